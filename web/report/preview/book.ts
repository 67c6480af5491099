import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from '../outline.js';

/** A place in a PDF: a page from 1, and how far down it, in points. */
export interface Spot {
  readonly page: number;
  readonly down: number;
}

/** A PDF that is open: its pages, its bookmarks, and where they lead. */
export interface Book {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  /** Size of its first page in points; all pages of a report are alike. */
  readonly size: { readonly width: number; readonly height: number };
  readonly outline: readonly OutlineEntry[];
  /** Where each entry of the outline leads. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Where a heading, by its id in the report, stands. */
  readonly spotOf: (anchor: string) => Promise<Spot | undefined>;
  readonly close: () => void;
}

/** Opens the bytes of a PDF. They are left as they are. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    // The pages may not run WebAssembly; only colours and images that reports don't have would want it.
    const task = getDocument({ data: bytes.slice(), worker, useWasm: false });
    const document = await task.promise;
    const view = (await document.getPage(1)).getViewport({ scale: 1 });
    const size = { width: view.width, height: view.height };
    const bookmarks = await bookmarksOf(document, size.height);
    return {
      document,
      pages: document.numPages,
      size,
      outline: bookmarks.map(({ entry }) => entry),
      spots: new Map(bookmarks.map(({ entry, spot }) => [entry.id, spot])),
      spotOf: async (anchor) => spotOf(document, anchor, size.height),
      close: () => {
        void task.destroy().finally(close);
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly spot: Spot;
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The bookmarks as one list, each beneath the one it belongs to, three levels deep. */
async function bookmarksOf(
  document: PDFDocumentProxy,
  height: number,
): Promise<readonly Bookmark[]> {
  const found: Bookmark[] = [];
  const visit = async (items: Bookmarks, level: 1 | 2 | 3): Promise<void> => {
    for (const { title, dest, items: below } of items ?? []) {
      const spot = await spotOf(document, dest, height);
      const id = `bookmark-${found.length + 1}`;
      if (spot !== undefined) found.push({ entry: { id, level, text: title }, spot });
      if (level < 3) await visit(below, level === 1 ? 2 : 3);
    }
  };
  await visit(await document.getOutline(), 1);
  return found;
}

/** Where a destination leads, named or spelt out: `[page, XYZ, left, top, zoom]`, its top counted from below. */
async function spotOf(
  document: PDFDocumentProxy,
  destination: string | readonly unknown[] | null,
  height: number,
): Promise<Spot | undefined> {
  const spelt =
    typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const [page, , , top] = spelt ?? [];
  if (!isReference(page)) return undefined;
  const index = await document.getPageIndex(page);
  return { page: index + 1, down: typeof top === 'number' ? Math.max(0, height - top) : 0 };
}

const isReference = (page: unknown): page is { num: number; gen: number } =>
  typeof page === 'object' && page !== null && 'num' in page && 'gen' in page;
