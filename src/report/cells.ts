import type { Inline } from '../document/model/index.js';
import type { Place } from '../facts/index.js';
import type { Binder } from './binder.js';
import type { Shown } from './chapter/chapter.js';
import { text } from './columns.js';
import { reckon } from './reckon.js';
import { inCell } from './written.js';

/** How an absent value is printed: never as 0, and never one like another. */
export const ABSENT = {
  blank: '未填',
  'not-applicable': '不填报',
  'not-collected': '—',
} as const;

/** The value of a formula at a place as the content of a cell. */
export function valueCell(
  what: Shown,
  place: Place,
  node: string,
  binder: Binder,
): readonly Inline[] {
  const reckoning = reckon(what, place);
  if ('missing' in reckoning) return text(ABSENT[reckoning.absence]);
  if ('words' in reckoning) return text(reckoning.words);
  return [binder.number(node, reckoning, inCell(reckoning))];
}

/** Whether a formula has a value at a place. */
export const hasValue = (what: Shown, place: Place): boolean => !('missing' in reckon(what, place));

/** The unit a column or row names: of the concept, or of the result. */
export function unitOf(what: Shown, place: Place): string {
  if (what.unit !== undefined) return what.unit;
  const reckoning = reckon(what, place);
  if ('quantity' in reckoning) return reckoning.quantity.unit.symbol;
  const { formula } = what;
  if (formula.type !== 'concept') return '';
  return place.base.standard.concepts.get(formula.concept)?.unit ?? '';
}
