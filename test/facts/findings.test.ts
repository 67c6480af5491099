import { describe, expect, it } from 'vitest';
import {
  comparedStatements,
  type Finding,
  fillingOf,
  findingsOf,
  type Place,
  type Statement,
  type Step,
} from '../../src/facts/index.js';
import type { Check } from '../../src/standard/index.js';
import {
  baseOf,
  check,
  concept,
  edition,
  organisation,
  placeIn,
  statement,
} from './support/base.js';

const CONCEPTS = [
  concept('graduates', { zh: '毕业生人数', en: 'Graduates' }),
  concept('graduates.placed', { zh: '毕业去向落实人数', en: 'Graduates placed' }),
  concept('sectors', { zh: '三次产业就业人数', en: 'Employed by sector' }),
  concept('sectors.first', { zh: '面向第一产业', en: 'Primary sector' }),
  concept('sectors.second', { zh: '面向第二产业', en: 'Secondary sector' }),
  concept('sectors.third', { zh: '面向第三产业', en: 'Tertiary sector' }),
  concept('rate', {
    zh: '落实率',
    en: 'Placement rate',
    unit: '%',
    kind: 'share',
    decimals: 1,
    rollup: { how: 'ratio', numerator: 'graduates.placed', denominator: 'graduates' },
  }),
  concept('funds', { zh: '经费', en: 'Funds', unit: '万元', kind: 'amount', decimals: 2 }),
  concept('income', {
    zh: '月收入',
    en: 'Monthly income',
    unit: '元',
    kind: 'mean',
    rollup: { how: 'none' },
  }),
];

const IDS = CONCEPTS.map((each) => each.id);
const ORGANISATIONS = [organisation('city', 'city', null), organisation('s', 'school', 'city')];

interface Given {
  readonly values?: Record<string, string>;
  readonly checks?: readonly Check[];
  readonly statements?: readonly Statement[];
  readonly at?: string;
}

function place({ values = {}, checks = [], statements = [], at = 's' }: Given): Place {
  const ed = edition(IDS, {
    checks,
    breakdowns: [
      {
        whole: 'sectors',
        parts: ['sectors.first', 'sectors.second', 'sectors.third'],
        exhaustive: true,
        disjoint: true,
      },
    ],
  });
  const facts = Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      const [id = '', years = '0'] = key.split('@');
      return [`s/${2023 - Number(years)}/${id}`, text];
    }),
  );
  const base = baseOf({
    concepts: CONCEPTS,
    edition: ed,
    organisations: ORGANISATIONS,
    facts,
    statements,
  });
  return placeIn(base, ed, at);
}

const SECTORS = {
  'sectors.first': '0',
  'sectors.second': '94',
  'sectors.third': '178',
  sectors: '281',
};

function only(
  formula: string,
  values: Record<string, string>,
  given: Partial<Check> = {},
): Finding {
  const found = findingsOf(place({ values, checks: [check(formula, given)] }), 'all').filter(
    (each) => each.check === 'a-check',
  );
  if (found[0] === undefined) throw new Error('no finding');
  return found[0];
}

const outline = (step: Step, locale: 'zh' | 'en', depth = 0): string =>
  [
    `${'  '.repeat(depth)}${step.expression[locale]}：${step.result[locale]}`,
    ...step.steps.map((each) => outline(each, locale, depth + 1)),
  ].join('\n');

