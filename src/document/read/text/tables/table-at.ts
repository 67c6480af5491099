import { captionLabelOf, contentsLineOf, headingOf, isTableNote } from '../../recognise/index.js';
import { cellsOf, isFigure, isRuling, type LineCell, type Parting, partingOf } from '../cells.js';
import { plainWords } from '../contents.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import { alignedRows, type CellLine } from './aligned.js';
import { bestFold } from './folded.js';
import { withFullNames } from './full-names.js';
import { type Grid, type GridRow, isFigureCell } from './grid.js';
import { indicatorGrid } from './indicators.js';
import { listedGrid } from './listed.js';
import { withOpenCells } from './open-cells.js';
import { pipeGrid } from './piped.js';
import { contentOf } from './placing.js';
import { spacedGrid } from './spaced.js';
import { streamedGrid } from './streamed.js';

/** What is known of the place where a table may begin. */
export interface Setting {
  /** Whether a caption or a note of the unit stands right above. */
  readonly captioned: boolean;
  /** Whether a heading does: a table without a caption may follow. */
  readonly headed: boolean;
  readonly idleBlanks: number;
  /** Whether a line is a heading that the contents name. */
  readonly isHeading: (line: Line) => boolean;
}

/** The table that begins at a line; null where there is none, or where its columns cannot be settled. */
export function tableAt(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const indicators = setting.captioned ? indicatorGrid(lines, at, setting.isHeading) : null;
  return longest([indicators, plainGrid(lines, at, setting)]);
}

/** The same of any table, by how its lines part its cells. */
function plainGrid(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  const line = lines[at];
  if (line === undefined || isTableNote(line.words)) return null;
  const parting = partingAhead(lines, at, setting);
  if (parting === 'pipe') return pipeGrid(lines, at);
  if (parting === 'tab' || parting === 'gap') return partedGrid(lines, at, parting, setting);
  const grids = [
    spacedGrid(lines, at, setting),
    setting.captioned ? streamedGrid(lines, at, setting.idleBlanks) : null,
  ];
  return longest(grids) ?? cellByCell(lines, at, setting);
}

/** The first of those grids that take the most lines. */
const longest = (grids: readonly (Grid | null)[]): Grid | null =>
  grids.reduce((best, grid) => ((grid?.taken ?? 0) > (best?.taken ?? 0) ? grid : best), null);

/** The first cell of a captioned table may be broken: then its second or third line parts cells. */
function partingAhead(lines: readonly Line[], at: number, { captioned }: Setting): Parting {
  const line = lines[at];
  if (line === undefined) return 'none';
  if (isRuling(line.words)) return lines[at + 1] === undefined ? 'none' : 'pipe';
  const own = partingOf(line);
  if (own !== 'none' || !captioned || !isBroken(line)) return own;
  const next = lines[at + 1];
  return next === undefined || next.blanks > 1 ? 'none' : partingOf(next);
}

const WIDEST_BROKEN = 44;

/** Whether a line can be a part of a cell. */
const isBroken = ({ words, width }: Line): boolean =>
  width <= WIDEST_BROKEN &&
  (width < 4 || !ENDS.test(words)) &&
  captionLabelOf(words) === null &&
  !isTableNote(words);

interface Gathered {
  readonly lines: readonly Line[];
  readonly repeated: readonly Line[];
  readonly taken: number;
}

