import { defaultPdfEffects, type PdfEffects, type Printable, Typesetter } from './pdf-process.js';

export type { PdfEffects } from './pdf-process.js';
export { type PdfsChoices, pdfsOf } from './pdfs.js';

/**
 * A report or forms as PDF/A-2a, tagged, typeset in a process of its own that ends with it. Equal documents
 * give equal bytes. Throws a `Refusal` where the typesetter fails or takes too long.
 */
export async function pdfOf(
  document: Printable,
  effects: PdfEffects = defaultPdfEffects(),
): Promise<Uint8Array> {
  const typesetter = new Typesetter(effects);
  const pdf = typesetter.typeset(document);
  typesetter.end();
  return pdf;
}
