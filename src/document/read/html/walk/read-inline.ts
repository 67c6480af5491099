import { raised } from '../../flow/raised.js';
import { attributeOf, elementsNamed, type HtmlElement, isElement, wordsIn } from '../html-tree.js';
import type { Place, Reading } from './reading.js';
import { draftOf, write } from './reading.js';

const LINKS: ReadonlySet<string> = new Set(['a']);

/** Reads letters above the line; a link in them leads to a note. */
export function readRaised(element: HtmlElement, place: Place, reading: Reading): void {
  if (elementsNamed(element, LINKS).length > 0) return;
  const words = wordsIn(element);
  const said = raised(words, reading.draft?.last ?? '');
  if (said === words) reading.children(element.childNodes, place);
  else write(said, place, reading);
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
