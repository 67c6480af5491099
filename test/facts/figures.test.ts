import { describe, expect, it } from 'vitest';
import { type Figure, figureOf, figuresOf, rangeText } from '../../src/facts/index.js';
import type { Rollup } from '../../src/standard/index.js';
import { baseOf, concept, edition, organisation, placeIn } from './support/base.js';

const CONCEPTS = [
  concept('students'),
  concept('placed'),
  concept('rate', {
    unit: '%',
    kind: 'share',
    decimals: 1,
    rollup: { how: 'ratio', numerator: 'placed', denominator: 'students' },
  }),
  concept('income', {
    unit: '元',
    kind: 'mean',
    rollup: { how: 'mean', weight: 'income.n' },
  }),
  concept('income.n'),
  concept('banks', { unit: '个', rollup: { how: 'distinct', elsewhere: 'banks.elsewhere' } }),
  concept('banks.elsewhere', { unit: '个' }),
  concept('speed', { unit: 'Mbps', decimals: 2, rollup: { how: 'mean-per-school' } }),
  concept('backbone', { unit: 'Mbps', rollup: { how: 'max' } }),
  concept('middle', { unit: '元', rollup: { how: 'median' } }),
  concept('method', { unit: '', kind: 'choice', rollup: { how: 'list' } }),
  concept('own', { unit: '个', rollup: { how: 'none' } satisfies Rollup }),
  concept('abroad', { unit: '所' }),
  concept('funds', { unit: '万元', kind: 'amount', decimals: 2 }),
  concept('funds_per_student', {
    unit: '元/生',
    kind: 'ratio',
    rollup: { how: 'ratio', numerator: 'funds', denominator: 'students' },
  }),
];
const EDITION = edition(
  CONCEPTS.map((each) => each.id),
  { notApplicable: ['abroad'] },
);
const ORGANISATIONS = [
  organisation('city', 'city', null),
  organisation('north', 'district', 'city'),
  organisation('south', 'district', 'city'),
  organisation('a', 'school', 'north'),
  organisation('b', 'school', 'north'),
  organisation('c', 'school', 'south'),
  organisation('own', 'school', 'south', { superior: 'city' }),
];

function figure(
  id: string,
  at: string,
  facts: Record<string, string>,
): { text: string | null; range: string | null; coverage: string; figure: Figure } {
  const base = baseOf({
    concepts: CONCEPTS,
    edition: EDITION,
    organisations: ORGANISATIONS,
    facts,
  });
  const found = figureOf(id, placeIn(base, EDITION, at));
  const { content, coverage } = found;
  return {
    text: content.type === 'absent' ? null : content.text,
    range: content.type === 'quantity' ? rangeText(content.quantity) : null,
    coverage: `${coverage.have}/${coverage.of}+${coverage.notApplicable}`,
    figure: found,
  };
}

const at = (id: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([school, text]) => [`${school}/2023/${id}`, text]),
  );

describe('a school’s figures', () => {
  it('are its facts, as stated', () => {
    expect(figure('funds', 'a', at('funds', { a: '408.00' }))).toMatchObject({
      text: '408.00',
      range: '[407.995, 408.005]',
    });
    expect(figure('students', 'a', at('students', { a: '652' }))).toMatchObject({
      text: '652',
      range: null,
      figure: { origin: 'asserted' },
    });
  });

  it('tell the three absences apart', () => {
    const absenceOf = (id: string, facts: Record<string, string>) =>
      figure(id, 'a', facts).figure.content;
    expect(absenceOf('students', {})).toMatchObject({ absence: 'blank', because: ['students'] });
    expect(absenceOf('abroad', {})).toMatchObject({ absence: 'not-applicable' });
    expect(absenceOf('unheard_of', {})).toMatchObject({ absence: 'not-collected' });
    expect(absenceOf('students', at('students', { a: 'not-collected' }))).toMatchObject({
      absence: 'not-collected',
    });
  });

  it('compute a ratio exactly from its parts, in the concept’s unit', () => {
    const facts = { ...at('placed', { a: '652' }), ...at('students', { a: '1000' }) };
    expect(figure('rate', 'a', facts)).toMatchObject({ text: '65.2', range: null });
    expect(
      figure('funds_per_student', 'a', {
        ...at('funds', { a: '506.30' }),
        ...at('students', { a: '1000' }),
      }),
    ).toMatchObject({ text: '5063', range: '[5,062.95, 5,063.05]' });
  });

  it('name the parts that a ratio lacks, and have none of nobody', () => {
    expect(figure('rate', 'a', at('placed', { a: '1' })).figure.content).toMatchObject({
      absence: 'blank',
      because: ['students'],
    });
    const none = { ...at('placed', { a: '0' }), ...at('students', { a: '0' }) };
    expect(figure('rate', 'a', none).figure.content).toMatchObject({ absence: 'not-applicable' });
  });

  it('ignore a ratio that was typed', () => {
    expect(figure('rate', 'a', at('rate', { a: '99' })).figure.content.type).toBe('absent');
  });

  it('come in printed order', () => {
    const base = baseOf({ concepts: CONCEPTS, edition: EDITION, organisations: ORGANISATIONS });
    expect([...figuresOf(placeIn(base, EDITION, 'a')).keys()]).toEqual(
      CONCEPTS.map((each) => each.id),
    );
  });
});

