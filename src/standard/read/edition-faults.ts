import { sameDimension, unitOf } from '../../quantity/index.js';
import type { ConceptId } from '../concept.js';
import type { Breakdown, Row } from '../edition.js';
import { partsOfRollup } from '../rollup-parts.js';
import { knows } from './concept-faults.js';
import { FAULTS } from './faults.js';
import { type EditionFile, OPEN_END } from './files.js';
import { faultIn, type Item, type Report } from './items.js';
import { packageFaults } from './package-faults.js';
import { layoutFaults } from './page-layouts.js';
import type { Register } from './register.js';
import { askedBy, isOwn, type ResolvedEdition } from './resolve.js';

/** What is wrong with an edition beside its checks: head, rows, breakdowns and outline. */
export function editionFaults(
  edition: ResolvedEdition,
  register: Register,
  tablesAreWhole: boolean,
  report: Report,
): void {
  headFaults(edition, report);
  tableFaults(edition, report);
  rowFaults(edition, register, report);
  if (tablesAreWhole) computedRowFaults(edition, register, report);
  for (const item of edition.breakdowns.filter((each) => isOwn(edition, each))) {
    breakdownFaults(item, edition, register, tablesAreWhole, report);
  }
  circleFaults(edition, report);
  outlineFaults(edition, report);
  layoutFaults(edition, report);
  const { packageRule } = edition;
  if (packageRule !== undefined && isOwn(edition, packageRule)) packageFaults(packageRule, report);
}

function headFaults({ folder, head, tables, chapters }: ResolvedEdition, report: Report): void {
  const { id, cycles } = head.value;
  if (id !== folder) report(faultIn(head, ['id'], FAULTS.editionFolder, { folder, id }));
  if (cycles.from > cycles.to) {
    report(faultIn(head, ['cycles'], FAULTS.cyclesReversed, { ...cycles }));
  }
  if (tables.length === 0) report(faultIn(head, [], FAULTS.noTables, { edition: folder }));
  if (chapters.length === 0) report(faultIn(head, [], FAULTS.noOutline, { edition: folder }));
}

/**
 * Two editions in force in one cycle are reported once, at the one read later. An edition without an end
 * gives way to one that begins later.
 */
export function overlapFaults(editions: readonly ResolvedEdition[], report: Report): void {
  editions.forEach((edition, index) => {
    const { cycles } = edition.head.value;
    for (const other of editions.slice(0, index)) {
      const taken = other.head.value.cycles;
      if (cycles.from > taken.to || taken.from > cycles.to) continue;
      if (givesWay(taken, cycles) || givesWay(cycles, taken)) continue;
      const to = taken.to === OPEN_END ? '…' : taken.to;
      const values = { other: other.folder, from: taken.from, to };
      report(faultIn(edition.head, ['cycles'], FAULTS.cyclesOverlap, values));
    }
  });
}

const givesWay = (one: EditionFile['cycles'], other: EditionFile['cycles']): boolean =>
  one.to === OPEN_END && one.from < other.from;

function tableFaults(edition: ResolvedEdition, report: Report): void {
  edition.tables.forEach(({ item }, index) => {
    for (const other of edition.tables.slice(0, index)) {
      for (const key of ['id', 'number'] as const) {
        if (other.item.value[key] !== item.value[key]) continue;
        report(faultIn(item, [key], FAULTS.duplicateTable, { key, file: other.item.file }));
      }
    }
  });
}

function rowFaults(edition: ResolvedEdition, register: Register, report: Report): void {
  const seen = new Map<ConceptId, Item<Row>>();
  for (const row of edition.tables.flatMap((table) => table.rows)) {
    const id = row.value.concept;
    const other = seen.get(id);
    if (other !== undefined) {
      const values = { id, file: other.file, line: other.at(['concept']).line };
      report(faultIn(row, ['concept'], FAULTS.duplicateRow, values));
    } else seen.set(id, row);
    if (isOwn(edition, row)) knows(register, row, ['concept'], id, report);
  }
}

