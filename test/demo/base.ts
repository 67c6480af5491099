import { cityId, demonstrationCity } from '../../demo/index.js';
import { partTotals2023 } from '../../demo/parts-2023.js';
import { stated } from '../../demo/plan.js';
import { factBaseOf, factKey, type Place } from '../../src/facts/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';

const standard = await bundledStandard();

/** The demonstration city as the standard in this repository makes it. */
export const demonstration = demonstrationCity(standard);

const base = factBaseOf({ standard, ...demonstration });

const places = new Map<string, Place>();

/** An organisation's cycle within the demonstration, the same object each time. */
export function placeIn(organisation: string, cycle: number): Place {
  const key = `${organisation}/${cycle}`;
  const edition = editionOf(standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition is in force in ${cycle}`);
  const place = places.get(key) ?? { base, edition, organisation, cycle };
  places.set(key, place);
  return place;
}

const publishedAndParts = [
  ...demonstration.statements,
  ...Object.entries(partTotals2023).map(([concept, total]) => ({
    concept,
    value: stated(String(total)),
  })),
];

/**
 * The published figures as if the city had filled its tables in itself, ratios and means included: what
 * the checks find here is wrong in the print, whatever the schools may be.
 */
export const publishedPlace: Place = {
  ...placeIn(cityId, 2023),
  base: {
    ...base,
    organisations: new Map(
      demonstration.organisations.filter(({ id }) => id === cityId).map((each) => [each.id, each]),
    ),
    standard: {
      ...standard,
      concepts: new Map(
        [...standard.concepts].map(([id, concept]) => [
          id,
          { ...concept, rollup: { how: 'none' as const } },
        ]),
      ),
    },
    facts: new Map(
      publishedAndParts.map(({ concept, value }) => [
        factKey(cityId, 2023, concept),
        {
          organisation: cityId,
          cycle: 2023,
          concept,
          content: { type: 'value' as const, value },
          source: { kind: 'typed' as const, by: 'demo', at: '2024-01-01T00:00:00.000Z' },
          version: 1,
        },
      ]),
    ),
    statements: [],
  },
};
