import { isFigure, isOpen, isYear, type LineCell } from '../cells.js';
import type { Line } from '../lines.js';
import type { Grid, GridRow } from './grid.js';
import { isIndicatorUnit, NAME_HEAD, UNIT_HEAD } from './indicators.js';
import { type Pieces, wholeRow, wordsIn } from './placing.js';
import { joinedSurely, type Stack, stacksOf } from './stack.js';

/** A row of the table, without its number. */
interface Row {
  readonly name: Pieces;
  readonly unit: LineCell;
  readonly told: readonly LineCell[];
}

/** What is read so far. */
interface Reading {
  readonly rows: readonly Row[];
  readonly numbers: readonly LineCell[];
  readonly repeated: readonly Stack[];
}

/** The head, and how many stacks it takes. */
interface Head {
  readonly first: Pieces;
  readonly numbers: readonly LineCell[];
  readonly name: LineCell;
  readonly unit: LineCell;
  readonly told: readonly Pieces[];
  readonly taken: number;
}

const LEAST_ROWS = 4;

/**
 * A table of indicators of which a tool wrote some rows at a time column by column: 毕业生人数⏎升学人数, 人⏎人, 951⏎330. The
 * units part names from figures, and as many figures as units must follow for every column. Null where anything is left
 * over.
 */
export function stackedIndicators(lines: readonly Line[], idleBlanks: number): Grid | null {
  const [first] = lines;
  const stacks = stacksOf(lines, idleBlanks);
  const head = headOf(stacks);
  if (first === undefined || head === null) return null;
  const reading = readingOf(stacks, head);
  if (reading === null || reading.rows.length < LEAST_ROWS) return null;
  const rows = withNumbers(head, reading);
  const starts = new Set(reading.repeated.flat().map(({ start }) => start));
  return {
    first,
    columns: rows[0]?.length ?? 0,
    rows,
    headRows: 1,
    taken: lines.length,
    repeated: lines.filter(({ start }) => starts.has(start)),
  };
}

const MOST_HEAD_STACKS = 30;

/** 序号 and the numbers of rows, 指标, 单位, and the names of the columns, as far as the names of the first rows. */
function headOf(stacks: readonly Stack[]): Head | null {
  const ahead = stacks.slice(0, MOST_HEAD_STACKS);
  const [top] = ahead;
  const at = ahead.findIndex((stack) => isOneOf(stack, NAME_HEAD));
  const [name] = ahead[at] ?? [];
  const [unit] = ahead[at + 1] ?? [];
  if (top === undefined || name === undefined || unit === undefined) return null;
  if (!isOneOf(ahead[at + 1] ?? [], UNIT_HEAD)) return null;
  const first = top.filter(({ words }) => /^(?:序号|序|号)$/.test(words));
  const numbers = ahead.slice(0, at).flat().slice(first.length);
  if (first.length === 0 || !areNumbers(numbers)) return null;
  const units = ahead.findIndex((stack, place) => place > at + 2 && areUnits(stack));
  const told = ahead.slice(at + 2, units - 1);
  const isHead = units > 0 && told.length > 0 && told.every((stack) => isNameOfColumn(stack));
  return isHead ? { first, numbers, name, unit, told, taken: units - 1 } : null;
}

const isOneOf = (stack: Stack, words: RegExp): boolean =>
  stack.length === 1 && words.test(stack[0]?.words ?? '');

const isNameOfColumn = (stack: Stack): boolean =>
  stack.length <= 2 && stack.every(({ words }) => !isFigure(words));

const areUnits = (stack: Stack): boolean =>
  stack.length > 0 && stack.every(({ words }) => isIndicatorUnit(words));

const areNumbers = (stack: Stack): boolean =>
  stack.every(({ words }) => /^[1-9]\d?$/.test(words)) &&
  stack.every(({ words }, at) => at === 0 || Number(words) === Number(stack[at - 1]?.words) + 1);

const isTold = ({ words }: LineCell): boolean => isFigure(words) || isYear(words) || isOpen(words);

/** The rows that all stacks behind the head make; null where one fits none. */
function readingOf(stacks: readonly Stack[], head: Head): Reading | null {
  let reading: Reading = { rows: [], numbers: head.numbers, repeated: [] };
  let at = head.taken;
  while (at < stacks.length) {
    const next =
      headAgain(stacks, at, head, reading) ??
      numbersAt(stacks, at, reading) ??
      groupsAt(stacks, at, head, reading) ??
      rowsInOne(stacks, at, head, reading);
    if (next === null) return null;
    reading = next.reading;
    at += next.taken;
  }
  return reading;
}

