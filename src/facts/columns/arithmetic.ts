import {
  ONE,
  over,
  perUnit,
  type Rational,
  rational,
  times,
  timesUnit,
} from '../../quantity/index.js';
import {
  type Column,
  emptyColumn,
  LACKING,
  LARGEST,
  NotInColumns,
  PARTIAL,
  ROUNDING,
  sizeOf,
  TOUCH,
  UNSURE,
} from './column.js';

/** By which whole numbers two columns' steps are counted in a common step; both are exact. */
export interface CommonStep {
  readonly step: Rational;
  readonly left: number;
  readonly right: number;
}

/** The largest step of which both are whole multiples; `NotInColumns` where no safe whole numbers count them. */
export function commonStep(a: Rational, b: Rational): CommonStep {
  const { numerator, denominator } = over(a, b);
  const [left, right] = [Number(numerator), Number(denominator)];
  if (left > LARGEST || right > LARGEST) throw new NotInColumns('steps too far apart');
  return { step: over(a, rational(numerator)), left, right };
}

/** One of two columns, whichever the operation's worst state tells. */
const stateOfBoth = (a: number, b: number): number => Math.max(a, b);

/** a + b, or a − b. */
export function added(a: Column, b: Column, sign: 1 | -1): Column {
  const { step, left, right } = commonStep(a.step, b.step);
  const sum = emptyColumn(a.lo.length, step, a.unit);
  for (let row = 0; row < sum.lo.length; row += 1) {
    const state = stateOfBoth(a.state[row] ?? UNSURE, b.state[row] ?? UNSURE);
    sum.state[row] = state;
    if (state > PARTIAL) continue;
    const [aLow, aHigh] = [(a.lo[row] ?? 0) * left, (a.hi[row] ?? 0) * left];
    const [bOne, bOther] = [(b.lo[row] ?? 0) * right * sign, (b.hi[row] ?? 0) * right * sign];
    const [bLow, bHigh] = sign === 1 ? [bOne, bOther] : [bOther, bOne];
    sum.lo[row] = aLow + bLow;
    sum.hi[row] = aHigh + bHigh;
    const size = Math.max(sizeOf(aLow) + sizeOf(bLow), sizeOf(aHigh) + sizeOf(bHigh));
    sum.error[row] = grown((a.error[row] ?? 0) * left + (b.error[row] ?? 0) * right, size);
  }
  return sum;
}

/** The error of a result of this size whose operands were off by `inherited`: none while all is whole and fits. */
const grown = (inherited: number, size: number): number =>
  inherited === 0 && size <= LARGEST ? 0 : 2 * inherited + size * ROUNDING;

/** −a. */
export function negated(a: Column): Column {
  return { ...a, lo: a.hi.map((end) => -end), hi: a.lo.map((end) => -end) };
}

/** The size of a, whatever its sign. */
export function magnitudes(a: Column): Column {
  const size = emptyColumn(a.lo.length, a.step, a.unit);
  for (let row = 0; row < size.lo.length; row += 1) {
    const [low, high] = [a.lo[row] ?? 0, a.hi[row] ?? 0];
    size.lo[row] = Math.max(low, -high, 0);
    size.hi[row] = Math.max(high, -low);
  }
  return { ...size, error: a.error, state: a.state };
}

/** a × b, where one of the two is never below zero. */
export function multiplied(a: Column, b: Column): Column {
  const product = emptyColumn(a.lo.length, times(a.step, b.step), timesUnit(a.unit, b.unit));
  for (let row = 0; row < product.lo.length; row += 1) {
    const state = stateOfBoth(a.state[row] ?? UNSURE, b.state[row] ?? UNSURE);
    product.state[row] = state;
    if (state > PARTIAL) continue;
    if ((b.lo[row] ?? 0) >= 0) multiplyRow(a, b, product, row);
    else if ((a.lo[row] ?? 0) >= 0) multiplyRow(b, a, product, row);
    else product.state[row] = UNSURE;
  }
  return product;
}

