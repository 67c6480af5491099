import type { Standard } from '../standard/index.js';
import { mapWith } from './changed-map.js';
import type { Fact, Statement } from './fact.js';
import { type FactBase, factKey, type PeerSnapshot } from './figures.js';
import { keepAfter } from './kept.js';
import type { Organisation } from './organisation.js';

/** What a base is put together from. */
export interface BaseContents {
  readonly standard: Standard;
  readonly organisations: Iterable<Organisation>;
  readonly facts?: Iterable<Fact>;
  readonly statements?: readonly Statement[];
  readonly peers?: PeerSnapshot;
}

/** Stands where no distribution was taken. */
const NO_PEERS: PeerSnapshot = { id: 'none', values: new Map() };

/** A base of these organisations and facts. Of two facts with one key the later one stands. */
export const factBaseOf = ({
  standard,
  organisations,
  facts = [],
  statements = [],
  peers = NO_PEERS,
}: BaseContents): FactBase => ({
  standard,
  organisations: new Map([...organisations].map((each) => [each.id, each])),
  facts: new Map(
    [...facts].map((fact) => [factKey(fact.organisation, fact.cycle, fact.concept), fact]),
  ),
  statements,
  peers,
});

/**
 * The base after some facts were changed or added, of organisations and a standard that stay the same. It
 * is as good as one made anew; what the facts do not touch need not be worked out again.
 */
export function factBaseAfter(
  before: FactBase,
  changed: readonly Fact[],
  statements: readonly Statement[] = before.statements,
): FactBase {
  const entries = changed.map(
    (fact) => [factKey(fact.organisation, fact.cycle, fact.concept), fact] as const,
  );
  const after = { ...before, statements, facts: mapWith(before.facts, entries) };
  keepAfter(before, after, changed);
  return after;
}
