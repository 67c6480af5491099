import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { accountWords, administrationWords, registerWords } from '../../messages/administration.js';
import { AccountForm } from '../accounts/account-form.js';
import { GivenPasswordDialog } from '../accounts/given-password.js';
import type { GivenPassword } from '../answers.js';
import { accountsQuery, type OrganisationRecord } from '../answers.js';
import { LogLines } from '../log/log-lines.js';
import { History } from './history.js';
import { OrganisationForm } from './organisation-form.js';
import { CloseForm, OwnForm } from './own-forms.js';
import { nameOf } from './standing.js';

interface DetailProperties {
  readonly record: OrganisationRecord;
  readonly register: readonly OrganisationRecord[];
}

type Opened = 'change' | 'close' | 'own' | 'account';

/** One organisation: what is said of it over the years, who works there, who changed it. */
export function OrganisationDetail({ record, register }: DetailProperties) {
  const { say, locale } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const [open, setOpen] = useState<Opened | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const close = () => setOpen(null);
  return (
    <article className="organisation-detail">
      <h3>{nameOf(register, record.id, Number(cycle), locale)}</h3>
      <Facts record={record} register={register} />
      <div className="register-actions">
        <button type="button" className="button" onClick={() => setOpen('change')}>
          {say(registerWords.change)}
        </button>
        <button type="button" className="button" onClick={() => setOpen('own')}>
          {say(registerWords.setPredecessors)}
        </button>
        <button type="button" className="button" onClick={() => setOpen('close')}>
          {say(record.closed === null ? registerWords.close : registerWords.reopen)}
        </button>
      </div>
      <h4>{say(registerWords.history)}</h4>
      <History record={record} register={register} />
      <h4>{say(registerWords.accountsHere)}</h4>
      <AccountsHere organisation={record.id} onAdd={() => setOpen('account')} />
      <h4>{say(registerWords.changes)}</h4>
      <LogLines filter={{ organisation: record.id, kind: 'organisation' }} short />
      {open === 'change' && (
        <OrganisationForm register={register} record={record} onClose={close} />
      )}
      {open === 'close' && <CloseForm record={record} onClose={close} />}
      {open === 'own' && <OwnForm record={record} onClose={close} />}
      {open === 'account' && (
        <AccountForm organisation={record.id} onClose={close} onGiven={setGiven} />
      )}
      {given !== null && <GivenPasswordDialog given={given} onClose={() => setGiven(null)} />}
    </article>
  );
}

function Facts({ record, register }: DetailProperties) {
  const { say, locale } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const names = (ids: readonly string[]) =>
    ids.map((id) => nameOf(register, id, Number(cycle), locale)).join('、');
  const successors = register
    .filter((each) => each.predecessors?.includes(record.id))
    .map(({ id }) => id);
  return (
    <p className="quiet">
      {say(registerWords.id)} {record.id}
      {record.code !== '' && ` · ${say(registerWords.code)} ${record.code}`}
      {` · ${say(registerWords.opened, { cycle: record.opened })}`}
      {record.closed !== null && ` · ${say(registerWords.closed, { cycle: record.closed })}`}
      {record.predecessors !== undefined &&
        ` · ${say(registerWords.predecessors)} ${names(record.predecessors)}`}
      {successors.length > 0 && ` · ${say(registerWords.successors)} ${names(successors)}`}
    </p>
  );
}

interface AccountsHereProperties {
  readonly organisation: string;
  readonly onAdd: () => void;
}

function AccountsHere({ organisation, onAdd }: AccountsHereProperties) {
  const { say } = useLanguage();
  const params = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const { accounts } = useSuspenseQuery(accountsQuery(organisation)).data;
  const here = accounts.filter((each) => each.organisation === organisation);
  return (
    <p>
      {here.length === 0 && <span className="quiet">{say(administrationWords.nothing)} </span>}
      {here.map(({ id, name, username, disabled }) => (
        <span key={id} className="account-here">
          <Link
            to="/administration/$organisation/$cycle"
            params={params}
            search={{ part: 'accounts', text: username }}
          >
            {name}（{username}）
          </Link>
          {disabled && <small> {say(accountWords.disabled)}</small>}
        </span>
      ))}
      <button type="button" className="link" onClick={onAdd}>
        {say(accountWords.add)}
      </button>
    </p>
  );
}
