/** What a finished report from outside may cost. A report of a hundred pages takes a twentieth of any of these. */
export const DOCUMENT_LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  characters: 3_000_000,
  blocks: 100_000,
  /** Reading processes at a time; further files wait for their turn. */
  processes: 2,
  /** Files that a process reads before a fresh one takes its place. */
  filesAProcess: 40,
  /** How long a process without work waits for more. */
  idleMilliseconds: 5_000,
  milliseconds: 60_000,
  memoryMegabytes: 1_024,
} as const;
