/** Anything that is found in a text by its word. */
export interface Worded {
  readonly word: string;
}

/** Finds the longest fitting entry whose word stands at a place of a text. */
export type WordFinder<Entry> = (
  text: string,
  at: number,
  fits?: (entry: Entry, text: string, at: number) => boolean,
) => Entry | undefined;

/** A finder over a word list. It looks only at the words that begin with the character in question. */
export function wordFinder<Entry extends Worded>(entries: readonly Entry[]): WordFinder<Entry> {
  const byFirst = new Map<number, Entry[]>();
  const longestFirst = [...entries].sort((a, b) => b.word.length - a.word.length);
  for (const entry of longestFirst) {
    const first = entry.word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return (text, at, fits) => {
    const entries = byFirst.get(text.charCodeAt(at));
    if (entries === undefined) return undefined;
    for (const entry of entries) {
      const stands = entry.word.length === 1 || text.startsWith(entry.word, at);
      if (stands && (fits === undefined || fits(entry, text, at))) return entry;
    }
    return undefined;
  };
}
