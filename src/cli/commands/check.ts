import type { z } from 'zod';
import type { ImportPlan } from '../../collect/index.js';
import { findingsOf, organisationIn } from '../../facts/index.js';
import { type Message, sentence } from '../../messages/index.js';
import type { SettingChoices } from '../../server/settings.js';
import type { findingSchema, organisationNodeSchema } from '../../server/shapes.js';
import { editionOf } from '../../standard/index.js';
import { bundledStandard } from '../../standard/load.js';
import { type Connection, withConnection } from '../connection.js';
import { type Console, type ExitCode, json } from '../console.js';
import { newestCycle } from '../cycles.js';
import { workbooksAt } from '../files.js';
import { cliSentences } from '../messages.js';
import { type WorkbookBase, workbookBase } from '../workbook-base.js';

interface CheckOptions {
  readonly org?: string;
  readonly cycle?: number;
  readonly format: string;
}

type Finding = Omit<z.infer<typeof findingSchema>, 'ruling'>;

/** A cell of a workbook that could not be understood. */
interface FileFault {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: Message;
  readonly next: Message;
}

interface Checked {
  readonly findings: readonly Finding[];
  readonly faults: readonly FileFault[];
}

/** The findings of workbooks, or of what the store holds under an organisation. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  settings: SettingChoices,
  console: Console,
): Promise<ExitCode> {
  const checked =
    paths.length > 0 ? await ofFiles(paths, options) : await ofStore(options, settings, console);
  if (options.format === 'json') console.answer(json(checked));
  else sayChecked(checked, console);
  if (checked.faults.length > 0) return 2;
  return checked.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

async function ofFiles(paths: readonly string[], options: CheckOptions): Promise<Checked> {
  const files = await workbooksAt(paths);
  const workbooks = await workbookBase(files, await bundledStandard(), options.cycle);
  return {
    findings: findingsIn(workbooks).filter(
      (finding) => options.org === undefined || finding.organisation === options.org,
    ),
    faults: workbooks.plans.flatMap(faultsIn),
  };
}

const faultsIn = (plan: ImportPlan): readonly FileFault[] =>
  plan.faults.map(({ sheet, cell, what, next }) => ({ file: plan.file, sheet, cell, what, next }));

function findingsIn({ base, plans }: WorkbookBase): readonly Finding[] {
  return plans.flatMap(({ organisation, cycle }) => {
    const edition = cycle === null ? undefined : editionOf(base.standard, cycle);
    if (organisation === null || cycle === null || edition === undefined) return [];
    const record = base.organisations.get(organisation);
    const attributes = record === undefined ? undefined : organisationIn(record, cycle);
    const name = attributes?.name ?? organisation;
    return findingsOf({ base, edition, organisation, cycle }, 'failures').map(
      ({ derivation: _, concepts, ...finding }) => ({
        ...finding,
        concepts: [...concepts],
        organisationName: { zh: name, en: attributes?.nameEn || name },
      }),
    );
  });
}

const ofStore = (
  options: CheckOptions,
  settings: SettingChoices,
  console: Console,
): Promise<Checked> =>
  withConnection(settings, console, async (connection) => {
    const cycle = options.cycle ?? (await newestCycle(connection));
    const roots = options.org === undefined ? await rootsOf(connection, cycle) : [options.org];
    const answers = await Promise.all(roots.map((root) => findingsUnder(connection, root, cycle)));
    return { findings: answers.flat(), faults: [] };
  });

async function rootsOf({ request }: Connection, cycle: number): Promise<readonly string[]> {
  const answer = await request(`/api/organisations?cycle=${cycle}`);
  const { organisations } = (await answer.json()) as {
    organisations: z.infer<typeof organisationNodeSchema>[];
  };
  return organisations.filter(({ parent }) => parent === null).map(({ id }) => id);
}

async function findingsUnder(
  { request }: Connection,
  organisation: string,
  cycle: number,
): Promise<readonly Finding[]> {
  const path = `/api/organisations/${encodeURIComponent(organisation)}/cycles/${cycle}/findings?below=true`;
  return ((await (await request(path)).json()) as { findings: Finding[] }).findings;
}

function sayChecked({ findings, faults }: Checked, console: Console): void {
  const { locale } = console;
  for (const { file, sheet, cell, what, next } of faults) {
    const place = [file, sheet, cell].filter((part) => part !== '').join(' › ');
    console.say(`${place}: ${sentence(what, locale)} ${sentence(next, locale)}`);
  }
  if (findings.length === 0 && faults.length === 0) {
    console.answer(`${sentence(cliSentences.noFindings, locale)}\n`);
  }
  for (const { severity, organisationName, cycle, title, message, arithmetic } of findings) {
    const lines = [
      `${sentence(SEVERITIES[severity], locale)}  ${sentence(organisationName, locale)} ${cycle}  ${sentence(title, locale)}`,
      `    ${sentence(message, locale)}`,
      `    ${sentence(arithmetic, locale)}`,
    ];
    console.answer(`${lines.filter((line) => line.trim() !== '').join('\n')}\n`);
  }
}

const SEVERITIES: Readonly<Record<Finding['severity'], Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '待核实', en: 'warning' },
  notice: { zh: '提示', en: 'notice' },
};
