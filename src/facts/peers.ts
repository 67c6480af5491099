import { editionOf } from '../standard/index.js';
import type { Cycle } from './fact.js';
import { figureOf, rowsOf } from './figure.js';
import { type FactBase, type PeerSnapshot, type Place, peerKey } from './figures.js';
import { fingerprint } from './fingerprint.js';
import { organisationIn } from './organisation.js';

/**
 * The distributions of a cycle: for every type of school and concept the values of all such schools, as
 * decimal texts in the concept's unit, in the order of the register. Its id names its content: equal values
 * give an equal id. Empty where no edition is in force.
 */
export function peerSnapshotOf(base: FactBase, cycle: Cycle): PeerSnapshot {
  const edition = editionOf(base.standard, cycle);
  const values = new Map<string, string[]>();
  if (edition === undefined) return named(cycle, values);
  for (const organisation of base.organisations.values()) {
    const attributes = organisationIn(organisation, cycle);
    if (attributes?.level !== 'school') continue;
    collect({ base, edition, organisation: organisation.id, cycle }, attributes.type, values);
  }
  return named(cycle, values);
}

function collect(place: Place, type: string, values: Map<string, string[]>): void {
  for (const concept of rowsOf(place.edition).keys()) {
    const { content } = figureOf(concept, place);
    if (content.type !== 'quantity') continue;
    const key = peerKey(place.cycle, type, concept);
    const known = values.get(key);
    if (known === undefined) values.set(key, [content.text]);
    else known.push(content.text);
  }
}

function named(cycle: Cycle, values: ReadonlyMap<string, readonly string[]>): PeerSnapshot {
  const texts = [...values].map(([key, each]) => `${key}=${each.join(',')}`);
  return { id: `${cycle}-${fingerprint(texts)}`, values };
}
