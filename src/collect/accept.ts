import { Refusal } from '../messages/index.js';
import type { ImportPlan, PlannedChange, PlannedStatement } from './import-plan.js';
import { ACCEPTANCE } from './messages.js';

/** What may be stored of a plan. */
export interface AcceptedPart {
  readonly organisation: string;
  readonly cycle: number;
  readonly changes: readonly PlannedChange[];
  readonly statements: readonly PlannedStatement[];
  /**
   * Sheets on which what an earlier file stated and this one no longer states is withdrawn: all that were
   * read, and none where only a part is accepted, since the rest of the file is then not taken as said.
   */
  readonly sheets: readonly string[];
}

interface Located {
  readonly concept: string | null;
  readonly table: string | null;
  readonly sheet: string;
  readonly cell: string;
}

/** A part can be named by its table, its sheet, its concept, or a cell such as `计分卡!D5`. */
const isNamed = (name: string, at: Located): boolean =>
  name === at.table ||
  name === at.sheet ||
  name === at.concept ||
  name === `${at.sheet}!${at.cell}`;

const isSingle = (name: string, at: Located): boolean =>
  name === at.concept || name === `${at.sheet}!${at.cell}`;

const soundTables = (plan: ImportPlan): string =>
  [...new Set([...plan.facts, ...plan.statements].map((each) => each.table))].join(', ') || '—';

function refuseUnknownNames(plan: ImportPlan, names: readonly string[]): void {
  const everything: readonly Located[] = [...plan.facts, ...plan.statements, ...plan.faults];
  for (const name of names) {
    if (plan.faults.some((fault) => isSingle(name, fault))) {
      throw new Refusal('bad-input', 'import.faulty-cell', ACCEPTANCE['faulty-cell'], { name });
    }
    if (!everything.some((each) => isNamed(name, each))) {
      const values = { name, names: soundTables(plan) };
      throw new Refusal('bad-input', 'import.unnameable', ACCEPTANCE.unnameable, values);
    }
  }
}

/**
 * What of a plan may be stored: all of it where nothing is wrong; where something is, only the sound cells
 * of the parts accepted by name (table, sheet, concept or `sheet!cell`), and nothing if none is named.
 * Throws a Refusal (`import.*`) whose details are the plan's faults.
 */
export function acceptedPart(plan: ImportPlan, accept: readonly string[] = []): AcceptedPart {
  const { organisation, cycle } = plan;
  if (organisation === null || cycle === null) {
    const values = { file: plan.file };
    throw new Refusal('bad-input', 'import.unplaced', ACCEPTANCE.unplaced, values, plan.faults);
  }
  if (plan.faults.length === 0 && accept.length === 0) {
    const { changes, statements } = plan;
    const sheets = [...new Set([...plan.facts, ...statements].map(({ sheet }) => sheet))];
    return { organisation, cycle, changes, statements, sheets };
  }
  if (accept.length === 0) {
    const values = { file: plan.file, count: plan.faults.length, names: soundTables(plan) };
    throw new Refusal('bad-input', 'import.faulty', ACCEPTANCE.faulty, values, plan.faults);
  }
  refuseUnknownNames(plan, accept);
  const chosen = (at: Located): boolean => accept.some((name) => isNamed(name, at));
  return {
    organisation,
    cycle,
    changes: plan.changes.filter(chosen),
    statements: plan.statements.filter(chosen),
    sheets: [],
  };
}
