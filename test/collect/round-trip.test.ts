import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf, tablesCsv, workbookOf } from '../../src/collect/index.js';
import { parseWorkbook } from '../../src/document/read/workbook-parse.js';
import { writeWorkbook } from '../../src/document/write/workbook.js';
import { type Content, contentToWire } from '../../src/facts/index.js';
import { decimal } from '../../src/quantity/index.js';
import { type Concept, isComputed } from '../../src/standard/index.js';
import { absent, baseWith, placeIn, standard, value } from './support.js';

const TIME = new Date('2024-03-01T08:00:00.000Z');
const { edition } = placeIn(baseWith());
const ASKED = edition.tables
  .flatMap((table) => table.rows)
  .filter((row) => !row.notApplicable)
  .flatMap((row) => standard.concepts.get(row.concept) ?? [])
  .filter((concept) => !isComputed(concept));

const bounded = (concept: Concept): boolean => concept.kind === 'share' || concept.kind === 'score';

/** Anything a clerk may enter for a concept, with any number of decimals it allows. */
function contents(concept: Concept): fc.Arbitrary<Content> {
  const { choices } = concept;
  const absences = fc.constantFrom(absent('not-applicable'), absent('not-collected'));
  if (choices !== undefined) {
    return fc.oneof(
      absences,
      fc.constantFrom(...choices).map((text): Content => ({ type: 'text', text })),
    );
  }
  const numbers = fc
    .tuple(fc.integer({ min: 0, max: concept.decimals }), fc.nat(bounded(concept) ? 98 : 9_999_999))
    .chain(([decimals, whole]) =>
      fc.nat(10 ** decimals - 1).map((fraction): Content => {
        const lowest = concept.kind === 'score' ? whole + 2 : whole;
        return {
          type: 'value',
          value: decimal(BigInt(lowest) * 10n ** BigInt(decimals) + BigInt(fraction), decimals),
        };
      }),
    )
    .filter(({ type, ...rest }) => type === 'value' && (!bounded(concept) || inRange(rest)));
  return fc.oneof({ weight: 5, arbitrary: numbers }, { weight: 1, arbitrary: absences });
}

const inRange = (rest: object): boolean => {
  const { value } = rest as { readonly value: { mantissa: bigint; decimals: number } };
  return value.mantissa <= 100n * 10n ** BigInt(value.decimals);
};

const filled = fc
  .tuple(...ASKED.map((concept) => fc.option(contents(concept), { nil: undefined, freq: 4 })))
  .map((all) =>
    Object.fromEntries(
      ASKED.flatMap((concept, at) => {
        const content = all[at];
        return content === undefined ? [] : [[concept.id, content] as const];
      }),
    ),
  );

const wireOf = (entries: Iterable<readonly [string, Content]>): Record<string, unknown> =>
  Object.fromEntries([...entries].map(([concept, content]) => [concept, contentToWire(content)]));

describe('what is exported and imported again is the same', () => {
  test('as a workbook: every value with its decimals, every absence, and no statement of ours', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async (byConcept) => {
        const base = baseWith({ s01: byConcept });
        const bytes = await writeWorkbook(workbookOf(placeIn(base)), TIME);
        const plan = planOf(parseWorkbook(bytes, '任意.xlsx'), base);
        expect(plan.faults).toEqual([]);
        expect(plan.changes).toEqual([]);
        expect(plan.statements).toEqual([]);
        expect(plan).toMatchObject({ organisation: 's01', cycle: 2023 });
        expect(wireOf(plan.facts.map((fact) => [fact.concept, fact.content]))).toEqual(
          wireOf(Object.entries(byConcept)),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('as CSV', () => {
    fc.assert(
      fc.property(filled, (byConcept) => {
        const base = baseWith({ s01: byConcept });
        const bytes = new TextEncoder().encode(tablesCsv(placeIn(base)));
        const given = { organisation: 's01', cycle: 2023 };
        const plan = planOf(parseWorkbook(bytes, '任意.csv'), base, given);
        expect(plan.faults).toEqual([]);
        expect(wireOf(plan.facts.map((fact) => [fact.concept, fact.content]))).toEqual(
          wireOf(Object.entries(byConcept)),
        );
      }),
      { numRuns: 15 },
    );
  });
});

test('a workbook of an earlier edition comes back under that edition', async () => {
  const earlier = baseWith({ s01: { graduates: value('240'), students: value('880') } }, 2022);
  const place = placeIn(earlier, 's01', 2022);
  expect(place.edition.id).toBe('secondary-2022');
  const plan = planOf(
    parseWorkbook(await writeWorkbook(workbookOf(place), TIME), '表.xlsx'),
    earlier,
  );
  expect(plan).toMatchObject({ organisation: 's01', cycle: 2022, changes: [], faults: [] });
  expect(plan.facts.map((fact) => fact.concept).sort()).toEqual(['graduates', 'students']);
});

test('equal tables and time give equal bytes', async () => {
  const place = placeIn(baseWith({ s01: { graduates: { type: 'value', value: decimal(258) } } }));
  const [first, second] = [
    await writeWorkbook(workbookOf(place), TIME),
    await new Promise((resolve) => setTimeout(resolve, 1_100)).then(() =>
      writeWorkbook(workbookOf(place), TIME),
    ),
  ];
  expect(Buffer.compare(Buffer.from(first ?? []), Buffer.from(second ?? []))).toBe(0);
});
