import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { type Outline, outlineKey } from './headings.js';

/** What a file says besides its pages. */
export interface BesidePages {
  readonly title: unknown;
  readonly outline: Outline;
  /** What the pages may be the wrapping of. */
  readonly wraps: 'portfolio' | 'form' | null;
}

/** Reads it; a fault in it is no fault of the report. */
export async function besidePages(pdf: PDFDocumentProxy): Promise<BesidePages> {
  const [metadata, outline] = await Promise.all([
    pdf.getMetadata().catch(() => null),
    pdf.getOutline().catch(() => null),
  ]);
  const info: unknown = metadata?.info;
  const said = (name: string): unknown =>
    typeof info === 'object' && info !== null ? Reflect.get(info, name) : null;
  return {
    title: said('Title'),
    outline: outlineOf(outline ?? []),
    wraps:
      said('IsCollectionPresent') === true
        ? 'portfolio'
        : said('IsXFAPresent') === true
          ? 'form'
          : null,
  };
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
const DEEPEST = 9;

function outlineOf(bookmarks: Bookmarks, depth = 1, found = new Map<string, number>()): Outline {
  for (const { title, items } of bookmarks ?? []) {
    const key = outlineKey(title);
    if (key !== '' && !found.has(key)) found.set(key, depth);
    if (depth < DEEPEST) outlineOf(items, depth + 1, found);
  }
  return found;
}
