import { hasDirectory, type ZipEntry, zipEntries } from '../zip-directory.js';
import type { Unpacking } from './unpacking.js';

const MEGABYTE = 1024 * 1024;

/** The entries of a package that was neither cut off nor made to grow out of all proportion. */
export function packageEntries(bytes: Uint8Array, how: Unpacking): readonly ZipEntry[] {
  const { file, limits, refused } = how;
  if (!hasDirectory(bytes)) throw refused('truncated', { file, bytes: bytes.byteLength });
  const entries = zipEntries(bytes, limits.packageEntries);
  if (entries === undefined || entries.length === 0) throw refused('directory', { file });
  refuseBomb(entries, bytes.byteLength, how);
  return entries;
}

function refuseBomb(
  entries: readonly ZipEntry[],
  fileBytes: number,
  { file, limits, refused }: Unpacking,
): void {
  if (entries.length > limits.packageEntries) {
    throw refused('too-many-parts', { file, count: limits.packageEntries });
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const grows = unpacked > limits.freeUnpackedBytes && unpacked > fileBytes * limits.expansion;
  if (unpacked > limits.unpackedBytes || grows) {
    const size = Math.ceil(unpacked / MEGABYTE);
    throw refused('bomb', { file, size, times: Math.round(unpacked / fileBytes) });
  }
}

/** A name that climbs out of the package, or that no part can have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with one hides what follows it
const STRAY = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|[\u0000-\u001f]/i;

/** Refuses names and links that lead elsewhere, and names that stand for two parts. */
export function refuseStrays(entries: readonly ZipEntry[], { file, refused }: Unpacking): void {
  const names = new Set<string>();
  for (const { name, isLink } of entries) {
    if (STRAY.test(name)) throw refused('part-path', { file, part: name });
    if (isLink) throw refused('part-link', { file, part: name });
    const key = name.toLowerCase();
    if (names.has(key)) throw refused('part-twice', { file, part: name });
    names.add(key);
  }
}
