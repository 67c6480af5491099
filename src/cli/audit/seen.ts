/** Control characters, and characters that turn the direction of writing: a report may hold them to mislead. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of a report as it may stand in a line of a terminal, whatever its length. */
export const seen = (text: string): string =>
  text.replace(UNSEEN, (character) => (/\s/.test(character) ? ' ' : '�'));
