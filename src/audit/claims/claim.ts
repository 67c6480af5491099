import type { Span } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';

/** A number of the document, and what it asserts, if anything. Grows with the reading of claims. */
export interface Claim extends Span {
  /** Why its scope cannot be settled; absent where it can be compared. */
  readonly unsettled?: Message | undefined;
}

/** All numbers of a document: `numbers` = `claims` and `notClaims`. */
export interface Claims {
  readonly numbers: number;
  readonly claims: readonly Claim[];
  /** Dates, ordinals, codes and other numbers that assert nothing. */
  readonly notClaims: number;
}
