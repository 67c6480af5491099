import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedStatements,
  type Fact,
  factKey,
  findingsOf,
  type Organisation,
  type Statement,
} from '../../src/facts/index.js';
import {
  decimalText,
  over,
  plus,
  type Rational,
  rational,
  rounded,
  times,
} from '../../src/quantity/index.js';
import {
  baseOf,
  check,
  concept,
  edition,
  fact,
  organisation,
  placeIn,
  statement,
} from './support/base.js';
import { CONCEPTS as CITY_CONCEPTS, EDITION as CITY_EDITION } from './support/city.js';

/** A true value that nobody knows to its last digit. */
const truth = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 997 }))
  .map(([top, bottom]) => rational(top, bottom));
const decimals = fc.integer({ min: 0, max: 3 });
const said = (value: Rational, digits: number): string => decimalText(rounded(value, digits));

const MONEY = ['whole', 'part.a', 'part.b', 'part.c'].map((id) =>
  concept(id, { unit: '万元', kind: 'amount', decimals: 3 }),
);
const PARTS = edition(['whole', 'part.a', 'part.b', 'part.c', 'persons', 'each'], {
  checks: [
    check('sum(parts(whole)) = whole', { id: 'sum' }),
    check('part.a + part.b <= whole', { id: 'least' }),
    check('part.a / persons <= whole / persons', { id: 'ratio' }),
    check('implies(part.a > part.b, not (part.b > part.a))', { id: 'order' }),
  ],
  breakdowns: [
    { whole: 'whole', parts: ['part.a', 'part.b', 'part.c'], exhaustive: true, disjoint: true },
  ],
});
const SCHOOL_CONCEPTS = [
  ...MONEY,
  concept('persons'),
  concept('each', {
    unit: '元/生',
    kind: 'ratio',
    decimals: 3,
    rollup: { how: 'ratio', numerator: 'whole', denominator: 'persons' },
  }),
];

describe('a rounding artefact', () => {
  it('is never a finding of a school', () => {
    fc.assert(
      fc.property(
        fc.tuple(truth, truth, truth),
        fc.array(decimals, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 5000 }),
        ([a, b, c], [da = 0, db = 0, dc = 0, dw = 0, de = 0], persons) => {
          const whole = plus(plus(a, b), c);
          const each = over(times(whole, rational(10_000)), rational(persons));
          const base = baseOf({
            concepts: SCHOOL_CONCEPTS,
            edition: PARTS,
            organisations: [organisation('s', 'school', null)],
            facts: {
              's/2023/part.a': said(a, da),
              's/2023/part.b': said(b, db),
              's/2023/part.c': said(c, dc),
              's/2023/whole': said(whole, dw),
              's/2023/persons': String(persons),
            },
            statements: [statement('s', 'each', said(each, de))],
          });
          expect(findingsOf(placeIn(base, PARTS, 's'))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never a contradiction between a city’s published totals and its schools', () => {
    const school = fc.record({
      students: fc.integer({ min: 1, max: 3000 }),
      placed: fc.integer({ min: 0, max: 3000 }),
      funds: truth,
      income: truth,
      asked: fc.integer({ min: 1, max: 500 }),
      digits: decimals,
    });
    fc.assert(
      fc.property(
        fc.array(school, { minLength: 1, maxLength: 12 }),
        decimals,
        (schools, digits) => {
          const facts: Fact[] = schools.flatMap((each, index) => [
            fact(`s${index}`, 2023, 'students', String(each.students)),
            fact(`s${index}`, 2023, 'placed', String(each.placed)),
            fact(`s${index}`, 2023, 'funds', said(each.funds, each.digits)),
            fact(`s${index}`, 2023, 'income', said(each.income, each.digits)),
            fact(`s${index}`, 2023, 'asked', String(each.asked)),
          ]);
          const organisations: Organisation[] = [
            organisation('city', 'city', null),
            ...schools.map((_, index) => organisation(`s${index}`, 'school', 'city')),
          ];
          const sum = (of: (each: (typeof schools)[number]) => Rational): Rational =>
            schools.map(of).reduce(plus);
          const students = sum((each) => rational(each.students));
          const placed = sum((each) => rational(each.placed));
          const funds = sum((each) => each.funds);
          const income = over(
            sum((each) => times(each.income, rational(each.asked))),
            sum((each) => rational(each.asked)),
          );
          const statements: Statement[] = [
            statement('city', 'students', said(students, 0), true),
            statement('city', 'funds', said(funds, digits), true),
            statement(
              'city',
              'rate',
              said(over(times(placed, rational(100)), students), digits),
              true,
            ),
            statement(
              'city',
              'funds_per_student',
              said(over(times(funds, rational(10_000)), students), digits),
              true,
            ),
            statement('city', 'income', said(income, digits), true),
          ];
          const base = {
            ...baseOf({
              concepts: CITY_CONCEPTS,
              edition: CITY_EDITION,
              organisations,
              statements,
            }),
            facts: new Map(
              facts.map((each) => [factKey(each.organisation, each.cycle, each.concept), each]),
            ),
          };
          const compared = comparedStatements(placeIn(base, CITY_EDITION, 'city'));
          expect(compared.map((each) => each.outcome)).toEqual(statements.map(() => 'pass'));
        },
      ),
    );
  });

  it('does not hide a difference larger than rounding allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 500 }),
        (a, b, off) => {
          const base = baseOf({
            concepts: SCHOOL_CONCEPTS,
            edition: PARTS,
            organisations: [organisation('s', 'school', null)],
            facts: {
              's/2023/part.a': said(rational(a, 100), 2),
              's/2023/part.b': said(rational(b, 100), 2),
              's/2023/part.c': '0.00',
              // Each of the four stands for ± 0.005, together 0.02.
              's/2023/whole': said(rational(a + b + 2 + off, 100), 2),
              's/2023/persons': '1',
            },
          });
          const found = findingsOf(placeIn(base, PARTS, 's')).map((each) => each.check);
          expect(found).toContain('sum');
        },
      ),
    );
  });
});
