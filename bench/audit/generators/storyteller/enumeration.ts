import type { Fact } from '../../graph/index.js';
import { type Inline, inWords, joined, listing, t } from '../../plan/index.js';
import type { Place } from './place.js';

const ORDER = ['一', '二', '三', '四', '五'];

/** 采取三项举措：一是…；二是…；三是…。 */
export function firstly(
  place: Place,
  id: string,
  word: string,
  items: readonly string[],
): Inline[] {
  const number = place.graph.count(word, id, items.length, { unit: '项' });
  return joined(
    t`${inWords(number)}${word}：`,
    listing(
      id,
      items.map((item, index) => [`${ORDER[index] ?? ''}是${item}`]),
      '；',
    ),
    '。',
  );
}

/** A number, then everything it counts. */
export function named(
  { graph, year }: Place,
  id: string,
  label: string,
  unit: string,
  items: readonly string[],
  joiner = '、',
): { readonly number: Fact; readonly names: Inline } {
  const number = graph.count(label, id, items.length, { unit, year });
  return {
    number,
    names: listing(
      id,
      items.map((item) => [item]),
      joiner,
    ),
  };
}
