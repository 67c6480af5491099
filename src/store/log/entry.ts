import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';
import type { Payload } from './payload.js';

/** An entry of the change log: a link of its organisation's chain and a place in the order of all. */
export interface Entry {
  readonly organisation: string;
  /** 1, 2, 3 … within the organisation. */
  readonly number: number;
  /** 1, 2, 3 … over all organisations, in the order of commits. */
  readonly sequence: number;
  /** The hash of the organisation's entry before; zeros for the first. */
  readonly previous: string;
  readonly hash: string;
  readonly payload: Payload;
}

/** Stands before the first link. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash that an entry must carry: over everything in it but the hash. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { organisation, number, sequence, previous, payload } = entry;
  return sha256(canonical({ organisation, number, sequence, previous, payload }));
}
