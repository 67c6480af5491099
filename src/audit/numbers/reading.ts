import type { Claim } from '../claims/index.js';
import type { Pair } from './share-pair.js';

/** What a share is read as, its most likely pairs first. */
export interface Reading {
  readonly pairs: readonly Pair[];
  /**
   * What says that one of the pairs is meant: its `name`, which leaves no doubt; its `place` nearby, where a slip of the
   * pen must bear it out; or a `guess` from two numbers side by side, where only a slip that chance hardly makes does.
   */
  readonly by: 'name' | 'place' | 'guess';
  /** Whether it may as well be of a whole that is told elsewhere under another name. */
  readonly open: boolean;
}

/** A share with what is told around it. */
export interface Shared {
  readonly share: Claim;
  readonly sentence: readonly Claim[];
  /** The claims of the paragraph before the sentence, in reading order. */
  readonly before: readonly Claim[];
}

/** Of a share that nothing nearby makes. */
export const NOTHING: Reading = { pairs: [], by: 'guess', open: true };
