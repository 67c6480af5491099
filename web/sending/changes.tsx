import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { placePath } from '../answers/queries.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { sendingWords } from '../messages/sending.js';
import { unitWords } from '../messages/units.js';
import { Failed, Loading } from '../parts/states.js';
import type { WebPlace } from '../shell/place.js';
import { contentText } from './content-text.js';
import { type ChangeLineAnswer, changesQuery } from './queries.js';

const SHOWN = {
  everything: () => true,
  onlyChanged: ({ difference }: ChangeLineAnswer) =>
    difference !== null && Number(difference) !== 0,
  onlyNoted: ({ notes }: ChangeLineAnswer) => notes.length > 0,
} as const;
type Shown = keyof typeof SHOWN;
const isShown = (value: string): value is Shown => value in SHOWN;

/** 变动表: every row of the tables against the year before. */
export function Changes({ place }: { readonly place: WebPlace }) {
  const { say } = useLanguage();
  const [shown, setShown] = useState<Shown>('everything');
  const field = useId();
  const lines = useQuery(changesQuery(place));
  const path = placePath(place.organisation, place.cycle);
  return (
    <section className="sending-part" aria-labelledby="changes">
      <h3 id="changes">{say(sendingWords.changes)}</h3>
      <div className="sending-bar">
        <label htmlFor={field}>{say(sendingWords.show)}</label>
        <select
          id={field}
          className="field"
          value={shown}
          onChange={({ target }) => isShown(target.value) && setShown(target.value)}
        >
          {Object.keys(SHOWN)
            .filter(isShown)
            .map((each) => (
              <option key={each} value={each}>
                {say(sendingWords[each])}
              </option>
            ))}
        </select>
        <a href={`${path}/export?format=changes`} download>
          {say(sendingWords.workbook)}
        </a>
      </div>
      {lines.isPending && <Loading />}
      {lines.error !== null && <Failed error={lines.error} reset={() => void lines.refetch()} />}
      {lines.data !== undefined && (
        <ChangeTable lines={lines.data.filter(SHOWN[shown])} cycle={place.cycle} />
      )}
    </section>
  );
}

function ChangeTable({
  lines,
  cycle,
}: {
  readonly lines: readonly ChangeLineAnswer[];
  readonly cycle: number;
}) {
  const { say } = useLanguage();
  if (lines.length === 0) return <p className="quiet">{say(sendingWords.noLines)}</p>;
  return (
    <div className="sending-scroll">
      <table className="sending-table change-table">
        <caption className="unseen">{say(sendingWords.changesCaption, { cycle })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(sendingWords.row)}</th>
            <th scope="col" className="number">
              {say(sendingWords.yearOf, { cycle: cycle - 1 })}
            </th>
            <th scope="col" className="number">
              {say(sendingWords.yearOf, { cycle })}
            </th>
            <th scope="col" className="number">
              {say(sendingWords.difference)}
            </th>
            <th scope="col" className="number">
              {say(sendingWords.growth)}
            </th>
            <th scope="col">{say(sendingWords.notes)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <ChangeRow key={line.concept} line={line} opens={lines[at - 1]?.table !== line.table} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ line, opens }: { readonly line: ChangeLineAnswer; readonly opens: boolean }) {
  const { say } = useLanguage();
  const { apart, coverage, notes } = line;
  return (
    <>
      {opens && (
        <tr className="change-opens">
          <th scope="rowgroup" colSpan={6}>
            {say(line.tableLabel)}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row" style={{ paddingLeft: `${line.depth * 1.2 + 0.2}em` }}>
          {say(line.name)}
          {line.unit !== '' && <span className="quiet"> {say(unitWords(line.unit))}</span>}
        </th>
        <td className="number">{line.before === null ? '' : contentText(line.before, say)}</td>
        <td className="number">{contentText(line.now, say)}</td>
        <td className="number">{signed(line.difference)}</td>
        <td className="number">{line.growth === null ? '' : `${signed(line.growth)}%`}</td>
        <td className="change-notes">
          {[
            ...(apart === null ? [] : [say(sendingWords[apart])]),
            ...(coverage === null ? [] : [say(sendingWords.coverage, coverage)]),
            ...notes.map((note) => say(note)),
          ].join('；')}
        </td>
      </tr>
    </>
  );
}

/** A change with its sign; nothing where there is none to tell. */
const signed = (value: string | null): string =>
  value === null ? '' : `${Number(value) > 0 ? '+' : ''}${grouped(value)}`;
