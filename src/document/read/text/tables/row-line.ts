import { captionLabelOf, contentsLineOf, isTableNote } from '../../recognise/index.js';
import { cellsOf, type LineCell, type Parting, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';

/** Whether a line is a row of a table whose cells tabs or gaps part. */
export function isRowOf(line: Line, parting: Parting): boolean {
  const own = partingOf(line);
  if (own !== parting && !(own === 'tab' && parting === 'gap')) return false;
  const cells = cellsOf(line, own);
  if (own === 'tab') return cells.length > 1;
  if (contentsLineOf(line.words)?.leader === 'dots') return false;
  return cells.length > 1 && !isProse(cells, line);
}

/** A sentence with gaps in it is no row. */
const isProse = (cells: readonly LineCell[], { words, width }: Line): boolean =>
  cells.length < 4 &&
  width > 50 &&
  /[。；，]/.test(words) &&
  cells.some((cell) => cell.right - cell.left > 36);

/** No part of a cell takes more columns. */
export const WIDEST_BROKEN = 44;

/** Whether a line can be a part of a cell. */
export const isBroken = ({ words, width }: Line): boolean =>
  width <= WIDEST_BROKEN &&
  (width < 4 || !ENDS.test(words)) &&
  captionLabelOf(words) === null &&
  !isTableNote(words);
