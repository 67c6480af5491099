import { crc32, inflateRawSync } from 'node:zlib';
import { packedBytesOf, type ZipEntry } from '../zip-directory.js';
import type { Unpacking } from './unpacking.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a package that are needed, by name. None is larger than its directory entry admits to, and
 * each agrees with its checksum; others are refused.
 */
export function unpackedParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  how: Unpacking,
): ReadonlyMap<string, Uint8Array> {
  const needed = entries.filter(({ name }) => how.isNeeded(name));
  if (needed.some(({ encrypted }) => encrypted)) throw how.refused('encrypted', { file: how.file });
  return new Map(needed.map((entry) => [entry.name, unpacked(bytes, entry, how)]));
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, how: Unpacking): Uint8Array {
  const { file, refused } = how;
  const { name: part, method } = entry;
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) throw refused('part-absent', { file, part });
  const content = inflated(packed, entry, how);
  if (content === undefined) throw refused('part-method', { file, part, method });
  if (crc32(content) !== entry.checksum) throw refused('part-checksum', { file, part });
  return content;
}

function inflated(
  packed: Uint8Array,
  entry: ZipEntry,
  { file, refused }: Unpacking,
): Uint8Array | undefined {
  if (entry.method === STORED) {
    if (packed.byteLength === entry.unpackedBytes) return packed;
    throw refused('part-lies', { file, part: entry.name });
  }
  if (entry.method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    const lies = error instanceof RangeError;
    throw refused(lies ? 'part-lies' : 'part-damaged', { file, part: entry.name });
  }
}
