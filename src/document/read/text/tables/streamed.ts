import { captionLabelOf, unitNoteOf } from '../../recognise/index.js';
import { cellsOf, type LineCell, partingOf } from '../cells.js';
import { plainWords } from '../contents.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import type { Grid, GridRow } from './grid.js';
import {
  type Content,
  contentOf,
  isAlike,
  isTotal,
  type Pieces,
  shortRow,
  wholeRow,
  wordsIn,
} from './placing.js';
import { withUnits } from './spaced.js';

const MOST_COLUMNS = 14;
const MOST_HEAD_LINES = 14;
const LEAST_ROWS = 3;
const LONGEST = 1_000;
const WIDEST = 110;
const WIDEST_CELL = 44;

/** A line as the cells that one blank parts. */
type Cut = readonly LineCell[];

/** Lines that may belong to a table, and those among them that repeat its head on another page. */
interface Stream {
  readonly lines: readonly Line[];
  readonly cuts: readonly Cut[];
  readonly repeated: readonly Line[];
}

/**
 * The table of a text whose tool put some rows on a line each and the cells of others on lines of their own, one blank
 * between cells: 机械工程系⏎238 233 161. A row begins with a line; how many cells it has is told by the head, and where
 * words and figures stand by the first row. Null where the lines fit no head.
 */
export function streamedGrid(lines: readonly Line[], at: number, idleBlanks: number): Grid | null {
  const stream = streamFrom(lines, at, idleBlanks);
  const [first] = stream.lines;
  if (first === undefined) return null;
  const best = parsed(stream.cuts);
  if (best === null) return null;
  const end = stream.lines[best.taken - 1]?.index ?? -1;
  const repeated = stream.repeated.filter(({ index }) => index < end);
  return {
    first,
    columns: best.columns,
    rows: best.rows,
    headRows: 1,
    taken: best.taken + repeated.length,
    repeated,
  };
}

/** The lines up to one that cannot hold cells; a head that a further page repeats is left out. */
function streamFrom(lines: readonly Line[], at: number, idleBlanks: number): Stream {
  const own: Line[] = [];
  const repeated: Line[] = [];
  for (const line of lines.slice(at, at + LONGEST)) {
    const above = repeated.at(-1)?.index === line.index - 1 ? repeated.at(-1) : own.at(-1);
    if (captionLabelOf(line.words)?.continued === true && own.length > 0) {
      repeated.push(line);
      continue;
    }
    if (!mayHoldCells(line) || (above !== undefined && isApart(line, above, idleBlanks))) break;
    const isHead =
      repeated.length > 0 &&
      above === repeated.at(-1) &&
      (unitNoteOf(line.words) !== null || isFirst(own, line));
    if (isHead) repeated.push(line);
    else own.push(line);
  }
  return { lines: own, cuts: own.map((line) => withUnits(cellsOf(line, 'space'))), repeated };
}

const isFirst = ([first]: readonly Line[], { words }: Line): boolean =>
  first !== undefined && plainWords(first.words) === plainWords(words);

/** Blank lines part a table from what follows, but for those between pages. */
const isApart = (line: Line, above: Line, idleBlanks: number): boolean =>
  line.blanks > idleBlanks && line.feeds === above.feeds && line.index === above.index + 1;

function mayHoldCells(line: Line): boolean {
  const { words, width } = line;
  if (partingOf(line) !== 'none' || width > WIDEST || /^(?:注|备注|说明)\s?[：:]/.test(words))
    return false;
  if (ENDS.test(words) && width > 3) return false;
  if (captionLabelOf(words) !== null) return false;
  return cellsOf(line, 'space').every(({ left, right }) => right - left <= WIDEST_CELL);
}

