import type { Span } from '../../document/model/index.js';
import { valueDigits } from '../../facts/wording.js';
import type { Message } from '../../messages/index.js';
import { type Quantity, quantity, unitOf } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';

/** A claim's number as it is printed, with the unit of its column or row where it bears none. */
export function printed({ mention, quantity: { unit }, cell, measure }: Claim): string {
  const text = mention.text.replace(/\s+/g, '');
  return cell !== null && mention.unit === null && measure !== 'things'
    ? `${text}${unit.symbol}`
    : text;
}

/** A worked-out quantity in the reader's figures: 95.93%, 1,116人. */
export const worked = (of: Quantity, most?: number): string =>
  `${valueDigits(of, most)}${of.unit.symbol === ':' ? '' : of.unit.symbol}`;

/** The same text in both languages: figures and signs need no translation. */
export const figures = (text: string): Message => ({ zh: text, en: text });

/** What a claim is about, in the document's words. */
export const nameOf = (claim: Claim): string =>
  claim.head || claim.left.trim() || claim.mention.text;

/** An observation that two or more claims agree. */
export const agreed = (claims: readonly Claim[], derivation: Message): Observation => ({
  outcome: 'pass',
  message: { zh: '相符', en: 'They agree.' },
  derivation: [derivation],
  spans: claims.map(spanOfClaim),
  identity: claims.map(nameOf),
});

/** The place a finding shows for a claim. */
export const spanOfClaim = ({ quoted, start, end, cell }: Claim): Span =>
  cell === null ? quoted : { start, end };

/** A plain ratio as per cent: 0.96 is 96%. */
export function asPercent(ratio: Quantity): Quantity {
  const percent = unitOf('%');
  if (percent === undefined) return ratio;
  const hundred = (end: Quantity['interval']['lo']) =>
    end === null ? null : { numerator: end.numerator * 100n, denominator: end.denominator };
  const { interval } = ratio;
  return quantity({ ...interval, lo: hundred(interval.lo), hi: hundred(interval.hi) }, percent);
}
