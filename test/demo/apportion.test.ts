import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, type Share, sum } from '../../demo/apportion.js';

const shares = fc.array(
  fc
    .record({
      weight: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      least: fc.nat(1000),
      room: fc.nat(5000),
    })
    .map(({ weight, least, room }): Share => ({ weight, least, most: least + room })),
  { minLength: 1, maxLength: 60 },
);

/** Members and a total that can be divided among them. */
const divisible = fc
  .record({ members: shares, position: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ members, position }) => {
    const least = sum(members.map((share) => share.least));
    const most = sum(members.map((share) => share.most));
    return { members, total: least + Math.floor(position * (most - least)) };
  });

describe('apportion', () => {
  it('gives whole parts within their bounds that add up to the total', () => {
    fc.assert(
      fc.property(divisible, ({ members, total }) => {
        const parts = apportion(total, members);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(part).toBeGreaterThanOrEqual(members[index]?.least ?? 0);
          expect(part).toBeLessThanOrEqual(members[index]?.most ?? 0);
        });
      }),
    );
  });

  it('keeps every part within one of its exact share where no bound binds', () => {
    const free = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
      total: fc.nat(100_000),
    });
    fc.assert(
      fc.property(free, ({ weights, total }) => {
        const parts = apportion(
          total,
          weights.map((weight) => ({ weight, least: 0, most: total })),
        );
        const all = sum(weights);
        weights.forEach((weight, index) => {
          expect(Math.abs((parts[index] ?? 0) - (total * weight) / all)).toBeLessThan(1.001);
        });
      }),
    );
  });

  it('never gives a heavier member less than a lighter one with the same bounds', () => {
    const pair = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 30 }),
      total: fc.nat(2000),
    });
    fc.assert(
      fc.property(pair, ({ weights, total }) => {
        const parts = apportion(
          total,
          weights.map((weight) => ({ weight, least: 0, most: total })),
        );
        weights.forEach((weight, index) => {
          weights.forEach((other, at) => {
            if (weight > other) {
              expect(parts[index]).toBeGreaterThanOrEqual(parts[at] ?? 0);
            }
          });
        });
      }),
    );
  });

  it('gives a member without weight its least', () => {
    const parts = apportion(10, [
      { weight: 0, least: 2, most: 9 },
      { weight: 1, least: 0, most: 20 },
    ]);
    expect(parts).toEqual([2, 8]);
  });

  it('refuses what cannot be divided', () => {
    const member = { weight: 1, least: 2, most: 3 };
    expect(() => apportion(1, [member])).toThrow(RangeError);
    expect(() => apportion(4, [member])).toThrow(RangeError);
    expect(() => apportion(2.5, [member])).toThrow(RangeError);
    expect(() => apportion(2, [{ weight: 1, least: 3, most: 2 }])).toThrow(RangeError);
  });
});
