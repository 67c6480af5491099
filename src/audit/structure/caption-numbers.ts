import type { ReadBlock, Span } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import type { Section } from '../sections.js';
import { labelsBegun } from './caption-label.js';
import { type Caption, captionsOf, chapterNumbers } from './captions.js';
import { type Numbered, sequenceObservations } from './numbered.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf, passed, shortened } from './observing.js';
import { bareTables } from './uncaptioned.js';

/** Numbers of tables, figures and cases: gaps, doubles, wrong order, and numbers of another chapter. */
export const captionNumbers: AuditRule = {
  id: 'structure.caption-numbers',
  title: { zh: '图表案例编号', en: 'Numbers of tables, figures and cases' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const captions = captionsOf(scene).filter(({ isContinued }) => !isContinued);
    const strangers = new Set(strangersAmong(captions, chapterNumbers(scene)));
    const bare = bareTables(scene).bare.map(({ table }) => table.start);
    return [
      ...[...strangers].map(ofOtherChapter),
      ...rowsOf(captions, strangers).flatMap((row) => rowObservations(scene, row, bare)),
    ];
  },
};

const LEAST_AGREEING = 2;

/**
 * Captions numbered for another chapter, where most are numbered for their own. A chapter without heading was lost
 * by the reader, and what stands beneath it is no stranger.
 */
function strangersAmong(
  captions: readonly Caption[],
  chapters: ReadonlySet<number>,
): readonly Caption[] {
  const judged = captions.filter(
    ({ label, chapterNumber }) => label.parts.length > 1 && chapterNumber !== null,
  );
  const strangers = judged.filter(({ label, chapterNumber }) => label.parts[0] !== chapterNumber);
  const agreeing = judged.length - strangers.length;
  if (agreeing < LEAST_AGREEING || strangers.length >= agreeing) return [];
  const gathered = gatheringChapters(strangers);
  return strangers.filter(
    ({ label, chapter }) => chapters.has(label.parts[0] ?? 0) && !gathered.has(chapter),
  );
}

const LEAST_GATHERED = 3;

/** Chapters behind which a report gathers what it numbers by other chapters: all its cases, say. */
function gatheringChapters(strangers: readonly Caption[]): ReadonlySet<Section | null> {
  const counts = new Map<Section | null, number>();
  for (const { chapter } of strangers) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= LEAST_GATHERED).map(([chapter]) => chapter),
  );
}

const ofOtherChapter = ({ block, label, chapter, title }: Caption): Observation =>
  failed(
    NUMBERING.otherChapter,
    {
      label: shortened(block.passage.text.trim()),
      named: label.parts[0] ?? 0,
      chapter: shortened(chapter?.heading?.passage.text.trim() ?? ''),
    },
    [openingOf(block.passage)],
    ['chapter', label.word, title],
  );

/** A row for each word and stem; a caption numbered for another chapter counts in the one where it stands. */
function rowsOf(
  captions: readonly Caption[],
  strangers: ReadonlySet<Caption>,
): readonly (readonly Caption[])[] {
  const rows = new Map<string, Caption[]>();
  for (const caption of captions) {
    const { label, chapterNumber } = caption;
    const stem = label.parts.slice(0, -1);
    const own = strangers.has(caption) ? [chapterNumber, ...stem.slice(1)] : stem;
    const key = `${label.word} ${label.parts.length} ${own.join('-')}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [caption]);
    else row.push(caption);
  }
  return [...rows.values()];
}

/** A number that is left out where a table has no caption is told of the table. */
function rowObservations(
  scene: Scene,
  row: readonly Caption[],
  bare: readonly number[],
): readonly Observation[] {
  const begun = labelsBegun(scene.document.blocks);
  const numbered = row.map(numberedCaption);
  const word = row[0]?.label.word ?? '';
  const restarts = (row[0]?.label.parts.length ?? 1) === 1;
  const faults = sequenceObservations(
    numbered,
    { fromOne: true, restarts },
    ({ parts }, after, before) =>
      begun.has(`${word}${parts.join('-')}`) ||
      (word === '表' && bare.some((start) => after < start && start < before)),
    [word],
    word === '表' ? (after, before) => namelessBetween(scene, after, before) : undefined,
  );
  if (word === '案例' && areDisplaced(row)) return [];
  if (word === '图' && areSideBySide(scene, row)) return [];
  if (faults.length > 0) return faults;
  return row.map(({ block, title }) =>
    passed(
      NUMBERING.captionFits,
      { label: shortened(block.passage.text.trim()) },
      [openingOf(block.passage)],
      [word, title],
    ),
  );
}

/** Cases stand in frames, which tools move about: all numbers are there once, and only their places are odd. */
function areDisplaced(row: readonly Caption[]): boolean {
  const counts = row.map(({ label }) => label.parts.at(-1) ?? 0);
  const isRun = counts.toSorted((a, b) => a - b).every((count, at) => count === at + 1);
  return isRun && counts.some((count, at) => count !== at + 1);
}

/** Two figures side by side: a tool may write the right one's caption first, with nothing between them. */
function areSideBySide({ document: { blocks } }: Scene, row: readonly Caption[]): boolean {
  const turned = row.flatMap((caption, at) => {
    const next = row[at + 1];
    const isTurned = (next?.label.parts.at(-1) ?? 0) === (caption.label.parts.at(-1) ?? 0) - 1;
    return next !== undefined && isTurned ? [[caption.block, next.block] as const] : [];
  });
  const isNext = ([one, other]: readonly [ReadBlock, ReadBlock]): boolean =>
    blocks.indexOf(other) === blocks.indexOf(one) + 1;
  return areDisplaced(row) && turned.length > 0 && turned.every(isNext);
}

const MOST_PLACES = 2;

/** The tables without caption between two captions: one of them may be what lacks its number. */
const namelessBetween = ({ tables }: Scene, after: number, before: number): readonly Span[] =>
  tables
    .filter(({ table, caption }) => caption === null && after < table.start && table.start < before)
    .slice(0, MOST_PLACES)
    .flatMap(({ table }) => table.cells.slice(0, 1).map(({ passage }) => openingOf(passage)));

const numberedCaption = ({ block, label }: Caption): Numbered => ({
  numbering: { style: label.word, parts: label.parts },
  called: label.word,
  passage: block.passage,
  start: block.start,
  end: block.end,
});
