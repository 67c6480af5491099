import type { TextManner } from './manner.js';

/** The text in the encoding of its manner. */
export function encoded(text: string, encoding: TextManner['encoding']): Uint8Array {
  if (encoding === 'gb18030') return gb18030(text);
  const bytes = new TextEncoder().encode(text);
  return encoding === 'utf-8' ? bytes : Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), bytes]);
}

let twoBytes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** No encoder comes with the platform, but its decoder tells what every pair of bytes stands for. */
function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (twoBytes !== null) return twoBytes;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(first, second));
      if (!found.has(character)) found.set(character, [first, second]);
    }
  }
  twoBytes = found;
  return found;
}

function gb18030(text: string): Uint8Array {
  const table = pairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new Error(`${character} has no two bytes in GB18030`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
