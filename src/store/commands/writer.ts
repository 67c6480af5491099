import { type Kysely, sql } from 'kysely';
import { patiently } from '../database/failures.js';
import { countOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';
import { storeRefusal } from '../messages.js';
import type { Change, Command, Decision } from './command.js';
import { flush } from './flush.js';
import { loadWorld } from './load.js';
import type { LoadedWorld } from './world.js';

/** Carries out commands, those that wait together in one transaction. */
export interface Writer {
  /** Resolves once the command is durable; rejects with its Refusal, nothing of it being stored. */
  submit<Result>(command: Command<Result>): Promise<Result>;
  /** Finishes what waits and takes nothing more. */
  close(): Promise<void>;
}

/** More than this and the first ones would wait long for the last. */
const BATCH = 200;

interface Waiting {
  readonly command: Command<unknown>;
  settle(outcome: Outcome): void;
  fail(error: unknown): void;
}

type Outcome = { readonly result: unknown } | { readonly refusal: unknown };

/**
 * The writer of a database. Every transaction first locks the log's position, so writers follow each
 * other, also across servers: numbers of the log grow in the order of commits, and a decision can't be
 * overtaken. One transaction at a time carries all commands that came while the one before committed.
 */
export function writerOf(database: Kysely<Tables>): Writer {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let closed = false;

  async function run(): Promise<void> {
    while (queue.length > 0) await carryOut(database, queue.splice(0, BATCH));
    running = undefined;
  }

  return {
    submit: <Result>(command: Command<Result>) =>
      new Promise<Result>((resolve, reject) => {
        if (closed) return reject(storeRefusal('store.closed'));
        const settle = (outcome: Outcome) =>
          'refusal' in outcome ? reject(outcome.refusal) : resolve(outcome.result as Result);
        queue.push({ command, settle, fail: reject });
        running ??= run();
      }),
    close: async () => {
      closed = true;
      await running;
    },
  };
}

/** One transaction for all; should it fail for a reason of one of them, one for each. */
async function carryOut(database: Kysely<Tables>, batch: readonly Waiting[]): Promise<void> {
  try {
    const commands = batch.map(({ command }) => command);
    const outcomes = await patiently(() => transact(database, commands));
    for (const [index, waiting] of batch.entries()) {
      waiting.settle(outcomes[index] ?? { refusal: storeRefusal('store.interrupted') });
    }
  } catch (error) {
    if (batch.length === 1) batch[0]?.fail(error);
    else for (const each of batch) await carryOut(database, [each]);
  }
}

function transact(
  database: Kysely<Tables>,
  commands: readonly Command<unknown>[],
): Promise<Outcome[]> {
  return database.transaction().execute(async (transaction) => {
    const sequence = await lockPosition(transaction);
    const needs = commands.map((command) => command.needs);
    const world = await loadWorld(transaction, needs);
    const changes: Change[] = [];
    const outcomes = commands.map((command) => decide(command, world, changes));
    if (changes.length > 0) {
      await flush(transaction, { sequence, heads: world.heads }, changes);
    }
    return outcomes;
  });
}

function decide(command: Command<unknown>, world: LoadedWorld, changes: Change[]): Outcome {
  let decision: Decision<unknown>;
  try {
    decision = command.decide(world);
  } catch (refusal) {
    return { refusal };
  }
  for (const change of decision.changes) {
    world.follow(change);
    changes.push(change);
  }
  return { result: decision.result };
}

async function lockPosition(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ sequence: string }>`
    select sequence from log_position for update`.execute(database);
  return countOf(rows[0]?.sequence ?? '0');
}
