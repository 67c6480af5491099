import './sign-in.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { Problem } from '../answers/client.js';
import { type DemonstrationAccount, demonstrationQuery } from '../answers/queries.js';
import { signIn } from '../answers/session.js';
import { useLanguage } from '../language/language.js';
import { LanguageSwitch } from '../language/language-switch.js';
import { shellWords } from '../messages/shell.js';
import { signInWords } from '../messages/sign-in.js';

/** Name and password; where the server is a demonstration, its accounts stand beneath. */
export function SignInPage() {
  const { say } = useLanguage();
  const entry = useEntry();
  useEffect(() => {
    document.title = say(signInWords.title);
  }, [say]);
  return (
    <div className="threshold">
      <main className="threshold-card">
        <Masthead />
        <EntryForm entry={entry} />
        <p className="only-audit">
          <Link to="/audit">{say(signInWords.onlyAudit)}</Link>
        </p>
        <Demonstration onPick={(account) => void entry.enter(account.username, account.password)} />
      </main>
      <footer className="threshold-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function Masthead() {
  const { say } = useLanguage();
  return (
    <header className="masthead">
      <img src="/favicon.svg" alt="" width="52" height="52" />
      <h1>{say(signInWords.product)}</h1>
      <p>{say(signInWords.full)}</p>
      <p className="motto">{say(signInWords.motto)}</p>
    </header>
  );
}

interface Entry {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly enter: (username: string, password: string) => Promise<void>;
}

function useEntry(): Entry {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const enter = async (username: string, password: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(username, password);
      queries.clear();
      await navigate({ href: next ?? '/', replace: true });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, enter };
}

function EntryForm({ entry }: { readonly entry: Entry }) {
  const { say } = useLanguage();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void entry.enter(String(form.get('username')).trim(), String(form.get('password')));
  };
  return (
    <form className="entry" onSubmit={submit}>
      <label>
        <span>{say(signInWords.username)}</span>
        <input
          className="field"
          name="username"
          autoComplete="username"
          required
          autoCapitalize="none"
        />
      </label>
      <label>
        <span>{say(signInWords.password)}</span>
        <input
          className="field"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </label>
      <button type="submit" className="button first" disabled={entry.busy}>
        {say(entry.busy ? signInWords.entering : signInWords.enter)}
      </button>
      <div className="entry-problem" role="alert">
        {entry.problem !== null && (
          <>
            <b>{say(entry.problem.what)}</b> {say(entry.problem.next)}
          </>
        )}
      </div>
    </form>
  );
}

function Demonstration({ onPick }: { readonly onPick: (account: DemonstrationAccount) => void }) {
  const { say } = useLanguage();
  const accounts = useQuery(demonstrationQuery).data ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{say(signInWords.demonstration)}</h2>
      <p>{say(signInWords.demonstrationNote)}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onPick(account)}>
              <span className="demonstration-role">{say(shellWords[account.role])}</span>
              <span className="demonstration-where">{say(account.organisation)}</span>
              <code>{account.username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
