import fc from 'fast-check';
import type { Fact, FactBase, Organisation } from '../../../src/facts/index.js';
import { factBaseOf } from '../../../src/facts/index.js';
import { decimalText } from '../../../src/quantity/index.js';
import { concept, edition, fact, organisation } from './base.js';

/** One concept for every way of rolling up. */
export const CONCEPTS = [
  concept('students'),
  concept('placed'),
  concept('rate', {
    unit: '%',
    kind: 'share',
    decimals: 1,
    rollup: { how: 'ratio', numerator: 'placed', denominator: 'students' },
  }),
  concept('income', { unit: '元', kind: 'mean', rollup: { how: 'mean', weight: 'asked' } }),
  concept('asked', { unit: '人次' }),
  concept('banks', { unit: '个', rollup: { how: 'distinct', elsewhere: 'banks.elsewhere' } }),
  concept('banks.elsewhere', { unit: '个' }),
  concept('speed', { unit: 'Mbps', decimals: 2, rollup: { how: 'mean-per-school' } }),
  concept('backbone', { unit: 'Mbps', rollup: { how: 'max' } }),
  concept('middle', { unit: '元', rollup: { how: 'median' } }),
  concept('funds', { unit: '万元', kind: 'amount', decimals: 2 }),
  concept('funds_per_student', {
    unit: '元/生',
    kind: 'ratio',
    rollup: { how: 'ratio', numerator: 'funds', denominator: 'students' },
  }),
] as const;

export const IDS = CONCEPTS.map((each) => each.id);
export const EDITION = edition(IDS);

const DECIMALS: Readonly<Record<string, number>> = { speed: 2, funds: 2 };
const districts = ['north', 'south'] as const;

interface School {
  readonly district: 'north' | 'south';
  readonly isCitys: boolean;
  readonly texts: Readonly<Record<string, string | undefined>>;
}

const absence = fc.constantFrom('blank', 'not-applicable', 'not-collected', undefined);

const textFor = (id: string, mostlyPresent: boolean): fc.Arbitrary<string | undefined> => {
  const decimals = DECIMALS[id] ?? 0;
  const value = fc
    .integer({ min: 0, max: 50_000 })
    .map((mantissa) => decimalText({ mantissa: BigInt(mantissa), decimals }));
  return fc.oneof(
    { weight: mostlyPresent ? 8 : 1, arbitrary: value },
    { weight: 1, arbitrary: absence },
  );
};

const school = (mostlyPresent: boolean): fc.Arbitrary<School> =>
  fc.record({
    district: fc.constantFrom(...districts),
    isCitys: fc.boolean(),
    texts: fc.record(Object.fromEntries(IDS.map((id) => [id, textFor(id, mostlyPresent)]))),
  });

/** A city of a few schools, some of them the city's own, with values and absences of every kind. */
export const cities: fc.Arbitrary<FactBase> = fc
  .boolean()
  .chain((mostlyPresent) => fc.array(school(mostlyPresent), { minLength: 1, maxLength: 6 }))
  .map(cityOf);

function cityOf(schools: readonly School[]): FactBase {
  const organisations: Organisation[] = [
    organisation('city', 'city', null),
    ...districts.map((id) => organisation(id, 'district', 'city')),
    ...schools.map(({ district, isCitys }, index) =>
      organisation(`s${index}`, 'school', district, { superior: isCitys ? 'city' : district }),
    ),
  ];
  const facts: Fact[] = schools.flatMap(({ texts }, index) =>
    Object.entries(texts).flatMap(([id, text]) =>
      text === undefined ? [] : [fact(`s${index}`, 2023, id, text)],
    ),
  );
  return factBaseOf({
    standard: { concepts: new Map(CONCEPTS.map((each) => [each.id, each])), editions: [EDITION] },
    organisations,
    facts,
  });
}