describe('a group’s figures', () => {
  it('add up, counting a city’s own school under the city and not in its district', () => {
    const facts = at('students', { a: '100', b: '20', c: '3', own: '1000' });
    expect(figure('students', 'city', facts)).toMatchObject({ text: '1123', coverage: '4/4+0' });
    expect(figure('students', 'north', facts)).toMatchObject({ text: '120', coverage: '2/2+0' });
    expect(figure('students', 'south', facts)).toMatchObject({ text: '3', coverage: '1/1+0' });
  });

  it('are lower bounds while members are missing', () => {
    const facts = at('students', { a: '1200', c: '4', own: 'not-applicable' });
    expect(figure('students', 'city', facts)).toMatchObject({
      text: '1204',
      range: '≥ 1,204',
      coverage: '2/3+1',
    });
  });

  it('do not apply where they apply to nobody, and are blank where nobody has answered', () => {
    const nobody = at('students', { a: 'not-applicable', b: 'not-applicable' });
    expect(figure('students', 'north', nobody).figure.content).toMatchObject({
      absence: 'not-applicable',
    });
    expect(figure('students', 'north', {}).figure.content).toMatchObject({ absence: 'blank' });
  });

  it('divide summed parts of those that have both, and never average', () => {
    const facts = {
      ...at('placed', { a: '10', b: '900', c: '5' }),
      ...at('students', { a: '10', b: '1000', own: '7' }),
    };
    expect(figure('rate', 'city', facts)).toMatchObject({ text: '90.1', coverage: '2/4+0' });
  });

  it('weigh means by their base; those who asked nobody do not count', () => {
    const facts = {
      ...at('income', { a: '3000', b: '2000', c: '1' }),
      ...at('income.n', { a: '3', b: '1', c: '0', own: '0' }),
    };
    expect(figure('income', 'city', facts)).toMatchObject({
      text: '2750',
      range: '[2,749.5, 2,750.5]',
      coverage: '2/2+2',
    });
  });

  it('count shared things once', () => {
    const counts = at('banks', { a: '5', b: '4', c: '2', own: '0' });
    const all = { ...counts, ...at('banks.elsewhere', { a: '0', b: '3', c: '2', own: '0' }) };
    expect(figure('banks', 'city', all)).toMatchObject({ text: '6', range: null });
    const some = { ...counts, ...at('banks.elsewhere', { b: '3' }) };
    expect(figure('banks', 'city', some)).toMatchObject({ range: '[5, 8]' });
    expect(figure('banks', 'city', counts)).toMatchObject({ range: '[5, 11]' });
  });

  it('are means per school, greatest values, medians and lists', () => {
    expect(figure('speed', 'north', at('speed', { a: '500.00', b: '1000.01' }))).toMatchObject({
      text: '750.01',
    });
    expect(figure('backbone', 'north', at('backbone', { a: '500', b: '10000' }))).toMatchObject({
      text: '10000',
    });
    expect(figure('backbone', 'north', at('backbone', { a: '500' })).range).toBe('≥ 499.5');
    expect(figure('middle', 'city', at('middle', { a: '1', b: '9', c: '4', own: '2' })).text).toBe(
      '3',
    );
    expect(
      figure('method', 'city', at('method', { a: '问卷', b: '访谈', c: '问卷', own: '问卷' })).text,
    ).toBe('问卷、访谈');
  });

  it('are their own where nothing rolls up', () => {
    expect(figure('own', 'city', at('own', { city: '7', a: '3' })).text).toBe('7');
  });
});

describe('membership', () => {
  it('is that of the cycle', () => {
    const organisations = [
      organisation('city', 'city', null),
      organisation('north', 'district', 'city'),
      organisation('south', 'district', 'city'),
      {
        ...organisation('moved', 'school', 'north'),
        history: [
          ...organisation('moved', 'school', 'north').history,
          {
            from: 2023,
            attributes: { ...organisation('moved', 'school', 'south').history[0]?.attributes },
          },
        ] as never,
      },
      organisation('closed', 'school', 'north', { closed: 2023 }),
      organisation('opened', 'school', 'south', { opened: 2023 }),
    ];
    const facts = Object.fromEntries(
      [2022, 2023].flatMap((cycle) => [
        [`moved/${cycle}/students`, '1'],
        [`closed/${cycle}/students`, '10'],
        [`opened/${cycle}/students`, '100'],
      ]),
    );
    const base = baseOf({ concepts: CONCEPTS, edition: EDITION, organisations, facts });
    const text = (org: string, cycle: number) => {
      const { content } = figureOf('students', placeIn(base, EDITION, org, cycle));
      return content.type === 'quantity' ? content.text : content.type;
    };
    expect([text('north', 2022), text('south', 2022), text('city', 2022)]).toEqual([
      '11',
      'absent',
      '11',
    ]);
    expect([text('north', 2023), text('south', 2023), text('city', 2023)]).toEqual([
      'absent',
      '101',
      '101',
    ]);
  });
});
