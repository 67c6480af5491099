import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityId, demonstrationCity } from '../../demo/index.js';
import {
  type Fact,
  type FactBase,
  factBaseAfter,
  factBaseOf,
  figuresOf,
  fillingOf,
  findingsOf,
} from '../../src/facts/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { content } from './support/base.js';

const standard = await bundledStandard();
const demonstration = demonstrationCity(standard);
const SCHOOLS = ['s01', 's14', 's05'];
const DISTRICTS = ['210106', '210102'];
const PLACES = [...SCHOOLS, ...DISTRICTS, cityId];
const CYCLES = [2022, 2023];

/** The city with three schools only, so that it is quickly looked at as a whole. */
const organisations = demonstration.organisations.filter(
  ({ id }) => !id.startsWith('s') || SCHOOLS.includes(id),
);
const facts = demonstration.facts.filter(({ organisation }) => SCHOOLS.includes(organisation));
const statements = demonstration.statements;
const cold = (of: readonly Fact[]): FactBase =>
  factBaseOf({ standard, organisations, facts: of, statements });

/** Every figure, finding and count of the city, as text. */
function everything(base: FactBase): string {
  const answers = CYCLES.flatMap((cycle) => {
    const edition = editionOf(standard, cycle);
    if (edition === undefined) throw new Error(`no edition is in force in ${cycle}`);
    return PLACES.map((organisation) => {
      const place = { base, edition, organisation, cycle };
      return [
        organisation,
        cycle,
        [...figuresOf(place).values()],
        findingsOf(place, 'all'),
        fillingOf(place),
      ];
    });
  });
  return JSON.stringify(answers, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

const concepts = [...standard.concepts.values()].map(({ id }) => id);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5000 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('blank', 'not-applicable', 'not-collected', '甲') },
);
const edit: fc.Arbitrary<Fact> = fc.record({
  organisation: fc.constantFrom(...SCHOOLS),
  cycle: fc.constantFrom(2021, ...CYCLES),
  concept: fc.constantFrom(...concepts),
  content: text.map(content),
  source: fc.constant({ kind: 'typed', by: 'clerk', at: '2024-01-01T00:00:00Z' } as const),
  version: fc.constant(2),
});

describe('a base after edits', () => {
  it('says what one made anew says, whatever was looked at before', () => {
    const commands = fc.array(
      fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), look: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(commands, (steps) => {
        let base = cold(facts);
        const all = [...facts];
        everything(base);
        for (const { edits, look } of steps) {
          base = factBaseAfter(base, edits);
          all.push(...edits);
          if (look) everything(base);
        }
        expect(everything(base)).toBe(everything(cold(all)));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('leaves the base before as it was', () => {
    const before = cold(facts);
    const said = everything(before);
    const first = facts.find(({ cycle, concept }) => cycle === 2023 && concept === 'students');
    if (first === undefined) throw new Error('no students');
    const after = factBaseAfter(before, [{ ...first, content: content('9999') }]);
    expect(everything(after)).not.toBe(said);
    expect(everything(before)).toBe(said);
  });

  it('holds all facts, changed and added ones, however many edits there were', () => {
    const source = { kind: 'typed', by: 'clerk', at: '' } as const;
    const edits = Array.from(
      { length: 300 },
      (_, index): Fact => ({
        organisation: `x${index % 7}`,
        cycle: 2023,
        concept: `made.${index % 90}`,
        content: content(String(index)),
        source,
        version: index,
      }),
    );
    const base = edits.reduce((at, each) => factBaseAfter(at, [each]), cold(facts));
    const anew = cold([...facts, ...edits]);
    expect([...base.facts]).toEqual([...anew.facts]);
    expect([...base.facts.keys()]).toEqual([...anew.facts.keys()]);
    expect(base.facts.size).toBe(anew.facts.size);
    expect(base.facts.has('x0/2023/made.0')).toBe(true);
    expect(base.facts.has('x0/2023/none')).toBe(false);
  });
});
