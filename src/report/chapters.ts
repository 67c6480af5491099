import type { Block, ChapterNode, ForewordNode } from '../document/model/index.js';
import type { Chapter } from '../standard/index.js';
import { blocksFrom } from './blocks.js';
import type { ChapterText } from './chapter/chapter.js';
import { identified } from './identified.js';
import { labelsOf } from './labels.js';
import type { Setting } from './setting.js';

/** The number in the outline of what stands before the chapters and has none: 前言. */
export const FOREWORD = 0;

/** A chapter of the report, or its foreword. */
export function chapterOf(
  outline: Chapter,
  text: ChapterText,
  setting: Omit<Setting, 'labels'>,
): ChapterNode | ForewordNode {
  const blocks = identified(outline, text);
  const writing: Setting = { ...setting, labels: labelsOf(outline, text, blocks, setting) };
  const content = blocks.flatMap((each) => blocksFrom(each, text, writing)).filter(hasMatter);
  const { id, number, title } = outline;
  return number === FOREWORD
    ? { type: 'foreword', attrs: { id, title: title.zh }, content }
    : {
        type: 'chapter',
        attrs: { id, number, title: title.zh },
        content: numbered(content, outline),
      };
}

/** A heading goes where nothing is left beneath it. */
const hasMatter = (block: Block, at: number, all: readonly Block[]): boolean => {
  const next = all[at + 1];
  if (block.type !== 'heading') return true;
  return next !== undefined && (next.type !== 'heading' || next.attrs.level > block.attrs.level);
};

/** Sections of the second level are numbered within their chapter. */
function numbered(content: readonly Block[], { number }: Chapter): readonly Block[] {
  let count = 0;
  return content.map((block) => {
    if (block.type !== 'heading' || block.attrs.level !== 2) return block;
    count += 1;
    return { ...block, attrs: { ...block.attrs, label: `${number}.${count}` } };
  });
}
