import { headingOf } from '../../recognise/index.js';
import { ENDS } from '../manner.js';
import { gapAt, type Side, sideOf } from './gutter.js';
import { type Half, halfFrom } from './half.js';
import type { Row } from './row.js';

/** Rows with a gutter between two columns. */
export interface Stretch {
  /** The first row, and the one behind the last. */
  readonly at: number;
  readonly end: number;
  /** The words of both columns, each from top to bottom. */
  readonly left: readonly Half[];
  readonly right: readonly Half[];
  /** The rows with words on both sides, as the halves they have. */
  readonly abreast: readonly (readonly [left: Half, right: Half])[];
}

/** More blank lines part what stands above them from what stands below. */
const MOST_BLANKS = 2;

/** The longest stretch that begins at a row and has a gutter; null where the row has nothing on its right. */
export function stretchFrom(
  text: string,
  rows: readonly Row[],
  at: number,
  gutter: number,
): Stretch | null {
  const first = rows[at];
  const opening = first === undefined ? null : sideOf(first, gutter);
  if (opening === null || opening === 'left') return null;
  const sides: Side[] = [];
  let last: Half | undefined;
  for (let place = at; place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined || (place > at && isApart(row, rows[place - 1]))) break;
    const side = sideOf(row, gutter);
    if (side === null || (side === 'left' && isHeadingOfAll(row, last))) break;
    sides.push(side);
    if (side !== 'right') last = leftOf(text, row, gutter);
  }
  return halved(text, rows, at, sides.slice(0, endOf(rows, at, sides)), gutter);
}

/** Whether a page ends in front of a row, or many blank lines stand there. */
const isApart = ({ line }: Row, before: Row | undefined): boolean =>
  before === undefined ||
  line.blanks > MOST_BLANKS ||
  line.feeds !== before.line.feeds ||
  line.index > before.line.index + 1;

/** A heading below a sentence that broke off is none of the left column: that goes on at the top of the right. */
const isHeadingOfAll = ({ line }: Row, last: Half | undefined): boolean =>
  last !== undefined && !ENDS.test(last.words) && headingOf(line.words) !== null;

/** How many of the sides belong to the stretch: below the right column's end the left one may go on. */
function endOf(rows: readonly Row[], at: number, sides: readonly Side[]): number {
  const lastRight = sides.findLastIndex((side) => side !== 'left');
  let end = lastRight + 1;
  while (end < sides.length && rows[at + end]?.line.blanks === 0) end += 1;
  while (end > lastRight + 1 && headingOf(rows[at + end - 1]?.line.words ?? '') !== null) end -= 1;
  return end;
}

const leftOf = (text: string, row: Row, gutter: number): Half =>
  halfFrom(text, row, 0, gapAt(row, gutter)?.start ?? row.right);

function halved(
  text: string,
  rows: readonly Row[],
  at: number,
  sides: readonly Side[],
  gutter: number,
): Stretch {
  const left: Half[] = [];
  const right: Half[] = [];
  const abreast: [Half, Half][] = [];
  sides.forEach((side, place) => {
    const row = rows[at + place];
    if (row === undefined) return;
    const own = side === 'right' ? undefined : leftOf(text, row, gutter);
    const other = side === 'left' ? undefined : halfFrom(text, row, gutter, row.right);
    if (own !== undefined) left.push(own);
    if (other !== undefined) right.push(other);
    if (own !== undefined && other !== undefined) abreast.push([own, other]);
  });
  return { at, end: at + sides.length, left, right, abreast };
}
