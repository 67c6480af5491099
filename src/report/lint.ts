import type { Fault, Standard } from '../standard/index.js';
import { readChapter } from './read-chapter.js';

/**
 * All that is wrong with the chapter files of a standard: what cannot be read, and numbers without a
 * source. A text that several editions share is looked at once, under the latest of them.
 */
export function chapterFaults(standard: Standard): readonly Fault[] {
  const seen = new Set<string>();
  const latestFirst = standard.editions.toSorted((a, b) => b.cycles.from - a.cycles.from);
  return latestFirst.flatMap((edition) =>
    edition.chapters.flatMap((outline) => {
      const text = edition.chapterTexts[outline.file] ?? '';
      const known = seen.has(`${outline.file}\n${text}`);
      seen.add(`${outline.file}\n${text}`);
      if (known) return [];
      const file = `${edition.id}/chapters/${outline.file}`;
      const { breakdowns } = edition;
      const read = readChapter(outline, file, text, { concepts: standard.concepts, breakdowns });
      if ('faults' in read) return read.faults;
      return read.guard.map(({ line, column, message }) => ({ file, line, column, message }));
    }),
  );
}
