import type { Span } from '../../model/index.js';
import type { CaptionLabel, HeadingLabel } from '../recognise/index.js';
import type { Entry } from './contents.js';
import type { Line } from './lines.js';
import type { Manner } from './manner.js';
import type { Marks } from './marks.js';
import type { Grid } from './tables/grid.js';

/** What a stretch of lines is. */
export type Piece =
  | {
      readonly type: 'heading';
      readonly lines: readonly Line[];
      readonly label: HeadingLabel;
      /** Where the text itself says it. */
      readonly level?: number;
    }
  | {
      readonly type: 'caption';
      readonly line: Line;
      readonly label: CaptionLabel;
      /** Its words, a note of the unit behind them left out. */
      readonly spans: readonly Span[];
    }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'table'; readonly grid: Grid }
  | { readonly type: 'furniture'; readonly line: Line }
  | { readonly type: 'paragraph'; readonly lines: readonly Line[] };

/** What is known where a piece may begin. */
export interface Reading {
  readonly manner: Manner;
  readonly marks: Marks;
  /** What the contents and lists name. */
  readonly named: ReadonlyMap<string, Entry>;
  readonly before: readonly Piece[];
}

/** Pieces, and where what follows them begins. */
export interface Found {
  readonly found: readonly Piece[];
  /** The line behind them. */
  readonly next: number;
}
