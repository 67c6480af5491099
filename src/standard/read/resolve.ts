import type { ConceptId } from '../concept.js';
import type { Breakdown, Chapter, Check, ProgrammeGroup, Row, Table } from '../edition.js';
import { conceptsIn, parseFormula } from '../formula/index.js';
import type { Layouts } from '../layouts.js';
import type { PackageRule } from '../package-rule.js';
import type { EditionParts } from './edition-parts.js';
import { FAULTS } from './faults.js';
import type { EditionFile } from './files.js';
import { faultIn, type Item, type Report, within } from './items.js';

/** A table with each row's place in its file. */
export interface ResolvedTable {
  readonly item: Item<Table>;
  readonly rows: readonly Item<Row>[];
}

/** An edition with everything it takes over from the one it extends; items keep their places. */
export interface ResolvedEdition {
  readonly folder: string;
  readonly head: Item<EditionFile>;
  readonly tables: readonly ResolvedTable[];
  readonly breakdowns: readonly Item<Breakdown>[];
  readonly checks: readonly Item<Check>[];
  readonly chapters: readonly Item<Chapter>[];
  readonly programmeGroups: readonly Item<ProgrammeGroup>[];
  readonly layouts: Item<Layouts> | undefined;
  readonly packageRule: Item<PackageRule> | undefined;
  readonly chapterTexts: ReadonlyMap<string, string>;
}

/** Whether an item was written in the edition's own folder, not taken over. */
export const isOwn = (edition: ResolvedEdition, item: Item<unknown>): boolean =>
  item.file.startsWith(`${edition.folder}/`);

/** The concepts an edition has rows for. */
export const askedBy = (edition: ResolvedEdition): ReadonlySet<ConceptId> =>
  new Set(edition.tables.flatMap((table) => table.rows.map((row) => row.value.concept)));

type Headed = EditionParts & { readonly head: Item<EditionFile> };
const isHeaded = (parts: EditionParts): parts is Headed => parts.head !== undefined;

/** Every edition with a readable head, resolved; unknown bases and circles are reported. */
export function resolvedEditions(
  all: readonly EditionParts[],
  report: Report,
): readonly ResolvedEdition[] {
  const headed = new Map(all.filter(isHeaded).map((parts) => [parts.folder, parts]));
  const folders = new Set(all.map((parts) => parts.folder));
  const done = new Map<string, ResolvedEdition>();
  for (const parts of basesFirst(headed)) {
    const { head, folder } = parts;
    const id = head.value.extends;
    const base = done.get(id ?? '');
    if (id === undefined) {
      onlyWithExtends(head, report);
      done.set(folder, alone(parts));
    } else if (base !== undefined) {
      done.set(folder, extended(parts, base, report));
    } else {
      withoutBase(head, lineOf(parts, headed), folders, report);
    }
  }
  return [...done.values()];
}

/** Editions in an order in which each comes after the one it extends. */
const basesFirst = (headed: ReadonlyMap<string, Headed>): readonly Headed[] =>
  [...headed.values()].toSorted((a, b) => lineOf(a, headed).length - lineOf(b, headed).length);

/** The folders from an edition to the one it rests on at last; in a circle the first one comes again. */
function lineOf(parts: Headed, headed: ReadonlyMap<string, Headed>): readonly string[] {
  const line = [parts.folder];
  let next = parts.head.value.extends;
  while (next !== undefined) {
    const known = line.includes(next);
    line.push(next);
    next = known ? undefined : headed.get(next)?.head.value.extends;
  }
  return line;
}

/** Why an edition has nothing to extend; a base that is itself faulty has been reported there. */
function withoutBase(
  head: Item<EditionFile>,
  line: readonly string[],
  folders: ReadonlySet<string>,
  report: Report,
): void {
  const [own = '', id = ''] = line;
  if (line.indexOf(own) < line.lastIndexOf(own)) {
    report(faultIn(head, ['extends'], FAULTS.extendsCycle, { path: line.join(' → ') }));
  } else if (!folders.has(id)) {
    report(faultIn(head, ['extends'], FAULTS.unknownEdition, { id }));
  }
}

function onlyWithExtends(head: Item<EditionFile>, report: Report): void {
  for (const key of ['without', 'withoutChecks', 'printed'] as const) {
    if (head.value[key].length > 0) report(faultIn(head, [key], FAULTS.onlyWithExtends, { key }));
  }
}

const withRows = (item: Item<Table>): ResolvedTable => ({
  item,
  rows: item.value.rows.map((row, index) => within(item, ['rows', index], row)),
});

const alone = (parts: Headed): ResolvedEdition => ({
  ...parts,
  tables: parts.tables.map(withRows),
});

