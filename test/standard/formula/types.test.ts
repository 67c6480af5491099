import { describe, expect, it } from 'vitest';
import {
  type FormulaContext,
  parseFormula,
  typeFaults,
} from '../../../src/standard/formula/index.js';
import type { Concept, Period } from '../../../src/standard/index.js';

const concept = (
  id: string,
  unit: string,
  period: Period = 'academic-year',
  kind: Concept['kind'] = 'count',
): [string, Concept] => [
  id,
  {
    id,
    name: { zh: id, en: id },
    unit,
    kind,
    period,
    rollup: { how: 'sum' },
    decimals: 0,
    aliases: [],
    breaks: [],
    definition: { zh: '定义', en: 'definition', basis: 'test', standing: 'unverified' },
  },
];

const concepts = new Map([
  concept('students', '人'),
  concept('boys', '人'),
  concept('girls', '人'),
  concept('graduates', '人', 'cohort'),
  concept('staff', '人', 'as-of'),
  concept('money', '元'),
  concept('funds', '万元', 'fiscal-year', 'amount'),
  concept('rate', '%', 'academic-year', 'share'),
  concept('answers', '人次'),
  concept('method', '', 'academic-year', 'choice'),
  concept('two', '人'),
]);
const breakdowns: FormulaContext['breakdowns'] = [
  { whole: 'students', parts: ['boys', 'girls'], exhaustive: true, disjoint: true },
  { whole: 'two', parts: ['boys'], exhaustive: false, disjoint: true },
  { whole: 'two', parts: ['girls'], exhaustive: false, disjoint: true },
];

function faults(text: string, extra: Partial<FormulaContext> = {}): string[] {
  const parsed = parseFormula(text);
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message.en);
  const context: FormulaContext = { concepts, breakdowns, severity: 'warning', ...extra };
  return typeFaults(parsed.formula, context).map((each) => each.message.en);
}

describe('typeFaults', () => {
  it.each([
    'boys + girls = students',
    'sum(parts(students)) = students',
    'money <= funds',
    'money >= 2500[元]',
    'rate >= 30[%]',
    'students > 0',
    'number(answers) <= number(students)',
    'students * rate <= students',
    'students / staff <= 55',
    'between(growth(students), -20[%], 20[%])',
    'students >= median(peers(students))',
    'students >= quartile(peers(students), 1)',
    'rank(peers(students)) <= count(peers(students))',
    'count(programme_groups) > count(industry_chains)',
    'max(children(students)) <= students',
    'count(children(students)) > 3',
    "implies(method = 'survey', reported(rate))",
    "organisation.region = 'west'",
    'last_year(students) > 0',
    'if(boys > 0, money, funds) > 0',
    'abs(boys - girls) <= 100[人]',
    'sum(parts(two, 2)) <= two',
  ])('accepts %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['students + money > 0', /"人" and "元"/],
    ['students > 5', /"人" and "no unit"/],
    ['students = answers', /"人" and "人次"/],
    ['rate >= 30', /write 30\[%\]/],
    ['studens > 0', /did you mean "students"/],
    ['students', /relation that is true or false/],
    ['students and boys > 0', /relation that is true or false/],
    ['(students > 0) + 1 > 0', /A number is needed/],
    ['method > 0', /different kinds/],
    ["method < 'a'", /= or !=/],
    ['peers(students + boys) = 1', /takes one concept/],
    ['median(students) > 0', /A set of values/],
    ['quartile(peers(students), 4) > 0', /1, 2 or 3/],
    ['rank(parts(students)) = 1', /ranks among peers alone/],
    ['rank(students) = 1', /ranks among peers alone/],
    ['rank(peers(students)) = 1[人]', /cannot be compared/],
    ['sum(programme_groups) > 0', /no concept "programme_groups"/],
    ['sum(children(parts(students))) > 0', /another set/],
    ['sum(parts(boys)) = boys', /No breakdown/],
    ['sum(parts(two)) = two', /parts\(two, 1\)/],
    ["organisation.colour = 'red'", /no attribute "colour"/],
    ['growth(growth(students)) > 0', /another growth/],
    ['students > 5[头]', /no unit "头"/],
    ['if(students > 0, students > 1[人], money) > 0', /different kinds/],
  ])('refuses %s', (text, reason) => {
    expect(faults(text).join('\n')).toMatch(reason);
  });

  it('lets an error compare one period only, unless a reason is given', () => {
    expect(faults('staff <= students', { severity: 'error' })[0]).toMatch(
      /as of a date; academic year|academic year; as of a date/,
    );
    expect(faults('staff <= students', { severity: 'error', acrossPeriods: true })).toEqual([]);
    expect(faults('staff <= students')).toEqual([]);
    expect(faults('students <= last_year(students)', { severity: 'error' })[0]).toMatch(
      /1 year\(s\) ago/,
    );
    expect(faults('growth(students) > 0', { severity: 'error' })).toEqual([]);
  });

  it('lets nothing compare a cohort with a year without a reason', () => {
    expect(faults('graduates <= students')[0]).toMatch(/cannot be compared/);
    expect(faults('graduates <= students', { acrossPeriods: 'one cohort a year' })).toEqual([]);
  });

  it('notes a fault once and places it', () => {
    const parsed = parseFormula('boys + nothing_here <= students');
    if ('faults' in parsed) throw new Error('unexpected');
    const found = typeFaults(parsed.formula, { concepts, breakdowns, severity: 'error' });
    expect(found).toHaveLength(1);
    expect([found[0]?.start, found[0]?.end]).toEqual([7, 19]);
  });
});
