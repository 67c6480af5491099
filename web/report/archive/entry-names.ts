/** A local file header of a ZIP archive: its signature, and where the length of the name and the name stand. */
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04] as const;
const LENGTH_AT = 26;
const NAME_AT = 30;

/** No name in these archives is longer, in bytes. */
const LONGEST_NAME = 1024;

/**
 * Reads the names of entries out of a ZIP archive as it comes, chunk by chunk, however it is cut. Only names
 * that are expected count: what merely looks like a header inside a file is none.
 */
export function entryNames(isExpected: (name: string) => boolean): (chunk: Uint8Array) => string[] {
  let rest = new Uint8Array();
  return (chunk) => {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    const names: string[] = [];
    let at = nextHeader(bytes, 0);
    while (at >= 0) {
      const end = headerEnd(bytes, at);
      if (end > bytes.length) break;
      const name = new TextDecoder().decode(bytes.subarray(at + NAME_AT, end));
      if (isExpected(name)) names.push(name);
      at = nextHeader(bytes, at + SIGNATURE.length);
    }
    rest = bytes.slice(at >= 0 ? at : Math.max(0, bytes.length - SIGNATURE.length + 1));
    return names;
  };
}

function nextHeader(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(SIGNATURE[0], from);
  while (at >= 0 && at <= bytes.length - SIGNATURE.length) {
    if (SIGNATURE.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(SIGNATURE[0], at + 1);
  }
  return -1;
}

/** Where a header's name ends; beyond the bytes where they do not reach so far. A name too long is no header's. */
function headerEnd(bytes: Uint8Array, at: number): number {
  const low = bytes[at + LENGTH_AT];
  const high = bytes[at + LENGTH_AT + 1];
  if (low === undefined || high === undefined) return Number.POSITIVE_INFINITY;
  return at + NAME_AT + Math.min(low + 256 * high, LONGEST_NAME);
}
