import type { ReadBlock, ReadDocument, ReadHeading } from '../document/model/index.js';
import { inMeantOrder } from './turned-headings.js';

/** A heading and what stands beneath it. */
export interface Section {
  /** Null for the root. */
  readonly heading: ReadHeading | null;
  readonly level: number;
  readonly parent: Section | null;
  /** Blocks between this heading and the next one of any level. */
  readonly blocks: readonly ReadBlock[];
  readonly children: readonly Section[];
}

interface Growing extends Section {
  readonly parent: Growing | null;
  readonly blocks: ReadBlock[];
  readonly children: Growing[];
}

/** The headings of a document as a tree. A level that is left out (1, then 3) hangs beneath the last higher one. */
export function sectionsOf(document: ReadDocument): Section {
  const root: Growing = { heading: null, level: 0, parent: null, blocks: [], children: [] };
  let open = root;
  for (const block of inMeantOrder(document)) {
    if (block.type !== 'heading') open.blocks.push(block);
    else open = opened(open, block);
  }
  return root;
}

function opened(from: Growing, heading: ReadHeading): Growing {
  let parent = from;
  while (parent.parent !== null && parent.level >= heading.level) parent = parent.parent;
  const section: Growing = { heading, level: heading.level, parent, blocks: [], children: [] };
  parent.children.push(section);
  return section;
}

/** The section and all beneath it, in reading order. */
export const withDescendants = (section: Section): readonly Section[] => [
  section,
  ...section.children.flatMap(withDescendants),
];

/** The section of level 1 that a section stands in; null before the first chapter. */
export function chapterOf(section: Section): Section | null {
  if (section.level === 1) return section;
  return section.parent === null ? null : chapterOf(section.parent);
}
