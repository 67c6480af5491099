import './heat-table.css';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useMemo, useRef, useState } from 'react';
import type { RollupAnswer } from '../../src/server/shapes/rollup.js';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import type { Position } from '../tables/grid.js';
import type { Arranged } from './arrangement.js';
import { CellDetail } from './cell-detail.js';
import { HeatHead } from './heat-head.js';
import { HeatLine } from './heat-line.js';
import { useStanding } from './use-standing.js';

interface HeatTableProperties {
  readonly rollup: RollupAnswer;
  readonly shown: Arranged;
  readonly caption: string;
}

/** Indicators by organisations, shaded by how far each lies from the others; every cell opens its trace. */
export function HeatTable({ rollup, shown, caption }: HeatTableProperties) {
  const table = useRef<HTMLTableElement>(null);
  const size = { lines: shown.lines.length, columns: shown.columns.length + 1 };
  const { at, stand, onKeyDown } = useStanding(size, table);
  const [looked, setLooked] = useState<Position>();
  const tableName = useTableNames(rollup);
  const cycles = useMemo(() => [...rollup.earlierCycles, rollup.cycle], [rollup]);
  const trace = useTrace(rollup, shown);
  const look = (event: SyntheticEvent) => {
    const position = positionOf(event);
    if (position !== undefined) setLooked(position);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="heat-scroll" aria-label={caption} tabIndex={0}>
        <table
          ref={table}
          className="heat"
          onKeyDown={onKeyDown}
          onMouseOver={look}
          onFocus={(event) => {
            const position = positionOf(event);
            if (position === undefined) return;
            stand(position);
            setLooked(position);
          }}
          onClick={(event) => {
            const position = positionOf(event);
            if (position !== undefined) trace(position);
          }}
        >
          <caption className="unseen">{caption}</caption>
          <HeatHead columns={shown.columns} cycle={rollup.cycle} />
          <tbody>
            {shown.lines.map((line, index) => (
              <HeatLine
                key={line.row.concept}
                line={line}
                at={index}
                standing={at.line === index ? at.column : null}
                tableName={tableName(line.row.table)}
                cycles={cycles}
              />
            ))}
          </tbody>
        </table>
      </section>
      <CellDetail rollup={rollup} shown={shown} at={looked} />
    </>
  );
}

/** The cell an event fell on. */
function positionOf({ target }: SyntheticEvent): Position | undefined {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null;
  const place = cell?.getAttribute('data-cell')?.split(':').map(Number);
  const [line, column] = place ?? [];
  return line === undefined || column === undefined ? undefined : { line, column };
}

/** Opens the trace of a cell: of the whole in the first column, of a member in the others. */
function useTrace(rollup: RollupAnswer, shown: Arranged): (position: Position) => void {
  const navigate = useNavigate();
  return ({ line, column }) => {
    const concept = shown.lines[line]?.row.concept;
    const organisation = column === 0 ? rollup.organisation : shown.columns[column - 1]?.member.id;
    if (concept === undefined || organisation === undefined) return;
    void navigate({
      to: '.',
      search: (search) => ({ ...search, trace: `${organisation}/${rollup.cycle}/${concept}` }),
      resetScroll: false,
    });
  };
}

/** How the table of an indicator is called beside its unit. */
function useTableNames({ tables }: RollupAnswer): (table: string) => string {
  const { say } = useLanguage();
  return (id) => {
    const table = tables.find((each) => each.id === id);
    return table === undefined || table.id === 'parts'
      ? say(rollupWords.parts)
      : say(rollupWords.tableOf, { number: table.number });
  };
}
