import { decimalOf, orderOfDecimals } from '../../src/quantity/index.js';
import type { TraceAnswer } from '../../src/server/shapes.js';

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
