/** The width of words in Chinese letters: Latin letters and digits take a little more than half of one. */
export const breadthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.58 : 1), 0);
