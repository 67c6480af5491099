import { type Banded, bandOf, type Cells, isName, isOfFigures } from './band.js';
import { wholeRow } from './placing.js';
import { joinedTo, parted, type Stack } from './stack.js';

/** The heads that so many columns may have: alone, above the first rows, or alone for some of the columns. */
export function headsOf(stacks: readonly Stack[], columns: number): readonly Banded[] {
  return [headAlone(stacks, columns), headAboveRows(stacks, columns)]
    .concat(Array.from({ length: columns - 1 }, (_, at) => headInPart(stacks, columns, at + 1)))
    .filter((head) => head !== null);
}

function headAlone(stacks: readonly Stack[], columns: number): Banded | null {
  const names = stacks.slice(0, columns);
  return names.length === columns && names.every(isName)
    ? { columns, rows: [wholeRow(names, columns)], used: columns }
    : null;
}

/** 学校⏎区职校, 毕业生⏎962. */
function headAboveRows(stacks: readonly Stack[], columns: number): Banded | null {
  const own = stacks.slice(0, columns);
  const count = Math.max(...own.map((stack) => parted(stack).figures.length));
  if (own.length < columns || count < 1) return null;
  const cells = own.map((stack) => namedCells(stack, count));
  return bandOf(cells, columns, columns);
}

/** A name and so many cells below it; null where the stack holds others. */
function namedCells(stack: Stack, count: number): Cells | null {
  const { names, figures } = parted(stack);
  if (figures.length === 0) return joinedTo(stack, count + 1);
  if (figures.length !== count || !isName(names) || names.length === 0) return null;
  return [names, ...figures.map((cell) => [cell])];
}

/** 学校, 占地, 区职校, 132600, 图书（万⏎册）⏎11.2: the names that took a line, their first row, and the others with it. */
function headInPart(stacks: readonly Stack[], columns: number, alone: number): Banded | null {
  const names = stacks.slice(0, alone);
  const cells = stacks.slice(alone, alone * 2);
  const others = stacks.slice(alone * 2, columns + alone);
  if (others.length !== columns - alone || !names.every(isName)) return null;
  if (!cells.slice(1).every((stack) => stack.length === 1 && isOfFigures(stack))) return null;
  const first = joinedTo(cells[0] ?? [], 1);
  if (first === null || isOfFigures(cells[0] ?? [])) return null;
  const named = names.map(
    (name, at): Cells => [name, at === 0 ? (first[0] ?? []) : (cells[at] ?? [])],
  );
  return bandOf(
    [...named, ...others.map((stack) => (isOfFigures(stack) ? null : namedCells(stack, 1)))],
    columns,
    columns + alone,
  );
}
