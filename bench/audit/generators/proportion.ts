import type { Random } from '../random.js';

/** `whole` cut into whole parts that are roughly as large, beside one another, as the weights. */
export function alike(random: Random, whole: number, weights: readonly number[]): number[] {
  const drawn = weights.map((weight) => weight * random.decimal(0.93, 1.07, 3));
  const sum = drawn.reduce((total, weight) => total + weight, 0);
  const parts = drawn.map((weight) => Math.floor((whole * weight) / sum));
  const rest = whole - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index < rest ? part + 1 : part));
}
