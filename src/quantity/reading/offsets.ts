/** A pair of surrogates is one code point of two UTF-16 units; a lone one counts for itself. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * Turns rising UTF-16 offsets of a text into offsets in code points. Each call goes on from the last one,
 * so the whole text is walked once.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs = new RegExp(PAIR);
  let next = pairs.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  let passed = 0;
  return (offset) => {
    while (next < offset) {
      passed += 1;
      next = pairs.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return offset - passed;
  };
}
