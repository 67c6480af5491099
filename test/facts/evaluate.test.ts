import { describe, expect, it } from 'vitest';
import { evaluate, type Place, rangeText, type Value } from '../../src/facts/index.js';
import { parseFormula } from '../../src/standard/formula/index.js';
import { baseOf, concept, edition, organisation, placeIn } from './support/base.js';

const CONCEPTS = [
  concept('a'),
  concept('b'),
  concept('c'),
  concept('na'),
  concept('funds', { unit: '万元', kind: 'amount', decimals: 2 }),
  concept('money', { unit: '元', kind: 'amount', decimals: 2 }),
  concept('rate', { unit: '%', kind: 'share', decimals: 1, rollup: { how: 'mean', weight: 'a' } }),
  concept('method', { unit: '', kind: 'choice', rollup: { how: 'list' } }),
  concept('changed', {
    breaks: [{ cycle: 2023, why: { zh: '口径改变', en: 'it is counted differently' } }],
  }),
];
const EDITION = edition(
  CONCEPTS.map((each) => each.id),
  {
    notApplicable: ['na'],
    breakdowns: [{ whole: 'c', parts: ['a', 'b'], exhaustive: true, disjoint: true }],
  },
);
const OLD = edition(['a'], { id: 'old', cycles: { from: 2020, to: 2021 } });
const ORGANISATIONS = [
  organisation('city', 'city', null),
  organisation('s', 'school', 'city'),
  organisation('t', 'school', 'city'),
  organisation('u', 'school', 'city', { type: '' }),
];

function place(
  values: Record<string, string>,
  at = 's',
  peers: Record<string, string[]> = {},
): Place {
  const facts = Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      const [id = '', years = '0', org = 's'] = key.split('@');
      return [`${org}/${2023 - Number(years)}/${id}`, text];
    }),
  );
  const base = baseOf({
    concepts: CONCEPTS,
    edition: EDITION,
    editions: [EDITION, OLD],
    organisations: ORGANISATIONS,
    facts,
    peers: Object.fromEntries(
      Object.entries(peers).map(([id, texts]) => [`2023/综合/${id}`, texts]),
    ),
  });
  return placeIn(base, EDITION, at);
}

function value(formula: string, at: Place): Value {
  const parsed = parseFormula(formula);
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message.en);
  return evaluate(parsed.formula, at).value;
}

function brief(formula: string, at: Place): string {
  const found = value(formula, at);
  switch (found.type) {
    case 'truth':
      return found.verdict;
    case 'absent':
      return `${found.outcome}: ${found.because.map((each) => each.message.en).join('; ')}`;
    case 'quantity': {
      const { lo } = found.quantity.interval;
      const range = rangeText(found.quantity);
      return (
        range ?? `${Number(lo?.numerator) / Number(lo?.denominator)}${found.quantity.unit.symbol}`
      );
    }
    case 'text':
      return found.text;
    case 'set':
      return `${found.members.length} members`;
  }
}

