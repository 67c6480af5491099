import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Message } from '../../src/messages/index.js';
import { Problem } from '../answers/client.js';
import { useLanguage } from '../language/language.js';
import { sendingWords } from '../messages/sending.js';
import type { WebPlace } from '../shell/place.js';
import { contentText } from './content-text.js';
import { askedOfPaper, type PaperAnswer } from './queries.js';

/** A table that is printed, by its id, with its name. */
export interface PrintedTable {
  readonly id: string;
  readonly name: Message;
}

/** Takes the code from a paper and says what the paper is. */
export function PaperCheck({
  place,
  tables,
}: {
  readonly place: WebPlace;
  readonly tables: readonly PrintedTable[];
}) {
  const { say } = useLanguage();
  const [code, setCode] = useState('');
  const field = useId();
  const asked = useMutation({ mutationFn: () => askedOfPaper(place, code) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') asked.mutate();
  };
  return (
    <form className="paper-check" onSubmit={submit}>
      <h4>{say(sendingWords.paper)}</h4>
      <p className="quiet">{say(sendingWords.paperHelp)}</p>
      <div className="paper-code">
        <label htmlFor={field}>{say(sendingWords.code)}</label>
        <input
          id={field}
          className="field"
          value={code}
          autoComplete="off"
          spellCheck={false}
          placeholder="1-1F4-7XQ2M-9D4TC-8Z"
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="button" disabled={asked.isPending}>
          {say(sendingWords.check)}
        </button>
      </div>
      <div role="status">
        {asked.data !== undefined && <Verdict answer={asked.data} tables={tables} />}
        {asked.error instanceof Problem && (
          <p className="trouble">
            <b>{say(asked.error.what)}</b> {say(asked.error.next)}
          </p>
        )}
      </div>
    </form>
  );
}

const WORDS = {
  misread: sendingWords.misread,
  'no-such-table': sendingWords.noSuchTable,
  'not-this-one': sendingWords.notThisOne,
  'register-changed': sendingWords.registerChanged,
} as const;

function Verdict({
  answer,
  tables,
}: {
  readonly answer: PaperAnswer;
  readonly tables: readonly PrintedTable[];
}) {
  const { say } = useLanguage();
  if (answer.outcome !== 'genuine') return <p className="trouble">{say(WORDS[answer.outcome])}</p>;
  const { differences } = answer;
  const table = tables.find(({ id }) => id === answer.table)?.name ?? answer.table;
  if (differences.length === 0) return <p>{say(sendingWords.genuine, { table })}</p>;
  return (
    <>
      <p>{say(sendingWords.genuineChanged, { table, count: differences.length })}</p>
      <table className="sending-table">
        <thead>
          <tr>
            <th scope="col">{say(sendingWords.row)}</th>
            <th scope="col" className="number">
              {say(sendingWords.onPaper)}
            </th>
            <th scope="col" className="number">
              {say(sendingWords.nowValue)}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ concept, name, printed, now }) => (
            <tr key={concept}>
              <th scope="row">{say(name)}</th>
              <td className="number">{contentText(printed, say)}</td>
              <td className="number">{contentText(now, say)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
