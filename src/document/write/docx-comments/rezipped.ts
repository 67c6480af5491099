import { crc32, deflateRawSync } from 'node:zlib';
import { packedBytesOf, type ZipEntry, zipEntries } from '../../read/zip-directory.js';

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 0x0001;
const DEFLATED = 8;
/** 1 January 1980, the time that Word itself writes. */
const NO_DATE = 0x0021;
const MOST_ENTRIES = 0xffff;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly unpackedBytes: number;
  readonly content: Uint8Array;
}

/**
 * A zip package with some parts replaced and some added. All others are copied as they are packed, so that
 * pictures and whatever else is in it stay what they were to the byte.
 */
export function rezipped(bytes: Uint8Array, changes: ReadonlyMap<string, string>): Uint8Array {
  const entries = zipEntries(bytes, MOST_ENTRIES) ?? [];
  const known = new Set(entries.map(({ name }) => name));
  const kept = entries.map((entry) => {
    const change = changes.get(entry.name);
    return change === undefined ? copied(bytes, entry) : packed(entry.name, change);
  });
  const added = [...changes].filter(([name]) => !known.has(name));
  return written([...kept, ...added.map(([name, text]) => packed(name, text))]);
}

const encoder = new TextEncoder();

const copied = (bytes: Uint8Array, entry: ZipEntry): Packed => ({
  name: encoder.encode(entry.name),
  method: entry.method,
  flags: UTF8_NAMES | (entry.encrypted ? ENCRYPTED : 0),
  checksum: entry.checksum,
  unpackedBytes: entry.unpackedBytes,
  content: packedBytesOf(bytes, entry) ?? new Uint8Array(0),
});

function packed(name: string, text: string): Packed {
  const content = encoder.encode(text);
  return {
    name: encoder.encode(name),
    method: DEFLATED,
    flags: UTF8_NAMES,
    checksum: crc32(content),
    unpackedBytes: content.byteLength,
    content: deflateRawSync(content),
  };
}

function written(entries: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    parts.push(header, entry.name, entry.content);
    directory.push(directoryEntry(entry, at), entry.name);
    at += header.byteLength + entry.name.byteLength + entry.content.byteLength;
  }
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
  return joined([...parts, ...directory, endOfDirectory(entries.length, size, at)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** What stands alike in both headers of an entry: from its version to the length of its name. */
function describe(view: DataView, from: number, entry: Packed): void {
  view.setUint16(from, VERSION, true);
  view.setUint16(from + 2, entry.flags, true);
  view.setUint16(from + 4, entry.method, true);
  view.setUint16(from + 8, NO_DATE, true);
  view.setUint32(from + 10, entry.checksum, true);
  view.setUint32(from + 14, entry.content.byteLength, true);
  view.setUint32(from + 18, entry.unpackedBytes, true);
  view.setUint16(from + 22, entry.name.byteLength, true);
}

function localHeader(entry: Packed): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, LOCAL_SIGNATURE, true);
  describe(view, 4, entry);
  return new Uint8Array(view.buffer);
}

function directoryEntry(entry: Packed, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, entry);
  view.setUint32(42, at, true);
  return new Uint8Array(view.buffer);
}

function endOfDirectory(count: number, size: number, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return new Uint8Array(view.buffer);
}
