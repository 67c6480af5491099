import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../web/tables/margin.js';

const GAP = 14;

test('notes stand beside their rows where there is room', () => {
  const tops = spread([
    { key: 'a', at: 40, height: 60 },
    { key: 'b', at: 300, height: 60 },
  ]);
  expect([...tops]).toEqual([
    ['a', 40],
    ['b', 300],
  ]);
});

test('notes never overlap, never leave the sheet at the top, and keep their order', () => {
  const notes = fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 900 }),
        height: fc.integer({ min: 20, max: 200 }),
      }),
    )
    .map((list) =>
      list.sort((a, b) => a.at - b.at).map((note, index) => ({ key: String(index), ...note })),
    );
  fc.assert(
    fc.property(notes, (list) => {
      const tops = spread(list, GAP);
      let free = 0;
      for (const { key, height } of list) {
        const top = tops.get(key) ?? Number.NaN;
        expect(top).toBeGreaterThanOrEqual(free - 1e-6);
        free = top + height + GAP;
      }
    }),
  );
});
