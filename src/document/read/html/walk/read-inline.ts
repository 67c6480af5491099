import { attributeOf, elementsNamed, type HtmlElement, isElement, wordsIn } from '../html-tree.js';
import type { Place, Reading } from './reading.js';
import { draftOf, write } from './reading.js';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LINKS: ReadonlySet<string> = new Set(['a']);

/** Reads raised letters: an exponent stays one, the mark of a note is no part of the words. */
export function readRaised(element: HtmlElement, place: Place, reading: Reading): void {
  const words = wordsIn(element).trim();
  const before = reading.draft?.words ?? '';
  if (
    elementsNamed(element, LINKS).length > 0 ||
    /^[[［【(（]?(?:\d+|注\d*)[\]］】)）]$/.test(words)
  )
    return;
  if (!/^\d{1,3}$/.test(words)) {
    reading.children(element.childNodes, place);
    return;
  }
  if (!/(?:[a-zA-Zａ-ｚΩ]|10)\s*$/.test(before)) return;
  write(
    words.replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit))),
    place,
    reading,
  );
}

/** What programs leave in the place of a description. */
const NO_DESCRIPTION =
  /\.(?:png|jpe?g|gif|bmp|svg|webp)$|^(?:图片|图像|image|img|picture)[\s_-]*\d*$|^https?:/i;

/** What a picture says to those who cannot see it. */
export function readPicture(element: HtmlElement, place: Place, reading: Reading): void {
  const told =
    element.tagName === 'svg'
      ? (childWords(element, 'desc') ?? attributeOf(element, 'aria-label'))
      : attributeOf(element, 'alt');
  const words = told?.replace(/\s+/g, ' ').trim() ?? '';
  if (!/\p{Script=Han}/u.test(words) || NO_DESCRIPTION.test(words)) return;
  if (place.isCell || place.role.kind === 'furniture') return;
  const alternative = {
    ...place,
    within: 'alternative',
    role: { kind: 'words' },
    lead: '',
  } as const;
  reading.aside.push({ ...draftOf(alternative), words });
}

function childWords(element: HtmlElement, name: string): string | undefined {
  const child = element.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
  return child === undefined ? undefined : wordsIn(child);
}
