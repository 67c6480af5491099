import { useState } from 'react';
import type { WireContent } from '../../src/facts/index.js';
import type { Concept } from '../../src/standard/index.js';
import { useLanguage } from '../language/language.js';
import { grouped } from '../language/writing.js';
import { importWords } from '../messages/importing.js';
import { partWords } from '../messages/parts.js';
import type { ImportAnswer } from './import-dialog.js';

const SHOWN = 40;

/** What a workbook would change, cell by cell. */
export function Differences({
  answer,
  concepts,
}: {
  readonly answer: ImportAnswer;
  readonly concepts: ReadonlyMap<string, Concept>;
}) {
  const { say } = useLanguage();
  const [shown, setShown] = useState(SHOWN);
  const left = answer.changes.length - shown;
  if (answer.changes.length === 0) return <p>{say(importWords.noChanges)}</p>;
  return (
    <>
      <h3>{say(importWords.changes, { count: answer.changes.length })}</h3>
      <div className="import-scroll">
        <table className="import-changes">
          <thead>
            <tr>
              <th scope="col">{say(importWords.indicator)}</th>
              <th scope="col">{say(importWords.place)}</th>
              <th scope="col" className="n">
                {say(importWords.from)}
              </th>
              <th scope="col" className="n">
                {say(importWords.to)}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.changes.slice(0, shown).map((change) => (
              <tr key={change.concept}>
                <td>
                  {say(
                    concepts.get(change.concept)?.name ?? {
                      zh: change.concept,
                      en: change.concept,
                    },
                  )}
                </td>
                <td className="quiet">
                  {say(importWords.at, { sheet: change.sheet, cell: change.cell })}
                </td>
                <td className="n last">
                  <Content content={change.from} />
                </td>
                <td className="n">
                  <Content content={change.to} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" className="link" onClick={() => setShown(shown + SHOWN * 5)}>
          {say(importWords.more, { count: left })}
        </button>
      )}
    </>
  );
}

function Content({ content }: { readonly content: WireContent | null }) {
  const { say } = useLanguage();
  if (content === null) return <span className="blank" />;
  if (content.type === 'absent')
    return <span className="na">{say(partWords[content.absence])}</span>;
  return <>{content.type === 'text' ? content.text : grouped(content.value)}</>;
}

/** What could not be read, where it stands, and what to do. */
export function Faults({ faults }: Pick<ImportAnswer, 'faults'>) {
  const { say } = useLanguage();
  return (
    <>
      <h3 className="import-faults">{say(importWords.faults, { count: faults.length })}</h3>
      <ul className="import-fault-list">
        {faults.map((fault) => (
          <li key={`${fault.sheet}!${fault.cell}${fault.what.en}`}>
            <b>{say(importWords.at, { sheet: fault.sheet, cell: fault.cell })}</b> {say(fault.what)}{' '}
            <span className="quiet">{say(fault.next)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{say(importWords.faultsHelp)}</p>
    </>
  );
}

interface SoundPartProperties {
  readonly answer: ImportAnswer;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Which tables of a faulty workbook to take all the same, by name. */
export function SoundPart({ answer, ticked, onTick }: SoundPartProperties) {
  const { say } = useLanguage();
  const tables = [...new Set(answer.changes.map((change) => change.table))];
  const sheetOf = (table: string) =>
    answer.changes.find((change) => change.table === table)?.sheet ?? table;
  const toggle = (table: string) => {
    const next = new Set(ticked);
    if (!next.delete(table)) next.add(table);
    onTick(next);
  };
  return (
    <fieldset className="import-sound">
      <legend>{say(importWords.soundPart)}</legend>
      {tables.map((table) => (
        <label key={table}>
          <input type="checkbox" checked={ticked.has(table)} onChange={() => toggle(table)} />
          {say(importWords.tableLine, {
            table: sheetOf(table),
            changes: answer.changes.filter((change) => change.table === table).length,
            faults: answer.faults.filter((fault) => fault.table === table).length,
          })}
        </label>
      ))}
    </fieldset>
  );
}
