import type { ReadBlock, ReadCaption } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';
import { chapterOf, type Section, withDescendants } from '../sections.js';
import {
  type CaptionLabel,
  captionLabelOf,
  isContinued,
  isSentence,
  labelKey,
} from './caption-label.js';
import { countOf, numberingOf } from './numbering.js';
import { titleOf } from './wording.js';

/** A caption with its label taken apart and the chapter it stands in. */
export interface Caption {
  readonly block: ReadCaption;
  readonly label: CaptionLabel;
  readonly key: string;
  readonly title: string;
  readonly isContinued: boolean;
  readonly chapter: Section | null;
  readonly chapterNumber: number | null;
}

/** The captions with a number, in reading order. */
export const captionsOf = oncePer((scene: Scene): readonly Caption[] => {
  const listed = listedCaptions(scene.document.blocks);
  return withDescendants(scene.root).flatMap((section) => {
    const chapter = chapterOf(section);
    return section.blocks.flatMap((block) =>
      block.type === 'caption' && !listed.has(block) ? captionIn(block, chapter) : [],
    );
  });
});

const LONGEST_WORD = 16;

/** A word or two behind the title of a case are a cell of a list, and not the case. */
const isWord = (block: ReadBlock, of: ReadCaption['of'] | undefined): boolean =>
  of === 'case' &&
  block.type === 'paragraph' &&
  block.passage.text.length <= LONGEST_WORD &&
  !/[。；：]/.test(block.passage.text);

/** Cases are told; tables and figures may be lost by the reader, one or two. */
const LEAST_LISTED = { case: 2, table: 3, figure: 3 } as const;

/** Captions right behind each other have nothing to stand over: they are lines of a list. */
function listedCaptions(blocks: readonly ReadBlock[]): ReadonlySet<ReadBlock> {
  const listed = new Set<ReadBlock>();
  let run: ReadCaption[] = [];
  const close = (): void => {
    const [first] = run;
    if (first !== undefined && run.length >= LEAST_LISTED[first.of]) {
      for (const caption of run) listed.add(caption);
    }
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'furniture' || isWord(block, run[0]?.of)) continue;
    if (block.type !== 'caption' || (run[0] !== undefined && run[0].of !== block.of)) close();
    if (block.type === 'caption') run.push(block);
  }
  close();
  return listed;
}

function captionIn(block: ReadCaption, chapter: Section | null): readonly Caption[] {
  const { text } = block.passage;
  const label = captionLabelOf(block.label) ?? captionLabelOf(text);
  if (label === null || isSentence(titleOf(text, block.label))) return [];
  return [
    {
      block,
      label,
      key: labelKey(label),
      title: titleOf(text, block.label),
      isContinued: isContinued(text) || isContinued(block.label),
      chapter,
      chapterNumber: chapterNumberOf(chapter),
    },
  ];
}

function chapterNumberOf(chapter: Section | null): number | null {
  const heading = chapter?.heading;
  if (heading === undefined || heading === null) return null;
  const numbering = numberingOf(heading.label) ?? numberingOf(heading.passage.text);
  return numbering === null || numbering.parts.length > 1 ? null : countOf(numbering);
}

/** The numbers of all chapters that have a heading. */
export const chapterNumbers = ({ root }: Scene): ReadonlySet<number> =>
  new Set(
    withDescendants(root)
      .filter(({ level }) => level === 1)
      .flatMap((chapter) => chapterNumberOf(chapter) ?? []),
  );
