import type { Sheets } from '../document/model/sheets.js';
import { type Fact, type FactBase, factKey } from '../facts/index.js';
import { type ConceptId, type Edition, editionOf } from '../standard/index.js';
import { faultAt, type ImportFault } from './faults.js';
import { asserts, type Given, type Identity, identityOf } from './identity.js';
import { type ImportPlan, importPlan } from './import-plan.js';

/** What a plan needs to know of the store. */
export type PlanBase = Pick<FactBase, 'standard' | 'organisations' | 'facts'>;

const unreadable = (
  sheets: Sheets,
  identity: Identity,
  faults: readonly ImportFault[],
): ImportPlan => ({
  file: sheets.fileName,
  sha256: sheets.sha256,
  organisation: identity.organisation,
  cycle: identity.cycle,
  facts: [],
  statements: [],
  changes: [],
  faults,
});

function existingFacts(base: PlanBase, identity: Identity, edition: Edition) {
  const { organisation, cycle } = identity;
  const existing = new Map<ConceptId, Fact>();
  if (organisation === null || cycle === null) return existing;
  for (const table of edition.tables) {
    for (const row of table.rows) {
      const fact = base.facts.get(factKey(organisation, cycle, row.concept));
      if (fact !== undefined) existing.set(row.concept, fact);
    }
  }
  return existing;
}

/** A workbook exported for another edition: a row of the same name may mean something else there. */
function otherEdition(identity: Identity, base: PlanBase, wanted: Edition): ImportFault[] {
  const { mark, cycle } = identity;
  const found = base.standard.editions.find((each) => each.id === mark?.edition);
  if (cycle === null || found === undefined || found.id === wanted.id) return [];
  const values = { cycle, found: found.name, wanted: wanted.name };
  return [faultAt({ sheet: '', cell: '' }, 'other-edition', values)];
}

/**
 * The plan of importing a workbook into a base: whose it is and for which year, then every cell. Where the
 * year is unknown, the newest edition finds the rows, so that a person sees all faults at once.
 */
export function planOf(sheets: Sheets, base: PlanBase, given: Given = {}): ImportPlan {
  const identity = identityOf(sheets, base.organisations, given);
  const { organisation, cycle } = identity;
  const edition =
    cycle === null
      ? [...base.standard.editions].sort((a, b) => b.cycles.from - a.cycles.from)[0]
      : editionOf(base.standard, cycle);
  if (edition === undefined) {
    const fault = faultAt({ sheet: '', cell: '' }, 'no-edition', { cycle: cycle ?? '' });
    return unreadable(sheets, identity, [...identity.faults, fault]);
  }
  const asserting =
    organisation === null || cycle === null || asserts(base.organisations.get(organisation), cycle);
  const target = { organisation, cycle, asserts: asserting, mark: identity.mark };
  const existing = existingFacts(base, identity, edition);
  const plan = importPlan(sheets, edition, base.standard.concepts, existing, target);
  const faults = [...identity.faults, ...otherEdition(identity, base, edition), ...plan.faults];
  return { ...plan, faults };
}
