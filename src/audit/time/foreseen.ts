import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { TableInPlace } from '../scene.js';
import { failed } from '../structure/observing.js';
import { plainPassage } from '../structure/plain-passages.js';
import { TIME } from './time-messages.js';

/** Years further away are misread. */
export const FAR = 30;

const YEAR_CELL = /^\s*(20\d{2})年度?\s*$/;
const PLANNED = /计划|规划|目标|预计|预期|任务|展望|进度|安排/;

/** A year to come at the head of a row or column, beside years that were counted. */
export function foreseen({ table, caption }: TableInPlace, cycle: number): readonly Observation[] {
  const years = table.cells.flatMap(({ passage }) => {
    const year = YEAR_CELL.exec(plainPassage(passage).text)?.[1];
    return year === undefined ? [] : [{ passage, year: Number(year) }];
  });
  const isCounted = years.some(({ year }) => year <= cycle);
  const ahead = years.filter(({ year }) => year >= cycle + 2 && year <= cycle + FAR);
  if (!isCounted || ahead.length === 0) return [];
  const words = [caption, ...table.cells.map(({ passage }) => passage)];
  if (words.some((each) => each !== null && PLANNED.test(each.text))) return [];
  return ahead.map(({ passage }) =>
    failed(
      TIME.futureNamed,
      { words: passage.text.trim(), cycle },
      [spanOf(passage, 0, passage.text.length)],
      ['table', caption?.text ?? ''],
      { severity: 'warning' },
    ),
  );
}
