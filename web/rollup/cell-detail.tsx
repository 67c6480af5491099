import { HEADS, outlyingStep } from '../../src/facts/outlying/index.js';
import type { RollupAnswer, RollupCell, RollupRow } from '../../src/server/shapes/rollup.js';
import { useLanguage } from '../language/language.js';
import { rollupWords } from '../messages/rollup.js';
import { unitWords } from '../messages/units.js';
import type { Position } from '../tables/grid.js';
import type { Arranged } from './arrangement.js';
import { absenceWords, cellNumber, sideWords } from './cell-words.js';
import { Spark } from './spark.js';

interface CellDetailProperties {
  readonly rollup: RollupAnswer;
  readonly shown: Arranged;
  readonly at: Position | undefined;
}

/** One line about the cell that is pointed at: whose, what, three years, and how far from the others. */
export function CellDetail({ rollup, shown, at }: CellDetailProperties) {
  const { say, locale } = useLanguage();
  const line = at === undefined ? undefined : shown.lines[at.line];
  if (at === undefined || line === undefined) {
    return <p className="heat-detail quiet">{say(rollupWords.lookHint)}</p>;
  }
  const { row } = line;
  const column = shown.columns[at.column - 1];
  const cell = at.column === 0 ? undefined : line.cells[at.column - 1];
  const seen = cell ?? row.whole;
  const points = [...seen.earlier, seen.text].map((text, index) => ({
    cycle: [...rollup.earlierCycles, rollup.cycle][index] ?? rollup.cycle,
    text,
  }));
  const number = cellNumber(seen);
  return (
    <p className="heat-detail">
      <b>{column === undefined ? say(rollupWords.whole) : say(column.member.name)}</b>
      <span>{locale === 'zh' ? row.printedName : row.name.en}</span>
      <span>
        <b>{number ?? say(absenceWords(seen))}</b> {number === null ? '' : say(unitWords(row.unit))}
      </span>
      <span>{say(rollupWords.coverageOf, seen.coverage)}</span>
      <Spark points={points} breaks={row.breaks} />
      {cell !== undefined && column !== undefined && (
        <Comparison row={row} cell={cell} level={column.member.level} />
      )}
    </p>
  );
}

interface ComparisonProperties {
  readonly row: RollupRow;
  readonly cell: RollupCell;
  readonly level: RollupAnswer['members'][number]['level'];
}

function Comparison({ row, cell, level }: ComparisonProperties) {
  const { say } = useLanguage();
  const median = row.medians.find((each) => each.level === level)?.value;
  if (row.comparison === 'none' || cell.score === null || median === undefined) {
    return <span className="quiet">{say(rollupWords.notCompared)}</span>;
  }
  const values = { heads: HEADS, value: brief(cell.compared), median: brief(median) };
  const side = outlyingStep(cell.score) < 2 ? rollupWords.nearby : sideWords(cell);
  return (
    <>
      <span>
        {say(
          row.comparison === 'per-student' ? rollupWords.perHundred : rollupWords.medianOf,
          values,
        )}
      </span>
      <span>
        {say(rollupWords.distance, {
          distance: Math.abs(cell.score).toFixed(1),
          words: side ?? rollupWords.nearby,
        })}
      </span>
    </>
  );
}

/** A number for comparison, to four figures. */
const brief = (value: number | null): string =>
  value === null ? '' : String(Number(value.toPrecision(4)));