/** Whatever a row is computed from has to be asked for too. */
function computedRowFaults(edition: ResolvedEdition, register: Register, report: Report): void {
  const asked = askedBy(edition);
  for (const row of edition.tables.flatMap((table) => table.rows)) {
    const { concept: id, notApplicable } = row.value;
    const rollup = register.concepts.get(id)?.rollup;
    if (rollup === undefined || notApplicable) continue;
    for (const part of partsOfRollup(rollup)) {
      if (asked.has(part) || !register.concepts.has(part)) continue;
      const place = isOwn(edition, row) ? row : edition.head;
      const path = isOwn(edition, row) ? ['concept'] : ['without'];
      report(faultIn(place, path, FAULTS.partNotAsked, { id, part }));
    }
  }
}

function breakdownFaults(
  item: Item<Breakdown>,
  edition: ResolvedEdition,
  register: Register,
  tablesAreWhole: boolean,
  report: Report,
): void {
  const { whole, parts } = item.value;
  const asked = askedBy(edition);
  const places: readonly [ConceptId, (string | number)[]][] = [
    [whole, ['whole']],
    ...parts.map((part, index): [ConceptId, (string | number)[]] => [part, ['parts', index]]),
  ];
  for (const [id, path] of places) {
    if (knows(register, item, path, id, report) && tablesAreWhole && !asked.has(id)) {
      report(faultIn(item, path, FAULTS.notAskedInFormula, { id }));
    }
  }
  parts.forEach((part, index) => {
    if (parts.indexOf(part) < index) {
      report(faultIn(item, ['parts', index], FAULTS.duplicatePart, { part }));
    }
    partUnitFault(item, whole, part, index, register, report);
  });
}

function partUnitFault(
  item: Item<Breakdown>,
  whole: ConceptId,
  part: ConceptId,
  index: number,
  register: Register,
  report: Report,
): void {
  const unit = unitOf(register.concepts.get(whole)?.unit ?? '-');
  const found = unitOf(register.concepts.get(part)?.unit ?? '-');
  if (unit === undefined || found === undefined || sameDimension(unit, found)) return;
  const values = { part, whole, found: found.symbol, unit: unit.symbol };
  report(faultIn(item, ['parts', index], FAULTS.breakdownUnit, values));
}

/** A whole beneath itself, reported at the breakdown that closes the circle. */
function circleFaults(edition: ResolvedEdition, report: Report): void {
  const above = new Map<ConceptId, ConceptId[]>();
  for (const item of edition.breakdowns) {
    const { whole, parts } = item.value;
    const circle = parts.flatMap((part) => wayDown(whole, part, above) ?? [])[0];
    if (circle !== undefined && isOwn(edition, item)) {
      report(faultIn(item, ['whole'], FAULTS.breakdownCycle, { path: circle }));
    }
    above.set(whole, [...(above.get(whole) ?? []), ...parts]);
  }
}

/** The way from `from` down to `whole` through the breakdowns read so far, in words. */
function wayDown(
  whole: ConceptId,
  from: ConceptId,
  parts: ReadonlyMap<ConceptId, readonly ConceptId[]>,
  way: readonly ConceptId[] = [whole],
): string | undefined {
  if (from === whole) return [...way, whole].join(' → ');
  if (way.includes(from)) return undefined;
  for (const part of parts.get(from) ?? []) {
    const found = wayDown(whole, part, parts, [...way, from]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function outlineFaults(edition: ResolvedEdition, report: Report): void {
  const own = edition.chapters.filter((each) => isOwn(edition, each));
  own.forEach((chapter, index) => {
    for (const key of ['number', 'id'] as const) {
      const taken = own.slice(0, index).some((other) => other.value[key] === chapter.value[key]);
      if (taken) report(faultIn(chapter, [key], FAULTS.duplicateChapter, { key }));
    }
    const { file } = chapter.value;
    if (!edition.chapterTexts.has(file)) {
      report(faultIn(chapter, ['file'], FAULTS.noChapterFile, { file }));
    }
  });
}
