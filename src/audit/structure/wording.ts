import { oncePerText } from '../../once/index.js';

const UNSPOKEN = /[\s\p{P}\p{S}]/gu;

/** Words without spaces, punctuation and forms of width: what two writings of one title share. */
export const plainly = oncePerText((text): string =>
  text.normalize('NFKC').toLowerCase().replace(UNSPOKEN, ''),
);

/** The words of a title behind its number. */
export function titleOf(text: string, label: string): string {
  const [whole, number] = [plainly(text), plainly(label)];
  return number !== '' && whole.startsWith(number) ? whole.slice(number.length) : whole;
}

const LONGEST_COMPARED = 200;

/** How much two wordings share, from 0 to 1: pairs of neighbouring characters in both (Dice). */
export function likeness(first: string, second: string): number {
  if (first === second) return 1;
  const [one, other] = [pairsOf(first), pairsOf(second)];
  if (one.size + other.size === 0) return 0;
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = text.slice(0, LONGEST_COMPARED);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < characters.length; at += 1) pairs.add(characters.slice(at, at + 2));
  return pairs;
}
