import {
  captionLabelOf,
  widthOf as columnsOf,
  headingLabelOf,
  unitNoteOf,
} from '../recognise/index.js';
import { type BodyStyle, isSize } from './body-style.js';
import { lineText, type Role } from './draft.js';
import { isStyled } from './headings.js';
import type { LineItem } from './page-layout.js';

/** Lines that belong together so far, and what they are. */
export interface Lines {
  readonly lines: readonly LineItem[];
  readonly role: Role;
}

/** In sizes of the letters: what a first line is moved in, how near the edge a full line ends. */
const INDENT = 1.2;
const FULL = 1.7;
const GAP = 1.42;
const CLOSEST_PITCH = 1.4;
const ENDS = /[。！？!?；;：:]["”’」』）)]?$/;
const STOPS = /[。！？!?]["”’」』）)]?$/;
const BULLET = /^[●•·◆■◇□▪▲△★☆✓✔➢➤○※►\-–—*]\s?\S/;

/** Whether a line goes on with the paragraph before it. */
export function continues({ lines, role }: Lines, next: LineItem, body: BodyStyle): boolean {
  const last = lines[lines.length - 1];
  const [first] = lines;
  if (last === undefined || first === undefined || !isSame(last, next)) return false;
  if (role.is === 'entry' || role.is === 'furniture') return false;
  if (role.is === 'caption')
    return goesOnBelow(last, next, body) && isFull(last, next) && !startsAfresh(next);
  if (unitNoteOf(lineText(last)) !== null || unitNoteOf(lineText(next)) !== null) return false;
  const isStyle = isStyled(last, body);
  if (isStyle !== isStyled(next, body)) return false;
  if (isStyle && isLabelAlone(last)) return goesOnBelow(last, next, body);
  if (!isFull(last, next)) return false;
  const isSamePage = last.page === next.page;
  if (isSamePage && !goesOnBelow(last, next, body) && !isNextColumn(last, next)) return false;
  const text = lineText(last);
  if (BULLET.test(lineText(next)) && ENDS.test(text)) return false;
  if (startsAfresh(next) && (ENDS.test(text) || isIndented(next))) return false;
  if (isIndented(next)) return !STOPS.test(text);
  // Where paragraphs are not moved in, one that ends with its page ends there.
  return isSamePage || isIndented(first) || !STOPS.test(text);
}

/** A label whose title stands on the next line. */
function isLabelAlone(item: LineItem): boolean {
  const words = lineText(item);
  const label = headingLabelOf(words);
  return label !== null && label.end > 0 && words.slice(label.end).trim() === '';
}

const isSame = (last: LineItem, next: LineItem): boolean =>
  last.place === next.place && isSize(last.line.size, next.line.size);

/** Whether a line ends because no more fits in: the next one's first word would not. */
function isFull({ line, right }: LineItem, next?: LineItem): boolean {
  const left = (right - line.right) / line.size;
  if (left <= FULL) return true;
  const word = next === undefined ? '' : (FIRST_WORD.exec(next.line.text)?.[0] ?? '');
  // Letters and digits are wider than half a square: where nothing says that the paragraph ends, they are given more.
  const wide = ENDS.test(line.text.trimEnd()) ? NARROW : WIDE;
  return word.length > 1 && left < columnsOf(word) * wide + 0.5;
}

const NARROW = 0.5;
const WIDE = 0.64;

/**
 * What is not parted by the end of a line: digits and letters with the signs and the unit on them, a sign and what it is
 * behind, and a quotation mark with the characters on both its sides.
 */
const FIRST_WORD =
  /^\S?[“‘「『〔][\dA-Za-z+%.〕]{0,10}\S|^[×÷＝=]\S{1,6}|^[（(“《]?(?:[\dA-Za-z.,%‰:∶：/-]{2,40}[，。；、：％（）)”》]?|\S[，。；、：％）)”》！？,.;:%]{1,3}[\dA-Za-z.%]{0,40})/u;

const isIndented = ({ line, left }: LineItem): boolean => line.left > left + INDENT * line.size;

const startsAfresh = (item: LineItem): boolean => {
  const words = lineText(item);
  const label = headingLabelOf(words);
  if (captionLabelOf(words) !== null) return true;
  return label !== null && label.series !== 'naked' && !isRatio(words.slice(label.end));
};

/** What makes 11.94 the first part of 11.94:1. */
const isRatio = (behind: string): boolean => /^[:：∶][\d０-９]/.test(behind);

const isNextColumn = (last: LineItem, next: LineItem): boolean =>
  next.line.base < last.line.base && next.left > last.left + last.line.size;

/** The next line of the same column, no farther than lines of the text are. */
function goesOnBelow(last: LineItem, next: LineItem, { pitch }: BodyStyle): boolean {
  const step = next.line.base - last.line.base;
  const most = Math.max(CLOSEST_PITCH, pitch) * GAP * last.line.size;
  return next.page === last.page && step > 0 && step <= most;
}

/** Whether a line goes on with a paragraph of the page before, though a figure, a table or a case stands between. */
export function resumes(
  pending: Lines,
  open: Lines | null,
  next: LineItem,
  body: BodyStyle,
): boolean {
  const last = pending.lines[pending.lines.length - 1];
  if (last === undefined || next.page !== last.page + 1 || !isSame(last, next)) return false;
  if (open !== null && open !== pending && isUnfinished(open)) return false;
  if (unitNoteOf(lineText(next)) !== null) return false;
  return !isIndented(next) && !startsAfresh(next) && !isStyled(next, body) && isFlush(next);
}

/** Begins at the very edge of the text, which nothing centred does. */
const isFlush = ({ line, left }: LineItem): boolean =>
  Math.abs(line.left - left) <= line.size * 0.5;

/** Whether a paragraph ends in the middle of a sentence at the end of a full line. */
export function isUnfinished({ lines, role }: Lines): boolean {
  const last = lines[lines.length - 1];
  return (
    role.is === 'paragraph' && last !== undefined && isFull(last) && !ENDS.test(lineText(last))
  );
}
