import { describe, expect, it } from 'vitest';
import { cityId, demonstrationCity } from '../../demo/index.js';
import { published2023 } from '../../demo/published-2023.js';
import { factKey, organisationIn } from '../../src/facts/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';

const standard = await bundledStandard();
const city = demonstrationCity(standard);
const schools = city.organisations.filter(({ id }) => id.startsWith('s'));

describe('the demonstration city', () => {
  it('is the same at every call', () => {
    expect(demonstrationCity(standard)).toEqual(city);
  });

  it('has 57 invented schools in all 13 districts and counties', () => {
    expect(schools).toHaveLength(57);
    for (const school of schools) {
      expect(school.code).toMatch(/^X2101\d{5}$/);
      for (const { attributes } of school.history) {
        expect(attributes.name).toMatch(/^示例/);
        expect(attributes.nameEn).toMatch(/^Example /);
      }
    }
    const names = schools.map((school) => organisationIn(school, 2023)?.name);
    expect(new Set(names).size).toBe(57);
    const places = new Set(schools.map((school) => organisationIn(school, 2023)?.place));
    expect(places.size).toBe(13);
  });

  it('has schools that changed their name and their superior', () => {
    const changed = (attribute: 'name' | 'superior') =>
      schools.filter(
        (school) =>
          organisationIn(school, 2021)?.[attribute] !== organisationIn(school, 2023)?.[attribute],
      );
    expect(changed('name')).not.toEqual([]);
    expect(changed('superior')).not.toEqual([]);
  });

  it('has a fact for every row that a school fills, and for no other', () => {
    const facts = new Set(
      city.facts.map(({ organisation, cycle, concept }) => factKey(organisation, cycle, concept)),
    );
    expect(facts.size).toBe(city.facts.length);
    const wanted = city.cycles.flatMap((cycle) =>
      (editionOf(standard, cycle)?.tables ?? [])
        .flatMap((table) => table.rows)
        .filter((row) => standard.concepts.get(row.concept)?.rollup.how !== 'ratio')
        .flatMap((row) => schools.map((school) => factKey(school.id, cycle, row.concept))),
    );
    expect(facts).toEqual(new Set(wanted));
  });

  it('states every published figure for the city, with its place in the print', () => {
    const printed = published2023.flatMap(({ concept, n }) =>
      n === undefined ? [concept] : [concept, `${concept}.n`],
    );
    expect(city.statements.map(({ concept }) => concept)).toEqual(printed);
    for (const { organisation, cycle, source } of city.statements) {
      expect([organisation, cycle]).toEqual([cityId, 2023]);
      expect(source).toMatchObject({
        kind: 'published',
        place: expect.stringMatching(/^表 \d 第 \d+ 行/),
      });
    }
  });
});