/** The lines of a table that tabs or gaps part, with such between them as are parts of cells. */
function gathered(
  lines: readonly Line[],
  at: number,
  parting: Parting,
  setting: Setting,
): Gathered {
  const kept: Line[] = [];
  const repeated: Line[] = [];
  let taken = 0;
  let last = 0;
  const isRow = (line: Line | undefined): line is Line =>
    line !== undefined && isRowOf(line, parting);
  for (; at + taken < lines.length; taken += 1) {
    const line = lines[at + taken];
    if (line === undefined) break;
    const apart = line.blanks - setting.idleBlanks;
    const isPageTop =
      kept.length > 0 &&
      (line.feeds !== kept.at(-1)?.feeds || line.index > (kept.at(-1)?.index ?? 0) + 1);
    if (taken > 0 && apart > 1 && !isPageTop) break;
    if (kept.length > 1 && apart > 0 && !isPageTop && isOfFigures(line)) break;
    const caption = captionLabelOf(line.words);
    if (caption !== null) {
      if (!caption.continued || !isRow(rowBehind(lines, at + taken))) break;
      repeated.push(line);
      continue;
    }
    if (isTableNote(line.words) && repeated.length > 0) {
      repeated.push(line);
      continue;
    }
    if (isRow(line)) {
      const isHead = isPageTop || repeated.at(-1)?.index === line.index - 1;
      if (
        isHead &&
        kept.slice(0, 2).some(({ words }) => plainWords(words) === plainWords(line.words))
      )
        repeated.push(line);
      else kept.push(line);
      last = taken + 1;
    } else {
      const isNear =
        isRow(lines[at + taken + 1]) ||
        (isRow(lines[at + taken + 2]) && isBroken(lines[at + taken + 1] ?? line));
      if (!isNear || !isBroken(line) || setting.isHeading(line) || (apart > 0 && kept.length > 0))
        break;
      kept.push(line);
    }
  }
  for (const line of tailOf(lines, at + last, kept, setting)) {
    kept.push(line);
    last += 1;
  }
  const end = lines[at + last - 1]?.index ?? -1;
  return {
    lines: kept.filter(({ index }) => index <= end),
    repeated: repeated.filter(({ index }) => index <= end),
    taken: last,
  };
}

/** The scale and labels of a chart below a table, where nothing is named. */
const isOfFigures = (line: Line): boolean =>
  cellsOf(line, partingOf(line)).every(({ words }) => isFigure(words));

/** Lines behind the last row with which a cell of it goes on, since it is as long as any. */
function tailOf(
  lines: readonly Line[],
  at: number,
  kept: readonly Line[],
  setting: Setting,
): readonly Line[] {
  const rows = kept.map((line) =>
    cellsOf(line, partingOf(line)).filter(({ words }) => !isFigure(words)),
  );
  const longest = rows.flat().reduce((most, { words }) => Math.max(most, words.length), 0);
  const tail: Line[] = [];
  const below = lines[at];
  if (below !== undefined && isLowerHalf(below, kept)) return [below];
  let above: readonly LineCell[] = rows.at(-1) ?? [];
  for (let index = at; index < at + MOST_TAIL; index += 1) {
    const line = lines[index];
    if (line === undefined || line.blanks > setting.idleBlanks || !isBroken(line)) break;
    if (line.words.length > longest || partingOf(line) !== 'none' || setting.isHeading(line)) break;
    if (headingOf(line.words) !== null || !above.some(({ words }) => mayGoOn(words, longest)))
      break;
    tail.push(line);
    above = cellsOf(line, 'none');
  }
  return tail;
}

/** Whether a cell is as long as any, or stops within brackets: 设备值（⏎万元）. */
const mayGoOn = (words: string, longest: number): boolean =>
  words.length === longest || /[（(][^）)]*$/.test(words);

/** The middle of a cell of three lines stands beside its figures, the last line below them. */
function isLowerHalf(line: Line, kept: readonly Line[]): boolean {
  const upper = kept.at(-2);
  return (
    upper !== undefined &&
    partingOf(upper) === 'none' &&
    partingOf(line) === 'none' &&
    Math.abs(upper.indent - line.indent) <= 1 &&
    line.blanks === 0 &&
    isBroken(line)
  );
}

const MOST_TAIL = 3;

/** The line behind a caption, a note of the unit left out. */
function rowBehind(lines: readonly Line[], at: number): Line | undefined {
  const next = lines[at + 1];
  return next !== undefined && isTableNote(next.words) ? lines[at + 2] : next;
}

