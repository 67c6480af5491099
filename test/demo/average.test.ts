import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageTo } from '../../demo/average.js';

const voices = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 2000 }),
    value: fc.integer({ min: 7000, max: 9800 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('averageTo', () => {
  it('reaches the weighted mean to within half of the heaviest voice', () => {
    fc.assert(
      fc.property(voices, fc.integer({ min: 7000, max: 9800 }), (given, target) => {
        const bounded = given.map((voice) => ({ ...voice, least: 0, most: 100_000 }));
        const values = averageTo(target, bounded);
        const excess = values.reduce(
          (before, value, index) => before + (value - target) * (bounded[index]?.weight ?? 0),
          0,
        );
        const heaviest = Math.max(...bounded.map(({ weight }) => weight));
        expect(Math.abs(excess)).toBeLessThanOrEqual(heaviest / 2);
      }),
    );
  });

  it('keeps every value within its bounds', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const bounded = given.map((voice) => ({ ...voice, least: 8000, most: 9000 }));
        for (const value of averageTo(8500, bounded)) {
          expect(value).toBeGreaterThanOrEqual(8000);
          expect(value).toBeLessThanOrEqual(9000);
        }
      }),
    );
  });
});
