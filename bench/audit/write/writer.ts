import type { LaidReport, Piece } from '../layout/index.js';
import type { Random } from '../random.js';

/** Code points from `start` to before `end`, a byte-order mark not counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A report as a file. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** Where each piece went, where the file is its own text. */
  readonly spans: ReadonlyMap<Piece, Span> | null;
  readonly text: string | null;
  /** Whether a reader can tell on which page a heading stands. */
  readonly paged: boolean;
}

/** Writes a laid-out report; the same draws of chance give the same manner of writing. */
export type Writer = (report: LaidReport, random: Random) => Written | Promise<Written>;
