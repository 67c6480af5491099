import { type Passage, type Span, spanOf } from '../../document/model/index.js';
import { filled, type Message, type MessageValues } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import type { Observation } from '../finding.js';

/** What a failure may say beyond its sentence. */
export interface Beyond {
  readonly severity?: Severity;
  readonly derivation?: readonly Message[];
}

/** A failure with its sentence filled. */
export const failed = (
  message: Message,
  values: MessageValues,
  spans: readonly Span[],
  identity: readonly string[],
  { derivation = [], ...beyond }: Beyond = {},
): Observation => ({
  outcome: 'fail',
  message: filled(message, values),
  derivation,
  spans,
  identity,
  ...beyond,
});

/** What was held against something else and fits. */
export const passed = (
  message: Message,
  values: MessageValues,
  spans: readonly Span[],
  identity: readonly string[],
): Observation => ({
  outcome: 'pass',
  message: filled(message, values),
  derivation: [],
  spans,
  identity,
});

/** What could not be judged, and why. */
export const notAssessable = (
  message: Message,
  values: MessageValues,
  spans: readonly Span[],
  identity: readonly string[],
): Observation => ({ ...passed(message, values, spans, identity), outcome: 'not-assessable' });

const FEW_WORDS = 24;

/** The first words of a passage as a place: enough to find it, never the paragraph. */
export const openingOf = (passage: Passage, length: number = FEW_WORDS): Span =>
  spanOf(passage, 0, Math.min(length, passage.text.length));

/** The last words of a passage as a place. */
export const endingOf = (passage: Passage, length: number = FEW_WORDS): Span =>
  spanOf(passage, Math.max(0, passage.text.length - length), passage.text.length);

/** Words cut short for a sentence. */
export const shortened = (text: string, length: number = FEW_WORDS): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;
