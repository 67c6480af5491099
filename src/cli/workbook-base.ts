import { availableParallelism } from 'node:os';
import { basename, dirname } from 'node:path';
import { type ImportPlan, planOf } from '../collect/index.js';
import { readWorkbook } from '../document/read/index.js';
import {
  type Fact,
  type FactBase,
  factBaseOf,
  type Organisation,
  type OrganisationId,
  type Statement,
} from '../facts/index.js';
import type { Standard } from '../standard/index.js';
import { bytesOf } from './files.js';
import { inParallel } from './in-parallel.js';
import { registerIn } from './register.js';

/** What workbooks say, as evaluation sees it, and the plan of each. */
export interface WorkbookBase {
  readonly base: FactBase;
  readonly plans: readonly ImportPlan[];
}

/**
 * Reads workbooks as if they were a store of their own. A workbook of a school that no register names is
 * checked all the same, under the file's own name; one without a year is held to the newest edition.
 */
export async function workbookBase(
  files: readonly string[],
  standard: Standard,
  cycle: number | undefined,
): Promise<WorkbookBase> {
  const organisations = new Map<OrganisationId, Organisation>();
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    for (const each of (await registerIn(folder))?.organisations ?? [])
      organisations.set(each.id, each);
  }
  const plans = await inParallel(files, availableParallelism(), (file) =>
    planned(file, standard, organisations, cycle),
  );
  const facts = plans.flatMap(factsOf);
  const statements = plans.flatMap(statementsOf);
  return {
    plans,
    base: factBaseOf({ standard, organisations: organisations.values(), facts, statements }),
  };
}

async function planned(
  file: string,
  standard: Standard,
  organisations: Map<OrganisationId, Organisation>,
  cycle: number | undefined,
): Promise<ImportPlan> {
  const sheets = await readWorkbook(await bytesOf(file), basename(file));
  const base = { standard, organisations, facts: new Map<string, Fact>() };
  const plan = planOf(sheets, base, cycle === undefined ? {} : { cycle });
  if (plan.organisation !== null && plan.cycle !== null) return plan;
  const organisation = plan.organisation ?? standIn(file, organisations);
  return planOf(sheets, base, { organisation, cycle: plan.cycle ?? cycle ?? newestYear(standard) });
}

/** A school known by its file only. */
function standIn(file: string, organisations: Map<OrganisationId, Organisation>): OrganisationId {
  const name = basename(file);
  const attributes = {
    name,
    nameEn: name,
    level: 'school',
    place: null,
    superior: null,
    type: '',
    ownership: '',
    region: '',
  } as const;
  organisations.set(name, {
    id: name,
    code: '',
    opened: 0,
    closed: null,
    history: [{ from: 0, attributes }],
  });
  return name;
}

const newestYear = (standard: Standard): number =>
  Math.max(...standard.editions.map((edition) => edition.cycles.from));

const sourceOf = (
  plan: ImportPlan,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
) =>
  ({
    kind: 'imported',
    by: '',
    at: '',
    file: plan.file,
    sha256: plan.sha256,
    sheet,
    cell,
  }) as const;

function factsOf(plan: ImportPlan): readonly Fact[] {
  const { organisation, cycle } = plan;
  if (organisation === null || cycle === null) return [];
  return plan.facts.map((fact) => ({
    organisation,
    cycle,
    concept: fact.concept,
    content: fact.content,
    source: sourceOf(plan, fact),
    version: 1,
  }));
}

function statementsOf(plan: ImportPlan): readonly Statement[] {
  const { organisation, cycle } = plan;
  if (organisation === null || cycle === null) return [];
  return plan.statements.map((statement) => ({
    id: `${plan.file}/${statement.concept}`,
    organisation,
    cycle,
    concept: statement.concept,
    value: statement.value,
    source: sourceOf(plan, statement),
  }));
}
