import type { ReadDocument } from '../../model/index.js';
import { documentRefused } from '../document-refused.js';

/** Refuses every file for now. */
export const readDocx = (_bytes: Uint8Array, file: string): ReadDocument => {
  throw documentRefused('unknown', { file });
};
