export interface ArchiveEntry {
  readonly path: string;
  readonly mode: number;
  /** A file to copy, where there is no text. */
  readonly source?: string;
  readonly text?: string;
  /** Where a symbolic link leads, from its own folder. */
  readonly link?: string;
}
/** `time` in seconds since 1970. */
export declare function writeArchive(
  entries: readonly ArchiveEntry[],
  file: string,
  time: number,
): Promise<{ readonly bytes: number; readonly sum: string }>;
