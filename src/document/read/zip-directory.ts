/** An entry of a zip package, as its central directory states it. Nothing of it is trusted yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** Whether it only points at another file, as links of Unix do. */
  readonly isLink: boolean;
  /** Where the entry's own header begins. */
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const SEE_ZIP64 = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

/** The 64-bit sizes some writers put beside saturated 32-bit ones, in the order of those that saturate. */
function zip64Numbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(Math.min(size, to - at - 4) / 8);
      return Array.from({ length: count }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      );
    }
    at += 4 + size;
  }
  return [];
}

const MADE_ON_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

const isLink = (madeBy: number, attributes: number): boolean =>
  madeBy >> 8 === MADE_ON_UNIX && ((attributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;

/** Whether a package has its end, where the directory is pointed at; one that was cut off has none. */
export const hasDirectory = (bytes: Uint8Array): boolean =>
  bytes.byteLength >= END_BYTES && endOfDirectory(viewOf(bytes)) !== undefined;

/**
 * The entries of a zip package from its central directory alone: nothing is unpacked. Gives nothing where
 * the directory is missing or broken, and stops after `most + 1` entries.
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] | undefined {
  if (bytes.byteLength < END_BYTES) return undefined;
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && entries.length <= most; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const extraFrom = at + ENTRY_BYTES + nameBytes;
    const next = extraFrom + extraBytes + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const large = zip64Numbers(view, extraFrom, extraFrom + extraBytes);
    const sized = (offset: number): number => {
      const stated = view.getUint32(offset, true);
      return stated === SEE_ZIP64 ? (large.shift() ?? stated) : stated;
    };
    const unpackedBytes = sized(at + 24);
    const packedBytes = sized(at + 20);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, extraFrom)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packedBytes,
      unpackedBytes,
      checksum: view.getUint32(at + 16, true),
      isLink: isLink(view.getUint16(at + 4, true), view.getUint32(at + 38, true)),
      headerOffset: sized(at + 42),
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry, or nothing where its own header is missing or points outside. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const at = entry.headerOffset;
  if (at + LOCAL_BYTES > bytes.byteLength) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) return undefined;
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const to = from + entry.packedBytes;
  return to > bytes.byteLength ? undefined : bytes.subarray(from, to);
}
