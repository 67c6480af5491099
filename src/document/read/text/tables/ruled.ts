import { widthOf } from '../../recognise/index.js';
import type { LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import { type Grid, type GridCell, type GridRow, isFigureCell } from './grid.js';

/**
 * A table whose columns a ruling of dashes marks, as converters from Word write them: the head above the ruling, rows
 * below it, of several lines where blank lines part them. A name over several columns stands over the first of them.
 */
export function ruledGrid(lines: readonly Line[], at: number): Grid | null {
  const [first] = lines.slice(at, at + 1);
  const under = lines.slice(at, at + MOST_HEAD_LINES).findIndex(isColumnRule);
  const rule = lines[at + under];
  if (first === undefined || under < 0 || rule === undefined) return null;
  const isFramed = isRule(first) && under > 0;
  const above = lines.slice(at + (isFramed ? 1 : 0), at + under);
  if (above.some(isRule) || lines.slice(at + 1, at + under + 1).some(({ blanks }) => blanks > 0))
    return null;
  const end = endOf(lines, at + under + 1, isFramed || under === 0);
  if (end === null) return null;
  const columns = columnsUnder(rule);
  const body = rowsOf(lines.slice(at + under + 1, end.at), isFramed).map((row) =>
    cellsIn(row, columns),
  );
  if (body.length === 0) return null;
  const head = above.length === 0 ? [] : headOf(cellsIn(above, columns), body);
  const rows = [...head, ...body.slice(Math.max(0, head.length - 1))];
  return {
    first,
    columns: columns.length,
    rows,
    headRows: head.length,
    taken: end.behind - at,
    repeated: [],
  };
}

/** Lines that a head may have, the ruling below it among them. */
const MOST_HEAD_LINES = 12;

const isRule = ({ words }: Line): boolean => /^-{6,}$/.test(words);
const isColumnRule = ({ words }: Line): boolean => /^-{2,}(?: +-{2,})+$/.test(words);

/** Where the rows end, and what follows: at the ruling that closes a frame, else before a blank line. */
function endOf(
  lines: readonly Line[],
  from: number,
  isClosed: boolean,
): { readonly at: number; readonly behind: number } | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isClosed && (isRule(line) || isColumnRule(line))) return { at, behind: at + 1 };
    if (!isClosed && (line.blanks > 0 || isRule(line))) return { at, behind: at };
  }
  return isClosed ? null : { at: lines.length, behind: lines.length };
}

/** Where each column begins, in columns of a typewriter. */
function columnsUnder({ words, indent }: Line): readonly number[] {
  return [...words.matchAll(/-+/g)].map(({ index }) => indent + index);
}

/** The lines of each row: those between blank lines, or each by itself. */
function rowsOf(lines: readonly Line[], isFramed: boolean): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || !isFramed || line.blanks > 0) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

/** The cells of a row of one line or several, one for each column. */
function cellsIn(row: readonly Line[], columns: readonly number[]): GridRow {
  const lines = row.map((line) => slicesOf(line, columns));
  return columns.map((_, column) => ({
    column,
    columnSpan: 1,
    pieces: lines
      .flatMap((slices) => slices.slice(column, column + 1))
      .filter(({ words }) => words !== ''),
  }));
}

/** A line cut where its columns begin, at a blank if one is near: tools differ in how wide a sign is. */
function slicesOf({ words, start, indent }: Line, columns: readonly number[]): readonly LineCell[] {
  const lefts = leftsOf(words, indent);
  const cuts = columns.map((column, at) => (at === 0 ? 0 : cutAt(words, lefts, column)));
  return cuts.map((from, at) => {
    const to = Math.max(from, cuts[at + 1] ?? words.length);
    const own = words.slice(from, to).trim();
    const first = from + words.slice(from, to).search(/\S|$/);
    const left = lefts[first] ?? indent;
    return {
      words: own,
      start: start + first,
      end: start + first + own.length,
      left,
      right: left + widthOf(own),
    };
  });
}

/** In which column each character of a line stands. */
function leftsOf(words: string, indent: number): readonly number[] {
  const lefts: number[] = [];
  let left = indent;
  for (const sign of words) {
    for (let unit = 0; unit < sign.length; unit += 1) lefts.push(left);
    left += widthOf(sign);
  }
  return lefts;
}

/** How far off a blank may be at which a line is cut. */
const NEAR = 4;

function cutAt(words: string, lefts: readonly number[], column: number): number {
  const at = lefts.findIndex((left) => left >= column);
  if (at <= 0) return at < 0 ? words.length : 0;
  const isBlank = (place: number): boolean => /\s/.test(words.charAt(place - 1));
  for (let off = 0; off <= NEAR; off += 1) {
    if (isBlank(at - off)) return at - off;
    if (isBlank(at + off)) return at + off;
  }
  return at;
}

const isEmpty = ({ pieces }: GridCell): boolean => pieces.length === 0;

/** The head, of two rows where the first row below has names under what the upper one left empty. */
function headOf(upper: GridRow, [below]: readonly GridRow[]): readonly GridRow[] {
  const isLower =
    below?.some((cell) => !isEmpty(cell)) === true &&
    !below.some(isFigureCell) &&
    upper.some((cell, at) => isEmpty(cell) && !isEmpty(below[at] ?? cell));
  if (!isLower) return [upper];
  const spanning: GridCell[] = [];
  for (const cell of upper) {
    const last = spanning.at(-1);
    const reaches = isEmpty(cell) && last !== undefined && !isEmpty(below[cell.column] ?? cell);
    if (reaches) spanning[spanning.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    else spanning.push(cell);
  }
  return [spanning, below];
}
