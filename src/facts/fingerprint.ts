/**
 * A short hash of several texts: 64 bits as 16 hexadecimal digits, the same everywhere and for ever. Two
 * lanes of 32-bit multiplications (the mixing of MurmurHash3), so that it is fast in a browser without
 * its asynchronous cryptography. It tells values apart; it protects nothing.
 */
export function fingerprint(texts: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const text of texts) {
    // One step beyond the end mixes in a separator that no text holds: ['ab', 'c'] is not ['a', 'bc'].
    for (let index = 0; index <= text.length; index += 1) {
      const code = index < text.length ? text.charCodeAt(index) : SEPARATOR;
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
  }
  return hexadecimal(finished(low, high)) + hexadecimal(finished(high, low));
}

const SEPARATOR = 0x10000;

function finished(lane: number, other: number): number {
  const mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  return mixed ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}

const hexadecimal = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
