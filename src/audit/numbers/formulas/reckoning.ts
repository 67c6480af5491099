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
  /** What a product or a sum is to be divided by: a share of a hundred, a mean by the number of its terms. */
  readonly scale: number;
  /** Whether one of them may be a plan. */
  readonly isOfPlan?: true;
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
function made({ terms, of, scale }: Reckoning, bounds: Measured, but?: Term): Bounds | undefined {
  const own = terms.filter((term) => term !== but).map((term) => [term, bounds(term)] as const);
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
    const least = (ends ?? NONE).least / scale;
    const most = (ends ?? NONE).most / scale;
    return sign > 0
      ? { least: all.least + least, most: all.most + most }
      : { least: all.least - most, most: all.most - least };
  }, NONE);
}

/** Whether the numbers may make each other as they are told; undefined where they cannot be reckoned. */
export function holds(reckoning: Reckoning): boolean | undefined {
  const [total, all] = [endsOf(reckoning.total), made(reckoning, boundsOf)];
  if (total === undefined || all === undefined || !areAlike(reckoning)) return undefined;
  const room = CLOSE * Math.max(1, Math.abs(all.most));
  return total.least <= all.most + room && all.least <= total.most + room;
}

/** Whether one slip of the pen, in one of the numbers, makes them so: as they were rounded, or as they are printed. */
export function isMended(reckoning: Reckoning): boolean {
  return isMendedWith(reckoning, boundsOf) || isMendedWith(reckoning, printedIn);
}

type Measured = (term: Term) => Bounds | undefined;

function isMendedWith(reckoning: Reckoning, bounds: Measured): boolean {
  const { total, terms, of, scale } = reckoning;
  const [ends, all] = [bounds({ claim: total, sign: 1 }), made(reckoning, bounds)];
  if (ends === undefined || all === undefined) return false;
  if (isMendedBy(total, all)) return true;
  return terms.some((term) => {
    const others = made(reckoning, bounds, term);
    if (others === undefined) return false;
    if (of === 'sum') {
      const missing =
        term.sign > 0
          ? { least: scale * (ends.least - others.most), most: scale * (ends.most - others.least) }
          : { least: scale * (others.least - ends.most), most: scale * (others.most - ends.least) };
      return isMendedBy(term.claim, missing);
    }
    const half = halfOf(bounds(term));
    return (
      others.least > 0 &&
      isMendedBy(term.claim, {
        least: ends.least / others.most - half,
        most: ends.most / others.least + half,
      })
    );
  });
}

/** What a number is by its digits, whatever was rounded off. */
const printedIn: Measured = ({ claim }) => {
  const ends = endsOf(claim);
  const middle = ends === undefined ? Number.NaN : (ends.least + ends.most) / 2;
  return ends === undefined ? undefined : { least: middle, most: middle };
};

const halfOf = (bounds: Bounds | undefined): number =>
  bounds === undefined ? 0 : (bounds.most - bounds.least) / 2;

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
