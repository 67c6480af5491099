import type { ReadHeading } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { type Section, withDescendants } from '../sections.js';
import { type BegunBetween, begunNumbers } from './begun-numbers.js';
import { namedInContents } from './contents-titles.js';
import { linesOf } from './listed.js';
import { type Numbered, sequenceObservations } from './numbered.js';
import { countOf, keyOf, type Numbering, numberingOf, printed, stemOf } from './numbering.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf, passed, shortened } from './observing.js';
import { plainly } from './wording.js';

/** Numbers of headings under one heading: gaps, doubles, wrong order, and numbers of another part. */
export const headingNumbers: AuditRule = {
  id: 'structure.heading-numbers',
  title: { zh: '标题编号', en: 'Numbers of headings' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    withDescendants(scene.root).flatMap((section) => [
      ...misplaced(section),
      ...rowsIn(section)
        .filter((row) => !areCells(scene, row))
        .flatMap((row) => rowObservations(scene, section, row)),
    ]),
};

function numberedHeading(heading: ReadHeading | null): Numbered | null {
  if (heading === null) return null;
  const numbering = numberingOf(heading.label) ?? numberingOf(heading.passage.text);
  return numbering === null
    ? null
    : { numbering, passage: heading.passage, start: heading.start, end: heading.end };
}

/** The numbered headings right beneath a section, a row for each style and stem. */
function rowsIn(section: Section): readonly (readonly Numbered[])[] {
  const rows = new Map<string, Numbered[]>();
  let part = 0;
  for (const { heading } of section.children) {
    const numbered = numberedHeading(heading);
    if (numbered === null || heading === null || isOfAnotherPart(section, numbered)) continue;
    const { numbering } = numbered;
    // Behind 七、发展保障 another （二） is of another part, whatever level the reader gave it.
    const isPart = PART.test(numbering.style);
    if (isPart) part += 1;
    const key = `${heading.level} ${numbering.style} ${stemOf(numbering).join('.')} ${isPart ? '' : part}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [numbered]);
    else row.push(numbered);
  }
  return [...rows.values()];
}

/** Chapters that a table speaks of (第3章 培训管理平台), torn from it: of contents that name chapters they name none. */
function areCells(scene: Scene, row: readonly Numbered[]): boolean {
  const [first] = row;
  if (first === undefined || !/^第/.test(first.numbering.style)) return false;
  const lines = linesOf(scene, 'headings');
  if (lines.length < LEAST_LINES) return false;
  return row.every(
    ({ numbering, passage }) =>
      !lines.some(
        ({ key, title }) => key === keyOf(numbering) || plainly(passage.text).endsWith(title),
      ),
  );
}

const LEAST_LINES = 5;

const PART = /^(?:第.+|一、)$/;

function rowObservations(
  scene: Scene,
  section: Section,
  row: readonly Numbered[],
): readonly Observation[] {
  const isDotted = stemOf(row[0]?.numbering ?? NONE).length > 0;
  const counting = { fromOne: row.length > 1, restarts: !isDotted };
  const parent = plainly(section.heading?.passage.text ?? '');
  const [begunAt, named] = [begunNumbers(scene.document.blocks), namedInContents(scene)];
  const begun: BegunBetween = (...place) => begunAt(...place) || named(...place);
  const faults = sequenceObservations(row, counting, begun, [parent]);
  return faults.length > 0 || row.length < 2 ? faults : [runs(section, row)];
}

const NONE: Numbering = { style: '', parts: [] };

const runs = (section: Section, row: readonly Numbered[]): Observation =>
  passed(
    NUMBERING.headingsRun,
    {
      parent: shortened(section.heading?.passage.text.trim() ?? '全文'),
      count: row.length,
    },
    row.slice(0, 1).map(({ passage }) => openingOf(passage)),
    [plainly(section.heading?.passage.text ?? ''), row[0]?.numbering.style ?? ''],
  );

/** Headings such as 2.3 under a heading numbered 第一章 or 1. */
const misplaced = (section: Section): readonly Observation[] => {
  const parent = numberedHeading(section.heading);
  if (parent === null) return [];
  const children = section.children.flatMap(({ heading }) => numberedHeading(heading) ?? []);
  const strangers = children.filter((child) => isOfAnotherPart(section, child));
  // Most of them disagree: then the parent is misread, or numbered in a way of its own.
  if (2 * strangers.length > children.length) return [];
  return strangers.map(({ passage }) =>
    failed(
      NUMBERING.otherHeading,
      { title: shortened(passage.text.trim()), parent: printed(parent.numbering) },
      [openingOf(passage), openingOf(parent.passage)],
      [plainly(parent.passage.text), plainly(passage.text)],
    ),
  );
};

function isOfAnotherPart(section: Section, { numbering }: Numbered): boolean {
  const parent = numberedHeading(section.heading)?.numbering;
  const stem = stemOf(numbering);
  if (parent === undefined || stem.length === 0) return false;
  const above = stemOf(parent).length > 0 ? parent.parts : [countOf(parent)];
  return above.length === stem.length && above.some((part, at) => part !== stem[at]);
}
