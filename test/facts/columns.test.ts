import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationBase, demonstrationCity } from '../../demo/index.js';
import { archiveOf, factsInColumns } from '../../src/facts/columns/archive.js';
import { AWAY, LACKING, NotInColumns, PARTIAL, UNSURE } from '../../src/facts/columns/column.js';
import { compiled } from '../../src/facts/columns/compiled.js';
import { countryOf } from '../../src/facts/columns/index.js';
import * as truths from '../../src/facts/columns/truths.js';
import type { Year } from '../../src/facts/columns/year.js';
import { valueAt } from '../../src/facts/evaluation/evaluate.js';
import { conceptValue } from '../../src/facts/evaluation/scene.js';
import type { Value } from '../../src/facts/evaluation/value.js';
import {
  type FactBase,
  figureOf,
  fillingOf,
  findingsOf,
  organisationIn,
} from '../../src/facts/index.js';
import { minus, order, plus, type Rational, rational, times } from '../../src/quantity/index.js';
import { type Formula, parseFormula } from '../../src/standard/formula/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { CONCEPTS } from './columns/concepts.js';
import { CYCLES, countries } from './columns/country.js';
import { relations } from './columns/formulas.js';

const yearsOf = (base: FactBase): readonly Year[] => {
  const archive = archiveOf(base, factsInColumns(base));
  return CYCLES.map((cycle) => archive.year(cycle));
};

const CODES = { never: truths.NEVER, sometimes: truths.SOMETIMES, always: truths.ALWAYS } as const;

function codeOf(value: Value): number {
  if (value.type === 'truth') return CODES[value.verdict];
  if (value.type !== 'absent') throw new Error(`not a truth: ${value.type}`);
  return value.outcome === 'not-applicable' ? truths.OUTSIDE : truths.MISSING;
}

/** What the exact evaluation says. */
const exactly = (formula: string, year: Year, row: number): number =>
  codeOf(valueAt(parsedOf(formula), { place: year.place(row), now: year.cycle }));

function parsedOf(formula: string): Formula {
  const parsed = parseFormula(formula);
  if ('faults' in parsed) throw new Error(`${formula}: ${parsed.faults[0]?.message.en}`);
  return parsed.formula;
}

/** What columns say; nothing where the formula asks for what they do not give. */
function inColumns(formula: string, year: Year): truths.Truths | undefined {
  const relation = compiled(parsedOf(formula), year.base.standard.concepts);
  if (relation?.kind !== 'truths') return undefined;
  try {
    return relation.at({ year, now: year.cycle });
  } catch (error) {
    if (error instanceof NotInColumns) return undefined;
    throw error;
  }
}

describe('a relation in columns', () => {
  const seen = { told: 0, untold: 0 };

  it('comes to what its exact evaluation comes to, wherever it comes to something', () => {
    fc.assert(
      fc.property(relations, countries([]), (formulas, base) => {
        for (const year of yearsOf(base)) {
          for (const formula of formulas) {
            const found = inColumns(formula, year);
            if (found === undefined) continue;
            for (const [row, truth] of found.entries()) {
              seen[truth === truths.UNDECIDED ? 'untold' : 'told'] += 1;
              if (truth === truths.UNDECIDED) continue;
              const at = `${formula} at ${year.rows.ids[row]} in ${year.cycle}`;
              expect(truth, at).toBe(exactly(formula, year, row));
            }
          }
        }
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  it('leaves little to the exact evaluation, even where values are as odd as here', () => {
    expect(seen.told).toBeGreaterThan(10_000);
    expect(seen.untold / (seen.told + seen.untold)).toBeLessThan(0.25);
  });
});

const within = (end: Rational | null, count: number, error: number, step: Rational): boolean => {
  if (end === null || !Number.isFinite(count)) return end === null && !Number.isFinite(count);
  const middle = times(fromNumber(count), step);
  const off = times(fromNumber(error), step);
  return order(minus(middle, off), end) <= 0 && order(end, plus(middle, off)) <= 0;
};

/** A binary number is a quotient of whole numbers. */
function fromNumber(value: number): Rational {
  let [top, bottom] = [value, 1n];
  while (!Number.isInteger(top)) [top, bottom] = [top * 2, bottom * 2n];
  return rational(BigInt(top), bottom);
}

describe('a column of figures', () => {
  it('holds at every row the interval of the figure, within its error', () => {
    fc.assert(
      fc.property(countries([]), (base) => {
        for (const year of yearsOf(base)) {
          for (const { id } of CONCEPTS) {
            const column = year.column(id);
            for (const [row, state] of column.state.entries()) {
              if (state === UNSURE || year.rows.attributes[row] === undefined) continue;
              const scene = { place: year.place(row), now: year.cycle };
              const value = conceptValue(id, scene);
              const at = `${id} at ${year.rows.ids[row]} in ${year.cycle}`;
              if (value.type !== 'quantity') {
                const outcome = value.type === 'absent' && value.outcome;
                expect(outcome, at).toBe(state === AWAY ? 'not-applicable' : 'not-assessable');
                expect([AWAY, LACKING], at).toContain(state);
                continue;
              }
              expect(state, at).toBe(value.missing.length > 0 ? PARTIAL : 0);
              const { interval, unit } = value.quantity;
              const ends = [interval.lo, interval.hi].map((end) => end && times(end, unit.factor));
              const error = column.error[row] ?? 0;
              expect(within(ends[0] ?? null, column.lo[row] ?? 0, error, column.step), at).toBe(
                true,
              );
              expect(within(ends[1] ?? null, column.hi[row] ?? 0, error, column.step), at).toBe(
                true,
              );
            }
          }
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('many organisations at once', () => {
  it('have the same figures and the same failures as one by one', () => {
    fc.assert(
      fc.property(relations.chain(countries), (base) => {
        const country = countryOf(base);
        for (const cycle of CYCLES) compareWhole(base, country, cycle);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('of the demonstration city have them too, without a single exact evaluation for its schools', async () => {
    const standard = await bundledStandard();
    const base = demonstrationBase(demonstrationCity(standard), standard);
    const country = countryOf(base);
    for (const cycle of [2021, 2022, 2023]) {
      compareWhole({ ...base }, country, cycle);
      const { looked, exact } = country.review(cycle);
      expect(looked).toBeGreaterThan(9000);
      expect(exact / looked).toBeLessThan(0.001);
    }
  });
});

function compareWhole(base: FactBase, country: ReturnType<typeof countryOf>, cycle: number): void {
  const edition = editionOf(base.standard, cycle);
  if (edition === undefined) throw new Error(`no edition in ${cycle}`);
  const review = country.review(cycle);
  for (const record of base.organisations.values()) {
    if (organisationIn(record, cycle) === undefined) continue;
    const place = { base, edition, organisation: record.id, cycle };
    const found = findingsOf(place);
    expect(review.findings(record.id), record.id).toEqual(found);
    const failing = new Set(edition.checks.map(({ id }) => id));
    const failures = found.filter((each) => failing.has(each.check)).map((each) => each.check);
    expect(review.failures(record.id)).toEqual(failures);
    if (organisationIn(record, cycle)?.level === 'school') {
      const { filled, required } = fillingOf(place);
      expect(review.blanks(record.id)).toBe(required - filled);
    }
    for (const id of base.standard.concepts.keys()) {
      expect(country.figure(id, record.id, cycle)).toEqual(figureOf(id, place));
    }
  }
}
