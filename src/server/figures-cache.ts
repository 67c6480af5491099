import { countryOf } from '../facts/columns/index.js';
import {
  type Cycle,
  type Fact,
  type FactBase,
  type Finding,
  factBaseAfter,
  factBaseOf,
  findingsOf,
  type OrganisationId,
  organisationIn,
  type Ruling,
  schoolsUnder,
} from '../facts/index.js';
import { editionOf, type Standard } from '../standard/index.js';
import { factAfter, type Store } from '../store/index.js';

/** The store as evaluation sees it, as of one point of the change log. */
export interface Snapshot {
  readonly sequence: number;
  readonly base: FactBase;
  readonly cycles: readonly Cycle[];
  readonly rulings: readonly Ruling[];
  /** The log's sequence at which an organisation's own figures last changed. */
  readonly revision: ReadonlyMap<OrganisationId, number>;
}

/** What is computed from the store when it is read, kept until the log moves on. */
export interface FiguresCache {
  /** The newest snapshot; one cheap query tells whether it is the last one. */
  current(): Promise<Snapshot>;
  /** The failed checks of one organisation; only computed again when its figures changed. */
  failures(snapshot: Snapshot, organisation: OrganisationId, cycle: Cycle): readonly Finding[];
  /** The failed checks of several organisations, worked out together where many of them changed. */
  failuresOfAll(
    snapshot: Snapshot,
    organisations: readonly OrganisationId[],
    cycle: Cycle,
  ): readonly Finding[];
}

/** A cache over a store. Nothing in it is needed by another process: each keeps its own and asks the log. */
export function figuresCache(
  store: Store,
  standard: Standard,
  renewed: () => Promise<Standard> = async () => standard,
): FiguresCache {
  let held: Snapshot | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Snapshot> | undefined;
  const kept = new Map<
    string,
    { readonly revision: string; readonly findings: readonly Finding[] }
  >();

  const refreshed = async (): Promise<Snapshot> => {
    const sequence = await store.sequence();
    if (held !== undefined && held.sequence === sequence) return held;
    held =
      held === undefined
        ? await loadedWhole(store, await renewed())
        : await loadedSince(store, held, renewed);
    return held;
  };

  const revisionAt = (snapshot: Snapshot, organisation: OrganisationId, cycle: Cycle): string =>
    `${revisionOf(snapshot, organisation, cycle)}/${editionOf(snapshot.base.standard, cycle)?.hash ?? ''}`;

  const known = (snapshot: Snapshot, organisation: OrganisationId, cycle: Cycle) => {
    const before = kept.get(`${organisation}/${cycle}`);
    const isFresh = before?.revision === revisionAt(snapshot, organisation, cycle);
    return isFresh ? before.findings : undefined;
  };

  const keep = (
    snapshot: Snapshot,
    organisation: OrganisationId,
    cycle: Cycle,
    findings: readonly Finding[],
  ): readonly Finding[] => {
    const revision = revisionAt(snapshot, organisation, cycle);
    kept.set(`${organisation}/${cycle}`, { revision, findings });
    return findings;
  };

  const failures: FiguresCache['failures'] = (snapshot, organisation, cycle) => {
    const { base } = snapshot;
    const edition = editionOf(base.standard, cycle);
    return (
      known(snapshot, organisation, cycle) ??
      keep(
        snapshot,
        organisation,
        cycle,
        edition === undefined ? [] : findingsOf({ base, edition, organisation, cycle }, 'failures'),
      )
    );
  };

  return {
    // Callers that come while one look at the log is under way share the next one: the one under way may
    // have asked before their own write was there.
    current: () => {
      waiting ??= running.then(() => {
        waiting = undefined;
        const refreshing = refreshed();
        running = refreshing.catch(() => undefined);
        return refreshing;
      });
      return waiting;
    },
    failures,
    failuresOfAll: (snapshot, organisations, cycle) => {
      const stale = organisations.filter((id) => known(snapshot, id, cycle) === undefined);
      const edition = editionOf(snapshot.base.standard, cycle);
      if (stale.length >= MANY && edition !== undefined) {
        const review = countryOf(snapshot.base).review(cycle);
        for (const id of stale) {
          if (isThere(snapshot, id, cycle)) keep(snapshot, id, cycle, review.findings(id));
        }
      }
      return organisations.flatMap((id) => failures(snapshot, id, cycle));
    },
  };
}

/** From so many on, organisations are sooner checked together than one by one. */
const MANY = 8;

const isThere = ({ base }: Snapshot, organisation: OrganisationId, cycle: Cycle): boolean => {
  const record = base.organisations.get(organisation);
  return record !== undefined && organisationIn(record, cycle) !== undefined;
};

/**
 * Names the newest change among all that an organisation's findings depend on: its own, those of the
 * schools it counts, and those of the other districts that a district is compared with.
 */
function revisionOf(
  { base, revision }: Snapshot,
  organisation: OrganisationId,
  cycle: Cycle,
): string {
  const record = base.organisations.get(organisation);
  const attributes = record === undefined ? undefined : organisationIn(record, cycle);
  const compared = attributes?.level === 'district' ? attributes.place : null;
  const below = schoolsUnder(base, compared ?? organisation, cycle);
  const newest = Math.max(0, ...[organisation, ...below].map((id) => revision.get(id) ?? 0));
  return `${newest}/${base.peers.id}/${base.organisations.size}`;
}

async function loadedWhole(store: Store, standard: Standard): Promise<Snapshot> {
  // The sequence is read first: what is committed meanwhile is then read twice, never missed.
  const sequence = await store.sequence();
  const [organisations, cycles, facts, statements, rulings, peers] = await Promise.all([
    store.organisations(),
    store.cycles(),
    store.facts(),
    store.statements(),
    store.rulings(),
    store.peerSnapshot(),
  ]);
  return {
    sequence,
    base: factBaseOf({ standard, organisations, facts, statements, peers }),
    cycles: [...cycles].sort((a, b) => b - a),
    rulings,
    revision: new Map(organisations.map((each) => [each.id, sequence])),
  };
}

/** The snapshot with the log's newer entries; anything but figures moving on is read anew. */
async function loadedSince(
  store: Store,
  before: Snapshot,
  renewed: () => Promise<Standard>,
): Promise<Snapshot> {
  const { sequence, entries, more } = await store.changesSince(before.sequence);
  const kinds = new Set(entries.map((entry) => entry.payload.kind));
  if (more || REGISTER_KINDS.some((kind) => kinds.has(kind))) {
    return loadedWhole(store, await renewed());
  }
  const changed: Fact[] = [];
  const revision = new Map(before.revision);
  for (const { organisation, payload, sequence: at } of entries) {
    revision.set(organisation, at);
    if (payload.kind === 'fact') changed.push(factAfter(organisation, payload));
  }
  const statements = kinds.has('statement') ? await store.statements() : before.base.statements;
  const rulings = kinds.has('ruling') ? await store.rulings() : before.rulings;
  const base = factBaseAfter(before.base, changed, statements);
  return { ...before, sequence, base, rulings, revision };
}

/** Changes that are rare and touch everybody: who there is, which years, what is asked, whom one is compared with. */
const REGISTER_KINDS = ['organisation', 'cycle', 'peers', 'edition'] as const;
