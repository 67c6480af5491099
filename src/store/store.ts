import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type {
  Cycle,
  Fact,
  Organisation,
  OrganisationId,
  PeerSnapshot,
  Ruling,
  Statement,
} from '../facts/index.js';
import type { ConceptId } from '../standard/index.js';
import { actOnAccount } from './commands/account.js';
import { type AmendRegister, amendRegister } from './commands/amend-register.js';
import type { AccountState, Appointment } from './commands/command.js';
import { type EditionsSeen, installEdition, removeEdition } from './commands/editions.js';
import {
  appoint,
  openCycle,
  registerOrganisations,
  takePeerSnapshot,
} from './commands/register.js';
import { rule } from './commands/rule.js';
import { type Seed, seed } from './commands/seed.js';
import { selectSetting, settledSetting } from './commands/setting.js';
import { type StoreImport, type StoreImportResult, storeImport } from './commands/store-import.js';
import { type WriteFacts, type WriteFactsResult, writeFacts } from './commands/write-facts.js';
import { writerOf } from './commands/writer.js';
import { connectEmbedded, connectExternal, type Database } from './database/connect.js';
import { patiently } from './database/failures.js';
import type { Tables } from './database/tables.js';
import { GRACE_SECONDS, startEmbedded } from './embedded/index.js';
import { type Notary, notaryOf } from './log/notary.js';
import type { AccountAct } from './log/payload.js';
import { lastRoot, type Root } from './log/roots.js';
import { type Verification, verifyLog } from './log/verify.js';
import {
  type AccountRecord,
  type AccountSearch,
  selectAccountStates,
  selectAccounts,
} from './queries/accounts.js';
import type { Changes, Revision } from './queries/changes.js';
import { selectChangesSince, selectHistory } from './queries/changes.js';
import { type InstalledEdition, selectInstalledEditions } from './queries/editions.js';
import { type LogPage, type LogSearch, selectLog } from './queries/log.js';
import {
  type Selection,
  selectAppointments,
  selectCycles,
  selectFacts,
  selectOrganisations,
  selectPeerSnapshot,
  selectRulings,
  selectSequence,
  selectStatements,
} from './queries/select.js';

/** Tells the time. */
export type Clock = () => Date;

const SIGNING_MILLISECONDS = 3_600_000;

const systemClock: Clock = () => new Date();

/**
 * The door to the database: whole commands, each one transaction, and queries. A command resolves once it
 * is durable, and repeating one whose answer was lost changes nothing. Both wait for a database that
 * restarts; commands throw Refusals where they cannot be carried out.
 */
export interface Store {
  /** The number of the last change; a cache is good as long as it stays. */
  sequence(): Promise<number>;
  organisations(): Promise<readonly Organisation[]>;
  cycles(): Promise<readonly Cycle[]>;
  facts(selection?: Selection): Promise<readonly Fact[]>;
  statements(selection?: Selection): Promise<readonly Statement[]>;
  rulings(selection?: Selection): Promise<readonly Ruling[]>;
  /** Log entries after a number, at most 10,000 at once. */
  changesSince(sequence: number): Promise<Changes>;
  /** All revisions of one number, the first one first. */
  history(
    organisation: OrganisationId,
    cycle: Cycle,
    concept: ConceptId,
  ): Promise<readonly Revision[]>;
  /** The snapshot in force; `{ id: 'none' }` without values before the first. */
  peerSnapshot(): Promise<PeerSnapshot>;
  appointment(account: string): Promise<Appointment | undefined>;
  appointments(): Promise<readonly Appointment[]>;
  /** How an account stands; nothing where no act on it is known, which means it may enter. */
  accountState(account: string): Promise<AccountState | undefined>;
  /** Accounts with their names and appointments, at most 200 at once. */
  accounts(
    search?: AccountSearch,
  ): Promise<{ readonly accounts: readonly AccountRecord[]; readonly total: number }>;
  /** Entries of the change log, the newest first. */
  log(search: LogSearch): Promise<LogPage>;
  /** The last signed root; nothing where none was signed yet. */
  root(): Promise<Root | undefined>;
  /** Editions beside those of the program, the first one installed first. */
  installedEditions(): Promise<readonly InstalledEdition[]>;

