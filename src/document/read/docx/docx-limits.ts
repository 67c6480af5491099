/** What a Word document from outside may cost. A report of a hundred pages takes a tenth of any of these. */
export const DOCX_LIMITS = {
  packageEntries: 5_000,
  unpackedBytes: 400 * 1024 * 1024,
  /** Times a package may grow when unpacked, once it is larger than `freeUnpackedBytes`. */
  expansion: 100,
  freeUnpackedBytes: 16 * 1024 * 1024,
  /** Elements within one another. */
  depth: 256,
  cells: 200_000,
  columns: 512,
} as const;
