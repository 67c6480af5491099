import { framed, framesIn } from './pdf-frames.js';
import type { Printable } from './pdf-process.js';
import { typesetPdf } from './typst.js';
import { typesetForms } from './typst-forms.js';

/**
 * Reads reports and forms as JSON from standard input, writes their PDFs to standard output, and ends with the
 * input. They come from `Typesetter` alone, to which only what its schema has passed can be given: reading
 * them against it once more would take longer than drawing some charts.
 */
for await (const input of framesIn(process.stdin)) {
  const work: Printable = JSON.parse(input.toString('utf8'));
  process.stdout.write(framed('forms' in work ? typesetForms(work) : typesetPdf(work)));
}
