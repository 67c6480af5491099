import { cellsOf, isFigure, isOpen, isYear, type LineCell, partingOf } from '../cells.js';
import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import type { Grid, GridRow } from './grid.js';
import { headOfLines } from './head-lines.js';
import { isTotal, type Pieces, plain, wholeRow } from './placing.js';
import { isBroken } from './row-line.js';
import type { Setting } from './setting.js';
import { withUnits } from './spaced.js';

const LEAST_ROWS = 3;
const LEAST_FIGURES = 2;
/** Two numbers at the end of three lines are soon chance. */
const LEAST_PAIRS = 4;
const MOST_HEAD_LINES = 8;
const MOST_LINES = 200;
const WIDEST = 110;

/** A line by its cells: words, and the figures that it ends in. */
interface Told {
  readonly line: Line;
  readonly words: Pieces;
  readonly figures: Pieces;
}

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
  const indicators = Math.max(...head.map(({ words }) => indicatorColumns(words)), 0);
  const names = indicators > 0 ? indicators : nameColumns(rows, head, count);
  const grid = rows.map(
    ({ name, figures }): GridRow =>
      wholeRow(
        [...cellsOfName(name, names, indicators), ...figures.map((cell) => [cell])],
        names + count,
      ),
  );
  const made = headOf(head, names + count, grid);
  return {
    first: first.line,
    columns: names + count,
    rows: [...made, ...grid],
    headRows: made.length,
    taken: head.length + body.length + repeated.length,
    repeated,
  };
}

/** The lines that a table may have, up to prose, a caption, a heading or a gap. */
function toldFrom(lines: readonly Line[], at: number, setting: Setting): readonly Told[] {
  const all: Told[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    const isApart = all.length > 0 && line.blanks > setting.idleBlanks;
    if (isApart || line.width > WIDEST || partingOf(line) !== 'none') break;
    const told = toldIn(line);
    if (told.figures.length < 2 && !isBroken(line) && !areNames(told)) break;
    if (ENDS.test(line.words) || setting.isHeading(line)) break;
    all.push(told);
  }
  return all;
}

/** Names of columns, side by side on a line as wide as the table. */
const areNames = ({ words, figures }: Told): boolean =>
  words.length + figures.length >= LEAST_NAMES &&
  !words.some(({ words: own }) => /[，。；！？]/.test(own));
const LEAST_NAMES = 4;

function toldIn(line: Line): Told {
  const cells = withPoints(withUnits(cellsOf(line, 'space')));
  const last = cells.findLastIndex(({ words }) => !isCounted(words)) + 1;
  // 2021 15 31 3246: a year may be the name of its row.
  const from = last === 0 && isYear(cells[0]?.words ?? '') ? 1 : last;
  if (cells.length === 1 && NUMBER.test(cells[0]?.words ?? ''))
    return { line, words: cells, figures: [] };
  // 2022 2023 2024 are heads; among figures they are numbers like any other.
  const isHead = cells.slice(from).every(({ words }) => isYear(words));
  return {
    line,
    words: cells.slice(0, isHead ? cells.length : from),
    figures: isHead ? [] : cells.slice(from),
  };
}

/** 0.64 个百分点 is one cell. */
function withPoints(cells: readonly LineCell[]): readonly LineCell[] {
  const at = cells.findIndex(({ words }) => /^个百分点$/.test(words));
  const [before, own] = [cells[at - 1], cells[at]];
  if (before === undefined || own === undefined || !isFigure(before.words)) return cells;
  const whole = { ...before, words: before.words + own.words, end: own.end, right: own.right };
  return [...cells.slice(0, at - 1), whole, ...cells.slice(at + 1)];
}

const isCounted = (words: string): boolean =>
  isFigure(words) || isOpen(words) || /^[12]\d{3}$/.test(words);

