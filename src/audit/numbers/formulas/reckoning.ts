import { sameDimension } from '../../../quantity/index.js';
import type { Claim } from '../../claims/index.js';
import { printedDecimals } from '../comparing.js';
import { wholeMeasure } from '../mean-of.js';
import { isMendedTo } from '../mended.js';
import { type Bounds, endsOf } from '../slip-between.js';

/** Numbers that a formula holds against each other: a total, and the terms or factors that make it. */
export interface Reckoning {
  readonly total: Claim;
  readonly terms: readonly Term[];
  readonly of: 'sum' | 'product';
  /** What a product is to be divided by: a share of a hundred. */
  readonly scale: number;
}

/** A number with its sign in a sum: 1, or −1 where it is taken away. */
export interface Term {
  readonly claim: Claim;
  readonly sign: 1 | -1;
  /** Whether it is a mean, which is rounded to its last digit whatever it counts. */
  readonly isMean?: boolean;
}

/** All numbers of a reckoning. */
export const claimsOf = ({ total, terms }: Reckoning): readonly Claim[] => [
  total,
  ...terms.map(({ claim }) => claim),
];

const CLOSE = 1e-9;

const boundsOf = ({ claim, isMean }: Term): Bounds | undefined => {
  const ends = endsOf(claim);
  if (ends === undefined || isMean !== true) return ends;
  const { value } = claim.mention;
  const figures = Number(claim.mention.text.normalize('NFKC').replace(/[^\d.]/g, ''));
  const step =
    value === null || figures === 0
      ? 0
      : ((ends.least + ends.most) / 2 / figures) * 10 ** -(printedDecimals(claim) ?? 0);
  const middle = (ends.least + ends.most) / 2;
  return {
    least: Math.min(ends.least, middle - step / 2),
    most: Math.max(ends.most, middle + step / 2),
  };
};

const NONE: Bounds = { least: 0, most: 0 };

/** What the terms make, but one of them. */
function made({ terms, of, scale }: Reckoning, but?: Term): Bounds | undefined {
  const own = terms.filter((term) => term !== but).map((term) => [term, boundsOf(term)] as const);
  if (own.some(([, ends]) => ends === undefined)) return undefined;
  if (of === 'product')
    return own.reduce<Bounds>(
      (all, [, ends]) => ({
        least: all.least * (ends?.least ?? 1),
        most: all.most * (ends?.most ?? 1),
      }),
      { least: 1 / scale, most: 1 / scale },
    );
  return own.reduce<Bounds>((all, [{ sign }, ends]) => {
    const { least, most } = ends ?? NONE;
    return sign > 0
      ? { least: all.least + least, most: all.most + most }
      : { least: all.least - most, most: all.most - least };
  }, NONE);
}

/** Whether the numbers may make each other as they are told; undefined where they cannot be reckoned. */
export function holds(reckoning: Reckoning): boolean | undefined {
  const [total, all] = [endsOf(reckoning.total), made(reckoning)];
  if (total === undefined || all === undefined || !areAlike(reckoning)) return undefined;
  const room = CLOSE * Math.max(1, Math.abs(all.most));
  return total.least <= all.most + room && all.least <= total.most + room;
}

/** Whether one slip of the pen, in one of the numbers, makes them so. */
export function isMended(reckoning: Reckoning): boolean {
  const { total, terms, of } = reckoning;
  const [ends, all] = [endsOf(total), made(reckoning)];
  if (ends === undefined || all === undefined) return false;
  if (isMendedBy(total, all)) return true;
  return terms.some((term) => {
    const others = made(reckoning, term);
    if (others === undefined) return false;
    if (of === 'sum') {
      const bounds =
        term.sign > 0
          ? { least: ends.least - others.most, most: ends.most - others.least }
          : { least: others.least - ends.most, most: others.most - ends.least };
      return isMendedBy(term.claim, bounds);
    }
    return (
      others.least > 0 &&
      isMendedBy(term.claim, { least: ends.least / others.most, most: ends.most / others.least })
    );
  });
}

/** Whole things are meant to be the only whole number between the bounds, if there is one. */
function isMendedBy(claim: Claim, { least, most }: Bounds): boolean {
  const [first, last] = [Math.ceil(least - CLOSE), Math.floor(most + CLOSE)];
  const isOne = claim.quantity.unit.indivisible && first === last;
  return isMendedTo(claim, isOne ? { least: first, most: first } : { least, most });
}

/** Whether sums are of one kind, and the total of a product in the unit of its mean or price. */
function areAlike({ total, terms, of }: Reckoning): boolean {
  const persons = (claim: Claim): string =>
    claim.measure === 'participation' ? 'person' : wholeMeasure(claim);
  if (of === 'sum')
    return terms.every(
      ({ claim }) =>
        persons(claim) === persons(total) &&
        (total.measure !== 'things' || claim.mention.unit === total.mention.unit),
    );
  const each = terms.at(-1)?.claim;
  return (
    each !== undefined &&
    (each.measure === '%' || sameDimension(each.quantity.unit, total.quantity.unit))
  );
}
