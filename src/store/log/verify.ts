import type { Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { filled, type Message } from '../../messages/index.js';
import type { Tables } from '../database/tables.js';
import { entryOf } from '../queries/changes.js';
import { selectSequence } from '../queries/select.js';
import { type Entry, GENESIS, sha256 } from './entry.js';
import { type Fault, linkFault } from './link.js';
import { faultMessages } from './messages.js';
import type { Anchor } from './notary.js';
import { addToRoot, beginRoot, isSigned, type Root, selectRoots } from './roots.js';
import { digestOf } from './seal.js';
import { type Difference, firstDifference, follow, rowName, rowText, type State } from './state.js';
import { appointmentRows, rowsOf } from './tables.js';

/** Where the proof fails first. */
export interface BrokenLink {
  /** Null where the fault is not one organisation's. */
  readonly organisation: string | null;
  /** The number of the entry in its organisation's log, where one can be named. */
  readonly number: number | null;
  readonly fault: Fault;
  readonly what: Message;
}

/** The outcome of the proof. */
export type Verification =
  | {
      readonly sound: true;
      readonly entries: number;
      readonly organisations: number;
      readonly roots: number;
      /** Entries up to this one are covered by a signed root. */
      readonly signedUpTo: number;
      /** Fingerprints of the keys that signed. */
      readonly signers: readonly string[];
    }
  | { readonly sound: false; readonly broken: BrokenLink };

const PAGE = 2000;

/** Ends the walk at the first fault. */
class Broken extends Error {
  readonly link: BrokenLink;
  constructor(link: BrokenLink) {
    super(link.what.en);
    this.link = link;
  }
}

function broken(
  fault: Fault,
  organisation: string | null,
  number: number | null,
  row = '',
): Broken {
  const values = { organisation: organisation ?? '—', number: number ?? '—', row };
  return new Broken({ organisation, number, fault, what: filled(faultMessages[fault], values) });
}

const brokenRow = (organisation: string | null, { row, number }: Difference): Broken =>
  broken(number === null ? 'table-unlogged' : 'table-differs', organisation, number, row);

/**
 * Proves the change log: every link of every chain, that none is missing, that the tables hold what the
 * log says last, and every signed root; `anchor` is what this server remembers. It reads one state of the
 * database in pages, so memory stays small and writers are not disturbed.
 */
export async function verifyLog(
  database: Kysely<Tables>,
  anchor: Anchor | undefined,
): Promise<Verification> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => proveLog(transaction, anchor));
}

/** The same within the caller's transaction. */
export async function proveLog(
  database: Kysely<Tables>,
  anchor: Anchor | undefined,
): Promise<Verification> {
  try {
    return await walk(database, anchor);
  } catch (error) {
    if (error instanceof Broken) return { sound: false, broken: error.link };
    throw error;
  }
}

async function walk(database: Kysely<Tables>, anchor: Anchor | undefined): Promise<Verification> {
  const roots = await selectRoots(database);
  const proof = new RootProof(roots);
  const appointments = new Map<string, { sequence: number; text: string; number: number }>();
  const organisations = await organisationsWithRows(database);
  let entries = 0;
  for (const organisation of organisations) {
    const state: State = new Map();
    let last: Entry | undefined;
    for await (const entry of chainOf(database, organisation)) {
      const fault = linkFault(entry, last);
      if (fault !== undefined) throw broken(fault, organisation, (last?.number ?? 0) + 1);
      if (entry.payload.kind === 'appointment') keepLatest(appointments, entry);
      else follow(state, entry);
      proof.add(entry);
      last = entry;
      entries += 1;
    }
    proof.endOfChain();
    await assertHead(database, organisation, last);
    await assertTexts(database, organisation);
    const difference = firstDifference(state, await rowsOf(database, organisation));
    if (difference) throw brokenRow(organisation, difference);
  }
  const difference = firstDifference(appointments, await appointmentRows(database));
  if (difference) throw brokenRow(null, difference);
  const missing = (await selectSequence(database)) - entries;
  if (missing !== 0) throw broken('chain-missing', null, null, String(missing));
  proof.conclude(anchor);
  return {
    sound: true,
    entries,
    organisations: organisations.length,
    roots: roots.length,
    signedUpTo: roots.at(-1)?.sequence ?? 0,
    signers: [...new Set(roots.map((root) => sha256(root.publicKey).slice(0, 16)))],
  };
}

