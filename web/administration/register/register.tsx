import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { registerWords } from '../../messages/administration.js';
import { Empty } from '../../parts/states.js';
import { type OrganisationRecord, registerQuery } from '../answers.js';
import { OrganisationDetail } from './organisation-detail.js';
import { OrganisationForm } from './organisation-form.js';
import { RegisterImport } from './register-import.js';
import { isFound, nameOf, placed } from './standing.js';

/** More lines than this say nothing to anybody. */
const MOST = 300;

/** Who there is: all organisations, and one of them with its history. */
export function Register() {
  const { say } = useLanguage();
  const { organisation } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const register = useSuspenseQuery(registerQuery).data;
  const [open, setOpen] = useState<'add' | 'import' | null>(null);
  const chosen = register.find(({ id }) => id === organisation);
  const close = () => setOpen(null);
  return (
    <div className="register">
      <section className="register-list" aria-label={say(registerWords.list)}>
        <OrganisationList register={register} />
        <div className="register-actions">
          <button type="button" className="button" onClick={() => setOpen('add')}>
            {say(registerWords.add)}
          </button>
          <button type="button" className="button" onClick={() => setOpen('import')}>
            {say(registerWords.import)}
          </button>
        </div>
      </section>
      {chosen === undefined ? (
        <Empty title={say(registerWords.notHere)} />
      ) : (
        <OrganisationDetail key={chosen.id} record={chosen} register={register} />
      )}
      {open === 'add' && <OrganisationForm register={register} onClose={close} />}
      {open === 'import' && <RegisterImport onClose={close} />}
    </div>
  );
}

function OrganisationList({ register }: { readonly register: readonly OrganisationRecord[] }) {
  const { say } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const [text, setText] = useState('');
  const sought = text.trim();
  const found = placed(register, Number(cycle)).filter(
    ({ record }) => sought === '' || isFound(record, sought),
  );
  return (
    <>
      <input
        type="search"
        className="field"
        placeholder={say(registerWords.search)}
        aria-label={say(registerWords.search)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length === 0 && (
        <p className="quiet">{say(registerWords.noMatch, { text: sought })}</p>
      )}
      <ul>
        {found.slice(0, MOST).map(({ record, depth }) => (
          <OrganisationLine
            key={record.id}
            record={record}
            register={register}
            depth={sought === '' ? depth : 0}
          />
        ))}
      </ul>
      {found.length > MOST && (
        <p className="quiet">{say(registerWords.tooMany, { count: found.length - MOST })}</p>
      )}
    </>
  );
}

interface OrganisationLineProperties {
  readonly record: OrganisationRecord;
  readonly register: readonly OrganisationRecord[];
  readonly depth: number;
}

function OrganisationLine({ record, register, depth }: OrganisationLineProperties) {
  const { say, locale } = useLanguage();
  const { organisation, cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const on = record.id === organisation;
  return (
    <li style={{ paddingLeft: depth * 14 }}>
      <Link
        to="/administration/$organisation/$cycle"
        params={{ organisation: record.id, cycle }}
        search={{ part: 'organisations' }}
        resetScroll={false}
        className={on ? 'on' : ''}
        {...(on ? { 'aria-current': 'true' as const } : {})}
      >
        {nameOf(register, record.id, Number(cycle), locale)}
        {record.closed !== null && <small> {say(registerWords.closedMark)}</small>}
      </Link>
    </li>
  );
}
