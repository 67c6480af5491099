import type { Cycle, OrganisationId } from '../fact.js';
import type { FactBase } from '../figures.js';
import { countedBy } from '../members.js';
import { type OrganisationAttributes, organisationIn } from '../organisation.js';

/** The organisations of a base in one cycle: one row each, the same row in every cycle. */
export interface Rows {
  readonly cycle: Cycle;
  readonly ids: readonly OrganisationId[];
  readonly attributes: readonly (OrganisationAttributes | undefined)[];
  /** The schools that are there in the cycle, by row. */
  readonly schools: Int32Array;
  /** 1 where the figures of a row are added up from schools. */
  readonly isGroup: Uint8Array;
  /** The groups that count the n-th school, at `groups[from[n]]` up to `groups[from[n + 1]]`. */
  readonly from: Int32Array;
  readonly groups: Int32Array;
}

/** The rows of a base's organisations in a cycle, in the order of the register. */
export function rowsIn(
  base: FactBase,
  cycle: Cycle,
  rowOf: ReadonlyMap<OrganisationId, number>,
): Rows {
  const attributes = [...base.organisations.values()].map((each) => organisationIn(each, cycle));
  const isGroup = Uint8Array.from(attributes, (each) =>
    each === undefined || each.level === 'school' ? 0 : 1,
  );
  const ids = [...base.organisations.keys()];
  const schools = Int32Array.from(
    ids.flatMap((_, row) => (attributes[row]?.level === 'school' ? [row] : [])),
  );
  const above = Array.from(schools, (row) =>
    groupsOver(ids[row] ?? '', { base, cycle, rowOf, isGroup }),
  );
  const from = new Int32Array(schools.length + 1);
  for (const [index, each] of above.entries()) from[index + 1] = (from[index] ?? 0) + each.length;
  return { cycle, ids, attributes, schools, isGroup, from, groups: Int32Array.from(above.flat()) };
}

interface Above {
  readonly base: FactBase;
  readonly cycle: Cycle;
  readonly rowOf: ReadonlyMap<OrganisationId, number>;
  readonly isGroup: Uint8Array;
}

/** The rows of the groups that count a school. Nothing is counted through another school. */
function groupsOver(school: OrganisationId, { base, cycle, rowOf, isGroup }: Above): number[] {
  const found: number[] = [];
  for (const id of countedBy(base, school, cycle)) {
    if (id === school) continue;
    const row = rowOf.get(id);
    const registered = base.organisations.get(id);
    if (registered && organisationIn(registered, cycle)?.level === 'school') return found;
    if (row !== undefined && isGroup[row] === 1) found.push(row);
  }
  return found;
}
