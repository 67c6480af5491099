import { describe, expect, it } from 'vitest';
import {
  type Organisation,
  type OrganisationAttributes,
  type OrganisationLevel,
  registerFaults,
} from '../../src/facts/index.js';

const attributes = (
  name: string,
  level: OrganisationLevel,
  above: string | null,
): OrganisationAttributes => ({
  name,
  nameEn: '',
  level,
  place: above,
  superior: above,
  type: '',
  ownership: '',
  region: '',
});

const organisation = (
  id: string,
  level: OrganisationLevel,
  above: string | null,
): Organisation => ({
  id,
  code: '',
  history: [{ from: 2016, attributes: attributes(`示例${id}`, level, above) }],
  opened: 2016,
  closed: null,
});

/** A city with two districts and a school in the first. */
const CITY = [
  organisation('city', 'city', null),
  organisation('east', 'district', 'city'),
  organisation('west', 'district', 'city'),
  organisation('school', 'school', 'east'),
];

/** The codes of what is wrong once an organisation stands in the city as given. */
function codesOf(changed: Organisation): readonly string[] {
  const register = new Map([...CITY, changed].map((each) => [each.id, each]));
  return registerFaults(register, [changed.id]).map(({ code }) => code);
}

const school = organisation('school', 'school', 'east');

/** The school with one more change from a year on. */
const later = (from: number, change: Partial<OrganisationAttributes>): Organisation => ({
  ...school,
  history: [
    ...school.history,
    { from, attributes: { ...attributes('示例新名', 'school', 'east'), ...change } },
  ],
});

describe('a register of organisations', () => {
  it('is sound where a school moves to another district, also in the same year as others', () => {
    expect(codesOf(later(2024, { place: 'west', superior: 'city' }))).toEqual([]);
  });

  it.each([
    ['two changes of one year', later(2016, {}), 'sameYear'],
    ['a change after the closing', { ...later(2024, {}), closed: 2023 }, 'afterClosing'],
    ['a closing before the opening', { ...school, closed: 2016 }, 'closedTooEarly'],
    ['attributes that begin too late', { ...school, opened: 2014 }, 'lateBeginning'],
    ['a blank name', later(2024, { name: '  ' }), 'noName'],
    ['a place that is not registered', later(2024, { place: 'nowhere' }), 'unknown'],
    ['a school in a school', { ...organisation('annex', 'school', 'school') }, 'notAbove'],
    ['itself as its predecessor', { ...school, predecessors: ['school'] }, 'ownPredecessor'],
    ['an unknown predecessor', { ...school, predecessors: ['gone'] }, 'unknownPredecessor'],
  ])('refuses %s', (_, changed, code) => {
    expect(codesOf(changed)).toContain(code);
  });

  it('refuses a ring of places, whoever closes it', () => {
    const city: Organisation = {
      ...organisation('city', 'city', null),
      history: [{ from: 2016, attributes: attributes('示例市', 'city', 'east') }],
    };
    expect(codesOf(city)).toContain('ring');
  });

  it('refuses to close what others still stand under, and names them and the year', () => {
    const closed = { ...organisation('east', 'district', 'city'), closed: 2025 };
    const register = new Map([...CITY, closed].map((each) => [each.id, each]));
    const [fault] = registerFaults(register, ['east']);
    expect(fault?.organisation).toBe('school');
    expect(fault?.what.zh).toBe('“示例school”2025 年度的属地是“示例east”，但它在该年度不存在。');
    expect(fault?.what.en).toMatch(/^In 2025 the place of 示例school is 示例east/);
  });

  it('does not hold an old fault against another change', () => {
    const astray = organisation('astray', 'school', 'nowhere');
    const register = new Map([...CITY, astray].map((each) => [each.id, each]));
    expect(registerFaults(register, ['school'])).toEqual([]);
    expect(registerFaults(register, ['astray'])).toHaveLength(2);
  });
});
