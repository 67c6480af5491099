import { contentFromWire, type Fact, type Ruling, type Statement } from '../../facts/index.js';
import { decimalOf } from '../../quantity/index.js';
import type { PayloadOf } from '../log/payload.js';

/** The fact that stands after a log entry. */
export const factAfter = (organisation: string, payload: PayloadOf<'fact'>): Fact => ({
  organisation,
  cycle: payload.cycle,
  concept: payload.concept,
  content: contentFromWire(payload.to),
  source: payload.source,
  version: payload.version,
});

/** The statement that stands after a log entry, or nothing where it was withdrawn. */
export function statementAfter(
  organisation: string,
  payload: PayloadOf<'statement'>,
): Statement | undefined {
  const value = payload.to === null ? undefined : decimalOf(payload.to);
  if (value === undefined) return undefined;
  const { id, cycle, concept, source } = payload;
  return { id, organisation, cycle, concept, value, source };
}

/** The ruling that stands after a log entry; its reason comes from beside the log. */
export function rulingAfter(
  organisation: string,
  payload: PayloadOf<'ruling'>,
  reason: string,
): Ruling {
  const { identity, evidence, cycle, ruling: kind, by, at } = payload;
  return { identity, evidence, organisation, cycle, kind, reason, by, at };
}
