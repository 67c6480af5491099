/** Signs of fonts that are no letters, by the low byte of their code: those that change what is said. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  222: '⇒',
  174: '→',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  168: '☐',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  224: '→',
};

/** Circled numbers of Wingdings: ⓪ to ⑩, then ⓿ to ❿. */
function wingdingsNumber(low: number): string | undefined {
  if (low >= 0x81 && low <= 0x8a) return String.fromCodePoint(0x2460 + low - 0x81);
  return low >= 0x8c && low <= 0x95 ? String.fromCodePoint(0x2776 + low - 0x8c) : undefined;
}

/** A sign by its font and its code in hexadecimal; empty for ornaments. */
export function symbolOf(font: string, code: string): string {
  const number = /^[\da-fA-F]{1,6}$/.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  if (Number.isNaN(number) || number > 0x10ffff) return '';
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  const low = number & 0xff;
  if (/wingdings/i.test(font)) return WINGDINGS[low] ?? wingdingsNumber(low) ?? '';
  if (/^symbol$/i.test(font)) return SYMBOL[low] ?? '';
  if (isPrivate || (number >= 0xd800 && number < 0xe000) || number < 32) return '';
  return String.fromCodePoint(number);
}
