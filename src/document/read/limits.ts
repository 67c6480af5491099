/** What a workbook from outside may cost. A table of a school takes a hundredth of any of these. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  packageEntries: 2_000,
  unpackedBytes: 200 * 1024 * 1024,
  /** Times a package may grow when unpacked, once it is larger than `freeUnpackedBytes`. */
  expansion: 100,
  freeUnpackedBytes: 8 * 1024 * 1024,
  sheets: 200,
  rowsASheet: 10_000,
  cells: 200_000,
  mergedBlocks: 2_000,
  textCharacters: 4_000,
  /** Of all cells together: one long text may be shared by many cells. */
  allCharacters: 5_000_000,
  /** What the reading process may answer. */
  answerBytes: 64 * 1024 * 1024,
  /** Reading processes at a time; further files wait for their turn. */
  processes: 2,
  milliseconds: 20_000,
  memoryMegabytes: 512,
} as const;