interface Step {
  readonly reading: Reading;
  readonly taken: number;
}

/** The head of a further page, with the numbers of its rows. */
function headAgain(
  stacks: readonly Stack[],
  at: number,
  head: Head,
  reading: Reading,
): Step | null {
  if (!/^序/.test(stacks[at]?.[0]?.words ?? '')) return null;
  const again = headOf(stacks.slice(at));
  const isSame =
    again !== null &&
    again.told.length === head.told.length &&
    again.told.every((name, place) => wordsIn(name) === wordsIn(head.told[place] ?? []));
  if (!isSame) return null;
  const own = stacks.slice(at, at + again.taken);
  const repeated = own.map((stack) => stack.filter((cell) => !again.numbers.includes(cell)));
  return {
    reading: {
      ...reading,
      numbers: [...reading.numbers, ...again.numbers],
      repeated: [...reading.repeated, ...repeated],
    },
    taken: again.taken,
  };
}

/** Numbers of rows, wherever a tool wrote them. */
function numbersAt(stacks: readonly Stack[], at: number, reading: Reading): Step | null {
  const stack = stacks[at] ?? [];
  return areNumbers(stack)
    ? { reading: { ...reading, numbers: [...reading.numbers, ...stack] }, taken: 1 }
    : null;
}

/** Names, and the units and figures of as many rows, at once or some at a time. */
function groupsAt(stacks: readonly Stack[], at: number, head: Head, reading: Reading): Step | null {
  const names = stacks[at] ?? [];
  const units: LineCell[] = [];
  const told: (readonly LineCell[])[] = [];
  let to = at + 1;
  for (let own = stacks[to] ?? []; areUnits(own); own = stacks[to] ?? []) {
    const columns = stacks.slice(to + 1, to + 1 + head.told.length);
    const fits = columns.every((stack) => stack.length === own.length && stack.every(isTold));
    if (!fits || columns.length < head.told.length) return null;
    units.push(...own);
    told.push(...own.map((_, row) => columns.flatMap((stack) => stack.slice(row, row + 1))));
    to += 1 + columns.length;
  }
  const each = units.length === 0 ? null : joinedSurely(names, units.length);
  if (each === null || names.some(isTold)) return null;
  const rows = units.map((unit, row) => ({ name: each[row] ?? [], unit, told: told[row] ?? [] }));
  return { reading: { ...reading, rows: [...reading.rows, ...rows] }, taken: to - at };
}

/** Whole rows, one below the other: 6⏎自主创业率⏎%⏎0.56. */
function rowsInOne(
  stacks: readonly Stack[],
  at: number,
  head: Head,
  reading: Reading,
): Step | null {
  const stack = stacks[at] ?? [];
  const rows: Row[] = [];
  const numbers: LineCell[] = [];
  for (let from = 0; from < stack.length; ) {
    const number = stack.slice(from, from + 1).filter((cell) => areNumbers([cell]));
    const start = from + number.length;
    const end = stack.findIndex(({ words }, place) => place > start && isIndicatorUnit(words));
    const unit = stack[end];
    const name = stack.slice(start, end);
    const told = stack.slice(end + 1, end + 1 + head.told.length);
    if (unit === undefined || name.some(isTold) || name.length > MOST_NAME_LINES) return null;
    if (told.length < head.told.length || !told.every(isTold)) return null;
    rows.push({ name, unit, told });
    numbers.push(...number);
    from = end + 1 + told.length;
  }
  return rows.length === 0
    ? null
    : {
        reading: {
          ...reading,
          rows: [...reading.rows, ...rows],
          numbers: [...reading.numbers, ...numbers],
        },
        taken: 1,
      };
}

const MOST_NAME_LINES = 3;

/** The head and the rows, each with its number where there are as many numbers as rows that no other row is part of. */
function withNumbers(head: Head, { rows, numbers }: Reading): readonly GridRow[] {
  const whole = rows.filter(({ name }) => !/^其中/.test(wordsIn(name)));
  const isNumbered = whole.length === numbers.length && areNumbers(numbers);
  const cellsOf = (number: Pieces, others: readonly Pieces[]): GridRow => {
    const cells = isNumbered ? [number, ...others] : others;
    return wholeRow(cells, cells.length);
  };
  return [
    cellsOf(head.first, [[head.name], [head.unit], ...head.told]),
    ...rows.map((row) => {
      const place = whole.indexOf(row);
      const others = [row.name, [row.unit], ...row.told.map((cell) => [cell])];
      return cellsOf(numbers.slice(place, place + 1), others);
    }),
  ];
}
