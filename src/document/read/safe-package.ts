import { inflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { LIMITS } from './limits.js';
import { refused } from './refused.js';
import { markUncalculated } from './uncalculated.js';
import { packedBytesOf, type ZipEntry, zipEntries } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;

const CONTENT_TYPES = '[Content_Types].xml';

/** Parts that hold no cells: pictures, macros, links to other files, remarks. They are never unpacked. */
const NEEDLESS =
  /(^|\/)(externalLinks|drawings|charts|media|embeddings|customXml|printerSettings|ctrlProps|docProps|persons|threadedComments|comments|pivot\w*|slicers?\w*|timelines?\w*|tables|queryTables|activeX|model)[\d]*(\/|\.xml$)|^xl\/(metadata|connections|calcChain)\.xml$|worksheets\/_rels\//i;

const isNeeded = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !NEEDLESS.test(name);

const total = (entries: readonly ZipEntry[], size: (entry: ZipEntry) => number): number =>
  entries.reduce((sum, entry) => sum + size(entry), 0);

function isBomb(entries: readonly ZipEntry[], fileBytes: number): boolean {
  const unpacked = total(entries, (entry) => entry.unpackedBytes);
  return (
    entries.length > LIMITS.packageEntries ||
    unpacked > LIMITS.unpackedBytes ||
    (unpacked > LIMITS.freeUnpackedBytes && unpacked > fileBytes * LIMITS.expansion)
  );
}

/** The entry's bytes, never more than its directory entry admits to: an entry that lies is refused. */
function unpacked(bytes: Uint8Array, entry: ZipEntry, fileName: string): Uint8Array {
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) throw refused('truncated', { file: fileName });
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw refused('unknown', { file: fileName });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    const lies = error instanceof RangeError;
    throw refused(lies ? 'bomb' : 'truncated', { file: fileName });
  }
}

/** No part of a workbook has a document type; one that does wants its entities expanded. */
const declaresEntities = (part: Uint8Array): boolean =>
  Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE') ||
  Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!ENTITY');

/** What a zip package is, by the names in it. */
export type PackageKind = 'workbook' | 'binary-workbook' | 'word' | 'open-document' | 'archive';

/** What the names of a package's entries say it is. */
function kindOfPackage(entries: readonly ZipEntry[]): PackageKind {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('xl/workbook.xml')) return 'workbook';
  if (names.has('xl/workbook.bin')) return 'binary-workbook';
  if (names.has('word/document.xml')) return 'word';
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

/**
 * The package again, holding only the parts that are needed, each unpacked within the limits and stored
 * without compression: what the reading library sees is exactly what was checked.
 * Throws a Refusal for bombs, lies, damage, other kinds of document and declared entities.
 */
export function safePackage(bytes: Uint8Array, fileName: string): Uint8Array {
  const entries = zipEntries(bytes, LIMITS.packageEntries);
  if (entries === undefined || entries.length === 0) {
    throw refused('truncated', { file: fileName });
  }
  if (isBomb(entries, bytes.byteLength)) throw refused('bomb', { file: fileName });
  const kind = kindOfPackage(entries);
  if (kind !== 'workbook') throw refused(kind, { file: fileName });
  const needed = entries.filter((entry) => isNeeded(entry.name));
  if (needed.some((entry) => entry.encrypted)) throw refused('encrypted', { file: fileName });
  const parts: Record<string, Uint8Array> = {};
  for (const entry of needed) {
    const part = unpacked(bytes, entry, fileName);
    if (declaresEntities(part)) throw refused('entities', { file: fileName });
    parts[entry.name] = markedPart(entry.name, part);
  }
  return zipSync(declaringOnly(parts), { level: 0 });
}
