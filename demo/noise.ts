/**
 * A number in [0, 1) that depends on nothing but the words: the demonstration city's only source of
 * chance. Each value has words of its own, so adding a row never moves another one.
 */
export function noise(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('/')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A factor between 1 − `breadth` and 1 + `breadth`. */
export const around = (breadth: number, ...words: readonly (string | number)[]): number =>
  1 + breadth * (2 * noise(...words) - 1);
