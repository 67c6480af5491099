import { strFromU8, strToU8, zipSync } from 'fflate';
import { LIMITS } from './limits.js';
import { packageEntries, refuseStrays } from './package/package-entries.js';
import { unpackedParts } from './package/unpacked-parts.js';
import type { Unpacking } from './package/unpacking.js';
import { refuseMisfits } from './package-parts.js';
import { refused } from './refused.js';
import { markUncalculated } from './uncalculated.js';
import type { ZipEntry } from './zip-directory.js';

const CONTENT_TYPES = '[Content_Types].xml';

/** Parts that hold no cells: pictures, macros, links to other files, remarks. They are never unpacked. */
const NEEDLESS =
  /(^|\/)(externalLinks|drawings|charts|media|embeddings|customXml|printerSettings|ctrlProps|docProps|persons|threadedComments|comments|pivot\w*|slicers?\w*|timelines?\w*|tables|queryTables|activeX|model)[\d]*(\/|\.xml$)|^xl\/(metadata|connections|calcChain)\.xml$|worksheets\/_rels\//i;

const isNeeded = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !NEEDLESS.test(name);

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

/**
 * The package again, holding only the parts that are needed, each unpacked within the limits and stored
 * without compression: what the reading library sees is exactly what was checked.
 * Throws a Refusal for bombs, lies, damage, other kinds of document, declared entities and parts that do
 * not fit together.
 */
export function safePackage(bytes: Uint8Array, file: string): Uint8Array {
  const how: Unpacking = { file, limits: LIMITS, isNeeded, refused };
  const entries = packageEntries(bytes, how);
  const kind = kindOfPackage(entries);
  if (kind !== 'workbook') throw refused(kind, { file });
  refuseStrays(entries, how);
  const contents = unpackedParts(bytes, entries, how);
  refuseMisfits(contents, file);
  const parts = Object.fromEntries(
    [...contents].map(([name, part]) => [name, markedPart(name, part)]),
  );
  return zipSync(declaringOnly(parts), { level: 0 });
}
