import type { ReadBlock, ReadDocument, ReadHeading } from '../document/model/index.js';
import { oncePer } from '../once/index.js';
import { countOf, numberingOf } from './structure/numbering.js';

/**
 * The headings that a tool wrote right above the one of their own chapter, where both stand at the head of a page: 1.1 立德树人,
 * then 第一部分 人才培养; each with that of its chapter.
 */
export const turnedHeadings = oncePer(
  ({ blocks }: ReadDocument): ReadonlyMap<ReadHeading, ReadHeading> => {
    const own = blocks.filter(({ type }) => type !== 'furniture');
    return new Map(
      own.flatMap((block, at) => {
        const next = own[at + 1];
        return block.type === 'heading' && next?.type === 'heading' && isFirstOf(block, next)
          ? [[block, next] as const]
          : [];
      }),
    );
  },
);

function isFirstOf(heading: ReadHeading, chapter: ReadHeading): boolean {
  if (chapter.level >= heading.level) return false;
  const [own, above] = [heading, chapter].map(({ passage }) => numberingOf(passage.text));
  const isFirst = own?.parts.length === 2 && own.parts[1] === 1;
  return isFirst && above !== null && above !== undefined && countOf(above) === own.parts[0];
}

/** The blocks as they were meant: each turned heading behind that of its chapter. */
export function inMeantOrder(document: ReadDocument): readonly ReadBlock[] {
  const turned = turnedHeadings(document);
  if (turned.size === 0) return document.blocks;
  const first = new Map([...turned].map(([heading, chapter]) => [chapter, heading]));
  return document.blocks.flatMap((block): readonly ReadBlock[] => {
    if (block.type !== 'heading') return [block];
    if (turned.has(block)) return [];
    const behind = first.get(block);
    return behind === undefined ? [block] : [block, behind];
  });
}
