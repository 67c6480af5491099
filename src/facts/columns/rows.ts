import type { Cycle, OrganisationId } from '../fact.js';
import type { FactBase } from '../figures.js';
import { countedBy } from '../members.js';
import {
  type OrganisationAttributes,
  type OrganisationLevel,
  organisationIn,
} from '../organisation.js';

/** The organisations of a base in one cycle: one row each, the same row in every cycle. */
export interface Rows {
  readonly cycle: Cycle;
  readonly ids: readonly OrganisationId[];
  readonly attributes: readonly (OrganisationAttributes | undefined)[];
  /** The schools that are there in the cycle, by row. */
  readonly schools: Int32Array;
  /** The groups, whose figures are added up from schools: their rows, and their places here by row or −1. */
  readonly groups: Int32Array;
  readonly groupAt: Int32Array;
  /** The groups that count the n-th school, at `over[from[n]]` up to `over[from[n + 1]]`. */
  readonly from: Int32Array;
  readonly over: Int32Array;
}

/** The rows of a base's organisations in a cycle, in the order of the register. */
export function rowsIn(
  base: FactBase,
  cycle: Cycle,
  rowOf: ReadonlyMap<OrganisationId, number>,
): Rows {
  const attributes = [...base.organisations.values()].map((each) => organisationIn(each, cycle));
  const ids = [...base.organisations.keys()];
  const rowsWhere = (wanted: (level: OrganisationLevel) => boolean): Int32Array =>
    Int32Array.from(
      attributes.flatMap((each, row) => (each !== undefined && wanted(each.level) ? [row] : [])),
    );
  const schools = rowsWhere((level) => level === 'school');
  const groups = rowsWhere((level) => level !== 'school');
  const groupAt = new Int32Array(ids.length).fill(-1);
  for (const [index, row] of groups.entries()) groupAt[row] = index;
  const above = Array.from(schools, (row) =>
    groupsOver(ids[row] ?? '', { base, cycle, rowOf, groupAt }),
  );
  const from = new Int32Array(schools.length + 1);
  for (const [index, each] of above.entries()) from[index + 1] = (from[index] ?? 0) + each.length;
  return {
    cycle,
    ids,
    attributes,
    schools,
    groups,
    groupAt,
    from,
    over: Int32Array.from(above.flat()),
  };
}

interface Above {
  readonly base: FactBase;
  readonly cycle: Cycle;
  readonly rowOf: ReadonlyMap<OrganisationId, number>;
  readonly groupAt: Int32Array;
}

/** The groups that count a school. Nothing is counted through another school. */
function groupsOver(school: OrganisationId, { base, cycle, rowOf, groupAt }: Above): number[] {
  const found: number[] = [];
  for (const id of countedBy(base, school, cycle)) {
    if (id === school) continue;
    const registered = base.organisations.get(id);
    if (registered && organisationIn(registered, cycle)?.level === 'school') return found;
    const group = groupAt[rowOf.get(id) ?? -1] ?? -1;
    if (group >= 0) found.push(group);
  }
  return found;
}
