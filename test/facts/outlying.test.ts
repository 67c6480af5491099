import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedLine,
  LEAST_COMPARED,
  medianOf,
  mostOutlyingFirst,
  outlyingnessOf,
  outlyingScores,
  outlyingStep,
  UNUSUAL,
} from '../../src/facts/outlying/index.js';
import { baseOf, concept, edition, organisation, placeIn } from './support/base.js';

const whole = fc.integer({ min: -10_000, max: 10_000 });
const enough = fc.array(whole, { minLength: LEAST_COMPARED, maxLength: 60 });

const close = (a: readonly (number | null)[], b: readonly (number | null)[]) => {
  expect(a).toHaveLength(b.length);
  a.forEach((value, index) => {
    const other = b[index] ?? null;
    if (value === null || other === null) expect(value).toBe(other);
    else expect(value).toBeCloseTo(other, 6);
  });
};

describe('how far values lie from the others', () => {
  it('is 0 at the median, positive above and negative below', () => {
    fc.assert(
      fc.property(enough, (values) => {
        const middle = medianOf(values);
        outlyingScores(values).forEach((score, index) => {
          expect(Math.sign(score ?? 0)).toBe(Math.sign((values[index] ?? 0) - middle));
        });
      }),
    );
  });

  it('grows with the value', () => {
    fc.assert(
      fc.property(enough, (values) => {
        const scores = outlyingScores(values);
        const lines = values.map((value, index) => ({ value, score: scores[index] ?? 0 }));
        const sorted = [...lines].sort((a, b) => a.value - b.value);
        sorted.slice(1).forEach((line, index) => {
          expect(line.score).toBeGreaterThanOrEqual(sorted[index]?.score ?? 0);
        });
      }),
    );
  });

  it('is the same in any unit and from any zero', () => {
    fc.assert(
      fc.property(enough, fc.integer({ min: 1, max: 1000 }), whole, (values, unit, zero) => {
        const other = values.map((value) => value * unit + zero);
        close(outlyingScores(other), outlyingScores(values));
      }),
    );
  });

  it('turns round with the values, and goes with them wherever they stand', () => {
    fc.assert(
      fc.property(enough, (values) => {
        const scores = outlyingScores(values);
        close(
          outlyingScores(values.map((value) => -value)),
          scores.map((score) => -(score ?? 0)),
        );
        close(outlyingScores([...values].reverse()), [...scores].reverse());
      }),
    );
  });

  it('sees wild values for what they are while they are fewer than half', () => {
    const wild = fc.constantFrom(-1e9, 1e9);
    fc.assert(
      fc.property(
        fc
          .uniqueArray(whole, { minLength: 9, maxLength: 40 })
          .chain((values) =>
            fc.tuple(
              fc.constant(values),
              fc.array(wild, { maxLength: Math.ceil(values.length / 2) - 1 }),
            ),
          ),
        ([values, extremes]) => {
          const spoilt = [...extremes, ...values.slice(extremes.length)];
          const clean = values.slice(extremes.length);
          const reach = Math.max(...clean) - Math.min(...clean);
          const scores = outlyingScores(spoilt);
          extremes.forEach((_, index) => {
            expect(Math.abs(scores[index] ?? 0)).toBeGreaterThan(1e9 / (2 * (2 * reach + 1)));
          });
        },
      ),
    );
  });

  it('says nothing of fewer than five, or of what is missing', () => {
    expect(outlyingScores([1, 2, 3, null, 100])).toEqual([null, null, null, null, null]);
    const scores = outlyingScores([1, 2, 3, 4, 5, null]);
    expect(scores.slice(0, 5)).not.toContain(null);
    expect(scores[5]).toBeNull();
  });

  it('is 0 where all are alike, and still tells the one that is not', () => {
    expect(outlyingScores([7, 7, 7, 7, 7, 7])).toEqual([0, 0, 0, 0, 0, 0]);
    const scores = outlyingScores([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(scores.slice(0, 9)).toEqual(Array(9).fill(0));
    expect(scores[9]).toBeCloseTo(10 / 1.253314, 6);
  });

  it('measures by 1.4826 times the median absolute deviation', () => {
    // Median 5; deviations 4 3 2 1 0 1 2 3 95, their median 2.
    const scores = outlyingScores([1, 2, 3, 4, 5, 6, 7, 8, 100]);
    expect(scores[8]).toBeCloseTo(95 / (1.4826 * 2), 9);
    expect(scores[0]).toBeCloseTo(-4 / (1.4826 * 2), 9);
  });
});

describe('how unusual a line is', () => {
  const score = fc.oneof(fc.constant(null), fc.double({ min: -50, max: 50, noNaN: true }));

  it('is the same in any order of its cells, and whichever side they lie on', () => {
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        const one = outlyingnessOf(scores);
        const other = outlyingnessOf([...scores].reverse().map((each) => each && -each));
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one, 9);
      }),
    );
  });

  it('counts no single cell for more than twice what is unusual', () => {
    expect(outlyingnessOf([1e9, 0, 0, 0])).toBe((2 * UNUSUAL) / 4);
    expect(outlyingnessOf([null, null])).toBeNull();
  });

  it('puts the most unusual first and what cannot be compared last', () => {
    expect([0.2, null, 1.4, 0].sort(mostOutlyingFirst)).toEqual([1.4, 0.2, 0, null]);
  });

  it('is drawn in steps that never fall as a cell lies further off', () => {
    fc.assert(
      fc.property(score, fc.double({ min: 1, max: 3, noNaN: true }), (each, further) => {
        const away = each === null ? null : each * further;
        expect(outlyingStep(away)).toBeGreaterThanOrEqual(outlyingStep(each));
        expect(outlyingStep(each)).toBe(outlyingStep(each === null ? null : -each));
      }),
    );
    expect(outlyingStep(null)).toBe(0);
    expect(outlyingStep(UNUSUAL)).toBe(3);
  });
});

