/** Outside programs count characters, not halves of them: code points before each UTF-16 unit of a text. */
export type ToCodePoints = (unit: number) => number;

const HIGH = /[\ud800-\udbff]/;

/** Turns UTF-16 offsets into a text to counts of code points. */
export function codePointsOf(text: string): ToCodePoints {
  if (!HIGH.test(text)) return (unit) => Math.min(unit, text.length);
  const before = new Uint32Array(text.length + 1);
  for (let unit = 0; unit < text.length; unit += 1) {
    const step = isSecondHalf(text, unit + 1) ? 0 : 1;
    before[unit + 1] = (before[unit] ?? 0) + step;
  }
  return (unit) => before[Math.min(unit, text.length)] ?? 0;
}

function isSecondHalf(text: string, unit: number): boolean {
  const code = text.charCodeAt(unit);
  if (!(code >= 0xdc00 && code <= 0xdfff)) return false;
  const first = text.charCodeAt(unit - 1);
  return first >= 0xd800 && first <= 0xdbff;
}
