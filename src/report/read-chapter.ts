import type { Chapter, Fault } from '../standard/index.js';
import type { ChapterText } from './chapter/chapter.js';
import { faultOf, SLIPS, slip } from './chapter/faults.js';
import type { Vocabulary } from './chapter/formula.js';
import { parseChapter } from './chapter/parse.js';
import { FOREWORD } from './chapters.js';
import { type GuardFinding, guardOf } from './guard.js';

/** A chapter file read, and the numbers in it that nothing vouches for: both the same for every place. */
export interface ReadChapter {
  readonly outline: Chapter;
  readonly text: ChapterText;
  readonly guard: readonly GuardFinding[];
}

/** Reads the file of a chapter as its outline has it, or gives all that is wrong with it. */
export function readChapter(
  outline: Chapter,
  file: string,
  text: string,
  vocabulary: Vocabulary,
): ReadChapter | { readonly faults: readonly Fault[] } {
  const read = parseChapter(file, text, vocabulary);
  if ('faults' in read) return read;
  const faults = outline.number === FOREWORD ? unnumbered(read.chapter) : [];
  if (faults.length > 0) return { faults };
  return { outline, text: read.chapter, guard: guardOf(outline, read.chapter) };
}

/** What would be numbered by its chapter, in a foreword that has no number. */
const unnumbered = ({ file, text, blocks }: ChapterText): readonly Fault[] =>
  blocks.flatMap((block) =>
    'name' in block ? [faultOf(file, text, slip(block.start, SLIPS.foreword))] : [],
  );