/** A line of several names is the whole head, where rows fit it; else the head takes as many lines as fit best. */
function parsed(cuts: readonly Cut[]): Parsed | null {
  let best: Parsed | null = null;
  let columns = 0;
  for (let head = 1; head <= MOST_HEAD_LINES && head < cuts.length; head += 1) {
    columns += cuts[head - 1]?.length ?? 0;
    if (columns > MOST_COLUMNS) break;
    const found = columns < 2 ? null : parsedUnder(cuts, head, columns);
    if (found !== null && head === 1) return found;
    if (found !== null && found.worth > (best?.worth ?? 0)) best = found;
  }
  return best;
}

interface Parsed {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** Lines it takes, the head's included. */
  readonly taken: number;
  /** Cells that its rows hold, less what makes them doubtful. */
  readonly worth: number;
}

/** The rows under a head of so many lines and cells; null where too few fit. */
function parsedUnder(cuts: readonly Cut[], head: number, columns: number): Parsed | null {
  const names = cuts.slice(0, head).flat();
  const isHead = names.every((cell) => /words|year/.test(contentOf([cell])));
  const model = isHead ? modelBelow(cuts, head, columns) : null;
  if (model === null) return null;
  const rows: Row[] = [];
  let at = head;
  for (;;) {
    const row = rowAt(cuts, at, model) ?? looseRow(cuts, at, model);
    if (row === null) break;
    rows.push(row);
    at += row.lines;
  }
  while (rows.at(-1)?.kind === 'loose') at -= rows.pop()?.lines ?? 0;
  const count = (kind: Row['kind']): number => rows.filter((row) => row.kind === kind).length;
  const [whole, loose] = [count('whole'), count('loose')];
  const isMixed = head > 1 && cuts.slice(0, head).some(({ length }) => length > 1);
  if (rows.length < LEAST_ROWS || whole < (head === 1 ? 1 : 2) || loose * 5 > rows.length)
    return null;
  const doubts = count('short') / 2 + count('joined') / 2 + loose * 2 + (isMixed ? 1 : 0);
  const worth = cuts.slice(0, at).reduce((sum, { length }) => sum + length, 0) - doubts;
  const top = wholeRow(
    names.map((cell) => [cell]),
    columns,
  );
  return { columns, rows: [top, ...rows.map(({ cells }) => cells)], taken: at, worth };
}

/** What the columns hold, as the first whole row below the head shows it: words and figures, both. */
function modelBelow(
  cuts: readonly Cut[],
  head: number,
  columns: number,
): readonly Content[] | null {
  const cells: LineCell[] = [];
  for (let at = head; cells.length < columns && at < cuts.length; at += 1) {
    cells.push(...(cuts[at] ?? []));
  }
  const model = cells.map((cell) => contentOf([cell]));
  const isModel = cells.length === columns && model.includes('figure') && model.includes('words');
  return isModel ? model : null;
}

interface Row {
  readonly cells: GridRow;
  readonly lines: number;
  readonly kind: 'whole' | 'short' | 'joined' | 'loose';
}

/** The row that begins with a line: a whole one, else the longest that lacks cells, else one with a broken name. */
function rowAt(cuts: readonly Cut[], at: number, model: readonly Content[]): Row | null {
  const columns = model.length;
  let short: Row | null = null;
  let cells: readonly LineCell[] = [];
  for (let lines = 1; at + lines <= cuts.length && cells.length < columns; lines += 1) {
    cells = [...cells, ...(cuts[at + lines - 1] ?? [])];
    const pieces = cells.map((cell) => [cell]);
    if (cells.length === columns && fits(pieces, model)) {
      return { cells: wholeRow(pieces, columns), lines, kind: 'whole' };
    }
    const row = cells.length < columns ? lacking(pieces, model) : null;
    if (row !== null) short = { cells: row, lines, kind: 'short' };
  }
  return short ?? joinedRow(cuts, at, model);
}

/** Whether the cells hold what the columns do, from one of them on; a total begins no second row among them. */
const fits = (cells: readonly Pieces[], model: readonly Content[], from = 0): boolean =>
  cells.every((cell, index) => isAlike(contentOf(cell), model[from + index] ?? 'words')) &&
  (isTotal(wordsIn(cells[0] ?? [])) || !cells.some((cell, at) => opensTotal(cell, cells[at - 1])));

