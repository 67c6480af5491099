import { type Slip, slipBetween } from './slip.js';

/** A writing of a name that a slip parts from it. */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly slip: Slip;
}

/**
 * Where a text comes within one slip of a name, without being it. A slip leaves one half of the name whole, so
 * only places where a half stands are looked at.
 */
export function nearIn(text: string, name: string): readonly Near[] {
  const half = name.length >> 1;
  const found = new Map<number, Near>();
  for (const at of placesOfWord(text, name.slice(0, half))) keep(found, fromStart(text, name, at));
  for (const at of placesOfWord(text, name.slice(half))) {
    keep(found, toEnd(text, name, at + name.length - half));
  }
  return [...found.values()];
}

function keep(found: Map<number, Near>, near: Near | undefined): void {
  if (near !== undefined && !found.has(near.start)) found.set(near.start, near);
}

/** Where a word stands in a text. */
export function* placesOfWord(text: string, word: string): Generator<number> {
  if (word === '') return;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at;
}

/** The same length first: a replaced character is likelier than a lost one. */
const LENGTHS = [0, -1, 1];

function fromStart(text: string, name: string, start: number): Near | undefined {
  if (text.startsWith(name, start)) return undefined;
  for (const more of LENGTHS) {
    const end = start + name.length + more;
    const slip = end <= text.length ? slipBetween(name, text.slice(start, end)) : undefined;
    if (slip !== undefined && isInside(slip, name)) return { start, end, slip };
  }
  return undefined;
}

function toEnd(text: string, name: string, end: number): Near | undefined {
  if (text.endsWith(name, end)) return undefined;
  for (const more of LENGTHS) {
    const start = end - name.length - more;
    const slip = start >= 0 ? slipBetween(name, text.slice(start, end)) : undefined;
    if (slip !== undefined && isInside(slip, name)) return { start, end, slip };
  }
  return undefined;
}

/** What lost or gained a character near its beginning, or its last one, may be the end of another word. */
const isInside = ({ kind, at }: Slip, name: string): boolean =>
  kind === 'replaced' || kind === 'swapped' || (at > 1 && at < name.length - 1);
