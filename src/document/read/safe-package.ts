import { crc32, inflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { LIMITS } from './limits.js';
import { refuseMisfits } from './package-parts.js';
import { refused } from './refused.js';
import { markUncalculated } from './uncalculated.js';
import { hasDirectory, packedBytesOf, type ZipEntry, zipEntries } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;

const CONTENT_TYPES = '[Content_Types].xml';

/** Parts that hold no cells: pictures, macros, links to other files, remarks. They are never unpacked. */
const NEEDLESS =
  /(^|\/)(externalLinks|drawings|charts|media|embeddings|customXml|printerSettings|ctrlProps|docProps|persons|threadedComments|comments|pivot\w*|slicers?\w*|timelines?\w*|tables|queryTables|activeX|model)[\d]*(\/|\.xml$)|^xl\/(metadata|connections|calcChain)\.xml$|worksheets\/_rels\//i;

const isNeeded = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !NEEDLESS.test(name);

const total = (entries: readonly ZipEntry[], size: (entry: ZipEntry) => number): number =>
  entries.reduce((sum, entry) => sum + size(entry), 0);

const MEGABYTE = 1024 * 1024;

/** Refuses a package that holds too many parts, or whose parts would grow out of all proportion. */
function refuseBomb(entries: readonly ZipEntry[], fileBytes: number, file: string): void {
  if (entries.length > LIMITS.packageEntries) {
    throw refused('too-many-parts', { file, count: LIMITS.packageEntries });
  }
  const unpacked = total(entries, (entry) => entry.unpackedBytes);
  const grows = unpacked > LIMITS.freeUnpackedBytes && unpacked > fileBytes * LIMITS.expansion;
  if (unpacked > LIMITS.unpackedBytes || grows) {
    const size = Math.ceil(unpacked / MEGABYTE);
    throw refused('bomb', { file, size, times: Math.round(unpacked / fileBytes) });
  }
}

/** A name that climbs out of the package, or that no part can have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with one hides what follows it
const STRAY = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|[\u0000-\u001f]/i;

/** Refuses names and links that lead elsewhere, and names that stand for two parts. */
function refuseStrays(entries: readonly ZipEntry[], file: string): void {
  const names = new Set<string>();
  for (const { name, isLink } of entries) {
    if (STRAY.test(name)) throw refused('part-path', { file, part: name });
    if (isLink) throw refused('part-link', { file, part: name });
    const key = name.toLowerCase();
    if (names.has(key)) throw refused('part-twice', { file, part: name });
    names.add(key);
  }
}

/** The entry's bytes, never more than its directory entry admits to: an entry that lies is refused. */
function unpacked(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const { name: part, method } = entry;
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) throw refused('part-absent', { file, part });
  const content = inflated(packed, entry, file);
  if (content === undefined) throw refused('part-method', { file, part, method });
  if (crc32(content) !== entry.checksum) throw refused('part-checksum', { file, part });
  return content;
}

function inflated(packed: Uint8Array, entry: ZipEntry, file: string): Uint8Array | undefined {
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

/** What a zip package is, by the names in it. */
export type PackageKind =
  | 'workbook'
  | 'binary-workbook'
  | 'word'
  | 'slides'
  | 'open-document'
  | 'archive';

/** What the names of a package's entries say it is. */
function kindOfPackage(entries: readonly ZipEntry[]): PackageKind {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('xl/workbook.xml')) return 'workbook';
  if (names.has('xl/workbook.bin')) return 'binary-workbook';
  if (names.has('word/document.xml')) return 'word';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('mimetype') && names.has('content.xml')) return 'open-document';
  return 'archive';
}

/** Formulas without a saved value, told to the reading library, which would take them for 0. */
const markedPart = (name: string, part: Uint8Array): Uint8Array =>
  /^xl\/worksheets\//i.test(name) ? markUncalculated(part) : part;

/** The parts, with a list of content types that declares no part that is gone. */
function declaringOnly(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const types = parts[CONTENT_TYPES];
  if (types === undefined) return parts;
  const kept = strFromU8(types).replace(/<Override\b[^>]*?>/g, (override) => {
    const name = /PartName="\/?([^"]*)"/.exec(override)?.[1];
    return name !== undefined && name in parts ? override : '';
  });
  return { ...parts, [CONTENT_TYPES]: strToU8(kept) };
}

/** The entries of a package, or a Refusal where it was cut off or its directory is damaged. */
function entriesOf(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  if (!hasDirectory(bytes)) throw refused('truncated', { file, bytes: bytes.byteLength });
  const entries = zipEntries(bytes, LIMITS.packageEntries);
  if (entries === undefined || entries.length === 0) throw refused('directory', { file });
  return entries;
}

/**
 * The package again, holding only the parts that are needed, each unpacked within the limits and stored
 * without compression: what the reading library sees is exactly what was checked.
 * Throws a Refusal for bombs, lies, damage, other kinds of document, declared entities and parts that do
 * not fit together.
 */
export function safePackage(bytes: Uint8Array, file: string): Uint8Array {
  const entries = entriesOf(bytes, file);
  refuseBomb(entries, bytes.byteLength, file);
  const kind = kindOfPackage(entries);
  if (kind !== 'workbook') throw refused(kind, { file });
  refuseStrays(entries, file);
  const needed = entries.filter((entry) => isNeeded(entry.name));
  if (needed.some((entry) => entry.encrypted)) throw refused('encrypted', { file });
  const contents = needed.map((entry) => [entry.name, unpacked(bytes, entry, file)] as const);
  refuseMisfits(new Map(contents), file);
  const parts = Object.fromEntries(contents.map(([name, part]) => [name, markedPart(name, part)]));
  return zipSync(declaringOnly(parts), { level: 0 });
}