/** Own tables, breakdowns and checks replace those of the same id or whole; outline and list as a whole. */
function extended(parts: Headed, base: ResolvedEdition, report: Report): ResolvedEdition {
  const { head } = parts;
  withoutFaults(head, base, report);
  const tables = tablesOver(parts, base, report);
  const asked = new Set(tables.flatMap((table) => table.rows.map((row) => row.value.concept)));
  const gone = new Set(head.value.withoutChecks);
  return {
    folder: parts.folder,
    head,
    tables,
    breakdowns: replaced(
      base.breakdowns.flatMap((each) => narrowed(each, asked) ?? []),
      parts.breakdowns,
      (each) => each.whole,
    ),
    checks: replaced(
      base.checks.filter((each) => !gone.has(each.value.id) && asksOnly(each.value, asked)),
      parts.checks,
      (each) => each.id,
    ),
    chapters: parts.chapters.length > 0 ? parts.chapters : base.chapters,
    programmeGroups:
      parts.programmeGroups.length > 0 ? parts.programmeGroups : base.programmeGroups,
    packageRule: parts.packageRule ?? base.packageRule,
    layouts: parts.layouts ?? base.layouts,
    chapterTexts: new Map([...base.chapterTexts, ...parts.chapterTexts]),
  };
}

function withoutFaults(head: Item<EditionFile>, base: ResolvedEdition, report: Report): void {
  const asked = askedBy(base);
  head.value.without.forEach((id, index) => {
    if (!asked.has(id)) report(faultIn(head, ['without', index], FAULTS.withoutMissing, { id }));
  });
  const checks = new Set(base.checks.map((each) => each.value.id));
  head.value.withoutChecks.forEach((id, index) => {
    if (checks.has(id)) return;
    report(faultIn(head, ['withoutChecks', index], FAULTS.withoutCheckMissing, { id }));
  });
}

function tablesOver(
  parts: Headed,
  base: ResolvedEdition,
  report: Report,
): readonly ResolvedTable[] {
  const { head } = parts;
  const without = new Set(head.value.without);
  const printed = new Map(head.value.printed.map((each) => [each.concept, each]));
  const inherited = base.tables.map((table) => ({
    item: table.item,
    rows: table.rows
      .filter((row) => !without.has(row.value.concept))
      .map((row) => ({ ...row, value: reprinted(row.value, printed.get(row.value.concept)) })),
  }));
  const asked = new Set(inherited.flatMap(({ rows }) => rows.map((row) => row.value.concept)));
  head.value.printed.forEach(({ concept: id }, index) => {
    if (asked.has(id)) return;
    report(faultIn(head, ['printed', index, 'concept'], FAULTS.withoutMissing, { id }));
  });
  const own = new Map(parts.tables.map((table) => [table.value.id, withRows(table)]));
  const kept = inherited.map((table) => own.get(table.item.value.id) ?? table);
  const known = new Set(inherited.map((table) => table.item.value.id));
  const added = [...own].filter(([id]) => !known.has(id)).map(([, table]) => table);
  return [...kept, ...added].filter((table) => table.rows.length > 0);
}

/** A row with what is printed otherwise. */
function reprinted(row: Row, otherwise: EditionFile['printed'][number] | undefined): Row {
  if (otherwise === undefined) return row;
  return {
    ...row,
    no: otherwise.no ?? row.no,
    printedName: otherwise.printedName ?? row.printedName,
    printedUnit: otherwise.printedUnit ?? row.printedUnit,
    starred: otherwise.starred ?? row.starred,
    required: otherwise.required ?? row.required,
  };
}

/** A breakdown without the parts that are no longer asked for; those left are no longer all. */
function narrowed(
  item: Item<Breakdown>,
  asked: ReadonlySet<ConceptId>,
): Item<Breakdown> | undefined {
  const { whole, parts, exhaustive } = item.value;
  const left = parts.filter((part) => asked.has(part));
  if (!asked.has(whole) || left.length === 0) return undefined;
  const complete = exhaustive && left.length === parts.length;
  return { ...item, value: { ...item.value, parts: left, exhaustive: complete } };
}

function asksOnly(check: Check, asked: ReadonlySet<ConceptId>): boolean {
  const parsed = parseFormula(check.formula);
  return 'faults' in parsed || conceptsIn(parsed.formula).every((id) => asked.has(id));
}

function replaced<T>(
  inherited: readonly Item<T>[],
  own: readonly Item<T>[],
  key: (value: T) => string,
): readonly Item<T>[] {
  const keys = new Set(own.map((each) => key(each.value)));
  return [...inherited.filter((each) => !keys.has(key(each.value))), ...own];
}
