import fc from 'fast-check';
import { parseFormula, typeFaults } from '../../../src/standard/formula/index.js';
import { BREAKDOWNS, CONCEPTS } from './concepts.js';

/** Texts of formulas whose units fit, each function and operator in some of them. */
type Texts = {
  readonly people: string;
  readonly money: string;
  readonly plain: string;
  readonly truth: string;
};

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const { truth } = fc.letrec<Texts>((tie) => {
  const people = tie('people');
  const money = tie('money');
  const plain = tie('plain');
  const truth = tie('truth');
  const two = (of: fc.Arbitrary<string>, ...signs: readonly string[]): fc.Arbitrary<string> =>
    fc.tuple(of, oneOf(...signs), of).map(([a, sign, b]) => `(${a} ${sign} ${b})`);
  const call = (name: string, ...of: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...of).map((operands) => `${name}(${operands.join(', ')})`);
  const leaf = { depthSize: 'small', withCrossShrink: true } as const;
  return {
    people: fc.oneof(
      leaf,
      oneOf('students', 'placed', 'boarders', '20[人]', '0', 'last_year(students)'),
      oneOf('median(peers(students))', 'quartile(peers(students), 3)', 'max(peers(students))'),
      two(people, '+', '-'),
      people.map((of) => `${of} * 40[%]`),
      people.map((of) => `last_year(${of})`),
      oneOf('sum(parts(students))', 'max(parts(students))', 'sum(children(students))'),
      call('sum', people, people),
      call('min', people, people, people),
      call('max', people, people),
      call('abs', people),
      call('if', truth, people, people),
    ),
    money: fc.oneof(
      leaf,
      oneOf('funds', '0.5[万元]', 'income', 'middle', '120[元]', 'last_year(funds)'),
      two(money, '+', '-'),
      call('max', money, money),
      two(fc.constant('funds_per_student'), '*').map(() => '(funds_per_student * students)'),
    ),
    plain: fc.oneof(
      leaf,
      oneOf('rate', '0.5', '50[%]', '2', 'number(students)', 'count(parts(students))'),
      oneOf('growth(students)', 'count(peers(rate))', 'number(funds)', 'number(speed)'),
      fc.tuple(people, people).map(([a, b]) => `(${a} / ${b})`),
      fc.tuple(money, money).map(([a, b]) => `(${a} / ${b})`),
      fc.tuple(plain, plain).map(([a, b]) => `(${a} * ${b})`),
      two(plain, '+', '-'),
      call('number', people),
    ),
    truth: fc.oneof(
      leaf,
      ...[people, money, plain].map((of) => two(of, '=', '!=', '<', '<=', '>', '>=')),
      oneOf("organisation.region = 'west'", "organisation.type != '艺术'", "plan = '甲'"),
      oneOf('banks <= banks.elsewhere', 'speed <= backbone', 'reported(seats)', 'reported(plan)'),
      call('reported', people),
      call('implies', truth, truth),
      call('between', people, people, people),
      two(truth, 'and', 'or'),
      truth.map((of) => `not (${of})`),
    ),
  };
});

const CONTEXT = {
  concepts: new Map(CONCEPTS.map((each) => [each.id, each])),
  breakdowns: BREAKDOWNS,
  severity: 'warning',
} as const;

/** An edition takes no formula of which the checker finds fault. */
function isSound(text: string): boolean {
  const parsed = parseFormula(text);
  return 'formula' in parsed && typeFaults(parsed.formula, CONTEXT).length === 0;
}

/** Relations that are decided by a tie, or by an end that does not belong to its interval. */
const TIES = [
  'placed / students <= 0',
  'placed / students = 0',
  'placed / students * 2 > 0',
  'students / students = 1',
  'students / placed = 3',
  'rate >= 50[%]',
  'rate = 100[%]',
  'funds >= 0.5[万元]',
  'number(funds) = 12.3',
];

/** A few relations at a time. */
export const relations = fc
  .array(truth.filter(isSound), { minLength: 1, maxLength: 12 })
  .map((drawn) => [...TIES, ...drawn]);
