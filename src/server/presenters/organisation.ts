import type { z } from 'zod';
import {
  type Cycle,
  fillingOf,
  membersOf,
  namesOf,
  type OrganisationId,
  organisationIn,
} from '../../facts/index.js';
import { editionOf } from '../../standard/index.js';
import type { Account } from '../accounts.js';
import type { Snapshot } from '../figures-cache.js';
import type { House } from '../house.js';
import { permits } from '../policy.js';
import type { organisationNodeSchema } from '../shapes.js';
import { isSettled } from './finding.js';

type Node = z.infer<typeof organisationNodeSchema>;

/** The organisations an account may see in a cycle, each with how far it has come. */
export function presentedOrganisations(
  house: House,
  snapshot: Snapshot,
  account: Account,
  cycle: Cycle,
): Node[] {
  const parents = parentsIn(snapshot, cycle);
  const visible = [...snapshot.base.organisations.values()].flatMap((record) => {
    const level = organisationIn(record, cycle)?.level;
    if (level === undefined || level === 'province') return [];
    return permits(account, 'read', record.id, cycle, snapshot.base)
      ? [{ id: record.id, level }]
      : [];
  });
  // Worked out together first; each node then finds its own.
  house.figures.failuresOfAll(
    snapshot,
    visible.map(({ id }) => id),
    cycle,
  );
  return visible.map(({ id, level }) => ({
    ...node(house, snapshot, account, cycle, id, level),
    parent: parents.get(id) ?? null,
  }));
}

/** Under which organisation each one is counted, so that a tree shows what its totals add up. */
function parentsIn({ base }: Snapshot, cycle: Cycle): ReadonlyMap<OrganisationId, OrganisationId> {
  return new Map(
    [...base.organisations.keys()].flatMap((id) =>
      membersOf(base, id, cycle).map((member) => [member, id] as const),
    ),
  );
}

function node(
  house: House,
  snapshot: Snapshot,
  account: Account,
  cycle: Cycle,
  id: OrganisationId,
  level: Node['level'],
): Omit<Node, 'parent'> {
  const open = house.figures
    .failures(snapshot, id, cycle)
    .filter((finding) => !isSettled(finding, snapshot.rulings));
  const count = (severity: string) => open.filter((each) => each.severity === severity).length;
  return {
    id,
    name: namesOf(snapshot.base, id, cycle),
    level,
    errors: count('error'),
    warnings: count('warning'),
    ...filling(house, snapshot, id, cycle),
    mayEdit: level === 'school' && permits(account, 'edit', id, cycle, snapshot.base),
    mayJudge: permits(account, 'judge', id, cycle, snapshot.base),
  };
}

function filling(house: House, { base }: Snapshot, organisation: OrganisationId, cycle: Cycle) {
  const edition = editionOf(house.standard, cycle);
  return edition === undefined
    ? { filled: 0, required: 0 }
    : fillingOf({ base, edition, organisation, cycle });
}
