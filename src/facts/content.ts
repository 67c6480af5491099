import { type Quantity, shown, type Unit, unitOf } from '../quantity/index.js';
import type { Concept } from '../standard/index.js';
import type { Absence } from './fact.js';
import type { Figure } from './figures.js';
import { digitsOf, plainText } from './wording.js';

export type FigureContent = Figure['content'];

/** The unit of a concept; the standard's reader has refused unknown ones. */
export function unitFor(concept: Concept): Unit {
  const unit = unitOf(concept.unit);
  if (unit === undefined) throw new RangeError(`${concept.id}: no such unit: ${concept.unit}`);
  return unit;
}

/** The absence that several absences amount to: what does not apply outweighs what is blank. */
export function worstOf(absent: readonly Figure[]): Absence {
  const found = absent.map((each) =>
    each.content.type === 'absent' ? each.content.absence : 'not-collected',
  );
  if (found.includes('not-applicable')) return 'not-applicable';
  return found.includes('blank') ? 'blank' : 'not-collected';
}

/** The quantity of a figure that has one. */
export const quantityOf = (of: Figure): Quantity | undefined =>
  of.content.type === 'quantity' ? of.content.quantity : undefined;

/** A computed quantity as a figure shows it: rounded to the concept's decimals, half away from zero. */
export function quantityContent(quantity: Quantity, concept: Concept): FigureContent {
  const decimal = shown(quantity, concept.decimals);
  if (decimal !== undefined) return { type: 'quantity', quantity, text: plainText(decimal) };
  const { lo, hi } = quantity.interval;
  const end = lo ?? hi;
  return { type: 'quantity', quantity, text: end === null ? '' : digitsOf(end, concept.decimals) };
}
