import type { Origin } from '../document/model/index.js';
import type { Chapter } from '../standard/index.js';
import type { ChapterBlock, ChapterText, PlainChapterBlock } from './chapter/chapter.js';
import { lineAndColumn } from './chapter/faults.js';

/** A block of a chapter file with the id that it keeps however the others change their text. */
export interface Identified<Of extends ChapterBlock = ChapterBlock> {
  readonly id: string;
  readonly block: Of;
  /** What stands in a case. */
  readonly content: readonly Identified<PlainChapterBlock>[];
}

const LETTERS: Readonly<Record<ChapterBlock['type'], string>> = {
  heading: 'h',
  paragraph: 'p',
  list: 'l',
  table: 't',
  chart: 'c',
  case: 'k',
};

/**
 * The blocks of a chapter with their ids: `talent.p3` is the third paragraph outside of cases,
 * `talent.t.placed` the table of that name, `talent.k.shop.p1` the first paragraph of a case.
 */
export const identified = (outline: Chapter, text: ChapterText): readonly Identified[] =>
  identifiedIn(outline.id, outline, text.blocks);

function identifiedIn<Of extends ChapterBlock>(
  around: string,
  outline: Chapter,
  blocks: readonly Of[],
): readonly Identified<Of>[] {
  const counts = new Map<string, number>();
  return blocks.map((block: Of): Identified<Of> => {
    const letter = LETTERS[block.type];
    if ('name' in block) {
      const id = `${outline.id}.${letter}.${block.name}`;
      return { id, block, content: identifiedIn(id, outline, contentOf(block)) };
    }
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return { id: `${around}.${letter}${count}`, block, content: [] };
  });
}

const contentOf = (block: ChapterBlock): readonly PlainChapterBlock[] =>
  block.type === 'case' ? block.content : [];

/** The same with what stands in cases, in the order of the file. */
export const everyBlock = (outline: Chapter, text: ChapterText): readonly Identified[] =>
  identified(outline, text).flatMap((each) => [each, ...each.content]);

/** Where every block of a chapter came from. */
export const originsOf = (
  outline: Chapter,
  text: ChapterText,
): readonly (readonly [string, Origin])[] =>
  everyBlock(outline, text).map(({ id, block }) => [
    id,
    { file: text.file, ...lineAndColumn(text.text, block.start) },
  ]);
