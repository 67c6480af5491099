import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { withDescendants } from '../sections.js';
import { PRESCRIBED } from './annex-messages.js';
import { captionLabelOf } from './caption-label.js';
import { CHAPTER_WORDS } from './chapter-words.js';
import { failed, openingOf, passed } from './observing.js';
import { plainly } from './wording.js';

/** The chapters that the edition's outline names; told only of a report that is clearly of that outline. */
export const chapters: AuditRule = {
  id: 'structure.chapters',
  title: { zh: '应有的章', en: 'Prescribed chapters' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const told = chaptersTold(scene);
    return told.isOfOutline ? [...told.there, ...told.missing] : [];
  },
};

/** What a report has of the outline. */
interface ChaptersTold {
  /** Whether most chapters stand there under the words of the outline. */
  readonly isOfOutline: boolean;
  readonly there: readonly Observation[];
  readonly missing: readonly Observation[];
}

const LEAST_CHAPTERS = 4;
const OUTLINE_SHARE = 0.7;

/** Whether a document is clearly a report of the edition's outline. */
export const isOfOutline = (scene: Scene): boolean => chaptersTold(scene).isOfOutline;

function chaptersTold(scene: Scene): ChaptersTold {
  const prescribed = scene.edition.chapters.filter(({ number }) => number > 0);
  const headings = withDescendants(scene.root).flatMap(({ heading }) =>
    heading === null ? [] : [{ heading, words: plainly(heading.passage.text) }],
  );
  const named = prescribed.flatMap((chapter) => {
    const own = headings.find(
      ({ heading, words }) => heading.level <= 2 && words.includes(plainly(chapter.title.zh)),
    );
    return own === undefined ? [] : [{ chapter, heading: own.heading }];
  });
  const names = new Set(named.map(({ chapter }) => chapter));
  const mentioned = mentionedIn(scene);
  const level = Math.max(...named.map(({ heading }) => heading.level));
  const titles = headings
    .filter(({ heading }) => heading.level <= level)
    .map(({ words }) => words)
    .join('\n');
  const lacking = prescribed.filter(
    (chapter) =>
      !names.has(chapter) &&
      !mentioned(plainly(chapter.title.zh)) &&
      !(CHAPTER_WORDS[chapter.id] ?? []).some((word) => titles.includes(word)),
  );
  const last = named.at(-1)?.heading;
  return {
    isOfOutline:
      named.length >= LEAST_CHAPTERS && named.length >= OUTLINE_SHARE * prescribed.length,
    there: named.map(({ chapter, heading }) =>
      passed(
        PRESCRIBED.chapterThere,
        { chapter: chapter.title },
        [openingOf(heading.passage)],
        [chapter.id],
      ),
    ),
    missing: lacking.map((chapter) =>
      failed(
        PRESCRIBED.chapterMissing,
        { chapter: chapter.title, count: named.length },
        last === undefined ? [] : [openingOf(last.passage)],
        [chapter.id],
        { severity: lacking.length === 1 ? 'error' : 'warning' },
      ),
    ),
  };
}

/** Says whether a title stands at the head of a heading, or of a line so short that it may be one. */
function mentionedIn({ document }: Scene): (title: string) => boolean {
  const lines = document.blocks.flatMap((block) => {
    const isLine =
      block.type === 'heading' ||
      (block.type === 'entry' && block.of === 'headings') ||
      (block.type === 'paragraph' && block.passage.text.length <= LONGEST_LINE);
    if (!isLine || !('passage' in block)) return [];
    const { text } = block.passage;
    // 表4 服务贡献 names a table and no chapter.
    return captionLabelOf(text) === null ? [plainly(text)] : [];
  });
  const all = lines.join('\n');
  return (title) => all.includes(title);
}

const LONGEST_LINE = 16;
