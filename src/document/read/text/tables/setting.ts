import type { Line } from '../lines.js';

/** What is known of the place where a table may begin. */
export interface Setting {
  /** Whether a caption or a note of the unit stands right above. */
  readonly captioned: boolean;
  /** Whether a heading does: a table without a caption may follow. */
  readonly headed: boolean;
  readonly idleBlanks: number;
  /** Whether a line is a heading that the contents name. */
  readonly isHeading: (line: Line) => boolean;
}
