import type { Cycle, OrganisationId } from './fact.js';
import type { FactBase } from './figures.js';
import { type Organisation, type OrganisationAttributes, organisationIn } from './organisation.js';

type Tree = ReadonlyMap<OrganisationId | null, readonly OrganisationId[]>;

const trees = new WeakMap<FactBase['organisations'], Map<Cycle, Tree>>();

/**
 * Where an organisation is counted: under its place (属地), except that a city's own school (市直属, its
 * superior is a city) stands directly under the city. Everybody is counted in one place only.
 */
function parentOf(
  attributes: OrganisationAttributes,
  organisations: FactBase['organisations'],
  cycle: Cycle,
): OrganisationId | null {
  const { level, place, superior } = attributes;
  if (level !== 'school' || superior === null) return place ?? superior;
  const above = organisations.get(superior);
  const isCitys = above !== undefined && organisationIn(above, cycle)?.level === 'city';
  return isCitys ? superior : (place ?? superior);
}

function treeOf({ organisations }: FactBase, cycle: Cycle): Tree {
  const known = trees.get(organisations) ?? new Map<Cycle, Tree>();
  trees.set(organisations, known);
  const kept = known.get(cycle);
  if (kept !== undefined) return kept;
  const tree = new Map<OrganisationId | null, OrganisationId[]>();
  for (const organisation of organisations.values()) {
    const attributes = organisationIn(organisation, cycle);
    if (attributes === undefined) continue;
    const parent = parentOf(attributes, organisations, cycle);
    const siblings = tree.get(parent);
    if (siblings === undefined) tree.set(parent, [organisation.id]);
    else siblings.push(organisation.id);
  }
  known.set(cycle, tree);
  return tree;
}

/** An organisation and all that count it in a cycle, from itself upwards. A ring in bad data ends the climb. */
export function countedBy(
  base: FactBase,
  organisation: OrganisationId,
  cycle: Cycle,
): ReadonlySet<OrganisationId> {
  const found = new Set<OrganisationId>();
  let at: OrganisationId | null = organisation;
  while (at !== null && !found.has(at)) {
    found.add(at);
    const registered: Organisation | undefined = base.organisations.get(at);
    const attributes = registered && organisationIn(registered, cycle);
    at = attributes === undefined ? null : parentOf(attributes, base.organisations, cycle);
  }
  return found;
}

/**
 * The direct members of an organisation as of a cycle, in the order of the register: a city's districts
 * and its own schools (市直属), a district's schools. A school has none.
 */
export const membersOf = (
  base: FactBase,
  organisation: OrganisationId,
  cycle: Cycle,
): readonly OrganisationId[] => treeOf(base, cycle).get(organisation) ?? [];

/** All schools that an organisation counts in a cycle, at any depth; a school counts itself. */
export function schoolsUnder(
  base: FactBase,
  organisation: OrganisationId,
  cycle: Cycle,
): readonly OrganisationId[] {
  const schools: OrganisationId[] = [];
  const seen = new Set<OrganisationId>();
  const visit = (id: OrganisationId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const registered = base.organisations.get(id);
    const attributes = registered && organisationIn(registered, cycle);
    if (attributes?.level === 'school') schools.push(id);
    else membersOf(base, id, cycle).forEach(visit);
  };
  visit(organisation);
  return schools;
}
