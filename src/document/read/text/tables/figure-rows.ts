import type { Line } from '../lines.js';
import { headAbove, headOf } from './figure-head.js';
import {
  areCentred,
  haveTails,
  isCounted,
  isNameless,
  isRow,
  NUMBER,
  settled,
  type Told,
  toldFrom,
  usualCount,
} from './figure-lines.js';
import type { Grid, GridRow } from './grid.js';
import { isTotal, type Pieces, wholeRow } from './placing.js';
import { rowNames } from './row-names.js';
import type { Setting } from './setting.js';

const LEAST_ROWS = 3;
const LEAST_FIGURES = 2;
/** Two numbers at the end of three lines are soon chance. */
const LEAST_PAIRS = 4;

/** A row while its lines are put together. */
interface Row {
  readonly name: Pieces;
  readonly figures: Pieces;
}

/**
 * A captioned table whose rows are known by ending in as many figures each, one blank between them: their names may be
 * broken over the lines above and below, as where a print centred them in their cells.
 */
export function figureRowsGrid(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const ahead = toldFrom(lines, at, setting);
  const count = usualCount(ahead);
  const all = ahead.map((each) => settled(each, count));
  const [first] = all;
  const top = all.findIndex(({ figures }) => figures.length === count);
  if (first === undefined || count < LEAST_FIGURES || top < 0) return null;
  const head = headAbove(all.slice(0, top), all.slice(top), count);
  const { body, repeated } = bodyOf(all.slice(head.length), head, count);
  const rows = rowsOf(body);
  const least = count > LEAST_FIGURES ? LEAST_ROWS : LEAST_PAIRS;
  if (rows.length < least || rows.length * 3 < body.length) return null;
  const told = head.reduce((sum, { words, figures }) => sum + words.length + figures.length, 0);
  if (head.length > 0 && told * 2 <= count) return null;
  const names = rowNames(
    rows.map(({ name }) => name),
    head,
    count,
  );
  const columns = names.columns + count;
  const grid = rows.map(
    ({ name, figures }): GridRow =>
      wholeRow([...names.cellsOf(name), ...figures.map((cell) => [cell])], columns),
  );
  const made = headOf(head, columns, grid);
  return {
    first: first.line,
    columns,
    rows: [...made, ...grid],
    headRows: made.length,
    taken: head.length + body.length + repeated.length,
    repeated,
  };
}

/** The lines of the rows, up to the first that is none, and those among them that repeat the head on another page. */
function bodyOf(all: readonly Told[], head: readonly Told[], count: number) {
  const body: Told[] = [];
  const repeated: Line[] = [];
  const heads = new Set(head.map(({ line }) => line.words));
  let pending = 0;
  for (const told of all) {
    if (heads.has(told.line.words)) repeated.push(told.line);
    else if (told.figures.length === count) {
      body.push(told);
      pending = 0;
    } else if (isRest(told) && pending < MOST_BROKEN) {
      body.push(told);
      pending += 1;
    } else break;
  }
  const last = body.findLastIndex(isRow);
  const row = body[last];
  const tail = body[last + 1];
  // What stands behind the last row goes on with its name only where other names go on so.
  const goesOn =
    row !== undefined &&
    tail !== undefined &&
    tail.line.width <= SHORT &&
    !isTotal(row.words.map(({ words }) => words).join('')) &&
    (isNameless(row) ? areCentred(body) : haveTails(body.slice(0, last)));
  const own = body.slice(0, last + (goesOn ? 2 : 1));
  // A head that no row follows on its page is none of this table.
  const end = own.at(-1)?.line.index ?? 0;
  return { body: own, repeated: repeated.filter(({ index }) => index < end) };
}

/** Lines that a name may be broken over. */
const MOST_BROKEN = 4;
const SHORT = 16;

/** A part of a name: words without a number among them, but that of the row. */
const isRest = ({ words, figures }: Told): boolean =>
  figures.length === 0 &&
  !words.some((cell, at) => isCounted(cell.words) && (at > 0 || !NUMBER.test(cell.words)));

/** Puts names together: words behind a row that has a name go on with it, those around one that has none are its own. */
function rowsOf(body: readonly Told[]): readonly Row[] {
  const isCentred = areCentred(body);
  const rows: Row[] = [];
  let waiting: Told[] = [];
  for (const told of body) {
    if (!isRow(told)) {
      waiting.push(told);
      continue;
    }
    const before = rows.at(-1);
    const numbered = waiting.findIndex(({ words }) => NUMBER.test(words[0]?.words ?? ''));
    const upTo = numbered < 0 ? waiting.length : numbered;
    const tails =
      before === undefined ? 0 : Math.min(upTo, tailsIn(waiting.length, told, isCentred));
    if (before !== undefined) rows[rows.length - 1] = withTail(before, waiting.slice(0, tails));
    const above = waiting.slice(tails).flatMap(({ words }) => words);
    rows.push({ name: [...above, ...told.words], figures: told.figures });
    waiting = [];
  }
  const last = rows.at(-1);
  if (last !== undefined) rows[rows.length - 1] = withTail(last, waiting);
  return rows;
}

/** How many of the lines between two rows go on with the upper one. */
function tailsIn(between: number, below: Told, isCentred: boolean): number {
  if (!isNameless(below)) return between;
  return isCentred ? Math.floor(between / 2) : 0;
}

const withTail = ({ name, figures }: Row, tails: readonly Told[]): Row => ({
  name: [...name, ...tails.flatMap(({ words }) => words)],
  figures,
});
