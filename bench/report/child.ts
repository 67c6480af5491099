import { readFile, writeFile } from 'node:fs/promises';
import { documentSchema } from '../../src/document/model/index.js';
import { docxOf } from '../../src/document/write/docx.js';
import { pdfOf } from '../../src/document/write/pdf.js';

/** Writes one document as PDF or DOCX in a process that has done nothing before; says how long that took. */
const [form, model = '', output = '', worker = ''] = process.argv.slice(2);
const document = documentSchema.parse(JSON.parse(await readFile(model, 'utf8')));
const begun = performance.now();
const bytes =
  form === 'docx'
    ? await docxOf(document)
    : await pdfOf(document, { worker: [worker], timeoutMilliseconds: 120_000 });
const milliseconds = performance.now() - begun;
await writeFile(output, bytes);
process.stdout.write(`${JSON.stringify({ milliseconds, size: bytes.length })}\n`);
