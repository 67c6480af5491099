import { documentSchema } from '../model/index.js';
import { framed, framesIn } from './pdf-frames.js';
import { typesetPdf } from './typst.js';

/** Reads documents as JSON from standard input, writes their PDFs to standard output, and ends with the input. */
for await (const input of framesIn(process.stdin)) {
  const document = documentSchema.parse(JSON.parse(input.toString('utf8')));
  process.stdout.write(framed(typesetPdf(document)));
}
