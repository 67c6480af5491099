/** A sentence of a passage: UTF-16 offsets into its text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text: up to 。！？ and line ends, closing quotation marks taken along. What
 * a semicolon parts still tells parts of one thing: 其中财政拨款…；事业收入…. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/[。！？!?\n]+[”’」』）)]*/g)) {
    const end = index + ending.length;
    if (end > start) sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Where the clause that holds `at` begins: behind the last comma, colon or bracket of its sentence. */
export function clauseStart(text: string, at: number, from: number): number {
  for (let index = at - 1; index >= from; index -= 1) {
    if (isBreak(text, index)) return index + 1;
  }
  return from;
}

/** Where the clause that holds `at` ends. */
export function clauseEnd(text: string, at: number, to: number): number {
  for (let index = at; index < to; index += 1) {
    if (isBreak(text, index)) return index;
  }
  return to;
}

const isBreak = (text: string, index: number): boolean =>
  '，、：；。！？（）()[]【】\t\n'.includes(text.charAt(index)) ||
  (',:'.includes(text.charAt(index)) && !/\d/.test(text.charAt(index + 1)));
