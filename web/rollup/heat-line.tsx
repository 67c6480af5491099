import { memo } from 'react';
import type { RollupCell } from '../../src/server/shapes/rollup.js';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import { unitWords } from '../messages/units.js';
import type { ArrangedLine } from './arrangement.js';
import { absenceShort, absenceWords, cellNumber, cellShade, sideWords } from './cell-words.js';
import { Spark } from './spark.js';

/** The unit of a bare ratio says nothing beside the name of a table. */
const RATIO = ':';

interface HeatLineProperties {
  readonly line: ArrangedLine;
  readonly at: number;
  /** The column that is in the tab order, where it is in this line. */
  readonly standing: number | null;
  readonly tableName: string;
  /** The cycles of the spark line, oldest first. */
  readonly cycles: readonly number[];
}

/** An indicator: its name, the whole, who is counted, three years, and a cell for each member. Drawn anew only when it changed. */
export const HeatLine = memo(function HeatLine(properties: HeatLineProperties) {
  const { line, at, standing, tableName, cycles } = properties;
  const { say, locale } = useLanguage();
  const { row, cells } = line;
  const { coverage, earlier, text } = row.whole;
  const points = [...earlier, text].map((each, index) => ({
    cycle: cycles[index] ?? 0,
    text: each,
  }));
  return (
    <tr>
      <th scope="row" className={`heat-name depth-${row.depth}`}>
        <span className="heat-label">{locale === 'zh' ? row.printedName : row.name.en}</span>
        <span className="heat-unit">
          {row.unit === RATIO ? tableName : `${tableName} · ${say(unitWords(row.unit))}`}
        </span>
      </th>
      <td className="whole">
        <CellButton cell={row.whole} line={at} column={0} standing={standing === 0} />
      </td>
      <td className="cover">
        <span aria-hidden="true" className={coverage.have < coverage.of ? 'cover-short' : ''}>
          {say(rollupWords.coverageOf, coverage)}
        </span>
        <span className="unseen">{say(rollupWords.coverageSpoken, coverage)}</span>
      </td>
      <td className="years">
        <Spark points={points} breaks={row.breaks} />
      </td>
      {cells.map((cell, index) => (
        <td key={cell.organisation} className={`${cellShade(cell)} ${cell.absence ?? ''}`}>
          <CellButton cell={cell} line={at} column={index + 1} standing={standing === index + 1} />
        </td>
      ))}
    </tr>
  );
});

interface CellButtonProperties {
  readonly cell: Pick<RollupCell, 'text' | 'range' | 'absence' | 'coverage'> & {
    readonly score?: number | null;
  };
  readonly line: number;
  readonly column: number;
  readonly standing: boolean;
}

/** A number one can follow. The table hears the clicks of all of them. */
function CellButton({ cell, line, column, standing }: CellButtonProperties) {
  const { say } = useLanguage();
  const number = cellNumber(cell);
  const short = absenceShort(cell);
  const side = sideWords({ score: cell.score ?? null });
  const partial = number !== null && cell.coverage.have < cell.coverage.of;
  return (
    <button
      type="button"
      className="heat-cell"
      data-cell={`${line}:${column}`}
      tabIndex={standing ? 0 : -1}
    >
      {side !== null && (
        <i className="side" aria-hidden="true">
          {(cell.score ?? 0) > 0 ? '▲' : '▼'}
        </i>
      )}
      {number}
      {number === null && short !== null && (
        <span className="short" aria-hidden="true">
          {say(short)}
        </span>
      )}
      {number === null && <span className="unseen">{say(absenceWords(cell))}</span>}
      {partial && (
        <span className="partial">
          <span aria-hidden="true">
            {cell.coverage.have}/{cell.coverage.of}
          </span>
          <span className="unseen"> {say(rollupWords.coverageSpoken, cell.coverage)}</span>
        </span>
      )}
      {side !== null && (
        <span className="unseen">
          {say({ zh: '，', en: ', ' })}
          {say(side)}
        </span>
      )}
    </button>
  );
}
