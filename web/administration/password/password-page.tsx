import '../../sign-in/sign-in.css';
import './password.css';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { Message } from '../../../src/messages/index.js';
import { Problem, send } from '../../answers/client.js';
import { meQuery } from '../../answers/queries.js';
import { useLanguage } from '../../language/language.js';
import { LanguageSwitch } from '../../language/language-switch.js';
import { passwordWords } from '../../messages/administration.js';
import { shellWords } from '../../messages/shell.js';

type Outcome = 'busy' | 'done' | { readonly trouble: readonly Message[] } | null;

/** One's own password: the first thing after signing in with a one-time one, and whenever one wants. */
export function PasswordPage() {
  const { say } = useLanguage();
  const me = useSuspenseQuery(meQuery).data;
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    document.title = `${say(passwordWords.title)} · ${say(shellWords.product)}`;
  }, [say]);
  return (
    <div className="threshold">
      <main className="threshold-card">
        <header className="masthead">
          <h1 className="password-title">{say(passwordWords.title)}</h1>
          <p>
            {me.name}（{me.username}）
          </p>
        </header>
        {outcome === 'done' ? (
          <Done />
        ) : (
          <>
            <p className="password-why">
              {say(me.mustChangePassword ? passwordWords.first : passwordWords.again)}
            </p>
            <PasswordForm outcome={outcome} onOutcome={setOutcome} />
            {!me.mustChangePassword && (
              <p className="password-why">
                <Link to="/">{say(passwordWords.back)}</Link>
              </p>
            )}
          </>
        )}
      </main>
      <footer className="threshold-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function Done() {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const go = () => {
    queries.clear();
    void navigate({ to: '/', replace: true });
  };
  return (
    <div className="entry" role="status">
      <p className="password-why">{say(passwordWords.done)}</p>
      <button type="button" className="button first" onClick={go}>
        {say(passwordWords.go)}
      </button>
    </div>
  );
}

interface PasswordFormProperties {
  readonly outcome: Outcome;
  readonly onOutcome: (outcome: Outcome) => void;
}

function PasswordForm({ outcome, onOutcome }: PasswordFormProperties) {
  const { say } = useLanguage();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = String(form.get('next'));
    if (next !== String(form.get('repeat'))) {
      onOutcome({ trouble: [passwordWords.differ] });
      return;
    }
    onOutcome('busy');
    try {
      await send<void>('PUT', '/api/password', { current: String(form.get('current')), next });
      onOutcome('done');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      onOutcome({ trouble: [error.what, error.next] });
    }
  };
  return (
    <form className="entry" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{say(passwordWords.current)}</span>
        <input
          className="field"
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
      </label>
      <label>
        <span>{say(passwordWords.next)}</span>
        <input
          className="field"
          name="next"
          aria-describedby="password-help"
          type="password"
          autoComplete="new-password"
          required
        />
      </label>
      <p id="password-help" className="quiet password-help">
        {say(passwordWords.nextHelp)}
      </p>
      <label>
        <span>{say(passwordWords.repeat)}</span>
        <input
          className="field"
          name="repeat"
          type="password"
          autoComplete="new-password"
          required
        />
      </label>
      <button type="submit" className="button first" disabled={outcome === 'busy'}>
        {say(passwordWords.set)}
      </button>
      <div className="entry-problem" role="alert">
        {outcome !== null && typeof outcome === 'object' && (
          <b>{outcome.trouble.map((each) => say(each)).join(' ')}</b>
        )}
      </div>
    </form>
  );
}
