/** The pairs of neighbouring characters of some words, by which two wordings of one name are compared. */
export const pairsOf = (words: string): readonly string[] =>
  [...words].slice(1).map((character, at) => `${words.charAt(at)}${character}`);