describe('a check’s finding', () => {
  it('shows the arithmetic of a sum on one line', () => {
    const { arithmetic, outcome, concepts } = only('sum(parts(sectors)) = sectors', SECTORS);
    expect(outcome).toBe('fail');
    expect(arithmetic).toEqual({
      zh: '0 ＋ 94 ＋ 178 ＝ 272，表中 281，差 9',
      en: '0 + 94 + 178 = 272; stated 281, off by 9',
    });
    expect(concepts).toEqual(['sectors', 'sectors.first', 'sectors.second', 'sectors.third']);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'graduates.placed <= graduates',
      { 'graduates.placed': '652', graduates: '642' },
      '652 ＞ 642',
      '652 > 642',
    ],
    [
      'graduates.placed <= graduates',
      { 'graduates.placed': '642', graduates: '652' },
      '642 ≤ 652',
      '642 ≤ 652',
    ],
    [
      'sectors = sum(sectors.first, sectors.second)',
      SECTORS,
      '0 ＋ 94 ＝ 94，表中 281，差 187',
      '0 + 94 = 94; stated 281, off by 187',
    ],
    [
      'sectors <= sectors.first + sectors.second',
      SECTORS,
      '281 ＞ 94 ＝ 0 ＋ 94',
      '281 > 94 = 0 + 94',
    ],
    [
      'between(sectors / sectors.second, 1, 2)',
      SECTORS,
      '281 ÷ 94 ＝ 2.9894 ＞ 2',
      '281 ÷ 94 = 2.9894 > 2',
    ],
    ['implies(sectors > 0, sectors.first > 0)', SECTORS, '0 ≤ 0', '0 ≤ 0'],
    [
      'growth(graduates) >= -20[%]',
      { graduates: '1000', 'graduates@1': '2000' },
      '−50% ＜ −20%',
      '−50% < −20%',
    ],
    [
      'graduates >= last_year(graduates)',
      { graduates: '1000', 'graduates@1': '2000' },
      '1,000 ＜ 上年 2,000',
      '1,000 < last year 2,000',
    ],
    [
      'rate >= 80[%]',
      { 'graduates.placed': '652', graduates: '1000' },
      '65.2% ＜ 80%',
      '65.2% < 80%',
    ],
    [
      'sectors.second / sectors >= 50[%]',
      SECTORS,
      '94 ÷ 281 ＝ 33.45% ＜ 50%',
      '94 ÷ 281 = 33.45% < 50%',
    ],
    [
      'abs(sectors - graduates) <= 5[人]',
      { ...SECTORS, graduates: '290' },
      '|281 － 290| ＝ 9 ＞ 5',
      '|281 − 290| = 9 > 5',
    ],
    [
      'funds / graduates >= 50[元/生]',
      { funds: '0.40', graduates: '100' },
      '0.40 万元 ÷ 100 人 ＝ 40 元/生 ＜ 50 元/生',
      '0.40 ×10,000 yuan ÷ 100 people = 40 yuan per student < 50 yuan per student',
    ],
    [
      'funds >= income',
      { funds: '0.40', income: '5000' },
      '0.40 万元 ＜ 5,000 元',
      '0.40 ×10,000 yuan < 5,000 yuan',
    ],
    [
      'funds = income',
      { funds: '0.50', income: '5001' },
      '0.50 万元 ＝ 5,001 元（在舍入范围内）',
      '0.50 ×10,000 yuan = 5,001 yuan (within rounding)',
    ],
    [
      'sectors.first + sectors.third = graduates - sectors.second',
      { ...SECTORS, graduates: '290' },
      '0 ＋ 178 ＝ 178，表中 196 ＝ 290 － 94，差 18',
      '0 + 178 = 178; stated 196 = 290 − 94, off by 18',
    ],
    ["organisation.type = '卫生'", {}, '“综合” ≠ “卫生”', '“综合” ≠ “卫生”'],
  ])('%s', (formula, values, zh, en) => {
    const { arithmetic } = only(formula, values);
    expect(arithmetic).toEqual({ zh, en });
  });

  it('fills its message, with units only where they are not plain counts', () => {
    const message = {
      zh: '{organisation}落实 {graduates.placed} 人，毕业 {graduates}，落实率 {rate}，月收入 {income} 元，差 {difference}',
      en: '{organisation}: {left} of {right}, {rate}, {income}, {last_year(graduates)}, {nothing}',
    };
    const values = {
      'graduates.placed': '1652',
      graduates: '1642',
      income: '2933',
      'graduates@1': '9',
    };
    expect(only('graduates.placed <= graduates', values, { message }).message).toEqual({
      zh: '示例s落实 1,652 人，毕业 1,642，落实率 100.6%，月收入 2,933 元，差 10',
      en: 'Example s: 1,652 of 1,642, 100.6%, 2,933 yuan, 9, —',
    });
  });

  it('says what is missing where it cannot tell', () => {
    const finding = only('graduates.placed <= graduates', { graduates: '1' });
    expect(finding.outcome).toBe('not-assessable');
    expect(finding.message).toEqual({
      zh: '不能核对：毕业去向落实人数未填。',
      en: 'Cannot be assessed: Graduates placed is blank.',
    });
  });

  it('is explained step by step, in names', () => {
    const { derivation } = only('implies(graduates > 0, between(rate, 20[%], 60[%]))', {
      graduates: '1000',
      'graduates.placed': '652',
    });
    expect(outline(derivation, 'zh')).toBe(
      [
        '若 毕业生人数 ＞ 0，则 落实率 在 20% 与 60% 之间：不成立',
        '  毕业生人数 ＞ 0：成立',
        '    毕业生人数：1,000 人',
        '  落实率 在 20% 与 60% 之间：不成立',
        '    落实率：65.2%',
        '      毕业去向落实人数：652 人',
        '      毕业生人数：1,000 人',
      ].join('\n'),
    );
    expect(outline(derivation, 'en')).toBe(
      [
        'if Graduates > 0, then Placement rate between 20% and 60%：does not hold',
        '  Graduates > 0：holds',
        '    Graduates：1,000 people',
        '  Placement rate between 20% and 60%：does not hold',
        '    Placement rate：65.2%',
        '      Graduates placed：652 people',
        '      Graduates：1,000 people',
      ].join('\n'),
    );
  });

  it('explains a chain term by term', () => {
    const { derivation } = only(
      'sectors.first + sectors.second + sectors.third = sectors',
      SECTORS,
    );
    expect(outline(derivation, 'zh')).toBe(
      [
        '面向第一产业 ＋ 面向第二产业 ＋ 面向第三产业 ＝ 三次产业就业人数：不成立',
        '  面向第一产业 ＋ 面向第二产业 ＋ 面向第三产业：272 人',
        '    面向第一产业：0 人',
        '    面向第二产业：94 人',
        '    面向第三产业：178 人',
        '  三次产业就业人数：281 人',
      ].join('\n'),
    );
  });

  it('runs only at its levels', () => {
    const checks = [check('graduates > 5[人]', { levels: ['school'] })];
    const values = { graduates: '1' };
    const ids = (at: string) => findingsOf(place({ values, checks, at })).map((each) => each.check);
    expect(ids('s')).toContain('a-check');
    expect(ids('city')).not.toContain('a-check');
  });

  it('keeps its identity over values and years, and its evidence over neither', () => {
    const one = only('sum(parts(sectors)) = sectors', SECTORS);
    const other = only('sum(parts(sectors)) = sectors', { ...SECTORS, sectors: '280' });
    expect(other.fingerprint.identity).toBe(one.fingerprint.identity);
    expect(other.fingerprint.evidence).not.toBe(one.fingerprint.evidence);
    expect(one.fingerprint.identity).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('completeness', () => {
  it('notes each blank cell of a school, never a computed one', () => {
    const blank = findingsOf(place({ values: { graduates: '1' } })).filter(
      (each) => each.check === 'blank-cell',
    );
    expect(blank.map((each) => each.concepts[0])).toEqual(
      IDS.filter((id) => id !== 'graduates' && id !== 'rate'),
    );
    expect(fillingOf(place({ values: { graduates: '1' } }))).toEqual({ filled: 1, required: 8 });
  });

  it('names a group’s schools that are not done', () => {
    const [finding] = findingsOf(place({ values: { graduates: '1' }, at: 'city' }));
    expect(finding?.message.zh).toBe('1 所学校中 1 所尚未填全：示例s。');
    expect(finding?.arithmetic.zh).toBe('已填 1／应填 8');
  });
});

describe('statements', () => {
  const values = { graduates: '642', 'graduates.placed': '500' };
  const outcomes = (statements: readonly Statement[], at = 's') =>
    comparedStatements(place({ values, statements, at })).map((each) => each.outcome);

  it('agree with a computed ratio as exactly as they were stated', () => {
    expect(outcomes([statement('s', 'rate', '77.9')])).toEqual(['pass']);
    expect(outcomes([statement('s', 'rate', '78')])).toEqual(['pass']);
    expect(outcomes([statement('s', 'rate', '77.8')])).toEqual(['fail']);
    expect(outcomes([statement('s', 'sectors', '3')])).toEqual(['not-assessable']);
  });

  it('contradict what was stated with as many decimals by any other digit', () => {
    expect(outcomes([statement('s', 'graduates', '642')])).toEqual(['pass']);
    expect(outcomes([statement('s', 'graduates', '643')])).toEqual(['fail']);
  });

  it('are found with both values, and with those that contradict each other', () => {
    const statements = [
      statement('s', 'rate', '80.0'),
      statement('s', 'graduates', '642', true),
      statement('s', 'graduates', '641', true),
    ];
    const found = findingsOf(place({ values, statements })).filter((each) =>
      each.check.startsWith('statement'),
    );
    expect(found.map((each) => [each.check, each.severity, each.arithmetic.zh])).toEqual([
      ['statement-computed', 'error', '77.9%，表中 80.0%，差 2.1'],
      ['statement-figure', 'warning', '642 人，表中 641 人，差 1'],
      ['statement-restated', 'warning', '641 人 ≠ 642 人'],
    ]);
  });

  it('of a share fit some whole number of its base', () => {
    const found = (text: string) =>
      findingsOf(place({ values: { graduates: '45' }, statements: [statement('s', 'rate', text)] }))
        .filter((each) => each.check === 'share-of-whole')
        .map((each) => each.arithmetic.zh);
    expect(found('96.5')).toEqual(['45 × 96.5% ＝ 43.425，不是整数']);
    expect(found('95.6')).toEqual([]);
  });
});