/** Everybody that the log or a table mentions, in the order in which roots name them. */
async function organisationsWithRows(database: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from log_heads
    union select distinct organisation_id from change_log
    union select id from organisations
    order by id`.execute(database);
  return rows.map(({ id }) => id);
}

async function* chainOf(database: Kysely<Tables>, organisation: string): AsyncGenerator<Entry> {
  let number = 0;
  for (;;) {
    const rows = await database
      .selectFrom('change_log')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('number', '>', String(number))
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield entryOf(row);
    if (rows.length < PAGE) return;
    number = Number(rows.at(-1)?.number);
  }
}

function keepLatest(
  appointments: Map<string, { sequence: number; text: string; number: number }>,
  { payload, organisation, sequence, number }: Entry,
): void {
  const name = rowName(payload);
  if ((appointments.get(name)?.sequence ?? 0) > sequence) return;
  appointments.set(name, { sequence, number, text: rowText(payload, organisation) ?? '' });
}

/** The end of a chain can't be seen from the chain; the head, kept apart, tells whether it was cut. */
async function assertHead(
  database: Kysely<Tables>,
  organisation: string,
  last: Entry | undefined,
): Promise<void> {
  const head = await database
    .selectFrom('log_heads')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  if ((head?.hash ?? GENESIS) === (last?.hash ?? GENESIS)) return;
  throw broken('link-missing', organisation, (last?.number ?? 0) + 1);
}

async function assertTexts(database: Kysely<Tables>, organisation: string): Promise<void> {
  const rows = await database
    .selectFrom('sealed_texts')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .execute();
  const altered = rows.find(({ text, salt, digest }) => digestOf(text, salt) !== digest);
  if (altered) throw broken('text-altered', organisation, null, altered.digest);
}

/** Recomputes every root while the chains go by, organisation after organisation. */
class RootProof {
  readonly #roots: readonly Root[];
  readonly #hashes: readonly Hash[];
  #position = 0;
  #last: Entry | undefined;

  constructor(roots: readonly Root[]) {
    this.#roots = roots;
    this.#hashes = roots.map((root) => beginRoot(root.previous));
  }

  add(entry: Entry): void {
    const from = this.#position;
    while (entry.sequence > (this.#roots[this.#position]?.sequence ?? Number.POSITIVE_INFINITY)) {
      this.#position += 1;
    }
    if (this.#position !== from) this.#close(from);
    this.#last = entry;
  }

  endOfChain(): void {
    this.#close(this.#position);
    this.#position = 0;
  }

  /** Throws at the first root that does not hold. */
  conclude(anchor: Anchor | undefined): void {
    let previous = GENESIS;
    for (const [index, root] of this.#roots.entries()) {
      const computed = this.#hashes[index]?.digest('hex');
      const row = String(root.sequence);
      if (root.previous !== previous || root.root !== computed) {
        throw broken('root-differs', null, null, row);
      }
      if (!isSigned(root)) throw broken('root-unsigned', null, null, row);
      previous = root.root;
    }
    const known = (each: Root) => each.sequence === anchor?.sequence && each.root === anchor.root;
    if (anchor !== undefined && !this.#roots.some(known)) {
      throw broken('root-differs', null, null, String(anchor.sequence));
    }
  }

  #close(position: number): void {
    const hash = this.#hashes[position];
    if (this.#last !== undefined && hash !== undefined) addToRoot(hash, this.#last);
    this.#last = undefined;
  }
}
