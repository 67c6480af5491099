import { formatted } from '../../docx/numbering/number-format.js';
import { attributeOf, elementsNamed, type HtmlElement, isElement, wordsIn } from '../html-tree.js';
import { endDraft, type Place, type Reading } from './reading.js';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Reads a list; the items of an ordered one have their numbers in front, as a browser shows them. */
export function readList(list: HtmlElement, place: Place, reading: Reading): void {
  endDraft(reading);
  const isNumbered = list.tagName === 'ol' && place.role.kind !== 'entry' && !isUnmarked(list);
  const format = FORMATS[attributeOf(list, 'type') ?? ''] ?? 'decimal';
  let count = wholeOf(attributeOf(list, 'start')) ?? 1;
  for (const node of list.childNodes) {
    if (!isElement(node) || node.tagName !== 'li') {
      reading.children([node], place);
      continue;
    }
    count = wholeOf(attributeOf(node, 'value')) ?? count;
    reading.children([node], { ...place, lead: isNumbered ? `${formatted(count, format)}. ` : '' });
    count += 1;
  }
  endDraft(reading);
}

const isUnmarked = (list: HtmlElement): boolean =>
  /list-style(?:-type)?\s*:\s*none/i.test(attributeOf(list, 'style')?.slice(0, 500) ?? '');

const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;

const LINKS: ReadonlySet<string> = new Set(['a']);

/** Whether a list is one of contents: most of its items link to a place in the page itself. */
export function isContentsList(list: HtmlElement): boolean {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const linked = items.filter((item) =>
    elementsNamed(item, LINKS).some((link) => {
      const isWithin = attributeOf(link, 'href')?.startsWith('#') === true;
      return isWithin && wordsIn(link).trim().length > 1;
    }),
  );
  return items.length > 0 && linked.length * 2 > items.length;
}
