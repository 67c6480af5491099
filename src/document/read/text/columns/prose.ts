import { headingOf } from '../../recognise/index.js';
import { isFigure } from '../cells.js';
import type { Half } from './half.js';
import type { Stretch } from './stretch.js';

/** How wide the two columns of a stretch are, in columns of a typewriter. */
export interface Widths {
  readonly left: number;
  readonly right: number;
}

/** Lines of each column that show by themselves that prose is set in two. */
const LEAST_LINES = 6;
/** No column of prose is narrower. */
const NARROWEST = 24;

/** The widths of the columns of a stretch that is prose in two columns; null where it may be anything else. */
export function widthsOfProse(stretch: Stretch): Widths | null {
  const { left, right } = stretch;
  if (Math.min(besideOther(left, right), besideOther(right, left)) < LEAST_LINES) return null;
  const widths = { left: roomOf(left), right: roomOf(right) };
  const isEven =
    widths.left >= NARROWEST &&
    widths.right >= NARROWEST &&
    widths.left * 3 > widths.right * 2 &&
    widths.right * 3 > widths.left * 2;
  return isEven && isProse(left, widths.left) && isProse(right, widths.right) ? widths : null;
}

/** Halves of a column down to the last of the other: their lines need not stand at the same heights. */
function besideOther(own: readonly Half[], other: readonly Half[]): number {
  const last = other.at(-1)?.start ?? 0;
  return own.filter(({ start }, at) => start < last || at === 0 || (own[at - 1]?.start ?? 0) < last)
    .length;
}

/** Where the widest halves of a column end, few aside. */
export function roomOf(halves: readonly Half[]): number {
  const reached = halves.map(({ indent, width }) => indent + width).toSorted((a, b) => a - b);
  return reached[Math.floor(reached.length * 0.75)] ?? 0;
}

/** Whether a half is as wide as prose that its column's edge broke. */
const isFull = ({ indent, width }: Half, room: number): boolean => indent + width >= room * 0.8;

/** Most lines of prose reach the edge of their column, hold the signs of sentences, and break off within one. */
function isProse(halves: readonly Half[], room: number): boolean {
  const share = (is: (half: Half) => boolean): number => halves.filter(is).length / halves.length;
  return (
    share((half) => isFull(half, room)) >= 0.55 &&
    share(({ words }) => /[，。；、：“”（）]/.test(words)) >= 0.5 &&
    share(({ words }) => !/[。；：！？]$/.test(words)) >= 0.4 &&
    share(isCell) <= 0.1 &&
    share(({ words }) => hanIn(words) >= 8) >= 0.55
  );
}

/** A figure alone is a cell; 3.3 校园文化 looks like one and is a heading. */
const isCell = ({ words }: Pick<Half, 'words'>): boolean =>
  isFigure(words) && headingOf(words) === null;

const hanIn = (words: string): number => words.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The fewest characters of a line that its column's edge broke. */
const LEAST_HAN = 10;

/**
 * Whether a short stretch is prose like that of others in the same text: at the end of a page or above a table two
 * columns may have a row or two.
 */
export function isProseAlike({ left, right, abreast }: Stretch, widths: Widths): boolean {
  const isAlike = (half: Half, room: number): boolean =>
    isFull(half, room) && half.indent + half.width <= room * 1.2 && hanIn(half.words) >= LEAST_HAN;
  const holdsSentences = (halves: readonly Half[]): boolean =>
    halves.some(({ words }) => /[，。；、：]/.test(words));
  return (
    abreast.some(([own, other]) => isAlike(own, widths.left) && isAlike(other, widths.right)) &&
    (holdsSentences(left) || holdsSentences(right)) &&
    [...left, ...right].every(
      ({ indent, width, words }) =>
        !isCell({ words }) && indent + width <= Math.max(widths.left, widths.right) * 1.25,
    )
  );
}