describe('organisations side by side', () => {
  const rate = concept('rate', { unit: '%', kind: 'share', rollup: { how: 'none' }, decimals: 1 });
  const score = concept('score', {
    unit: '%',
    kind: 'score',
    rollup: { how: 'mean', weight: 'students' },
    decimals: 1,
  });
  const concepts = [concept('students'), concept('books'), score, rate];
  const schools = ['a', 'b', 'c', 'd', 'e', 'f'];
  const sizes = [100, 200, 400, 800, 1000, 1600];
  const facts = Object.fromEntries(
    schools.flatMap((id, index) => [
      [`${id}/2023/students`, String(sizes[index])],
      [`${id}/2023/books`, String(((sizes[index] ?? 0) / 10) * (id === 'f' ? 90 : 20 + index))],
      ...(id === 'e' ? [] : [[`${id}/2023/score`, String(90 + index)]]),
    ]),
  );
  const asked = edition(concepts.map((each) => each.id));
  const organisations = schools.map((id) => organisation(id, 'school', null));
  const place = placeIn(baseOf({ concepts, edition: asked, organisations, facts }), asked, 'a');
  const lineOf = (id: string) => {
    const found = concepts.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return comparedLine(found, schools, place);
  };

  it('are compared in counts for every hundred students, so that size decides nothing', () => {
    const { comparison, cells } = lineOf('books');
    expect(comparison).toBe('per-student');
    expect(cells[0]?.compared).toBeCloseTo(200, 9);
    const unusual = cells.filter((cell) => outlyingStep(cell.score) === 3);
    expect(unusual.map((cell) => cell.organisation)).toEqual(['f']);
  });

  it('are compared in scores as they are, and without those that have none', () => {
    const { comparison, cells, medians } = lineOf('score');
    expect(comparison).toBe('as-it-is');
    expect(cells.find((cell) => cell.organisation === 'e')).toMatchObject({
      compared: null,
      score: null,
    });
    expect(medians.get('school')).toBeCloseTo(92, 9);
  });

  it('are not compared in their size, nor in what is not added up', () => {
    for (const id of ['students', 'rate']) {
      expect(lineOf(id).comparison).toBe('none');
      expect(lineOf(id).cells.every((cell) => cell.score === null)).toBe(true);
    }
  });
});
