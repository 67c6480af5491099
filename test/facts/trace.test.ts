import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FactBase,
  factKey,
  figureOf,
  rangeText,
  type TraceNode,
  traceOf,
  traceOfFormula,
} from '../../src/facts/index.js';
import { Refusal } from '../../src/messages/index.js';
import {
  decimalText,
  plus,
  quantity,
  rational,
  rounded,
  times,
  unitOf,
} from '../../src/quantity/index.js';
import { fact, placeIn, statement } from './support/base.js';
import { CONCEPTS, cities, EDITION, IDS } from './support/city.js';
import { revaluated } from './support/revaluated.js';

const nodesOf = (node: TraceNode): readonly TraceNode[] => [
  node,
  ...node.children.flatMap(nodesOf),
];

function shownAgain(node: TraceNode): { value: string | null; range: string | null } {
  const found = revaluated(node);
  if (found === undefined) return { value: null, range: null };
  if (node.operation === 'asserted') return { value: node.value, range: node.range };
  const decimals = CONCEPTS.find((each) => each.id === node.concept)?.decimals ?? 0;
  const middle = found.hi === null ? found.lo : times(plus(found.lo, found.hi), rational(1, 2));
  const interval = { ...found, loOpen: false, hiOpen: found.hi === null };
  const unit = unitOf(node.unit) ?? unitOf('');
  if (unit === undefined) throw new RangeError(node.unit);
  const exactLow = found.hi === null && middle.denominator === 1n;
  const value = decimalText(rounded(middle, exactLow ? 0 : decimals));
  return { value, range: rangeText(quantity(interval, unit)) };
}

describe('traceOf', () => {
  it('evaluates again to the number shown, at every node, for any base', () => {
    fc.assert(
      fc.property(
        cities,
        fc.constantFrom(...IDS),
        fc.constantFrom('city', 'north', 's0'),
        (base, id, at) => {
          for (const node of nodesOf(traceOf(id, placeIn(base, EDITION, at)))) {
            const again = shownAgain(node);
            expect(Number(again.value ?? Number.NaN)).toBe(Number(node.value ?? Number.NaN));
            expect(again.range).toBe(node.range);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows at its root the figure itself', () => {
    fc.assert(
      fc.property(
        cities,
        fc.constantFrom(...IDS),
        fc.constantFrom('city', 'south', 's0'),
        (base, id, at) => {
          const place = placeIn(base, EDITION, at);
          const { content, coverage } = figureOf(id, place);
          const node = traceOf(id, place);
          expect(node.value).toBe(content.type === 'absent' ? null : content.text);
          expect(node.coverage).toEqual(coverage);
          expect(node.operation === 'absent').toBe(content.type === 'absent');
        },
      ),
    );
  });

  const [base] = fc.sample(cities, { numRuns: 1, seed: 4 });
  const city = (facts: Record<string, string>): FactBase => {
    if (base === undefined) throw new Error('no city');
    return {
      ...base,
      organisations: new Map(
        ['city', 'north', 'south', 'a', 'b', 'own'].map((id) => [
          id,
          {
            id,
            code: id,
            opened: 0,
            closed: null,
            history: [
              {
                from: 0,
                attributes: {
                  name: `示例${id}`,
                  nameEn: id,
                  level: id === 'city' ? 'city' : /north|south/.test(id) ? 'district' : 'school',
                  place:
                    id === 'city'
                      ? null
                      : id === 'a'
                        ? 'north'
                        : /b|own/.test(id)
                          ? 'south'
                          : 'city',
                  superior: id === 'own' ? 'city' : null,
                  type: '',
                  ownership: '',
                  region: '',
                },
              },
            ],
          },
        ]),
      ),
      facts: new Map(
        Object.entries(facts).map(([key, text]) => {
          const [org = '', id = '', year = '2023'] = key.split('/');
          return [factKey(org, Number(year), id), fact(org, Number(year), id, text)];
        }),
      ),
      statements: [
        statement('city', 'students', '113', true),
        statement('city', 'students', '114', true),
      ],
    };
  };

  const outline = (node: TraceNode, depth = 0): string =>
    [
      `${'  '.repeat(depth)}${node.organisationName} ${node.label.zh} ${node.value ?? '—'}${node.unit} ${node.operation}`,
      ...node.children.map((each) => outline(each, depth + 1)),
    ].join('\n');

  it('goes from the city over districts and the city’s own schools to facts and their sources', () => {
    const facts = { 'a/students': '100', 'b/students': '10', 'own/students': '3' };
    const node = traceOf('students', placeIn(city(facts), EDITION, 'city'));
    expect(outline(node)).toBe(
      [
        '示例city students 113人 sum',
        '  示例north students 100人 sum',
        '    示例a students 100人 asserted',
        '  示例south students 10人 sum',
        '    示例b students 10人 asserted',
        '  市直属 students 3人 sum',
        '    示例own students 3人 asserted',
      ].join('\n'),
    );
    expect(node.children[0]?.children[0]?.fact?.source).toMatchObject({ kind: 'typed' });
    expect(node.statements.map((each) => each.agrees)).toEqual([true, false]);
  });

  it('divides the sums of those schools that have both parts', () => {
    const facts = {
      'a/students': '100',
      'a/placed': '50',
      'b/students': '10',
      'own/students': '100',
      'own/placed': '49',
    };
    const node = traceOf('rate', placeIn(city(facts), EDITION, 'city'));
    expect(outline(node)).toBe(
      [
        '示例city rate 49.5% ratio',
        '  示例city placed 99人 sum',
        '    示例north placed 50人 sum',
        '      示例a placed 50人 asserted',
        '    市直属 placed 49人 sum',
        '      示例own placed 49人 asserted',
        '  示例city students 200人 sum',
        '    示例north students 100人 sum',
        '      示例a students 100人 asserted',
        '    市直属 students 100人 sum',
        '      示例own students 100人 asserted',
      ].join('\n'),
    );
    expect(node.coverage).toEqual({ have: 2, of: 3, notApplicable: 0 });
    expect(node.formula?.zh).toBe('placed ÷ students');
  });

  it('traces what a report calculates, last year in its own cycle', () => {
    const facts = { 'a/students': '110', 'a/students/2022': '100', 'a/placed': '55' };
    const place = placeIn(city(facts), EDITION, 'a');
    const growth = traceOfFormula('growth(students)', place);
    expect([growth.value, growth.unit]).toEqual(['10', '%']);
    expect(growth.children.map((each) => [each.cycle, each.value])).toEqual([
      [2023, '110'],
      [2022, '100'],
    ]);
    const share = traceOfFormula('placed / students', place);
    expect([share.value, share.operation, share.formula?.zh]).toEqual([
      '0.5',
      'formula',
      'placed ÷ students',
    ]);
    expect(traceOfFormula('students', place).operation).toBe('asserted');
  });

  it('refuses what is no formula for a number', () => {
    const place = placeIn(city({}), EDITION, 'a');
    for (const text of ['students >', 'students + funds', 'students > 0']) {
      expect(() => traceOfFormula(text, place)).toThrow(Refusal);
    }
  });
});
