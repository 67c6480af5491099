import './administration.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useLanguage } from '../language/language.js';
import { administrationWords } from '../messages/administration.js';
import { Loading } from '../parts/states.js';
import { Accounts } from './accounts/accounts.js';
import { PARTS, type Part } from './administration-search.js';
import { Cycles } from './cycles.js';
import { Editions } from './editions/editions.js';
import { Log } from './log/log.js';
import { Register } from './register/register.js';

const CONTENT: Readonly<Record<Part, () => React.JSX.Element>> = {
  organisations: Register,
  accounts: Accounts,
  cycles: Cycles,
  editions: Editions,
  log: Log,
};

/** 管理: organisations, accounts, years, editions and the change log. */
export function AdministrationPage() {
  const { say } = useLanguage();
  const { part = 'organisations' } = useSearch({
    from: '/shell/administration/$organisation/$cycle',
  });
  const Content = CONTENT[part];
  return (
    <div className="administration">
      <h2 className="unseen">{say(administrationWords.title)}</h2>
      <nav className="administration-parts" aria-label={say(administrationWords.parts)}>
        {PARTS.map((each) => (
          <PartLink key={each} part={each} on={each === part} />
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Content />
      </Suspense>
    </div>
  );
}

function PartLink({ part, on }: { readonly part: Part; readonly on: boolean }) {
  const { say } = useLanguage();
  const params = useParams({ from: '/shell/administration/$organisation/$cycle' });
  return (
    <Link
      to="/administration/$organisation/$cycle"
      params={params}
      search={{ part }}
      className={on ? 'on' : ''}
      {...(on ? { 'aria-current': 'page' as const } : {})}
    >
      {say(administrationWords[part])}
    </Link>
  );
}
