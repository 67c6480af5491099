import type { Place } from '../facts/index.js';
import type { Binder } from './binder.js';
import type { Words } from './words.js';

/** Something that was left out because a figure it speaks of is missing. Nothing vanishes unsaid. */
export interface Omission {
  /** Id of the paragraph, table or chart. */
  readonly node: string;
  readonly what: 'sentence' | 'passage' | 'table' | 'chart';
  readonly excerpt: string;
  /** Concepts without a value, or names of tables and charts that are left out themselves. */
  readonly missing: readonly string[];
}

/** Where a table or chart stands, for those who mention it. */
export interface Label {
  readonly id: string;
  readonly text: string;
}

/** All that the writing of one report shares. `binder` and `omissions` fill as it is written. */
export interface Setting {
  readonly place: Place;
  readonly words: Words;
  readonly binder: Binder;
  readonly omissions: Omission[];
  /** By `table name` and `chart name`, of the chapter being written. */
  readonly labels: ReadonlyMap<string, Label>;
}
