import type { Passage, Span } from '../../document/model/index.js';
import { spanOf } from '../../document/model/index.js';
import { filled, type Message, visible } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import type { Observation } from '../finding.js';

/** What a fault is told with. */
export interface Fault {
  readonly message: Message;
  /** What stands in the message's places; words of the document are made safe to read. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly spans: readonly Span[];
  readonly identity: readonly string[];
  readonly severity?: Severity;
}

/** The observation of a fault. */
export const fault = ({ message, values = {}, severity, ...rest }: Fault): Observation => ({
  outcome: 'fail',
  message: filled(message, safe(values)),
  derivation: [],
  ...rest,
  ...(severity === undefined ? {} : { severity }),
});

const safe = (values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );

/** Most faults of one kind that are told one by one: more of them are the document's own way, or its reader's. */
export const MOST_TOLD = 15;

const MOST_SPANS = 10;

/** Where a rule's fault was seen, for rules that tell all of a kind at once. */
export interface Place {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export const spanOfPlace = ({ passage, start, end }: Place): Span => spanOf(passage, start, end);

/** The places of a finding that tells all of a kind at once: the first few, each a place to mend. */
export const firstSpans = (places: readonly Place[]): readonly Span[] =>
  places.slice(0, MOST_SPANS).map(spanOfPlace);

/** The words at a place. */
export const wordsAt = ({ passage, start, end }: Place): string => passage.text.slice(start, end);

/** Very many observations of one rule as one, a notice: a scan's or a conversion's work rather than a writer's. */
export function foldedIfMany(
  observations: readonly Observation[],
  message: Message,
): readonly Observation[] {
  if (observations.length <= MOST_TOLD) return observations;
  return [
    fault({
      message,
      values: { found: observations.length },
      spans: observations.flatMap(({ spans }) => spans.slice(0, 1)).slice(0, MOST_SPANS),
      identity: ['many'],
      severity: 'notice',
    }),
  ];
}
