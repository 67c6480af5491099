import { documentSchema, formsSchema } from '../model/index.js';
import { framed, framesIn } from './pdf-frames.js';
import { typesetPdf } from './typst.js';
import { typesetForms } from './typst-forms.js';

/** Reads reports and forms as JSON from standard input, writes their PDFs to standard output, and ends with the input. */
for await (const input of framesIn(process.stdin)) {
  process.stdout.write(framed(typeset(JSON.parse(input.toString('utf8')))));
}

function typeset(work: object): Uint8Array {
  return 'forms' in work
    ? typesetForms(formsSchema.parse(work))
    : typesetPdf(documentSchema.parse(work));
}
