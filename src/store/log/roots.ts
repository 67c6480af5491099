import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type Hash,
  sign,
  verify,
} from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { countOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';
import { type Entry, GENESIS } from './entry.js';

/**
 * One hash over the whole log up to a number, signed. It covers the root before it and the last entry of
 * every organisation that changed since, each of which covers its chain.
 */
export interface Root {
  readonly sequence: number;
  readonly previous: string;
  readonly root: string;
  readonly signedAt: string;
  /** Ed25519, SPKI in base64. */
  readonly publicKey: string;
  readonly signature: string;
}

/** Begins the hash of a root. */
export const beginRoot = (previous: string): Hash => createHash('sha256').update(previous);

/** Adds the last entry of an organisation; organisations come in the order of their ids. */
export const addToRoot = (
  hash: Hash,
  { organisation, number, hash: link }: Pick<Entry, 'organisation' | 'number' | 'hash'>,
): Hash => hash.update(`\n${organisation} ${number} ${link}`);

const message = ({ sequence, root }: Pick<Root, 'sequence' | 'root'>): Buffer =>
  Buffer.from(`zhijing log root ${sequence} ${root}`);

/** Whether the root's signature is that of its key. */
export function isSigned(root: Root): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(root.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message(root), key, Buffer.from(root.signature, 'base64'));
  } catch {
    return false;
  }
}

/** A key's public half as roots carry it. */
export const publicKeyOf = (privateKeyPem: string): string =>
  createPublicKey(createPrivateKey(privateKeyPem))
    .export({ format: 'der', type: 'spki' })
    .toString('base64');

const rootOf = (row: Selectable<Tables['log_roots']>): Root => ({
  sequence: countOf(row.sequence),
  previous: row.previous,
  root: row.root,
  signedAt: row.signed_at,
  publicKey: row.public_key,
  signature: row.signature,
});

const roots = (database: Kysely<Tables>) => database.selectFrom('log_roots').selectAll();

/** All roots, the first one first. */
export async function selectRoots(database: Kysely<Tables>): Promise<Root[]> {
  return (await roots(database).orderBy('sequence').execute()).map(rootOf);
}

/** The last root, or nothing where none was signed yet. */
export async function lastRoot(database: Kysely<Tables>): Promise<Root | undefined> {
  const row = await roots(database).orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  return row && rootOf(row);
}

/**
 * Signs the log as it stands, and gives the root; the last one where nothing has changed since, nothing
 * where the log is empty.
 */
export function signLog(
  database: Kysely<Tables>,
  privateKeyPem: string,
  signedAt: string,
): Promise<Root | undefined> {
  return database.transaction().execute(async (transaction) => {
    await sql`lock table log_roots in share row exclusive mode`.execute(transaction);
    const last = await lastRoot(transaction);
    const since = last?.sequence ?? 0;
    const links = await lastLinks(transaction, since);
    if (links.length === 0) return last;
    const sequence = Math.max(...links.map((link) => link.sequence));
    const previous = last?.root ?? GENESIS;
    const root = links.reduce(addToRoot, beginRoot(previous)).digest('hex');
    const signed = signedRoot({ sequence, previous, root, signedAt }, privateKeyPem);
    await insertRoot(transaction, signed);
    return signed;
  });
}

function signedRoot(unsigned: Omit<Root, 'publicKey' | 'signature'>, privateKeyPem: string): Root {
  const signature = sign(null, message(unsigned), createPrivateKey(privateKeyPem));
  return {
    ...unsigned,
    publicKey: publicKeyOf(privateKeyPem),
    signature: signature.toString('base64'),
  };
}

/** The last entry of each organisation that changed after `since`, in the order of their ids. */
async function lastLinks(database: Kysely<Tables>, since: number) {
  const { rows } = await sql<{
    organisation: string;
    number: string;
    sequence: string;
    hash: string;
  }>`select distinct on (organisation_id)
       organisation_id as organisation, number, sequence, hash
     from change_log where sequence > ${since}
     order by organisation_id, number desc`.execute(database);
  return rows.map((row) => ({
    organisation: row.organisation,
    number: countOf(row.number),
    sequence: countOf(row.sequence),
    hash: row.hash,
  }));
}

async function insertRoot(database: Kysely<Tables>, root: Root): Promise<void> {
  await database
    .insertInto('log_roots')
    .values({
      sequence: root.sequence,
      previous: root.previous,
      root: root.root,
      signed_at: root.signedAt,
      public_key: root.publicKey,
      signature: root.signature,
    })
    .execute();
}
