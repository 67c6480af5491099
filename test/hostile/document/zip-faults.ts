import { strToU8 } from 'fflate';

/** Where the entries of a zip's directory begin, by their names. */
function directory(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  for (let at = 0; at + 46 < bytes.byteLength; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    found.set(new TextDecoder().decode(name), at);
  }
  return found;
}

/** A package whose directory states another number for one part. */
export function lying(
  bytes: Uint8Array,
  part: string,
  offset: number,
  value: (known: number) => number,
  size: 2 | 4 = 4,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = (directory(copy).get(part) ?? Number.NaN) + offset;
  if (size === 2) view.setUint16(at, value(view.getUint16(at, true)), true);
  else view.setUint32(at, value(view.getUint32(at, true)), true);
  return copy;
}

/** A package in which the packed bytes of a part are overwritten, its checksum and sizes left. */
export function scratched(bytes: Uint8Array, part: string): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const header = view.getUint32((directory(copy).get(part) ?? Number.NaN) + 42, true);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  copy.fill(0xff, from, from + 24);
  return copy;
}

/** The name of an entry exchanged for another of the same length, in the directory and in its own header. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice();
  const wanted = strToU8(from);
  for (let at = 0; at + wanted.length <= copy.byteLength; at += 1) {
    if (wanted.every((byte, index) => copy[at + index] === byte)) copy.set(strToU8(to), at);
  }
  return copy;
}

export const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.byteLength * share));
