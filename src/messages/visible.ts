/** Control characters, characters that turn the direction of writing, halves of characters, invisible joiners. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\u061c\ufeff\ufff9-\ufffb]/gu;

const LONGEST = 200;

const codeOf = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * A text from outside as it may stand in a sentence: what cannot be seen is shown by its number (`⟨U+202E⟩`),
 * so that nothing hides or turns the words around it, and what is very long is shortened.
 */
export function visible(text: string): string {
  const seen = text.slice(0, 2 * LONGEST).replace(UNSEEN, codeOf);
  const characters = Array.from(seen);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : seen;
}