const opensTotal = (cell: Pieces, before: Pieces | undefined): boolean =>
  before !== undefined && contentOf(before) === 'figure' && isTotal(wordsIn(cell));

const holds = (cells: readonly Pieces[], content: Content): boolean =>
  cells.some((cell) => contentOf(cell) === content);

/** A figure, or a number like a year: 学时 1944. */
const holdsNumber = (cells: readonly Pieces[]): boolean =>
  holds(cells, 'figure') || holds(cells, 'year');

/** A row with fewer cells than columns: a total, one that a cell above reaches into, or the first of two lists side by side. */
function lacking(cells: readonly Pieces[], model: readonly Content[]): GridRow | null {
  if (!holdsNumber(cells) || !holds(cells, 'words')) return null;
  const missing = model.length - cells.length;
  const [name] = cells;
  const isSum = isTotal(wordsIn(name ?? [])) && fits(cells.slice(1), model, missing + 1);
  const endsEarly = model[cells.length] === 'words' && fits(cells, model);
  if (!isSum && !endsEarly && !fits(cells, model, missing)) return null;
  return shortRow(cells, model.length, model).row;
}

/** A row of which a name was broken: 公共基础课（不含思政课）教学满⏎意度 % 91.97. */
function joinedRow(cuts: readonly Cut[], at: number, model: readonly Content[]): Row | null {
  let count = 0;
  for (let lines = 1; at + lines <= cuts.length; lines += 1) {
    count += cuts[at + lines - 1]?.length ?? 0;
    const surplus = count - model.length;
    if (surplus > MOST_JOINS) return null;
    const joined = surplus < 1 ? null : withJoins(cuts.slice(at, at + lines), surplus);
    if (joined !== null && fits(joined, model)) {
      return { cells: wholeRow(joined, model.length), lines, kind: 'joined' };
    }
  }
  return null;
}

const MOST_JOINS = 2;
const SHORTEST_BROKEN = 4;

/** The cells with so many lines joined to the one before: those behind the longest names that a line ended with. */
function withJoins(cuts: readonly Cut[], count: number): readonly Pieces[] | null {
  const isName = (cell: LineCell | undefined): cell is LineCell =>
    cell !== undefined && contentOf([cell]) === 'words' && !isTotal(cell.words);
  const places = cuts.flatMap((cut, line) => {
    const before = cuts[line - 1]?.at(-1);
    const isBroken = isName(before) && isName(cut[0]) && before.words.length >= SHORTEST_BROKEN;
    return isBroken ? [{ line, length: before.words.length }] : [];
  });
  if (places.length < count) return null;
  const longest = places.toSorted((a, b) => b.length - a.length).slice(0, count);
  const joins = new Set(longest.map(({ line }) => line));
  const cells: LineCell[][] = [];
  cuts.forEach((cut, line) => {
    cut.forEach((cell, place) => {
      if (place === 0 && joins.has(line)) cells.at(-1)?.push(cell);
      else cells.push([cell]);
    });
  });
  return cells;
}

/** A name and figures that fit no columns are kept together in one cell, so that those below are not lost. */
function looseRow(cuts: readonly Cut[], at: number, model: readonly Content[]): Row | null {
  const cells: LineCell[] = [];
  let lines = 0;
  for (; at + lines < cuts.length; lines += 1) {
    const cut = cuts[at + lines] ?? [];
    const [first] = cut;
    const isNext = first !== undefined && contentOf([first]) === 'words';
    if (isNext && holdsNumber(cells.map((cell) => [cell]))) break;
    cells.push(...cut);
    if (cells.length > model.length) return null;
  }
  const [name] = cells;
  const isRow = name !== undefined && contentOf([name]) === 'words' && cells.length > 1;
  if (!isRow || !holdsNumber(cells.map((cell) => [cell]))) return null;
  return { cells: [{ pieces: cells, column: 0, columnSpan: model.length }], lines, kind: 'loose' };
}
