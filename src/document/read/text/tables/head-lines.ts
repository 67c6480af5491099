import { cellsOf, isFigure, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import { centredLines } from './centred-lines.js';
import { columnContents, misfitOf, nameKind } from './column-content.js';
import type { GridRow } from './grid.js';
import { type Pieces, wordsIn } from './placing.js';
import { withUnits } from './spaced.js';
import { spanningHead } from './spanning-names.js';

/**
 * The head of a table that stands on several lines above its rows, with one blank between names: names broken over two
 * lines are put together, and those of a lower row are put below the upper one, as the columns bear it out. Null where
 * they bear out nothing, or several readings.
 */
export function headOfLines(
  lines: readonly Line[],
  columns: number,
  rows: readonly GridRow[],
): readonly GridRow[] | null {
  const cells = lines.map((line) => withUnits(cellsOf(line, 'space')));
  if (cells.flat().some(({ words }) => isFigure(words))) return null;
  const fits = (names: readonly Pieces[]): boolean =>
    names.length === columns &&
    new Set(names.map(wordsIn)).size === columns &&
    names.every((each) => isClosed(wordsIn(each))) &&
    misfit(names, columns, rows) <= MOST_MISFIT;
  const isCentred = areCentred(cells);
  const found = (isCentred ? [inHalves(cells) ?? []] : readings(cells)).filter(fits);
  const [only, ...more] = found;
  if (only !== undefined)
    return more.length > 0
      ? null
      : [only.map((pieces, column) => ({ pieces, column, columnSpan: 1 }))];
  if (isCentred) return centredLines(cells, columns, rows);
  return cells.flat().length > columns ? spanningHead(cells.flat(), columns, rows) : null;
}

/** 其中“双师: a name that a line broke within quotation marks or brackets goes on. */
const isClosed = (words: string): boolean =>
  [/[（(]/g, /[）)]/g, /“/g, /”/g]
    .map((sign) => words.match(sign)?.length ?? 0)
    .every((count, at, counts) => count === counts[at % 2 === 0 ? at + 1 : at - 1]);

/** Whether the name of the rows stands on a lower line than others: then it was set between the two rows of the head. */
const areCentred = ([first, ...below]: readonly (readonly LineCell[])[]): boolean =>
  nameKind(first?.[0]?.words ?? '') !== 'words' &&
  below.some(([name]) => nameKind(name?.words ?? '') === 'words');

const MOST_MISFIT = 1;

function misfit(names: readonly Pieces[], columns: number, rows: readonly GridRow[]): number {
  const contents = columnContents(rows, columns);
  const signs = contents.some(({ hasPercent }) => hasPercent);
  return contents.reduce(
    (sum, content, at) => sum + misfitOf(wordsIn(names[at] ?? []), content, signs),
    0,
  );
}

/** The ways to read names: each by itself; broken at the ends of some lines; or in two halves above each other. */
function readings(lines: readonly (readonly LineCell[])[]): readonly (readonly Pieces[])[] {
  const ends = lines.length - 1;
  const all = Array.from({ length: 2 ** Math.min(ends, MOST_ENDS) }, (_, broken) =>
    joinedAt(lines, broken),
  );
  const halves = inHalves(lines);
  return halves === null ? all : [...all, halves];
}

const MOST_ENDS = 5;

/** The names, where those lines are broken whose bit is set: their last name goes on with the first of the next. */
function joinedAt(lines: readonly (readonly LineCell[])[], broken: number): readonly Pieces[] {
  const names: LineCell[][] = [];
  lines.forEach((cells, at) => {
    cells.forEach((cell, index) => {
      const goesOn = index === 0 && at > 0 && (broken >> (at - 1)) % 2 === 1;
      const last = names.at(-1);
      if (goesOn && last !== undefined) last.push(cell);
      else names.push([cell]);
    });
  });
  return names;
}

/**
 * 学校数 在校生, then 区县 生师比, then （所） （人）: the upper and lower halves of names, and between them names of one line,
 * of which the first is that of the rows.
 */
function inHalves(lines: readonly (readonly LineCell[])[]): readonly Pieces[] | null {
  const [upper, middle, lower] = lines;
  if (lines.length !== 3 || upper === undefined || middle === undefined || lower === undefined)
    return null;
  const [first, ...rest] = middle;
  if (upper.length !== lower.length || first === undefined) return null;
  if (nameKind(first.words) !== 'words') return null;
  const halves = upper.map((cell, at): Pieces => [cell, ...lower.slice(at, at + 1)]);
  return [[first], ...halves, ...rest.map((cell): Pieces => [cell])];
}
