import type { ReadDocument } from '../../model/index.js';
import { docxReading } from './docx-reading.js';

/**
 * A Word document as the audit reads it: what a reader sees, with automatic numbers, without hidden and deleted
 * text. Throws a Refusal (`docx.*`) that says in one sentence why a file is not read.
 */
export const readDocx = (bytes: Uint8Array, fileName: string): ReadDocument =>
  docxReading(bytes, fileName).document;
