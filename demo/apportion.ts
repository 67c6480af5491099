/** What one member may get: in proportion to `weight`, never less than `least` nor more than `most`. */
export interface Share {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Divides a whole number among members, each within its bounds, as nearly in proportion to the weights
 * as bounds and whole numbers allow (largest remainders). A member without weight gets its least.
 * Throws a RangeError where no division exists.
 */
export function apportion(total: number, shares: readonly Share[]): number[] {
  const scale = commonScale(total, shares);
  const ideal = shares.map((share) => within(share, scale * share.weight));
  const parts = ideal.map((value) => Math.floor(value + 1e-9));
  let left = total - sum(parts);
  for (const index of byRemainder(ideal, parts)) {
    const share = shares[index];
    const part = parts[index];
    if (left <= 0 || share === undefined || part === undefined) break;
    if (share.weight > 0 && part < share.most) {
      parts[index] = part + 1;
      left -= 1;
    }
  }
  return left === 0 ? parts : settle(total, shares, parts);
}

/** The sum of whole numbers. */
export const sum = (values: readonly number[]): number =>
  values.reduce((before, value) => before + value, 0);

const within = ({ least, most }: Share, value: number): number =>
  Math.min(Math.max(value, least), most);

/** The factor at which the bounded shares come nearest to the total from below, found by halving. */
function commonScale(total: number, shares: readonly Share[]): number {
  refuseImpossible(total, shares);
  let low = 0;
  let high = 1;
  for (let doubling = 0; doubling < 200 && reached(high, shares) < total; doubling += 1) high *= 2;
  for (let halving = 0; halving < 64; halving += 1) {
    const middle = (low + high) / 2;
    if (reached(middle, shares) <= total) low = middle;
    else high = middle;
  }
  return low;
}

function reached(scale: number, shares: readonly Share[]): number {
  let all = 0;
  for (const share of shares) all += within(share, scale * share.weight);
  return all;
}

function refuseImpossible(total: number, shares: readonly Share[]): void {
  const least = sum(shares.map((share) => share.least));
  const most = sum(shares.map((share) => (share.weight > 0 ? share.most : share.least)));
  const crossed = shares.some((share) => share.least > share.most);
  if (crossed || !Number.isInteger(total) || total < least || total > most) {
    throw new RangeError(`${total} cannot be divided within [${least}, ${most}]`);
  }
}

const byRemainder = (ideal: readonly number[], parts: readonly number[]): number[] =>
  ideal
    .map((value, index) => ({ index, remainder: value - (parts[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);

/** Moves what rounding left over, one by one, wherever there is room. */
function settle(total: number, shares: readonly Share[], start: readonly number[]): number[] {
  const parts = [...start];
  let left = total - sum(parts);
  while (left !== 0) {
    const step = Math.sign(left);
    const before = left;
    shares.forEach((share, index) => {
      const next = (parts[index] ?? 0) + step;
      if (left === 0 || share.weight <= 0 || next < share.least || next > share.most) return;
      parts[index] = next;
      left -= step;
    });
    if (left === before) throw new RangeError(`${total} cannot be divided: ${left} left over`);
  }
  return parts;
}