  /** Stores edits, or, where one lost a race, none of them and gives both values. */
  writeFacts(input: WriteFacts, clock?: Clock): Promise<WriteFactsResult>;
  /** Stores a file's facts and statements, all or none; the same file again changes nothing. */
  storeImport(input: StoreImport, clock?: Clock): Promise<StoreImportResult>;
  /** Fills a store that holds no facts. */
  seed(input: Seed, clock?: Clock): Promise<{ readonly facts: number }>;
  /** Records a person's word on a finding. */
  rule(input: Omit<Ruling, 'at'>, clock?: Clock): Promise<Ruling>;
  registerOrganisations(
    organisations: readonly Organisation[],
    by: string,
    clock?: Clock,
  ): Promise<{ readonly changed: readonly OrganisationId[] }>;
  /** Changes the register under its rules, all or none; a fault in it is refused with its sentence. */
  amendRegister(
    input: AmendRegister,
    by: string,
    clock?: Clock,
  ): Promise<{ readonly changed: readonly OrganisationId[] }>;
  openCycle(cycle: Cycle, by: string, clock?: Clock): Promise<{ readonly opened: boolean }>;
  takePeerSnapshot(
    snapshot: PeerSnapshot,
    by: string,
    clock?: Clock,
  ): Promise<{ readonly taken: boolean }>;
  appoint(
    appointment: Appointment,
    by: string,
    clock?: Clock,
  ): Promise<{ readonly changed: boolean }>;

  /** Records what was done with an account; the last administrator cannot be disabled. */
  actOnAccount(
    act: { readonly account: string; readonly act: AccountAct },
    by: string,
    clock?: Clock,
  ): Promise<AccountState>;
  /** Keeps an edition; `seen` is what the judgement rests on that it harms no cycle in use. */
  installEdition(
    edition: InstalledEdition,
    seen: EditionsSeen,
    by: string,
    clock?: Clock,
  ): Promise<{ readonly installed: boolean }>;
  removeEdition(
    id: string,
    seen: EditionsSeen,
    by: string,
    clock?: Clock,
  ): Promise<{ readonly removed: boolean }>;

  /** A text of this installation by its name; nothing where none is kept. */
  setting(name: string): Promise<string | undefined>;
  /** The same, made and kept where there is none. */
  settledSetting(name: string, make: () => string): Promise<string>;

  /** The proof of the change log; names the first broken link. */
  verify(): Promise<Verification>;
  /** Signs the log as it stands; done by itself every hour and at closing. */
  sign(clock?: Clock): Promise<void>;

  /** For the accounts library, which keeps its own tables in the same database. */
  readonly kysely: Kysely<Tables>;
  readonly pool: Pool;
  /** The embedded PostgreSQL's process number; nothing where the database is external. */
  readonly postgresPid: () => number | undefined;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where everything of this installation lives; made where it is absent. */
  readonly dataDirectory: string;
  /** An external PostgreSQL 15 or newer; the embedded one where this is missing. */
  readonly databaseUrl?: string | undefined;
  /** How long the embedded PostgreSQL outlives an owner that was killed; 15 seconds. */
  readonly graceSeconds?: number;
}

/**
 * Opens the store of a data directory. Throws a Refusal where another process owns the directory, or where
 * the database cannot be started, reached or used.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDirectory, databaseUrl, graceSeconds = GRACE_SECONDS } = options;
  if (databaseUrl) {
    return storeOver(dataDirectory, await connectExternal(databaseUrl), NO_SERVER);
  }
  const embedded = await startEmbedded(dataDirectory, graceSeconds);
  try {
    return storeOver(dataDirectory, await connectEmbedded(embedded.connection), embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

interface Server {
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** An external database is not ours to stop. */
const NO_SERVER: Server = { pid: () => undefined, stop: async () => undefined };

