import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the package lies, with its tables of Chinese encodings, and widths of fonts that files leave out. */
export const PDFJS_FOLDER = dirname(
  createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
);

const enginesPush = Array.prototype.push;

export const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

// The inner part, which the package would load at the first file.
await import(pathToFileURL(join(PDFJS_FOLDER, 'legacy', 'build', 'pdf.worker.mjs')).href);

// Both put a `push` of their own in the place of the engine's, for the sake of arrays that nobody has: it takes many
// times as long, and a tenth of all reading.
Array.prototype.push = enginesPush;
