import './organisation-tree.css';
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { OrganisationNode } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { shellWords } from '../messages/shell.js';
import { type Branch, branchesOf, holds } from './branches.js';
import { useOrganisations, type WebPlace } from './place.js';

/** More schools than this, and the tree gets a field to find one in. */
const SEARCH_FROM = 12;

/** Every organisation this account sees, with how it stands. */
export function OrganisationTree({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const { all } = useOrganisations(place);
  const [sought, setSought] = useState('');
  const shown = useMemo(() => branchesOf(matching(all, sought.trim())), [all, sought]);
  return (
    <nav className="tree" aria-label={say(shellWords.organisations)}>
      {all.length > SEARCH_FROM && (
        <input
          className="tree-search"
          type="search"
          placeholder={say(shellWords.searchSchools)}
          aria-label={say(shellWords.searchSchools)}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {shown.length === 0 && <p>{say(shellWords.noSuchSchool, { text: sought })}</p>}
      <Branches branches={shown} place={place} depth={0} open={sought.trim() !== ''} />
    </nav>
  );
}

/** Those whose name or id holds the text, with everything above them. */
function matching(all: readonly OrganisationNode[], text: string): readonly OrganisationNode[] {
  if (text === '') return all;
  const wanted = text.toLowerCase();
  const kept = new Set<string>();
  const byId = new Map(all.map((node) => [node.id, node]));
  for (const node of all) {
    const named = `${node.name.zh} ${node.name.en} ${node.id}`.toLowerCase().includes(wanted);
    let each: OrganisationNode | undefined = named ? node : undefined;
    while (each !== undefined) {
      kept.add(each.id);
      each = each.parent === null ? undefined : byId.get(each.parent);
    }
  }
  return all.filter((node) => kept.has(node.id));
}

interface BranchesProperties {
  readonly branches: readonly Branch[];
  readonly place: WebPlace;
  readonly depth: number;
  readonly open: boolean;
  readonly id?: string;
}

function Branches({ branches, place, depth, open, id }: BranchesProperties) {
  return (
    <ul id={id}>
      {branches.map((branch) => (
        <BranchLine key={branch.key} branch={branch} place={place} depth={depth} open={open} />
      ))}
    </ul>
  );
}

interface BranchLineProperties {
  readonly branch: Branch;
  readonly place: WebPlace;
  readonly depth: number;
  readonly open: boolean;
}

function BranchLine({ branch, place, depth, open }: BranchLineProperties) {
  const { say } = useLanguage();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const list = useId();
  const expanded = open || (chosen ?? (depth === 0 || holds(branch, place.organisation)));
  const name = say(branch.name);
  return (
    <li>
      <div className={`tree-line${branch.key === place.organisation ? ' on' : ''}`}>
        {branch.children.length > 0 ? (
          <button
            type="button"
            className="tree-twist"
            aria-expanded={expanded}
            aria-controls={list}
            aria-label={say(expanded ? shellWords.collapse : shellWords.expand, { name })}
            onClick={() => setChosen(!expanded)}
          />
        ) : (
          <span className="tree-twist none" />
        )}
        <i className={`dot ${branch.standing}`} aria-hidden="true" />
        <BranchName branch={branch} place={place} onToggle={() => setChosen(!expanded)} />
        <BranchCount branch={branch} />
      </div>
      {branch.children.length > 0 && expanded && (
        <Branches
          id={list}
          branches={branch.children}
          place={place}
          depth={depth + 1}
          open={open}
        />
      )}
    </li>
  );
}

interface BranchNameProperties {
  readonly branch: Branch;
  readonly place: WebPlace;
  readonly onToggle: () => void;
}

function BranchName({ branch, place, onToggle }: BranchNameProperties) {
  const { say } = useLanguage();
  const name = say(branch.name);
  if (branch.node === null) {
    return (
      <button type="button" className="tree-name group" onClick={onToggle}>
        {name}
      </button>
    );
  }
  const here = branch.key === place.organisation;
  return (
    <Link
      to="."
      className="tree-name"
      title={name}
      params={(params) => ({ ...params, organisation: branch.key })}
      search={(search) => ({ ...search, trace: undefined })}
      {...(here ? { 'aria-current': 'page' as const } : {})}
    >
      {name}
    </Link>
  );
}

function BranchCount({ branch }: { readonly branch: Branch }) {
  const { say } = useLanguage();
  const { node, schools } = branch;
  if (node?.level === 'school') return <SchoolCount node={node} />;
  const words = say(shellWords.schoolsReady, { have: schools.ready, of: schools.all });
  const text = node?.level === 'city' ? schools.all : `${schools.ready}/${schools.all}`;
  return (
    <span className="tree-count" title={words}>
      <span aria-hidden="true">{text}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}

function SchoolCount({ node }: { readonly node: OrganisationNode }) {
  const { say } = useLanguage();
  if (node.errors > 0) {
    return (
      <span className="tree-count wrong">
        <span aria-hidden="true">{node.errors}</span>
        <span className="unseen">{say(shellWords.errorsLeft, { count: node.errors })}</span>
      </span>
    );
  }
  if (node.filled >= node.required) {
    return <span className="unseen">{say(shellWords.nothingWrong)}</span>;
  }
  return (
    <span className="tree-count">
      {node.filled === 0 ? say(shellWords.untouched) : `${node.filled}/${node.required}`}
    </span>
  );
}
