import { describe, expect, it } from 'vitest';
import { spoil } from '../../bench/audit/faults/index.js';
import { GENERATORS } from '../../bench/audit/generators/index.js';
import { piecesOf } from '../../bench/audit/layout/index.js';
import { randomOf } from '../../bench/audit/random.js';

describe.each(GENERATORS)('faults in a report by $name', (generator) => {
  it.each([1, 2, 3])('stand in the report, each by itself (seed %i)', (seed) => {
    const { report, faults } = spoil(generator.generate(randomOf(seed)), randomOf(seed), true);
    expect(faults.length).toBeGreaterThan(12);
    const there = new Set(report.elements.flatMap(piecesOf));
    const taken = new Set<unknown>();
    for (const { pieces, kind } of faults) {
      for (const piece of pieces) {
        expect(there.has(piece), kind).toBe(true);
        // What is missing is told by what stands around it, which may be told twice.
        if (!['declaration', 'row', 'caption-missing'].includes(kind))
          expect(taken.has(piece), kind).toBe(false);
        taken.add(piece);
      }
    }
  });

  it('are drawn alike from the same seed', () => {
    const [one, other] = [5, 5].map((seed) =>
      spoil(generator.generate(randomOf(seed)), randomOf(seed), true).faults.map(
        ({ what }) => what,
      ),
    );
    expect(one).toEqual(other);
  });
});
