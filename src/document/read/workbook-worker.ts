/**
 * The reading process. It takes a file's bytes on standard input and its name as argument, and answers
 * one line of JSON on standard output: the sheets, or why there are none. It knows nothing else of the
 * world and dies with its answer.
 */
import { buffer } from 'node:stream/consumers';
import { Refusal } from '../../messages/index.js';
import { parseWorkbook } from './workbook-parse.js';

function answer(bytes: Uint8Array, fileName: string): unknown {
  try {
    return { sheets: parseWorkbook(bytes, fileName) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { refused: 'unreadable', values: { file: fileName } };
    return { refused: error.code.replace('workbook.', ''), values: error.details };
  }
}

const bytes = await buffer(process.stdin);
process.stdout.write(JSON.stringify(answer(bytes, process.argv[2] ?? '')));
