import { useState } from 'react';
import type { Message } from '../../../src/messages/index.js';
import { useLanguage } from '../../language/language.js';
import { administrationWords, registerWords } from '../../messages/administration.js';
import type { Attributes, OrganisationRecord } from '../answers.js';
import { FormDialog, fieldOf, Labelled } from '../parts.js';
import { useChange } from '../use-change.js';
import { amend, withoutChange } from './amend.js';
import { OrganisationForm } from './organisation-form.js';
import { nameOf } from './standing.js';

interface HistoryProperties {
  readonly record: OrganisationRecord;
  readonly register: readonly OrganisationRecord[];
}

const COLUMNS = ['name', 'level', 'place', 'superior', 'type', 'ownership'] as const;
const VALUES: Readonly<Record<string, Message>> = registerWords;

/** What holds of an organisation from which year on; what changed stands out. */
export function History({ record, register }: HistoryProperties) {
  const { say } = useLanguage();
  const [corrected, setCorrected] = useState<number | null>(null);
  const [takenBack, setTakenBack] = useState<number | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="administration-scroll" aria-label={say(registerWords.history)} tabIndex={0}>
      <table className="administration-table">
        <thead>
          <tr>
            <th>{say(registerWords.from)}</th>
            {COLUMNS.map((column) => (
              <th key={column}>{say(registerWords[column])}</th>
            ))}
            <th>
              <span className="unseen">{say(registerWords.correct)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {record.history.map(({ from, attributes }, index) => (
            <tr key={from}>
              <td>{from}</td>
              <Values
                attributes={attributes}
                before={record.history[index - 1]?.attributes}
                register={register}
                cycle={from}
              />
              <td className="administration-acts">
                <button type="button" className="link" onClick={() => setCorrected(from)}>
                  {say(registerWords.correct)}
                </button>
                {index > 0 && (
                  <button type="button" className="link" onClick={() => setTakenBack(from)}>
                    {say(registerWords.takeBack)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {corrected !== null && (
        <OrganisationForm
          register={register}
          record={record}
          corrected={corrected}
          onClose={() => setCorrected(null)}
        />
      )}
      {takenBack !== null && (
        <TakeBack record={record} from={takenBack} onClose={() => setTakenBack(null)} />
      )}
    </section>
  );
}

interface ValuesProperties {
  readonly attributes: Attributes;
  readonly before: Attributes | undefined;
  readonly register: readonly OrganisationRecord[];
  readonly cycle: number;
}

function Values({ attributes, before, register, cycle }: ValuesProperties) {
  const { say, locale } = useLanguage();
  const shown = (column: (typeof COLUMNS)[number]): string => {
    const value = attributes[column];
    if (value === null || value === '') return '—';
    if (column === 'place' || column === 'superior') return nameOf(register, value, cycle, locale);
    if (column === 'name') return (locale === 'en' && attributes.nameEn) || attributes.name;
    const named = VALUES[value];
    return named === undefined || column === 'type' ? value : say(named);
  };
  return COLUMNS.map((column) => (
    <td
      key={column}
      className={before !== undefined && before[column] !== attributes[column] ? 'changed' : ''}
    >
      {shown(column)}
    </td>
  ));
}

interface TakeBackProperties {
  readonly record: OrganisationRecord;
  readonly from: number;
  readonly onClose: () => void;
}

function TakeBack({ record, from, onClose }: TakeBackProperties) {
  const { say } = useLanguage();
  const save = useChange(
    (reason: string) => amend([{ before: record, after: withoutChange(record, from) }], reason),
    onClose,
  );
  return (
    <FormDialog
      title={say(registerWords.takeBackTitle, { cycle: from })}
      action={say(registerWords.takeBack)}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(fieldOf(form, 'reason'))}
    >
      <p className="quiet">{say(registerWords.takeBackHelp)}</p>
      <Labelled label={say(administrationWords.reason)}>
        <textarea className="field" name="reason" rows={2} maxLength={2000} />
      </Labelled>
    </FormDialog>
  );
}
