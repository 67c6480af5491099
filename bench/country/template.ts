import { demonstrationBase, demonstrationCity } from '../../demo/index.js';
import {
  type Content,
  type Cycle,
  type FactBase,
  type OrganisationAttributes,
  type OrganisationId,
  organisationIn,
} from '../../src/facts/index.js';
import type { Standard } from '../../src/standard/index.js';

/** A school of the demonstration, after which schools of the country are made. */
export interface Template {
  readonly id: OrganisationId;
  readonly attributes: OrganisationAttributes;
  /** What it says, by cycle and concept. */
  readonly contents: ReadonlyMap<Cycle, ReadonlyMap<string, Content>>;
}

/** The demonstration's schools, and the distributions taken of them. */
export function templatesOf(standard: Standard): {
  templates: readonly Template[];
  peers: FactBase['peers'];
} {
  const city = demonstrationCity(standard);
  const contents = new Map<OrganisationId, Map<Cycle, Map<string, Content>>>();
  for (const { organisation, cycle, concept, content } of city.facts) {
    const ofSchool = contents.get(organisation) ?? new Map<Cycle, Map<string, Content>>();
    contents.set(organisation, ofSchool);
    const ofCycle = ofSchool.get(cycle) ?? new Map<string, Content>();
    ofSchool.set(cycle, ofCycle.set(concept, content));
  }
  const templates = city.organisations.flatMap((record): Template[] => {
    const attributes = organisationIn(record, Math.max(...city.cycles));
    const said = contents.get(record.id);
    return attributes?.level === 'school' && said !== undefined
      ? [{ id: record.id, attributes, contents: said }]
      : [];
  });
  return { templates, peers: demonstrationBase(city, standard).peers };
}
