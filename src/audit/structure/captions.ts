import type { ReadCaption } from '../../document/model/index.js';
import type { Scene } from '../scene.js';
import { chapterOf, type Section, withDescendants } from '../sections.js';
import { type CaptionLabel, captionLabelOf, isContinued, labelKey } from './caption-label.js';
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

const known = new WeakMap<Scene, readonly Caption[]>();

/** The captions with a number, in reading order. */
export function captionsOf(scene: Scene): readonly Caption[] {
  const kept = known.get(scene);
  if (kept !== undefined) return kept;
  const captions = withDescendants(scene.root).flatMap((section) => {
    const chapter = chapterOf(section);
    return section.blocks.flatMap((block) =>
      block.type === 'caption' ? captionIn(block, chapter) : [],
    );
  });
  known.set(scene, captions);
  return captions;
}

function captionIn(block: ReadCaption, chapter: Section | null): readonly Caption[] {
  const { text } = block.passage;
  const label = captionLabelOf(block.label) ?? captionLabelOf(text);
  if (label === null) return [];
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
