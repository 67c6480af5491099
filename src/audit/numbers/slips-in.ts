import type { Claim } from '../claims/index.js';
import { digitsIn } from './digits.js';

/**
 * The pairs of claims of comparable units whose digits are the same but for a slip of the pen. They meet under what
 * a slip leaves as it is, so that the time taken grows with the number of claims and not with that of their pairs.
 */
export function slipsIn(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const met = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const trace of tracesOf(claim)) {
      const others = met.get(trace);
      if (others === undefined) met.set(trace, [claim]);
      else others.push(claim);
    }
  }
  return [...met.values()].flatMap((group) =>
    group.length > MOST
      ? []
      : group.flatMap((a, index) =>
          group.slice(index + 1).flatMap((b) => (areComparable(a, b) ? [[a, b] as const] : [])),
        ),
  );
}

/** A cell whose unit was nowhere said may be in any, and so may the label of a chart. */
const areComparable = (a: Claim, b: Claim): boolean =>
  a.measure === b.measure ||
  [a, b].some(
    ({ cell, measure, unsettled }) => measure === 'bare' && (cell !== null || unsettled !== null),
  );

/** So many numbers alike are a column of them. */
const MOST = 12;
const LEAST = 3;

/** The digits with each in turn left out of account; those of a number in order, for two that changed places. */
function tracesOf({ mention }: Claim): readonly string[] {
  const digits = digitsIn(mention.text);
  const plain = digits.replace(/^0+|0+$/g, '');
  if (digits.length < 2) return [];
  const sorted = `= ${[...digits].sort().join('')}`;
  if (plain.length < LEAST) return digits.length === 2 ? [sorted] : [];
  return [
    sorted,
    plain,
    ...[...plain].map((_, at) => `${plain.slice(0, at)}*${plain.slice(at + 1)}`),
  ];
}