function isRowOf(line: Line, parting: Parting): boolean {
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

function partedGrid(
  lines: readonly Line[],
  at: number,
  parting: 'tab' | 'gap',
  setting: Setting,
): Grid | null {
  const idleBlanks = Math.max(setting.idleBlanks, rowBlanks(lines, at, parting, setting));
  const { lines: own, repeated, taken } = gathered(lines, at, parting, { ...setting, idleBlanks });
  const [first] = own;
  if (first === undefined || own.length < 2) return null;
  const cellLines = withFullNames(
    own.map((line): CellLine => ({ line, cells: cellsOf(line, partingOf(line)) })),
  );
  const aligned = parting === 'gap' ? alignedRows(cellLines) : null;
  const folded =
    aligned === null ? bestFold(withOpenCells(cellLines, parting).map(({ cells }) => cells)) : null;
  const made = aligned ?? folded;
  if (made === null || made.columns < 2) return null;
  if (folded !== null && folded.misfits * (parting === 'tab' ? 2 : 3) > folded.rows.length)
    return null;
  const grid = { first, columns: made.columns, rows: made.rows, taken, repeated };
  return isTable(grid, parting, setting) ? grid : null;
}

/** Blank lines that stand between the rows of a captioned table, where it has the same number of them throughout. */
function rowBlanks(
  lines: readonly Line[],
  at: number,
  parting: Parting,
  { captioned }: Setting,
): number {
  if (!captioned) return 0;
  const ahead = lines.slice(at, at + LOOKED_AT);
  const between = ahead.flatMap((line, index) => {
    const before = ahead[index - 1];
    const areRows =
      before !== undefined &&
      line.index === before.index + 1 &&
      line.feeds === before.feeds &&
      [before, line].every((each) => isRowOf(each, parting));
    return areRows ? [line.blanks] : [];
  });
  const [first] = between;
  const alike = between.filter((blanks) => blanks === first).length;
  return first !== undefined &&
    first <= MOST_BLANKS &&
    alike >= FEWEST_ALIKE &&
    alike * 2 > between.length
    ? first
    : 0;
}

const LOOKED_AT = 14;
const MOST_BLANKS = 3;
const FEWEST_ALIKE = 3;

function isTable({ columns, rows }: Grid, parting: Parting, { captioned }: Setting): boolean {
  if (rows.length < 2) return false;
  if (captioned) return true;
  const hasFigures = hasFigureColumn(rows, columns);
  if (parting === 'tab') return hasFigures || columns > 2 || rows.length > 2;
  // What a chart leaves looks like rows of figures.
  const named = rows.filter((row) => row.some((cell) => contentOf(cell.pieces) === 'words'));
  if (named.length * 3 < rows.length * 2 || rows.length < 3) return false;
  return hasFigures || columns > 2;
}

/** Whether most rows hold a figure in some column. */
function hasFigureColumn(rows: readonly GridRow[], columns: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    const figures = rows.filter((row) =>
      row.some((cell) => cell.column === column && isFigureCell(cell)),
    );
    if (figures.length * 2 >= rows.length) return true;
  }
  return false;
}

const LONGEST_LIST = 1_000;

/** Every cell on a line of its own. */
function cellByCell(lines: readonly Line[], at: number, setting: Setting): Grid | null {
  if (!setting.captioned && !setting.headed) return null;
  let to = at;
  while (to < Math.min(lines.length, at + LONGEST_LIST) && isCell(lines[to], setting)) to += 1;
  return listedGrid(lines.slice(at, to), setting.captioned ? 3 : 4, setting.idleBlanks);
}

function isCell(line: Line | undefined, { isHeading }: Setting): boolean {
  if (line === undefined || !isBroken(line) || isHeading(line)) return false;
  const series = headingOf(line.words)?.series;
  return series === undefined || series === 'naked';
}
