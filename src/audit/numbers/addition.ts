import { compared, type Quantity, sum } from '../../quantity/index.js';
import type { Entry, Line } from '../tables/matrix.js';
import { areSlips } from './slip.js';

/** A total of a table, and what it should be the sum of. */
export interface Addition {
  readonly total: Entry;
  /** Two or more entries of its line. */
  readonly members: readonly Entry[];
  /** Whether every entry that belongs to the sum has a number. */
  readonly complete: boolean;
  readonly line: Line;
  readonly sum: Quantity;
}

/** What members of a line add up to beside its total; undefined for less than two. */
export function additionFrom(
  line: Line,
  total: Entry,
  members: readonly Entry[],
  complete: boolean,
): Addition | undefined {
  const [first, ...rest] = members;
  if (first === undefined || rest.length === 0) return undefined;
  const added = rest.reduce((so, entry) => sum(so, entry.quantity), first.quantity);
  return { total, members, complete, line, sum: added };
}

/** Whether the sum may be the total. */
export const holds = ({ sum: added, total }: Addition): boolean =>
  compared(added, '=', total.quantity) !== 'never';

/** Whether the sum is certainly more than the total. */
export const exceeds = ({ sum: added, total }: Addition): boolean =>
  compared(added, '<=', total.quantity) === 'never';

/** By how much the total is more than the sum; less than 0 where it is less. */
export const lackOf = ({ sum: added, total }: Addition): number =>
  (total.lo + total.hi) / 2 - middle(added);

function middle({ interval: { lo, hi } }: Quantity): number {
  const end = lo ?? hi;
  return end === null ? Number.NaN : Number(end.numerator) / Number(end.denominator);
}

/** Whether one entry, or the total, need only be another by a slip of the pen to make it add up. */
export function isSlip(addition: Addition): boolean {
  const lack = lackOf(addition);
  const { total, members } = addition;
  return isSlipBy(total, -lack) || members.some((entry) => isSlipBy(entry, lack));
}

/** The same of a total of three digits or more: two digits change places by chance. */
export const isLongSlip = (addition: Addition): boolean =>
  addition.total.lo >= LEAST_LONG && isSlip(addition);
const LEAST_LONG = 100;

/** Whether an entry that were so much more would be printed with the same digits but for a slip. */
function isSlipBy({ cell, lo, hi }: Entry, more: number): boolean {
  const text = cell.mention.text.normalize('NFKC').replace(/[,\s]/g, '');
  const wanted = (lo + hi) / 2 + more;
  return [0, 1, 2, 3, 4].some((decimals) => areSlips(text, wanted.toFixed(decimals)));
}
