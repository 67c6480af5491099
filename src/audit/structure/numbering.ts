import { oncePerText } from '../../once/index.js';
import { chineseCount, countedAs } from './chinese-number.js';
import { spaced } from './spaced.js';

/** The number of a heading or an item: how it is written, and its parts (1.5 is 1 and 5). */
export interface Numbering {
  /** Numbers of one style count on from each other: `第章`, `(一)`, `1.`, `1.1`. */
  readonly style: string;
  readonly parts: readonly number[];
}

/** Behind the point of a number, no digit goes on with it but those of a year: 2.2024年3月，文件印发. */
export const NO_DECIMAL = '(?!(?!(?:19|20)\\d{2}\\s?年)\\d)';

const COUNT = '[一二三四五六七八九十]{1,3}';

/** The forms of a number, each with its style; what it counts is the first group. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^第(${COUNT}|\\d{1,2})章`), '第章'],
  [new RegExp(`^第(${COUNT}|\\d{1,2})节`), '第节'],
  [new RegExp(`^第(${COUNT}|\\d{1,2})部分`), '第部分'],
  [new RegExp(`^第(${COUNT}|\\d{1,2})[篇编]`), '第篇'],
  [new RegExp(`^\\((${COUNT})\\)`), '(一)'],
  [new RegExp(`^(${COUNT})(?:[、.,]|$)`), '一、'],
  [/^\((\d{1,2})\)/, '(1)'],
  [/^(\d{1,2})\)/, '1)'],
  [/^(\d{1,2}(?:[.-]\d{1,2}){1,4})(?![\d%])/, '1.1'],
  [new RegExp(`^(\\d{1,2})(?:[.、]${NO_DECIMAL}|$)`), '1.'],
];

const CIRCLED = /^[①-⑳]/;
/** What every form begins with, other shapes of its signs included: nearly all that is asked begins otherwise. */
const MAY_BEGIN = /^[第一二三四五六七八九十\d(（０-９①-⒛㈠-㈩]/;

const LONGEST = 24;

/** The number that a text begins with; null where it begins with none. */
export const numberingOf = (text: string): Numbering | null =>
  numberIn(text.trimStart().slice(0, LONGEST));

const numberIn = oncePerText((opening): Numbering | null => {
  if (!MAY_BEGIN.test(opening)) return null;
  if (CIRCLED.test(opening)) {
    return { style: '①', parts: [opening.charCodeAt(0) - '①'.charCodeAt(0) + 1] };
  }
  const folded = spaced(opening.normalize('NFKC')).replace(SPACES, '');
  for (const [form, style] of FORMS) {
    const counted = form.exec(folded)?.[1];
    if (counted !== undefined) return read(counted, style);
  }
  return null;
});

/** A space between two numbers keeps them apart: 1.2 2023年招生. */
const SPACES = /(?<!\d)\s+|\s+(?!\d)/g;

function read(counted: string, style: string): Numbering | null {
  const parts = counted.split(/[.-]/).map(countedAs);
  return parts.every((part) => part !== null) ? { style, parts } : null;
}

/** Says of two numbers whether they are the same however written. */
export const keyOf = ({ style, parts }: Numbering): string => `${style}:${parts.join('.')}`;

/** The last part: what counts on from the one before. */
export const countOf = ({ parts }: Numbering): number => parts.at(-1) ?? 0;

/** All parts but the last. */
export const stemOf = ({ parts }: Numbering): readonly number[] => parts.slice(0, -1);

/** The same numbering with another count. */
export const counted = (numbering: Numbering, count: number): Numbering => ({
  ...numbering,
  parts: [...stemOf(numbering), count],
});

/** A number as it would be printed. */
export function printed({ style, parts }: Numbering): string {
  const count = parts.at(-1) ?? 0;
  const word = chineseCount(count);
  const unit = /^第(.+)$/.exec(style)?.[1];
  if (unit !== undefined) return `第${word}${unit}`;
  if (style === '(一)') return `（${word}）`;
  if (style === '一、') return `${word}、`;
  if (style === '(1)') return `（${count}）`;
  if (style === '1)') return `${count}）`;
  if (style === '①') return String.fromCharCode('①'.charCodeAt(0) + count - 1);
  return style === '1.' ? `${count}.` : parts.join('.');
}