describe('evaluate', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a + b = c', { a: '94', b: '178', c: '272' }, 'always'],
    ['a + b = c', { a: '94', b: '178', c: '281' }, 'never'],
    ['sum(parts(c)) = c', { a: '94', b: '178', c: '272' }, 'always'],
    ['sum(a, b, 0) >= c', { a: '94', b: '178', c: '272' }, 'always'],
    ['a - b', { a: '1', b: '3' }, '-2人'],
    ['abs(a - b)', { a: '1', b: '3' }, '2人'],
    ['min(a, b)', { a: '1', b: '3' }, '1人'],
    ['max(a, b)', { a: '1', b: '3' }, '3人'],
    ['a / b', { a: '1', b: '4' }, '0.25'],
    ['-a < 0', { a: '1' }, 'always'],
    ['funds = money', { funds: '1.00', money: '10000.00' }, 'sometimes'],
    ['funds = money', { funds: '1.00', money: '10051.00' }, 'never'],
    ['rate * c = a', { rate: '65.2', c: '1000', a: '652' }, 'sometimes'],
    ['rate * c = a', { rate: '65.2', c: '1000', a: '653' }, 'never'],
    ['rate >= 65.25[%]', { rate: '65.2' }, 'sometimes'],
    ['rate >= 65.3[%]', { rate: '65.2' }, 'never'],
    ['number(funds)', { funds: '408.00' }, '[407.995, 408.005]'],
    ['between(a / b, 20, 55)', { a: '100', b: '5' }, 'always'],
    ['between(a / b, 20, 55)', { a: '100', b: '1' }, 'never'],
    ["method = '问卷'", { method: '问卷' }, 'always'],
    ["method != '问卷'", { method: '问卷' }, 'never'],
    ["organisation.region = 'northeast'", {}, 'always'],
    ["organisation.level = 'school' and organisation.place = 'city'", {}, 'always'],
    ['if(a > 0, b, c)', { a: '1', b: '2', c: '3' }, '2人'],
    ['if(rate > 50[%], b, c)', { rate: '50.0', b: '2', c: '3' }, '[2, 3]'],
    ['growth(a)', { a: '110', 'a@1': '100' }, '10%'],
    ['last_year(last_year(a))', { a: '1', 'a@2': '7' }, '7人'],
    ['reported(a) and not reported(b)', { a: '0' }, 'always'],
    ['count(parts(c))', { a: '1', b: '2' }, '2'],
  ])('%s with %j is %s', (formula, values, expected) => {
    expect(brief(formula, place(values))).toBe(expected);
  });

  it('names what is missing and never takes it for 0', () => {
    expect(brief('a + b = c', place({ a: '1', c: '1' }))).toBe('not-assessable: b is blank');
    expect(brief('a = b', place({ a: 'not-collected', b: '1' }))).toBe(
      'not-assessable: a is not collected',
    );
    expect(brief('a <= last_year(a)', place({ a: '1' }))).toBe(
      'not-assessable: last year, a is blank',
    );
  });

  it('lets what does not apply outweigh what is missing', () => {
    expect(brief('na + a = b', place({}))).toBe('not-applicable: na does not apply');
  });

  it('decides by what is known where that is enough', () => {
    expect(brief('sum(parts(c)) <= c', place({ a: '5', c: '4' }))).toBe('never');
    expect(brief('sum(parts(c)) <= c', place({ a: '3', c: '4' }))).toBe(
      'not-assessable: b is blank',
    );
    expect(brief('implies(a > 0, b > 0)', place({ a: '0' }))).toBe('always');
    expect(brief('implies(reported(b), b > 0)', place({}))).toBe('always');
    expect(brief('a > 5[人] and b > 0', place({ a: '1' }))).toBe('never');
    expect(brief('a > 5[人] or b > 0', place({ a: '9' }))).toBe('always');
    expect(brief('a > 5[人] or b > 0', place({ a: '1' }))).toBe('not-assessable: b is blank');
  });

  it('breaks an implication only where one side always and the other never holds', () => {
    expect(brief('implies(rate > 50[%], a > 0)', place({ rate: '50.0', a: '0' }))).toBe(
      'sometimes',
    );
    expect(brief('implies(rate > 50[%], a > 0)', place({ rate: '51.0', a: '0' }))).toBe('never');
  });

  it('divides by nothing that may be zero', () => {
    expect(brief('a / b > 1', place({ a: '1', b: '0' }))).toBe(
      'not-assessable: the divisor “b” may be zero',
    );
    expect(brief('growth(a)', place({ a: '1', 'a@1': '0' }))).toBe(
      'not-assessable: the divisor “a” may be zero',
    );
  });

  it('looks at members, and knows who is missing', () => {
    const two = { 'a@0@s': '1', 'a@0@t': '2' };
    expect(brief('sum(children(a))', place({ ...two, 'a@0@u': '4' }, 'city'))).toBe('7人');
    expect(brief('sum(children(a))', place(two, 'city'))).toBe('≥ 3');
    expect(brief('count(children(a))', place(two, 'city'))).toBe('[2, 3]');
    expect(brief('a > 2[人]', place(two, 'city'))).toBe('always');
    expect(brief('a = 2[人]', place(two, 'city'))).toBe('never');
    expect(brief('a = 5[人]', place(two, 'city'))).toBe(
      'not-assessable: a is missing from 1 of 3 members',
    );
    expect(brief('rate > 1[%]', place({ ...two, 'rate@0@s': '5.0' }, 'city'))).toMatch(
      /^not-assessable: rate is missing from/,
    );
    expect(brief('sum(children(a)) = a', place({ a: '1' }))).toBe(
      'not-applicable: there are no members',
    );
  });

  it('compares with peers of the same type', () => {
    const peers = { a: ['1', '2', '3', '10'] };
    expect(brief('median(peers(a))', place({}, 's', peers))).toBe('2.5人');
    expect(brief('quartile(peers(a), 3)', place({}, 's', peers))).toBe('4.75人');
    expect(brief('median(peers(a))', place({}, 'u', peers))).toMatch(/^not-assessable: no values/);
    expect(brief('median(peers(a))', place({}, 'city', peers))).toMatch(/^not-applicable/);
  });

  it('crosses editions by concept, but not a break in comparability', () => {
    expect(brief('last_year(last_year(a)) > 0', place({ 'a@2': '3' }))).toBe('always');
    expect(brief('last_year(last_year(b)) > 0', place({}))).toBe(
      'not-assessable: last year, b is not collected',
    );
    expect(brief('growth(changed)', place({ changed: '2', 'changed@1': '1' }))).toBe(
      'not-assessable: changed is not comparable with years before 2023: it is counted differently',
    );
  });
});
