import { randomBytes } from 'node:crypto';
import { sha256 } from './entry.js';

/** A text beside the salt and the digest by which the log knows it. */
export interface SealedText {
  readonly digest: string;
  readonly salt: string;
  readonly text: string;
}

const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * The text with a digest that proves it and, once text and salt are erased, tells nothing: without the
 * salt a short text could be guessed from its digest.
 */
export function seal(text: string, salt = newSalt()): SealedText {
  return { digest: digestOf(text, salt), salt, text };
}

/** The digest of a text under its salt. */
export const digestOf = (text: string, salt: string): string => sha256(`${salt}\n${text}`);