/** `b` is not below zero: of each end of `a` the greater part lies with one end of `b`. */
function multiplyRow(a: Column, b: Column, product: Column, row: number): void {
  const [aLow, aHigh] = [a.lo[row] ?? 0, a.hi[row] ?? 0];
  const [bLow, bHigh] = [b.lo[row] ?? 0, b.hi[row] ?? 0];
  const [aError, bError] = [a.error[row] ?? 0, b.error[row] ?? 0];
  // An end of nothing times no end is nothing; where the nothing is inexact, nobody knows.
  const isUnbounded = !Number.isFinite(aHigh - aLow) || !Number.isFinite(bHigh);
  if (isUnbounded && aError + bError > 0) {
    product.state[row] = UNSURE;
    return;
  }
  product.lo[row] = finiteProduct(aLow, aLow >= 0 ? bLow : bHigh);
  product.hi[row] = finiteProduct(aHigh, aHigh >= 0 ? bHigh : bLow);
  const size = Math.max(sizeOf(aLow), sizeOf(aHigh)) * Math.max(sizeOf(bLow), sizeOf(bHigh));
  const inherited =
    aError * (sizeOf(bHigh) + bError) + bError * Math.max(sizeOf(aLow), sizeOf(aHigh));
  product.error[row] = grown(inherited, size);
}

const finiteProduct = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** a ÷ b; lacking where b may be zero. */
export function divided(a: Column, b: Column): Column {
  const quotient = emptyColumn(a.lo.length, over(a.step, b.step), perUnit(a.unit, b.unit));
  for (let row = 0; row < quotient.lo.length; row += 1) {
    const state = stateOfBoth(a.state[row] ?? UNSURE, b.state[row] ?? UNSURE);
    quotient.state[row] = state > PARTIAL ? state : divisorState(b, row, state);
    if ((quotient.state[row] ?? UNSURE) <= PARTIAL) divideRow(a, b, quotient, row);
  }
  return quotient;
}

/** A divisor that certainly is above zero leaves the state as it is. */
function divisorState({ lo, hi, error }: Column, row: number, state: number): number {
  const [low, high, off] = [lo[row] ?? 0, hi[row] ?? 0, error[row] ?? 0];
  if (low > 2 * off) return state;
  return off === 0 && low <= 0 && high >= 0 ? LACKING : UNSURE;
}

function divideRow(a: Column, b: Column, quotient: Column, row: number): void {
  const [aLow, aHigh] = [a.lo[row] ?? 0, a.hi[row] ?? 0];
  const [bLow, bHigh] = [b.lo[row] ?? 0, b.hi[row] ?? 0];
  const lo = aLow / (aLow >= 0 ? bHigh : bLow);
  const hi = aHigh / (aHigh >= 0 ? bLow : bHigh);
  quotient.lo[row] = lo;
  quotient.hi[row] = hi;
  const [aError, bError] = [a.error[row] ?? 0, b.error[row] ?? 0];
  const isOpen = bHigh === Number.POSITIVE_INFINITY && (aLow !== 0 || aHigh < 0);
  if (!isOpen && aError === 0 && bError === 0 && isWhole(lo) && isWhole(hi)) return;
  const size = Math.max(sizeOf(lo), sizeOf(hi));
  quotient.error[row] = 2 * ((aError + size * bError) / (bLow - bError)) + size * ROUNDING + TOUCH;
}

/** A quotient of safe whole numbers that is whole was not rounded. */
const isWhole = (value: number): boolean =>
  Number.isSafeInteger(value) || Math.abs(value) === Number.POSITIVE_INFINITY;

/** The same constant at every row: an exact number of base units. */
export function constant(size: number, value: Rational, unit: Column['unit']): Column {
  const isZero = value.numerator === 0n;
  const count = isZero ? 0 : value.numerator < 0n ? -1 : 1;
  const ends = new Float64Array(size).fill(count);
  const step = isZero ? ONE : positive(value);
  // Columns are not written to once they are made, so that both ends can be one array.
  return {
    step,
    unit,
    lo: ends,
    hi: ends,
    error: new Float64Array(size),
    state: new Uint8Array(size),
  };
}

const positive = (value: Rational): Rational =>
  value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;

/** A copy with its values counted in steps that are `times` smaller. */
export function rescaled(a: Column, times: number, step: Rational): Column {
  const [lo, hi, error] = [a.lo.slice(), a.hi.slice(), a.error.slice()];
  const copy = { step, unit: a.unit, lo, hi, error, state: a.state.slice() };
  if (times === 1) return copy;
  for (let row = 0; row < lo.length; row += 1) {
    lo[row] = (a.lo[row] ?? 0) * times;
    hi[row] = (a.hi[row] ?? 0) * times;
    const size = Math.max(sizeOf(lo[row] ?? 0), sizeOf(hi[row] ?? 0));
    error[row] = grown((a.error[row] ?? 0) * times, size);
  }
  return copy;
}
