import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../language/language.js';
import { shellWords } from '../messages/shell.js';
import { type Branch, branchesOf } from './branches.js';
import { useOrganisations, type WebPlace } from './place.js';

/** The tree as one select, for pages and screens that have no room for a tree. */
export function OrganisationSelect({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const { all } = useOrganisations(place);
  const navigate = useNavigate();
  if (all.length < 2) return null;
  return (
    <select
      className="bare-select organisation-select"
      aria-label={say(shellWords.organisation)}
      value={place.organisation}
      onChange={(event) =>
        void navigate({
          to: '.',
          params: (params) => ({ ...params, organisation: event.target.value }),
          search: (search) => ({ ...search, trace: undefined }),
        })
      }
    >
      {branchesOf(all).map((branch) => (
        <Options key={branch.key} branch={branch} depth={0} />
      ))}
    </select>
  );
}

function Options({ branch, depth }: { readonly branch: Branch; readonly depth: number }) {
  const { say } = useLanguage();
  return (
    <>
      <option value={branch.key} disabled={branch.node === null}>
        {'\u3000'.repeat(depth)}
        {say(branch.name)}
        {branch.node?.level === 'school' && branch.node.errors > 0
          ? ` (${branch.node.errors})`
          : ''}
      </option>
      {branch.children.map((child) => (
        <Options key={child.key} branch={child} depth={depth + 1} />
      ))}
    </>
  );
}
