import { canonical } from './canonical.js';
import type { Entry } from './entry.js';
import type { Payload } from './payload.js';

/** A row that should stand in a table, as canonical text, and the entry that put it there. */
export interface Standing {
  readonly text: string;
  readonly number: number;
}

/** What should stand in the tables, by a name of the row. */
export type State = Map<string, Standing>;

/** Brings the state after an entry. Appointments are apart: one account may move between organisations. */
export function follow(state: State, { number, organisation, payload }: Entry): void {
  const name = rowName(payload);
  const text = rowText(payload, organisation);
  if (text === undefined) state.delete(name);
  else state.set(name, { text, number });
}

/** The name of the row that an entry is about. */
export function rowName(payload: Payload): string {
  switch (payload.kind) {
    case 'fact':
      return `fact ${payload.cycle} ${payload.concept}`;
    case 'statement':
      return `statement ${payload.id}`;
    case 'ruling':
      return `ruling ${payload.cycle} ${payload.identity}`;
    case 'organisation':
      return 'organisation';
    case 'cycle':
      return `cycle ${payload.cycle}`;
    case 'appointment':
      return `appointment ${payload.account}`;
    case 'account':
      return `account ${payload.account}`;
    case 'peers':
      return `peers ${payload.id}`;
    case 'edition':
      return `edition ${payload.id}`;
  }
}

/** What a table should hold after an entry, as text to compare; nothing where the row should be gone. */
export function rowText(payload: Payload, organisation: string): string | undefined {
  switch (payload.kind) {
    case 'fact':
      return canonical([payload.to, payload.version, payload.source]);
    case 'statement':
      return payload.to === null
        ? undefined
        : canonical([payload.cycle, payload.concept, payload.to, payload.source]);
    case 'ruling':
      return canonical([payload.ruling, payload.evidence, payload.by, payload.at]);
    case 'organisation':
      return canonical(payload.record);
    case 'cycle':
      return 'open';
    case 'appointment':
      return canonical([payload.role, organisation]);
    case 'account':
      return canonical([payload.disabled, payload.mustChangePassword]);
    case 'peers':
      return payload.digest;
    case 'edition':
      return payload.digest ?? undefined;
  }
}

/** A row that differs, and the entry it should follow from; null where there is none. */
export interface Difference {
  readonly row: string;
  readonly number: number | null;
}

/** The first row that differs between what should stand and what does, or nothing. */
export function firstDifference(
  should: State,
  does: ReadonlyMap<string, string>,
): Difference | undefined {
  for (const [row, { text, number }] of should) if (does.get(row) !== text) return { row, number };
  for (const row of does.keys()) if (!should.has(row)) return { row, number: null };
  return undefined;
}
