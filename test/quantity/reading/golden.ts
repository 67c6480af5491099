import { readFileSync } from 'node:fs';
import type { NumberMentionJson } from '../../../src/quantity/index.js';

/** A sentence of the golden file with the mentions expected in it, a line each. */
export interface Golden {
  readonly sentence: string;
  readonly expected: readonly string[];
}

/** All sentences of `sentences.txt`. */
export function goldenSentences(): readonly Golden[] {
  const text = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8');
  const found: { sentence: string; expected: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('  ')) found.at(-1)?.expected.push(line.trim());
    else found.push({ sentence: line.replaceAll('⏎', '\n'), expected: [] });
  }
  return found;
}

/** A mention as the golden file writes it. */
export const goldenLine = (mention: NumberMentionJson): string =>
  [
    mention.text.replaceAll('\n', '⏎'),
    mention.kind,
    mention.value ?? '',
    mention.unit ?? '',
    interval(mention),
    mention.hedge ?? '',
  ]
    .join(' | ')
    .replace(/[ |]+$/, '');

/** An interval as people write it: a point as its value, half-lines with ∞. */
export function interval({ lo, hi, loOpen, hiOpen }: NumberMentionJson): string {
  if (lo === null && hi === null) return '';
  if (lo === hi) return String(lo);
  return `${loOpen ? '(' : '['}${lo ?? '−∞'}, ${hi ?? '∞'}${hiOpen ? ')' : ']'}`;
}
