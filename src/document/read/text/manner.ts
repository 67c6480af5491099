import { captionLabelOf, headingLabelOf } from '../recognise/index.js';
import { partingOf } from './cells.js';
import type { Line } from './lines.js';

/** How an extraction set its lines. */
export interface Manner {
  /** Blank lines that stand between any two lines and mean nothing. */
  readonly idleBlanks: number;
  /** The same between two lines of prose: some tools put a blank line there and none between cells. */
  readonly proseBlanks: number;
  /** Whether lines are broken where their width ends. */
  readonly isWrapped: boolean;
  /** The narrowest that a line broken by its width is. */
  readonly narrowest: number;
  /** How wide the widest lines are, a few aside. */
  readonly widest: number;
  /** The number of characters after which every line is broken; null where it differs. */
  readonly fixed: number | null;
  /** Whether each paragraph is one line, however long. */
  readonly isWhole: boolean;
  /** Whether a paragraph's first line stands in. */
  readonly indents: boolean;
}

/** Whether a line is as wide as one that its width broke. */
export function isFullLine(line: Line, { isWrapped, narrowest, fixed }: Manner): boolean {
  if (line.room !== undefined) return line.indent + line.width >= line.room * 0.8;
  return fixed === null ? isWrapped && line.indent + line.width >= narrowest : line.length >= fixed;
}

/** Whether a line reaches as far as lines do: behind it nothing tells whether its paragraph ends. */
export function reachesEdge(line: Line, manner: Manner): boolean {
  if (line.room !== undefined) return line.indent + line.width >= line.room * 0.9;
  return manner.fixed === null
    ? manner.isWrapped && line.indent + line.width >= manner.widest - 4
    : line.length >= manner.fixed;
}

/** What ends a sentence, brackets and quotation marks behind it included. */
export const ENDS = /[。！？!?；;：:…]["”』」）)】]?$/;
/** What cannot end a paragraph. */
export const GOES_ON = /[，,、（(《“‘「『【〈\-—+＋与和及的、]$/;
/** What cannot begin one. */
export const CARRIES_ON = /^[，,。、；;：:！？!?）)》”’」』】〉%％‰]/;

const SOME = 4;
/** A line of prose that its width broke is wider than any cell or title. */
const NARROW = 40;

/** The manner of a text by its lines, furniture left out. */
export function mannerOf(lines: readonly Line[]): Manner {
  const idleBlanks = idleBlanksOf(lines);
  const proseBlanks = Math.max(idleBlanks, proseBlanksOf(lines));
  const broken = brokenLines(lines, proseBlanks);
  const ends = lines.filter(({ words, width }) => ENDS.test(words) && width > NARROW).length;
  const isWrapped = broken.length >= SOME && broken.length * 3 > ends;
  const widths = broken.map(({ indent, width }) => indent + width).toSorted((a, b) => a - b);
  return {
    idleBlanks,
    proseBlanks,
    isWrapped,
    narrowest: isWrapped ? narrowestOf(widths) : Number.POSITIVE_INFINITY,
    widest: at(widths, 0.9),
    fixed: isWrapped ? fixedOf(broken) : null,
    isWhole: isWhole(lines),
    indents: indentsOf(lines, proseBlanks),
  };
}

/** No tool breaks lines so late. */
const LATE = 160;

/** Lines far wider than any page that nearly all end with their sentence. */
function isWhole(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.width >= LATE && partingOf(line) === 'none');
  const ended = long.filter(({ words }) => ENDS.test(words));
  return long.length >= 2 * SOME && ended.length * 10 >= long.length * 9;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Few lines are broken much earlier than most. */
const narrowestOf = (sorted: readonly number[]): number =>
  Math.max(at(sorted, 0.1) - 4, at(sorted, 0.5) * 0.55);

/** The length that nearly all broken lines have. */
function fixedOf(broken: readonly Line[]): number | null {
  const lengths = broken.map(({ length }) => length).toSorted((a, b) => a - b);
  const middle = at(lengths, 0.5);
  const alike = lengths.filter((length) => Math.abs(length - middle) <= 1).length;
  return alike * 4 >= lengths.length * 3 ? middle : null;
}

/** Some tools put one blank line behind every line, and two behind a paragraph. */
function idleBlanksOf(lines: readonly Line[]): number {
  const behind = lines.slice(1).map(({ blanks }) => blanks);
  if (behind.length < SOME) return 0;
  const none = behind.filter((blanks) => blanks === 0).length;
  if (none * 5 > behind.length) return 0;
  // A document with a blank line between its paragraphs has one behind each line, too, where none is broken.
  const pairs = lines.slice(1).filter((line, index) => {
    const before = lines[index];
    return before !== undefined && before.width > 24 && isMidSentence(before, line);
  });
  return pairs.length >= SOME || pairs.length * 4 > lines.length ? 1 : 0;
}

/** A blank line behind nearly every line that breaks off within its sentence parts nothing. */
function proseBlanksOf(lines: readonly Line[]): number {
  const within = lines.slice(1).filter((line, index) => {
    const before = lines[index];
    return before !== undefined && before.width >= NARROW && isMidSentence(before, line);
  });
  const apart = within.filter(({ blanks }) => blanks === 1).length;
  return apart >= 2 * SOME && apart * 4 >= within.length * 3 ? 1 : 0;
}

/** Whether a sentence seems to run from a line into the next. */
const isMidSentence = (line: Line, next: Line): boolean =>
  !ENDS.test(line.words) &&
  partingOf(line) === 'none' &&
  partingOf(next) === 'none' &&
  headingLabelOf(line.words) === null &&
  captionLabelOf(line.words) === null &&
  headingLabelOf(next.words) === null &&
  captionLabelOf(next.words) === null &&
  next.indent < line.indent + 2;

function brokenLines(lines: readonly Line[], idleBlanks: number): readonly Line[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.blanks > idleBlanks || line.width < NARROW) return false;
    if (line.room !== undefined) return false;
    return isMidSentence(line, next);
  });
}

/** Whether lines behind the end of a sentence stand in, and lines behind a broken one do not. */
function indentsOf(lines: readonly Line[], idleBlanks: number): boolean {
  let [stands, not] = [0, 0];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !/[。！？]["”』」）)]?$/.test(line.words)) return;
    if (
      next.blanks > idleBlanks ||
      partingOf(next) !== 'none' ||
      headingLabelOf(next.words) !== null
    )
      return;
    if (next.indent >= 2) stands += 1;
    else not += 1;
  });
  return stands > 2 && stands * 2 > not;
}
