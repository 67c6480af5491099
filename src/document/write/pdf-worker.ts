import { buffer } from 'node:stream/consumers';
import { documentSchema } from '../model/index.js';
import { typesetPdf } from './typst.js';

/** Reads one document as JSON from standard input, writes its PDF to standard output, and ends. */
const input = await buffer(process.stdin);
const document = documentSchema.parse(JSON.parse(input.toString('utf8')));
process.stdout.write(typesetPdf(document));
