import { countedAs } from './chinese-number.js';
import { NO_DECIMAL } from './numbering.js';

/** How items are counted; the number is the first group. */
export const ITEM_FORMS: readonly RegExp[] = [
  /(?:^|[\n。；;：:！？])\s*[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]/g,
  /(?:^|[\n。；;：:！？])\s*([一二三四五六七八九十]{1,3})是(?!否)/g,
  /(?:^|[\n。；;：:！？])\s*第([一二三四五六七八九十]{1,3})[，,、：:]/g,
  new RegExp(`(?:^|[\\n。；;：:！？])\\s*(\\d{1,2})[.．、]${NO_DECIMAL}`, 'g'),
  /(?:^|[\n。；;：:！？])\s*([①-⑳])/g,
];

/** The number of an item as it is printed: 三, 3, ③. */
export const itemCountOf = (printed: string): number | null => {
  const circled = printed.charCodeAt(0) - '①'.charCodeAt(0);
  return circled >= 0 && circled < 20 ? circled + 1 : countedAs(printed);
};

/** The last number of those that count on from one; null where one is left out. */
export function countedUp(text: string, form: RegExp): number | null {
  let last = 0;
  for (const match of text.matchAll(form)) {
    const count = itemCountOf(match[1] ?? '');
    if (count === last + 1) last = count;
    else if (count === 1) break;
    else if (count !== null && count > last) return null;
  }
  return last;
}

/** Numbers further apart than by so many left out are no items of one row. */
export const WIDEST_GAP = 2;
