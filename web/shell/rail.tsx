import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { shellWords } from '../messages/shell.js';
import { useOrganisations, type WebPlace } from './place.js';

const PAGES = {
  tables: '/tables/$organisation/$cycle',
  findings: '/findings/$organisation/$cycle',
  rollup: '/rollup/$organisation/$cycle',
  report: '/report/$organisation/$cycle',
  audit: '/audit/$organisation/$cycle',
  administration: '/administration/$organisation/$cycle',
  sending: '/sending/$organisation/$cycle',
} as const;

/** The pages this account has; at the left on a desk, at the foot of a phone. */
export function Rail({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const me = useSuspenseQuery(meQuery).data;
  const { here } = useOrganisations(place);
  const params = { organisation: place.organisation, cycle: String(place.cycle) };
  return (
    <nav className="rail" aria-label={say(shellWords.pages)}>
      <span className="seal" aria-hidden="true">
        {say(shellWords.seal)}
      </span>
      {me.pages.map((page) => (
        <Link key={page} to={PAGES[page]} params={params} activeProps={{ className: 'on' }}>
          {say(shellWords[page])}
          {page === 'findings' && here !== undefined && here.errors > 0 && (
            <b>
              {here.errors}
              <span className="unseen"> {say(shellWords.errorsLeft, { count: here.errors })}</span>
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}