/** 合计 — — 7 6: what a total leaves open before its figures stands in the columns of names. */
function settled(told: Told, count: number): Told {
  const [only, ...others] = told.words;
  // 2013 26 85: among rows of three figures what looks like a year is the first of them.
  if (
    only !== undefined &&
    others.length === 0 &&
    isYear(only.words) &&
    told.figures.length === count - 1
  )
    return { ...told, words: [], figures: [only, ...told.figures] };
  const surplus = told.figures.length - count;
  const open = told.figures.slice(0, Math.max(0, surplus));
  return surplus > 0 && open.every(({ words }) => isOpen(words))
    ? { ...told, words: [...told.words, ...open], figures: told.figures.slice(surplus) }
    : told;
}

/** How many figures most lines end in. */
function usualCount(all: readonly Told[]): number {
  const counts = new Map<number, number>();
  for (const { figures } of all)
    if (figures.length > 1) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether a line has no name of its own, but at most the unit of its figures. */
const isNameless = ({ words }: Told): boolean =>
  words.length === 0 || (words.length === 1 && words.every((cell) => UNIT.test(cell.words)));

const isRow = ({ figures }: Told): boolean => figures.length > 0;

/** The lines of the head, without those that begin the name of the first row. */
function headAbove(above: readonly Told[], rows: readonly Told[], count: number): readonly Told[] {
  const [first, ...below] = rows;
  if (first === undefined || !isNameless(first)) return above;
  const next = below.findIndex(isRow);
  const isNext = next > 0 && below[next] !== undefined && isNameless(below[next]);
  if (isNext && areCentred(rows)) return above.slice(0, -Math.ceil(next / 2));
  const whole = above.findLastIndex(({ words, figures }) => words.length + figures.length > count);
  if (whole >= 0) return above.slice(0, whole + 1);
  return above.slice(0, -(isNext ? next : 1));
}

/**
 * Whether names stand around their figures, as where a print centres figures in the height of their row: then words stand
 * between figures without a name and the next row that has one.
 */
const areCentred = (all: readonly Told[]): boolean =>
  all.some((told, at) => {
    const next = all.slice(at + 1).find(isRow);
    return (
      isRow(told) &&
      isNameless(told) &&
      next !== undefined &&
      !isNameless(next) &&
      all[at + 1] !== next
    );
  });

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
    (isNameless(row) ? areCentred(body) : hasTails(body.slice(0, last)));
  return { body: body.slice(0, last + (goesOn ? 2 : 1)), repeated };
}

/** Lines that a name may be broken over. */
const MOST_BROKEN = 4;
const SHORT = 16;

/** A part of a name: words without a number among them, but that of the row. */
const isRest = ({ words, figures }: Told): boolean =>
  figures.length === 0 &&
  !words.some((cell, at) => isCounted(cell.words) && (at > 0 || !NUMBER.test(cell.words)));

/** Whether a row that has a name goes on below: 市职教中 931 908, then 心. */
const hasTails = (body: readonly Told[]): boolean =>
  body.some((told, at) => {
    const next = body.slice(at + 1).find(isRow);
    return (
      isRow(told) &&
      !isNameless(told) &&
      next !== undefined &&
      !isNameless(next) &&
      body[at + 1] !== next
    );
  });

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

/** How many columns of words stand before the figures: as a line of the head has names for, else as all rows have. */
function nameColumns(rows: readonly Row[], head: readonly Told[], count: number): number {
  const named = head
    .map(({ words, figures }) => words.length + figures.length - count)
    .filter((columns) => columns > 0 && columns <= MOST_NAMES);
  if (named.length === 1) return named[0] ?? 1;
  const own = rows[0]?.name.length ?? 1;
  return own > 1 && rows.every(({ name }) => name.length === own) ? own : 1;
}
const MOST_NAMES = 4;

function cellsOfName(name: Pieces, columns: number, indicators: number): readonly Pieces[] {
  if (indicators > 0) return partsOfIndicator(name, indicators > 2);
  const surplus = name.length - columns;
  if (surplus <= 0) return columns > 1 ? withMissing(name, columns) : [name];
  // 3 | 植保无人机飞防作 业 | 校级: what was broken is the name behind the number, else the last.
  const broken = columns < 2 ? 0 : NUMBER.test(name[0]?.words ?? '') ? 1 : columns - 1;
  return Array.from({ length: columns }, (_, column) => {
    const from = column <= broken ? column : column + surplus;
    return name.slice(from, from + (column === broken ? surplus + 1 : 1));
  });
}

