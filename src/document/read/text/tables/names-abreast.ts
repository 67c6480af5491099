import { cellsOf, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import { contentOf } from './placing.js';
import { WIDEST_BROKEN } from './row-line.js';
import { withUnits } from './spaced.js';

const WIDEST = 110;
const WIDEST_NAME = 24;
const LEAST_NAMES = 3;

/**
 * The names of several columns where a tool kept them on one line: 期初（2024.8.31） 本年新增 本年报废 期末. Null where the
 * line may be one cell, or holds anything else.
 */
export function namesAbreast(line: Line): readonly LineCell[] | null {
  const { words, width } = line;
  if (width <= WIDEST_BROKEN || width > WIDEST || partingOf(line) !== 'none') return null;
  if (/[。；，：]/.test(words) || ENDS.test(words)) return null;
  const names = withUnits(cellsOf(line, 'space'));
  const areNames = names.every(
    (name) => name.right - name.left <= WIDEST_NAME && contentOf([name]) === 'words',
  );
  return areNames && names.length >= LEAST_NAMES ? names : null;
}
