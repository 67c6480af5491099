import type { TraceNode } from '../../../src/facts/index.js';
import {
  exactly,
  minus,
  order,
  over,
  plus,
  powerOfTen,
  type Rational,
  rational,
  times,
  unitOf,
} from '../../../src/quantity/index.js';

/** A closed range of true values in the node's unit; `hi` is null where there is no upper end. */
export interface Range {
  readonly lo: Rational;
  readonly hi: Rational | null;
}

const factor = (node: TraceNode): Rational => unitOf(node.unit)?.factor ?? rational(1);
const ofTwo = (
  a: Rational | null,
  b: Rational | null,
  by: (a: Rational, b: Rational) => Rational,
) => (a === null || b === null ? null : by(a, b));
const isMissing = (node: TraceNode): boolean =>
  (node.coverage?.of ?? 0) > (node.coverage?.have ?? 0);

/**
 * What a trace's node is worth by its leaves alone: written without the code that rolls up, from what the
 * operations are said to mean.
 */
export function revaluated(node: TraceNode): Range | undefined {
  const parts = node.children.map(revaluated);
  const known = parts.filter((each): each is Range => each !== undefined);
  switch (node.operation) {
    case 'asserted':
      return asserted(node);
    case 'sum':
      return opened(known.reduce(added), node.children.some(isMissing));
    case 'max':
      return opened(known.reduce(larger), node.children.some(isMissing));
    case 'ratio':
      return ratio(node, parts);
    case 'mean':
      return mean(known);
    case 'mean-per-school':
      return scaled(known.reduce(added), rational(1, known.length));
    case 'median':
      return median(known);
    case 'distinct':
      return distinct(node);
    default:
      return undefined;
  }
}

function asserted({ fact, unit }: TraceNode): Range | undefined {
  if (fact?.content.type !== 'value') return undefined;
  const { value } = fact.content;
  const middle = exactly(value);
  const exact = unitOf(unit)?.indivisible === true && value.decimals <= 0;
  const half = exact ? rational(0) : times(powerOfTen(-value.decimals), rational(1, 2));
  return { lo: minus(middle, half), hi: plus(middle, half) };
}

const added = (a: Range, b: Range): Range => ({
  lo: plus(a.lo, b.lo),
  hi: ofTwo(a.hi, b.hi, plus),
});
const larger = (a: Range, b: Range): Range => {
  const greater = (x: Rational, y: Rational) => (order(x, y) < 0 ? y : x);
  return { lo: greater(a.lo, b.lo), hi: ofTwo(a.hi, b.hi, greater) };
};
const opened = (of: Range, open: boolean): Range => ({ lo: of.lo, hi: open ? null : of.hi });
const scaled = (of: Range, by: Rational): Range => ({
  lo: times(of.lo, by),
  hi: of.hi === null ? null : times(of.hi, by),
});

function ratio(node: TraceNode, [top, bottom]: readonly (Range | undefined)[]): Range | undefined {
  const [numerator, denominator] = node.children;
  if (!top || !bottom?.hi || !numerator || !denominator) return undefined;
  const units = over(over(factor(numerator), factor(denominator)), factor(node));
  const hi = top.hi === null ? null : over(top.hi, bottom.lo);
  return scaled({ lo: over(top.lo, bottom.hi), hi }, units);
}

/** Weights are whole numbers here, so that both ends weigh alike. */
function mean(pairs: readonly Range[]): Range {
  let lo = rational(0);
  let hi = rational(0);
  let weights = rational(0);
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [value, weight] = [pairs[index], pairs[index + 1]];
    if (!value?.hi || !weight) continue;
    lo = plus(lo, times(value.lo, weight.lo));
    hi = plus(hi, times(value.hi, weight.lo));
    weights = plus(weights, weight.lo);
  }
  return { lo: over(lo, weights), hi: over(hi, weights) };
}

function median(of: readonly Range[]): Range {
  const middle = (ends: readonly Rational[]): Rational => {
    const sorted = [...ends].sort(order);
    const half = Math.floor((sorted.length - 1) / 2);
    const [below, above] = [sorted[half], sorted[sorted.length - 1 - half]];
    return times(plus(below ?? rational(0), above ?? rational(0)), rational(1, 2));
  };
  return { lo: middle(of.map((each) => each.lo)), hi: middle(of.flatMap((each) => each.hi ?? [])) };
}

const leavesOf = (node: TraceNode): readonly TraceNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

function distinct(node: TraceNode): Range {
  const [counts, elsewhere] = node.children;
  const values = (of: TraceNode | undefined): readonly Rational[] =>
    of === undefined ? [] : leavesOf(of).flatMap((each) => revaluated(each)?.lo ?? []);
  const counted = values(counts);
  const shared = values(elsewhere);
  const total = (of: readonly Rational[]): Rational => of.reduce(plus, rational(0));
  const most = minus(total(counted), total(shared));
  const greatest = counted.reduce((a, b) => (order(a, b) < 0 ? b : a));
  const whole = shared.length === counted.length;
  const least = whole || order(greatest, most) > 0 ? most : greatest;
  return { lo: least, hi: node.children[0] && isMissing(node.children[0]) ? null : most };
}
