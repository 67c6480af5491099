import type { Concept, ConceptId } from './concept.js';
import { breakdownChecks } from './derive/breakdown-checks.js';
import type { Check, Edition } from './edition.js';
import { checkFaults } from './read/check-faults.js';
import { conceptFaults } from './read/concept-faults.js';
import { canonicalJson, sha256Of } from './read/digest.js';
import { editionFaults, overlapFaults } from './read/edition-faults.js';
import { editionPartsOf } from './read/edition-parts.js';
import { FAULTS, fault, inOrder } from './read/faults.js';
import { OPEN_END } from './read/files.js';
import { layoutOf } from './read/layout.js';
import { type Register, registerOf } from './read/register.js';
import { type ResolvedEdition, resolvedEditions } from './read/resolve.js';
import type { Fault, Standard } from './standard.js';

/** A standard, or everything that is wrong with its files. */
export type StandardReading =
  | { readonly standard: Standard }
  | { readonly faults: readonly Fault[] };

/**
 * Reads the files of a standard, given by their paths relative to its folder (`concepts/talent.yaml`,
 * `secondary-2023/edition.yaml`). Gives the concepts and resolved editions with the checks that follow
 * from breakdowns, or every fault of every file, each at its line and column.
 */
export function readStandard(files: ReadonlyMap<string, string>): StandardReading {
  const layout = layoutOf(files);
  const faults: Fault[] = [...layout.faults];
  const report = (each: Fault): void => {
    faults.push(each);
  };
  const register = registerOf(layout.concepts, report);
  if (layout.concepts.length === 0 && faults.length === 0) {
    report(fault('concepts', { line: 1, column: 1 }, FAULTS.noConcepts));
  }
  const parts = layout.editions.map((each) => editionPartsOf(each, report));
  const editions = resolvedEditions(parts, report);
  overlapFaults(editions, report);
  // Beside concepts that could not be read at all, everything else would seem unknown.
  if (!layout.faults.some((each) => each.file.startsWith('concepts/'))) {
    const tablesAreWhole = !faults.some((each) => /\/tables\//.test(each.file));
    conceptFaults(register, report);
    for (const edition of editions) {
      editionFaults(edition, register, tablesAreWhole, report);
      checkFaults(edition, register, tablesAreWhole, report);
    }
  }
  if (faults.length > 0) return { faults: inOrder(faults) };
  return { standard: standardOf(editions, register) };
}

/** Every fault of a standard's files, in the order of files and lines; empty where all is well. */
export function lintStandard(files: ReadonlyMap<string, string>): readonly Fault[] {
  const reading = readStandard(files);
  return 'faults' in reading ? reading.faults : [];
}

const standardOf = (editions: readonly ResolvedEdition[], register: Register): Standard => ({
  concepts: register.concepts,
  editions: givingWay(
    editions
      .map((edition) => editionOf(edition, register.concepts))
      .toSorted((a, b) => a.cycles.from - b.cycles.from),
  ),
});

/**
 * Editions, earliest first, each without an end holding until the next begins. The hash is of what is
 * written: an edition that has a successor is the same as before.
 */
const givingWay = (editions: readonly Edition[]): readonly Edition[] =>
  editions.map((edition, index) => {
    const next = editions[index + 1];
    return next === undefined || edition.cycles.to !== OPEN_END
      ? edition
      : { ...edition, cycles: { ...edition.cycles, to: next.cycles.from - 1 } };
  });

function editionOf(resolved: ResolvedEdition, concepts: ReadonlyMap<ConceptId, Concept>): Edition {
  const { id, name, level, cycles } = resolved.head.value;
  const tables = resolved.tables
    .map(({ item, rows }) => ({ ...item.value, rows: rows.map((row) => row.value) }))
    .toSorted((a, b) => a.number - b.number);
  const breakdowns = resolved.breakdowns.map((each) => each.value);
  const written = resolved.checks.map((each) => each.value);
  const chapters = resolved.chapters
    .map((each) => each.value)
    .toSorted((a, b) => a.number - b.number);
  const content = {
    id,
    name,
    level,
    cycles,
    tables,
    breakdowns,
    checks: [...written, ...unlessWritten(breakdownChecks(breakdowns, concepts), written)],
    chapters,
    chapterTexts: Object.fromEntries(
      chapters.map(({ file }) => [file, resolved.chapterTexts.get(file) ?? '']),
    ),
    programmeGroups: resolved.programmeGroups.map((each) => each.value),
    layouts: resolved.layouts?.value,
    packageRule: resolved.packageRule?.value ?? null,
  };
  const asked = tables.flatMap((table) => table.rows.map((row) => concepts.get(row.concept)));
  return { ...content, hash: sha256Of(canonicalJson({ content, asked })) };
}

/** A check written under the id of a derived one stands in its place. */
function unlessWritten(derived: readonly Check[], written: readonly Check[]): readonly Check[] {
  const taken = new Set(written.map((each) => each.id));
  return derived.filter((each) => !taken.has(each.id));
}
