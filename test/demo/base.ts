import { demonstrationCity } from '../../demo/index.js';
import { type FactBase, factKey, type Place } from '../../src/facts/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';

const standard = await bundledStandard();

/** The demonstration city as the standard in this repository makes it. */
export const demonstration = demonstrationCity(standard);

const base: FactBase = {
  standard,
  organisations: new Map(demonstration.organisations.map((each) => [each.id, each])),
  facts: new Map(
    demonstration.facts.map((fact) => [factKey(fact.organisation, fact.cycle, fact.concept), fact]),
  ),
  statements: demonstration.statements,
  peers: { id: 'none', values: new Map() },
};

/** An organisation's cycle within the demonstration. */
export function placeIn(organisation: string, cycle: number): Place {
  const edition = editionOf(standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition is in force in ${cycle}`);
  return { base, edition, organisation, cycle };
}
