import { decimalOf, orderOfDecimals } from '../../src/quantity/index.js';
import type { TraceAnswer } from '../../src/server/shapes.js';

/** A node of a trace, and in a weighted mean the weight that goes with it. */
export interface Weighed {
  readonly node: TraceAnswer;
  readonly weight: TraceAnswer | null;
}

/**
 * What a node follows from, as it is shown: the largest first, and the members of a weighted mean (which come as
 * value, weight, value, weight) together with their weights, the heaviest first.
 */
export function shownChildren({ operation, children }: TraceAnswer): readonly Weighed[] {
  const values = children.filter((_, index) => index % 2 === 0);
  const weights = children.filter((_, index) => index % 2 === 1);
  const paired =
    operation === 'mean' &&
    values.length === weights.length &&
    values.every((value, index) => value.organisationName === weights[index]?.organisationName);
  if (!paired) return largestFirst(children).map((node) => ({ node, weight: null }));
  return largestFirst(weights).map((weight) => ({
    node: values[weights.indexOf(weight)] ?? weight,
    weight,
  }));
}

/**
 * The nodes with the largest value first and those without one last. Unlike things (a numerator and its
 * denominator) keep their order: what is largest means nothing between them.
 */
export function largestFirst(nodes: readonly TraceAnswer[]): readonly TraceAnswer[] {
  const alike = nodes.every((node) => node.concept === nodes[0]?.concept);
  if (!alike) return nodes;
  return [...nodes].sort((a, b) => {
    const left = a.value === null ? undefined : decimalOf(a.value);
    const right = b.value === null ? undefined : decimalOf(b.value);
    if (left === undefined) return right === undefined ? 0 : 1;
    return right === undefined ? -1 : orderOfDecimals(right, left);
  });
}
