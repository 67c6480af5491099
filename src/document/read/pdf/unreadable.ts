import type { Line } from './lines.js';
import type { RawPage } from './raw-page.js';

/** Characters that a scanned page may show besides its picture: a stamp, a watermark of the scanning program. */
const STRAY = 24;
/** How many of a page's characters, and what share, may fail to be read before it counts as unread. */
const ILLEGIBLE = { characters: 5, share: 0.02 };

/** The pages whose words, or many of them, cannot be read: pictures, letters drawn as shapes, fonts without characters. */
export function unreadablePages(
  pages: readonly RawPage[],
  furniture: ReadonlySet<Line>,
): readonly number[] {
  const marks = watermarks(pages);
  if (pages.every((page) => page.legible === 0)) return pages.map(({ number }) => number);
  return pages
    .filter((page) => {
      const all = page.illegible + page.legible;
      if (page.illegible >= ILLEGIBLE.characters && page.illegible > all * ILLEGIBLE.share)
        return true;
      if (page.tables.length > 0 || !(page.isPicture || page.isDrawn)) return false;
      const words = charactersOf(page, (line) => !furniture.has(line) && !marks.has(line.text));
      return words === 0 || (page.isPicture && words <= STRAY);
    })
    .map(({ number }) => number);
}

const charactersOf = ({ lines }: RawPage, counts: (line: Line) => boolean): number =>
  lines.filter(counts).reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

/** Lines that most pictures of a document bear. */
function watermarks(pages: readonly RawPage[]): ReadonlySet<string> {
  const pictures = pages.filter(({ isPicture }) => isPicture);
  const counts = new Map<string, number>();
  for (const { lines } of pictures)
    for (const text of new Set(lines.map((line) => line.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([, count]) => count > 1 && count > pictures.length / 2)
      .map(([text]) => text),
  );
}