const NUMBER = /^\d{1,2}$/;

/** A name alone is that of the last column, which one before it reaches down to; a total is that of the first. */
function withMissing(name: Pieces, columns: number): readonly Pieces[] {
  const isOfLast = name.length === 1 && !isTotal(name[0]?.words ?? '');
  const cells = name.map((cell): Pieces => [cell]);
  const none = Array.from({ length: columns - name.length }, (): Pieces => []);
  return isOfLast ? [...none, ...cells] : [...cells, ...none];
}

/** 序号 | 指标 | 单位, or without numbers: how many columns stand before the figures; none where the head has no such. */
function indicatorColumns(words: Pieces): number {
  const at = words.findIndex(
    (cell, index) =>
      /^(?:主要)?指标(?:名称)?$/.test(cell.words) &&
      /^(?:计量)?单位$/.test(words[index + 1]?.words ?? ''),
  );
  return at < 0 || at > 1 ? 0 : at + 2;
}

/** A number that may be missing, the name, and the unit. */
function partsOfIndicator(name: Pieces, isNumbered: boolean): readonly Pieces[] {
  const from = isNumbered && NUMBER.test(name[0]?.words ?? '') ? 1 : 0;
  const unit = name.findLastIndex(({ words }) => UNIT.test(words));
  const to = unit < from ? name.length : unit;
  const own = [[...name.slice(from, to), ...name.slice(to + 1)], name.slice(to, to + 1)];
  return isNumbered ? [name.slice(0, from), ...own] : own;
}

const UNIT =
  /^(?:%|％|[:：∶]|元|万元|亿元|人|人次|人日|个|项|门|本|册|学时|课时|所|家|台|套|亩|㎡|平方米|Mbps|(?:元|个|册|台|平方米|㎡)\/生)$/;

/** The head's names as the columns bear them out, else all of them over all columns. */
function headOf(
  head: readonly Told[],
  columns: number,
  rows: readonly GridRow[],
): readonly GridRow[] {
  const cells = head.map(({ words, figures }) => [...words, ...figures]);
  if (head.length === 0) return [];
  const isShort = head.length <= MOST_HEAD_LINES;
  const made = isShort
    ? (headOfOneLine(cells, columns) ??
      headOfLines(
        head.map(({ line }) => line),
        columns,
        rows,
      ))
    : null;
  return made ?? [[plain(cells.flat(), 0, columns)]];
}

/** The line that has a name for each column; what was broken off its names stands below. */
function headOfOneLine(lines: readonly Pieces[], columns: number): readonly GridRow[] | null {
  const whole = lines.filter(({ length }) => length === columns);
  const [names] = whole;
  if (names === undefined || whole.length > 1) return null;
  const rest = lines.filter((each) => each !== names).flat();
  const restOf = unitsInTurn(names, rest) ?? restAside(names, rest);
  return restOf === null
    ? null
    : [names.map((cell, column) => plain([cell, ...(restOf.get(cell) ?? [])], column))];
}

type Rests = ReadonlyMap<LineCell, Pieces>;

/** 横向到款 专利授权 转让(项), then (万元) (项): the lower halves of the names without a unit, one after the other. */
function unitsInTurn([, ...names]: Pieces, rest: Pieces): Rests | null {
  const broken = names.filter(({ words }) => !/[）)]$/.test(words));
  const areUnits = rest.every(({ words }) => /[（(][^（）()]{1,4}[）)]$/.test(words));
  return rest.length > 0 && areUnits && broken.length === rest.length
    ? new Map(broken.map((cell, at) => [cell, rest.slice(at, at + 1)]))
    : null;
}

/** A little that is left over, which may be of any: 号 is of 序. */
function restAside(names: Pieces, rest: Pieces): Rests | null {
  const owner = rest.length === 1 && names[0]?.words === '序' ? names[0] : names.at(-1);
  const isLittle =
    rest.length <= MOST_RESTS && rest.every(({ words }) => words.length <= LONGEST_REST);
  return isLittle && owner !== undefined ? new Map([[owner, rest]]) : null;
}

const MOST_RESTS = 3;
const LONGEST_REST = 4;
