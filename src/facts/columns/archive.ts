import type { Cycle, OrganisationId } from '../fact.js';
import type { FactBase } from '../figures.js';
import { type FactColumns, factColumns } from './fact-columns.js';
import { type Archive, type Year, yearOf } from './year.js';

/** The row of every organisation, in the order of the register; the same in every cycle. */
export const rowsOfRegister = (base: FactBase): ReadonlyMap<OrganisationId, number> =>
  new Map([...base.organisations.keys()].map((id, row) => [id, row]));

/** The facts of a base in columns, by cycle. Those of organisations that are not registered are left out. */
export function factsInColumns(base: FactBase): ReadonlyMap<Cycle, FactColumns> {
  const rowOf = rowsOfRegister(base);
  const cycles = new Map<Cycle, FactColumns>();
  for (const { organisation, cycle, concept, content } of base.facts.values()) {
    const row = rowOf.get(organisation);
    if (row === undefined) continue;
    const columns = cycles.get(cycle) ?? factColumns(rowOf.size);
    cycles.set(cycle, columns);
    columns.put(concept, row, content);
  }
  return cycles;
}

/** The years of a base over its facts in columns. */
export function archiveOf(base: FactBase, facts: ReadonlyMap<Cycle, FactColumns>): Archive {
  const years = new Map<Cycle, Year>();
  const archive: Archive = {
    base,
    rowOf: rowsOfRegister(base),
    factsIn: (cycle) => facts.get(cycle),
    year: (cycle) => {
      const known = years.get(cycle) ?? yearOf(archive, cycle);
      years.set(cycle, known);
      return known;
    },
  };
  return archive;
}
