import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { cyclesQuery, meQuery } from '../answers/queries.js';
import { signOut } from '../answers/session.js';
import { useLanguage } from '../language/language.js';
import { LanguageSwitch } from '../language/language-switch.js';
import { passwordWords } from '../messages/administration.js';
import { shellWords } from '../messages/shell.js';
import { OrganisationSelect } from './organisation-select.js';
import { above, useOrganisations, type WebPlace } from './place.js';

/** Whose figures these are and of which year; who is signed in. */
export function TopBar({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const { all, here } = useOrganisations(place);
  const name = here === undefined ? place.organisation : say(here.name);
  useEffect(() => {
    document.title = `${name} · ${place.cycle} · ${say(shellWords.product)}`;
  }, [name, place.cycle, say]);
  return (
    <header className="top-bar">
      <h1>{name}</h1>
      <div className="where">
        {above(all, place.organisation).map((each) => (
          <span key={each.id}>{say(each.name)} · </span>
        ))}
        <CycleSelect place={place} />
        <OrganisationSelect place={place} />
      </div>
      <div className="account">
        <LanguageSwitch />
        <Account />
      </div>
    </header>
  );
}

function CycleSelect({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const cycles = useSuspenseQuery(cyclesQuery).data;
  const navigate = useNavigate();
  return (
    <select
      className="bare-select"
      aria-label={say(shellWords.cycle)}
      value={place.cycle}
      onChange={(event) =>
        void navigate({
          to: '.',
          params: (params) => ({ ...params, cycle: event.target.value }),
          search: (search) => ({ ...search, trace: undefined }),
        })
      }
    >
      {[...cycles]
        .sort((a, b) => b.cycle - a.cycle)
        .map(({ cycle }) => (
          <option key={cycle} value={cycle}>
            {say(shellWords.cycleOf, { cycle })}
          </option>
        ))}
    </select>
  );
}

function Account() {
  const { say } = useLanguage();
  const me = useSuspenseQuery(meQuery).data;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <span className="who">
      <span title={`${me.name} · ${say(me.organisationName)}`}>{say(shellWords[me.role])}</span>
      <Link to="/password">{say(passwordWords.link)}</Link>
      <button type="button" className="link" onClick={() => void leave()}>
        {say(shellWords.signOut)}
      </button>
    </span>
  );
}
