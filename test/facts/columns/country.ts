import fc from 'fast-check';
import {
  type Fact,
  type FactBase,
  factBaseOf,
  type Organisation,
} from '../../../src/facts/index.js';
import type { Check, Edition } from '../../../src/standard/index.js';
import { check, edition, fact, organisation } from '../support/base.js';
import { BREAKDOWNS, CONCEPTS } from './concepts.js';

export const CYCLES = [2022, 2023] as const;

const IDS = CONCEPTS.map((each) => each.id);

/** Values as they come, values that fit in no column, and everything that is no value. */
const text = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }).map(String) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }).map(String) },
  { weight: 4, arbitrary: fc.constantFrom('0', '1.5', '0.00', '87.040', '12.3', '2e3', '100.0') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '9007199254740991',
      '9007199254740993',
      '4503599627370497',
      '1e40',
      '0.0000000000001',
      '3.1415926535897932384626',
      '-5',
      '-0.25',
      '甲',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('blank', 'not-applicable', 'not-collected', undefined) },
);

interface School {
  readonly district: string;
  readonly isCitys: boolean;
  readonly type: string;
  readonly opened: number;
  readonly texts: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
}

const school: fc.Arbitrary<School> = fc.record({
  district: fc.constantFrom('north', 'south', 'nowhere', 'gone'),
  isCitys: fc.boolean(),
  type: fc.constantFrom('综合', '艺术'),
  opened: fc.constantFrom(2000, 2000, 2000, 2023),
  texts: fc.record(
    Object.fromEntries(
      CYCLES.map((cycle) => [cycle, fc.record(Object.fromEntries(IDS.map((id) => [id, text])))]),
    ),
  ),
});

/** A province with a city, its districts and a few schools, with these checks; and what the schools say. */
export const countries = (formulas: readonly string[]): fc.Arbitrary<FactBase> =>
  fc.array(school, { minLength: 1, maxLength: 6 }).map((schools) => countryOf(schools, formulas));

function countryOf(schools: readonly School[], formulas: readonly string[]): FactBase {
  const organisations: Organisation[] = [
    organisation('province', 'province', null),
    organisation('city', 'city', 'province'),
    organisation('north', 'district', 'city'),
    organisation('south', 'district', 'city', { region: 'west' }),
    organisation('gone', 'district', 'city', { closed: 2023 }),
    ...schools.map(({ district, isCitys, type, opened }, index) =>
      organisation(`s${index}`, 'school', district, {
        superior: isCitys ? 'city' : district,
        type,
        opened,
      }),
    ),
  ];
  return factBaseOf({
    standard: {
      concepts: new Map(CONCEPTS.map((each) => [each.id, each])),
      editions: [editionWith(formulas)],
    },
    organisations,
    facts: schools.flatMap((each, index) => factsOf(each, `s${index}`)),
    peers: {
      id: 'test',
      values: new Map([
        ['2023/综合/students', ['10', '20', '45', '1200']],
        ['2023/艺术/students', ['7']],
        ['2023/综合/rate', ['33.3', '50.0', '66.7']],
      ]),
    },
  });
}

const factsOf = ({ texts }: School, id: string): readonly Fact[] =>
  CYCLES.flatMap((cycle) =>
    Object.entries(texts[cycle] ?? {}).flatMap(([concept, said]) =>
      said === undefined ? [] : [fact(id, cycle, concept, said)],
    ),
  );

function editionWith(formulas: readonly string[]): Edition {
  const checks = formulas.map((formula, index): Check => check(formula, { id: `check-${index}` }));
  return edition(IDS, {
    checks,
    notApplicable: ['seats'],
    breakdowns: BREAKDOWNS,
  });
}
