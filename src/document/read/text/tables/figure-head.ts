import type { LineCell } from '../cells.js';
import { areCentred, isNameless, isRow, type Told } from './figure-lines.js';
import type { GridRow } from './grid.js';
import { headOfLines } from './head-lines.js';
import { type Pieces, plain } from './placing.js';

const MOST_HEAD_LINES = 8;

/** The lines of the head, without those that begin the name of the first row. */
export function headAbove(
  above: readonly Told[],
  rows: readonly Told[],
  count: number,
): readonly Told[] {
  const [first, ...below] = rows;
  if (first === undefined || !isNameless(first)) return above;
  const next = below.findIndex(isRow);
  const isNext = next > 0 && below[next] !== undefined && isNameless(below[next]);
  if (isNext && areCentred(rows)) return above.slice(0, -Math.ceil(next / 2));
  const whole = above.findLastIndex(({ words, figures }) => words.length + figures.length > count);
  if (whole >= 0) return above.slice(0, whole + 1);
  return above.slice(0, -(isNext ? next : 1));
}

/** The head's names as the columns bear them out, else all of them over all columns. */
export function headOf(
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