function storeOver(dataDirectory: string, { kysely, pool }: Database, server: Server): Store {
  const writer = writerOf(kysely);
  const notary = notaryOf(dataDirectory, kysely);
  const signing = signRegularly(notary);
  const actor = (by: string, clock: Clock) => ({ by, at: clock().toISOString() });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    clearInterval(signing);
    await writer.close();
    await notary.sign(systemClock()).catch(() => undefined);
    await kysely.destroy();
    await server.stop();
  }

  return {
    sequence: () => patiently(() => selectSequence(kysely)),
    organisations: () => patiently(() => selectOrganisations(kysely)),
    cycles: () => patiently(() => selectCycles(kysely)),
    facts: (selection = {}) => patiently(() => selectFacts(kysely, selection)),
    statements: (selection = {}) => patiently(() => selectStatements(kysely, selection)),
    rulings: (selection = {}) => patiently(() => selectRulings(kysely, selection)),
    changesSince: (sequence) => patiently(() => selectChangesSince(kysely, sequence)),
    history: (organisation, cycle, concept) =>
      patiently(() => selectHistory(kysely, organisation, cycle, concept)),
    peerSnapshot: () => patiently(() => selectPeerSnapshot(kysely)),
    appointment: async (account) =>
      (await patiently(() => selectAppointments(kysely, account))).at(0),
    appointments: () => patiently(() => selectAppointments(kysely)),

    accountState: async (account) =>
      (await patiently(() => selectAccountStates(kysely, account))).at(0),
    accounts: (search = {}) => patiently(() => selectAccounts(kysely, search)),
    log: (search) => patiently(() => selectLog(kysely, search)),
    root: () => patiently(() => lastRoot(kysely)),
    installedEditions: () => patiently(() => selectInstalledEditions(kysely)),

    writeFacts: async (input, clock = systemClock) => writer.submit(writeFacts(input, clock())),
    storeImport: async (input, clock = systemClock) => writer.submit(storeImport(input, clock())),
    seed: async (input, clock = systemClock) => writer.submit(seed(input, clock())),
    rule: async (input, clock = systemClock) => writer.submit(rule(input, clock())),
    registerOrganisations: async (organisations, by, clock = systemClock) =>
      writer.submit(registerOrganisations(organisations, actor(by, clock))),
    amendRegister: async (input, by, clock = systemClock) =>
      writer.submit(amendRegister(input, actor(by, clock))),
    openCycle: async (cycle, by, clock = systemClock) =>
      writer.submit(openCycle(cycle, actor(by, clock))),
    takePeerSnapshot: async (snapshot, by, clock = systemClock) =>
      writer.submit(takePeerSnapshot(snapshot, actor(by, clock))),
    appoint: async (appointment, by, clock = systemClock) =>
      writer.submit(appoint(appointment, actor(by, clock))),

    actOnAccount: async (act, by, clock = systemClock) =>
      writer.submit(actOnAccount(act, actor(by, clock))),
    installEdition: async (edition, seen, by, clock = systemClock) =>
      writer.submit(installEdition(edition, seen, actor(by, clock))),
    removeEdition: async (id, seen, by, clock = systemClock) =>
      writer.submit(removeEdition(id, seen, actor(by, clock))),

    setting: (name) => patiently(() => selectSetting(kysely, name)),
    settledSetting: (name, make) => patiently(() => settledSetting(kysely, name, make)),

    verify: () => patiently(() => verifyLog(kysely, notary.anchor())),
    sign: (clock = systemClock) => patiently(() => notary.sign(clock())),

    kysely,
    pool,
    postgresPid: () => server.pid(),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** A missed signature is made up for by the next one. */
function signRegularly(notary: Notary): NodeJS.Timeout {
  const sign = () => void notary.sign(systemClock()).catch(() => undefined);
  return setInterval(sign, SIGNING_MILLISECONDS).unref();
}
