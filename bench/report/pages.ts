import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pages a PDF has. */
export async function pagesIn(path: string): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
