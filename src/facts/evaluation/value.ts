import type { Message } from '../../messages/index.js';
import type { Quantity, Verdict } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';

/** Why a value is missing, in a reader's words; `concept` is the one to look at, where there is one. */
export interface Reason {
  readonly concept: ConceptId | null;
  readonly message: Message;
}

/** Not an answer: the rule does not apply, or something it needs is missing. */
export interface Absent {
  readonly type: 'absent';
  readonly outcome: 'not-applicable' | 'not-assessable';
  readonly because: readonly Reason[];
}

/**
 * What an expression comes to. `missing` names what a lower bound `[so far, ∞)` still lacks: such a
 * quantity can decide a relation, and where it does not, the relation is not-assessable for that reason.
 */
export type Value =
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly missing: readonly Reason[] }
  | { readonly type: 'truth'; readonly verdict: Verdict }
  | { readonly type: 'text'; readonly text: string }
  | SetValue
  | Absent;

/** Several quantities. `open` says that members that lack a value would be zero or more. */
export interface SetValue {
  readonly type: 'set';
  readonly members: readonly Quantity[];
  readonly lacking: readonly Reason[];
  readonly open: boolean;
}

const NOTHING_MISSING: readonly Reason[] = [];

export const quantityValue = (
  quantity: Quantity,
  missing: readonly Reason[] = NOTHING_MISSING,
): Value => ({ type: 'quantity', quantity, missing });

export const textValue = (text: string): Value => ({ type: 'text', text });

export const notAssessable = (because: readonly Reason[]): Absent => ({
  type: 'absent',
  outcome: 'not-assessable',
  because,
});

export const notApplicable = (because: readonly Reason[]): Absent => ({
  type: 'absent',
  outcome: 'not-applicable',
  because,
});

/** A verdict as a value; what only missing figures leave open is not-assessable. */
export const truthValue = (
  verdict: Verdict,
  missing: readonly Reason[] = NOTHING_MISSING,
): Value =>
  verdict === 'sometimes' && missing.length > 0
    ? notAssessable(missing)
    : { type: 'truth', verdict };

/** What several absences come to: what does not apply outweighs what is missing. */
export function absentTogether(values: readonly Value[]): Absent | undefined {
  const absent = values.filter((each): each is Absent => each.type === 'absent');
  if (absent.length === 0) return undefined;
  const away = absent.filter((each) => each.outcome === 'not-applicable');
  const because = (away.length > 0 ? away : absent).flatMap((each) => each.because);
  return away.length > 0 ? notApplicable(because) : notAssessable(because);
}

/** What all of several values still lack. */
export const missingIn = (values: readonly Value[]): readonly Reason[] => {
  const found = values.flatMap((each) => (each.type === 'quantity' ? each.missing : []));
  return found.length === 0 ? NOTHING_MISSING : found;
};
