import type { Place } from '../facts/index.js';
import type { Binder } from './binder.js';
import type { Words } from './words.js';

/** Something that was left out because a figure it speaks of is missing. Nothing vanishes unsaid. */
export interface Omission {
  /** Id of the paragraph, table, chart or case. */
  readonly node: string;
  readonly what: 'sentence' | 'passage' | 'table' | 'chart' | 'case';
  readonly excerpt: string;
  /** Concepts without a value, or names of tables, charts and cases that are left out themselves. */
  readonly missing: readonly string[];
}

/** Where a table, chart or case stands, for those who mention it. */
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
  /** By `table name`, `chart name` and `case name`, of the chapter being written. */
  readonly labels: ReadonlyMap<string, Label>;
}
