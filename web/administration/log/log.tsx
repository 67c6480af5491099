import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { logWords } from '../../messages/administration.js';
import { type LogFilter, registerQuery } from '../answers.js';
import { nameOf, placed } from '../register/standing.js';
import { LogLines } from './log-lines.js';
import { Proof } from './proof.js';

const KINDS = [
  'fact',
  'statement',
  'ruling',
  'organisation',
  'account',
  'appointment',
  'cycle',
  'edition',
  'peers',
] as const;

const DAY = 86_400_000;

/** A day of the reader's calendar as a moment: its beginning, or the beginning of the next one. */
function momentOf(day: string, end: boolean): string {
  if (day === '') return '';
  const begin = new Date(`${day}T00:00:00`).getTime();
  return new Date(begin + (end ? DAY : 0)).toISOString();
}

/** Who changed what, when and why; and the proof that nothing of it was altered. */
export function Log() {
  const { say } = useLanguage();
  const [filter, setFilter] = useState<LogFilter>({});
  const [by, setBy] = useState('');
  const [days, setDays] = useState({ from: '', until: '' });
  const wanted = {
    ...filter,
    from: momentOf(days.from, false),
    until: momentOf(days.until, true),
  };
  return (
    <section className="log">
      <Proof />
      <div className="log-filters">
        <Where
          chosen={filter.organisation ?? ''}
          onChange={(organisation) => setFilter({ ...filter, organisation })}
        />
        <select
          className="field"
          aria-label={say(logWords.kinds)}
          value={filter.kind ?? ''}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value })}
        >
          <option value="">{say(logWords.everything)}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(logWords[kind])}
            </option>
          ))}
        </select>
        {(['from', 'until'] as const).map((end) => (
          <label key={end}>
            {say(logWords[end])}{' '}
            <input
              className="field"
              type="date"
              value={days[end]}
              onChange={(event) => setDays({ ...days, [end]: event.target.value })}
            />
          </label>
        ))}
        {filter.by !== undefined && filter.by !== '' && (
          <button type="button" className="link" onClick={() => setFilter({ ...filter, by: '' })}>
            {say(logWords.onlyBy, { name: by })} ×
          </button>
        )}
      </div>
      <LogLines
        filter={wanted}
        onBy={(line) => {
          setBy(line.byName);
          setFilter({ ...filter, by: line.by });
        }}
      />
    </section>
  );
}

interface WhereProperties {
  readonly chosen: string;
  readonly onChange: (organisation: string) => void;
}

function Where({ chosen, onChange }: WhereProperties) {
  const { say, locale } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const register = useSuspenseQuery(registerQuery).data;
  return (
    <select
      className="field"
      aria-label={say(logWords.where)}
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{say(logWords.everywhere)}</option>
      {placed(register, Number(cycle)).map(({ record, depth }) => (
        <option key={record.id} value={record.id}>
          {'　'.repeat(depth)}
          {nameOf(register, record.id, Number(cycle), locale)}
        </option>
      ))}
    </select>
  );
}
