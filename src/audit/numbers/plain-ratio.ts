import { type Quantity, quotient } from '../../quantity/index.js';

/** What part of a whole another is, as a plain number; nothing where the two are of two kinds, or the whole may be 0. */
export function plainRatio(part: Quantity, whole: Quantity): Quantity | undefined {
  const ratio = quotient(part, whole);
  return ratio === undefined || Object.keys(ratio.unit.dimension).length > 0 ? undefined : ratio;
}
