import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { accountWords } from '../../messages/administration.js';
import { shellWords } from '../../messages/shell.js';
import { Empty, Loading } from '../../parts/states.js';
import { type AccountAnswer, accountsQuery, type GivenPassword } from '../answers.js';
import { momentText } from '../parts.js';
import { AccountActs } from './account-acts.js';
import { AccountForm } from './account-form.js';
import { GivenPasswordDialog } from './given-password.js';

/** Who may enter, as what and where. */
export function Accounts() {
  const { say } = useLanguage();
  const { text: sought = '' } = useSearch({ from: '/shell/administration/$organisation/$cycle' });
  const [text, setText] = useState(sought);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const wanted = useDeferredValue(text.trim());
  return (
    <section className="accounts" aria-label={say(accountWords.found, { count: '' })}>
      <div className="administration-bar">
        <input
          type="search"
          className="field"
          placeholder={say(accountWords.search)}
          aria-label={say(accountWords.search)}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="button" className="button first" onClick={() => setAdding(true)}>
          {say(accountWords.add)}
        </button>
      </div>
      <Suspense fallback={<Loading />}>
        <AccountTable text={wanted} onGiven={setGiven} />
      </Suspense>
      {adding && <AccountForm onClose={() => setAdding(false)} onGiven={setGiven} />}
      {given !== null && <GivenPasswordDialog given={given} onClose={() => setGiven(null)} />}
    </section>
  );
}

interface AccountTableProperties {
  readonly text: string;
  readonly onGiven: (given: GivenPassword) => void;
}

function AccountTable({ text, onGiven }: AccountTableProperties) {
  const { say } = useLanguage();
  const { accounts, total } = useSuspenseQuery(accountsQuery(text)).data;
  if (accounts.length === 0) {
    return (
      <Empty title={say(accountWords.none)}>
        <p>{say(accountWords.noneNext)}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="quiet" role="status">
        {say(accountWords.found, { count: total })}
      </p>
      <table className="administration-table stacked">
        <thead>
          <tr>
            <th>{say(accountWords.username)}</th>
            <th>{say(accountWords.name)}</th>
            <th>{say(accountWords.role)}</th>
            <th>{say(accountWords.organisation)}</th>
            <th>{say(accountWords.state)}</th>
            <th>{say(accountWords.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountLine key={account.id} account={account} onGiven={onGiven} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface AccountLineProperties {
  readonly account: AccountAnswer;
  readonly onGiven: (given: GivenPassword) => void;
}

function AccountLine({ account, onGiven }: AccountLineProperties) {
  const { say } = useLanguage();
  const { username, name, role, organisationName } = account;
  return (
    <tr className={account.disabled ? 'off' : ''}>
      <td>{username}</td>
      <td>{name}</td>
      <td>{say(role === null ? accountWords.unappointed : shellWords[role])}</td>
      <td>{say(organisationName)}</td>
      <td>
        <AccountState account={account} />
      </td>
      <td className="administration-acts">
        <AccountActs account={account} onGiven={onGiven} />
      </td>
    </tr>
  );
}

function AccountState({ account }: { readonly account: AccountAnswer }) {
  const { say, locale } = useLanguage();
  if (account.disabled) return <b className="trouble">{say(accountWords.disabled)}</b>;
  if (account.mustChangePassword) return say(accountWords.mustChange);
  return account.signedInAt === null
    ? say(accountWords.enabled)
    : say(accountWords.signedIn, { time: momentText(account.signedInAt, locale) });
}
