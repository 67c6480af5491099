import { describe, expect, it } from 'vitest';
import { BY_LENGTH, growth } from './growth.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('growth', () => {
  it('is small for work by the length', async () => {
    const sum = (all: readonly number[]): number => all.reduce((so, each) => so + each, 0);
    expect(await growth(numbers, sum, 1_000_000)).toBeLessThan(BY_LENGTH);
  });

  it('is large for work by the square', async () => {
    const pairs = (all: readonly number[]): number => {
      let count = 0;
      for (const one of all) for (const other of all) if (one < other) count += 1;
      return count;
    };
    expect(await growth(numbers, pairs, 40_000, 1)).toBeGreaterThan(BY_LENGTH);
  });
});
