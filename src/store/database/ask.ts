import { CompiledQuery, type Kysely } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.js';

/** Asks the database in plain SQL and gives the rows; several statements at once where there are no values. */
export type Ask = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** Asks on a connection. */
export const askOn =
  (client: pg.ClientBase): Ask =>
  async <Row>(sql: string, values?: readonly unknown[]) =>
    // Only the statement knows the shape of its rows; who asks names it.
    (await client.query(sql, values && [...values])).rows as Row[];

/** Asks within a transaction. */
export const askWithin =
  (transaction: Kysely<Tables>): Ask =>
  async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await transaction.executeQuery<Row>(CompiledQuery.raw(sql, [...values]))).rows;
