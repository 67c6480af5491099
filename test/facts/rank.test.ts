import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Place } from '../../src/facts/index.js';
import { parseFormula } from '../../src/standard/formula/index.js';
import { baseOf, concept, edition, organisation, placeIn } from './support/base.js';

const CONCEPTS = [
  concept('a'),
  concept('score', { unit: '%', kind: 'score', decimals: 1, rollup: { how: 'mean', weight: 'a' } }),
];
const GROUPS = [
  { name: '甲', corePrograms: ['一'], industryChains: ['汽车', '机器人'] },
  { name: '', corePrograms: ['二'], industryChains: ['机器人', '旅游'] },
];
const EDITION = edition(['a', 'score'], { programmeGroups: GROUPS });
/** A city with three districts of one school each, and two schools of the city's own. */
const ORGANISATIONS = [
  organisation('city', 'city', null),
  organisation('d1', 'district', 'city'),
  organisation('d2', 'district', 'city'),
  organisation('d3', 'district', 'city'),
  organisation('s1', 'school', 'd1'),
  organisation('s2', 'school', 'd2'),
  organisation('s3', 'school', 'd3'),
  organisation('own', 'school', 'city'),
];

function place(
  at: string,
  facts: Readonly<Record<string, string>>,
  peers: Readonly<Record<string, readonly string[]>> = {},
): Place {
  const base = baseOf({
    concepts: CONCEPTS,
    edition: EDITION,
    organisations: ORGANISATIONS,
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, text]) => [key.replace('@', '/2023/'), text]),
    ),
    peers: Object.fromEntries(
      Object.entries(peers).map(([id, texts]) => [`2023/综合/${id}`, texts]),
    ),
  });
  return placeIn(base, EDITION, at);
}

function brief(formula: string, at: Place): string {
  const parsed = parseFormula(formula);
  if ('faults' in parsed) throw new Error(parsed.faults[0]?.message.en);
  const { value } = evaluate(parsed.formula, at);
  if (value.type === 'absent') return `${value.outcome}: ${value.because[0]?.message.en ?? ''}`;
  if (value.type !== 'quantity') return value.type;
  return `${value.quantity.interval.lo?.numerator}`;
}

describe('rank among peers', () => {
  const counts = { 's1@a': '30', 's2@a': '50', 's3@a': '40', 'own@a': '99' };

  it('of a district is among the districts of its city', () => {
    const ranks = ['d1', 'd2', 'd3'].map((at) => brief('rank(peers(a))', place(at, counts)));
    expect(ranks).toEqual(['3', '1', '2']);
    expect(brief('count(peers(a))', place('d1', counts))).toBe('3');
    expect(brief('max(peers(a))', place('d1', counts))).toBe('50');
  });

  it('is shared by those that are equal', () => {
    const equal = { ...counts, 's3@a': '50' };
    const ranks = ['d1', 'd2', 'd3'].map((at) => brief('rank(peers(a))', place(at, equal)));
    expect(ranks).toEqual(['3', '1', '1']);
  });

  it('is given only where rounding does not leave it open', () => {
    const scores = { ...counts, 's1@score': '90.1', 's2@score': '90.1', 's3@score': '80.0' };
    expect(brief('rank(peers(score))', place('d3', scores))).toBe('3');
    expect(brief('rank(peers(score))', place('d1', scores))).toMatch(/^not-assessable: rounding/);
  });

  it('waits for everybody', () => {
    const { 's2@a': _, ...some } = counts;
    expect(brief('rank(peers(a))', place('d1', some))).toBe('not-assessable: a is blank');
    expect(brief('rank(peers(a))', place('d2', some))).toMatch(/^not-assessable: a is blank/);
    const away = { ...some, 's2@a': 'not-applicable' };
    expect(brief('rank(peers(a))', place('d1', away))).toBe('2');
  });

  it('of a school is among the schools of its type in the snapshot', () => {
    const peers = { a: ['30', '50', '40', '99', '30'] };
    expect(brief('rank(peers(a))', place('s1', counts, peers))).toBe('4');
    expect(brief('rank(peers(a))', place('own', counts, peers))).toBe('1');
    expect(brief('count(peers(a))', place('s1', counts, peers))).toBe('5');
  });

  it('of a school that changed since the snapshot is not known', () => {
    const peers = { a: ['31', '50', '40', '99'] };
    expect(brief('rank(peers(a))', place('s1', counts, peers))).toMatch(
      /^not-assessable: no values/,
    );
    expect(brief('rank(peers(a))', place('s1', counts))).toMatch(/^not-assessable: no values/);
    expect(brief('rank(peers(a))', place('s1', counts, { a: ['30'] }))).toMatch(/^not-assessable/);
  });

  it('of a city is asked in vain: it has no peers', () => {
    expect(brief('rank(peers(a))', place('city', counts))).toMatch(/^not-applicable/);
    expect(brief('count(peers(a))', place('city', counts))).toMatch(/^not-applicable/);
  });

  it('is one more than the number of greater ones, whatever the values', () => {
    const value = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.tuple(value, value, value), (values) => {
        const facts = Object.fromEntries(values.map((each, at) => [`s${at + 1}@a`, `${each}`]));
        values.forEach((own, at) => {
          const greater = values.filter((each) => each > own).length;
          expect(brief('rank(peers(a))', place(`d${at + 1}`, facts))).toBe(`${greater + 1}`);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the lists of an edition', () => {
  it('are counted for the city, chains that two groups serve once', () => {
    expect(brief('count(programme_groups)', place('city', {}))).toBe('2');
    expect(brief('count(industry_chains)', place('city', {}))).toBe('3');
  });

  it('are nobody else’s', () => {
    expect(brief('count(programme_groups)', place('d1', {}))).toBe(
      'not-applicable: only a city has the list of programme groups',
    );
  });
});
