import type { Line } from '../lines.js';
import { ENDS } from '../manner.js';
import type { Half } from './half.js';
import { rowOf } from './row.js';
import { tablesAbreast } from './tables-abreast.js';
import { type Column, type Columns, twoColumns } from './two-columns.js';

/** The lines of a text whose columns are read one after the other. */
export interface ReadingOrder {
  /** A line of each half; numbered anew, so that they ascend. */
  readonly lines: readonly Line[];
  /** The line of the text that a line is all or half of. */
  readonly wholeOf: (line: Line) => Line;
  /** The place of an offset in the text, as if the columns stood one below the other. */
  readonly placeOf: (offset: number) => number;
}

/** Words, a gap, and words again; or the captions of two tables. */
const TWO_SIDES = /^(?:\S ?){4,}[ \u00a0\u3000]{2,}(?:\S ?){4,}$/;

/** Where lines stand in columns, the order in which they are read; null where they are read as they stand. */
export function readingOrderOf(text: string, lines: readonly Line[]): ReadingOrder | null {
  if (!lines.some(({ words }) => TWO_SIDES.test(words))) return null;
  const rows = lines.map((line) => rowOf(text, line));
  const abreast = tablesAbreast(text, rows);
  const all = [...abreast, ...twoColumns(text, rows).filter((each) => !meets(each, abreast))];
  if (all.length === 0) return null;
  return inOrder(
    lines,
    all.toSorted((a, b) => a.at - b.at),
  );
}

const meets = ({ at, end }: Columns, others: readonly Columns[]): boolean =>
  others.some((other) => at < other.end && other.at < end);

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

function inOrder(lines: readonly Line[], all: readonly Columns[]): ReadingOrder {
  const ordered: Line[] = [];
  const wholes: Line[] = [];
  const placed: Placed[] = [];
  const add = (line: Line, whole: Line, isFurther: boolean): void => {
    const index = (ordered.at(-1)?.index ?? -1) + (isFurther ? 2 : 1);
    ordered.push({ ...line, index });
    wholes[index] = whole;
  };
  let next = 0;
  const addUpTo = (end: number): void => {
    for (; next < end; next += 1) {
      const line = lines[next];
      if (line !== undefined) add(line, line, line.index > (lines[next - 1]?.index ?? -1) + 1);
    }
  };
  for (const { at, end, columns } of all) {
    addUpTo(at);
    let place = lines[at]?.start ?? 0;
    for (const column of columns) {
      column.halves.forEach((half, ordinal) => {
        // Behind a column its lines go on elsewhere, as behind the end of a page.
        add(lineOf(half, column, ordinal), half.row.line, ordinal === 0);
        placed.push({ start: half.start, end: half.end, place });
        place += half.end - half.start;
      });
    }
    next = end;
  }
  addUpTo(lines.length);
  return {
    lines: ordered,
    wholeOf: (line) => wholes[line.index] ?? line,
    placeOf: placesIn(placed),
  };
}

/** The line that a half is. */
function lineOf(half: Half, { halves, room }: Column, ordinal: number): Line {
  const { row, start, end, words, indent, width } = half;
  const before = halves[ordinal - 1];
  // Blank lines may be owed to the other column: within a sentence they part nothing.
  const isWithin = room !== null && before !== undefined && !ENDS.test(before.words);
  const own = { start, end, words, indent, tabs: 0, width, length: end - start };
  const line: Line = {
    index: row.line.index,
    blanks: isWithin ? 0 : row.line.blanks,
    feeds: row.line.feeds,
    ...own,
  };
  return room === null ? line : { ...line, room };
}

/** Offsets outside of columns are their own places. */
function placesIn(halves: readonly Placed[]): (offset: number) => number {
  const sorted = halves.toSorted((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const half = sorted[low - 1];
    return half === undefined || offset >= half.end ? offset : half.place + offset - half.start;
  };
}
