import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.js';
import { publicKeyOf, signLog } from './roots.js';

/** What this server remembers of the log outside the database: whoever rewrites that can't rewrite this. */
export interface Anchor {
  readonly sequence: number;
  readonly root: string;
}

/** Signs the log with the key of the data directory. */
export interface Notary {
  readonly publicKey: string;
  /** The last root that was signed here. */
  anchor(): Anchor | undefined;
  /** Signs what has changed since the last root. */
  sign(at: Date): Promise<void>;
}

const anchorSchema = z.object({ sequence: z.int(), root: z.string() });

/** The notary of a data directory; it makes itself a key the first time. */
export function notaryOf(dataDirectory: string, database: Kysely<Tables>): Notary {
  mkdirSync(dataDirectory, { recursive: true });
  const key = keyIn(join(dataDirectory, 'signing-key.pem'));
  return {
    publicKey: publicKeyOf(key),
    anchor: () => anchorIn(dataDirectory),
    sign: async (at) => {
      const root = await signLog(database, key, at.toISOString());
      if (root !== undefined) remember(dataDirectory, { sequence: root.sequence, root: root.root });
    },
  };
}

const anchorFile = (dataDirectory: string): string => join(dataDirectory, 'log-root.json');

/** What a data directory remembers of the log, or nothing. */
export function anchorIn(dataDirectory: string): Anchor | undefined {
  const text = textIn(anchorFile(dataDirectory));
  return text === undefined ? undefined : anchorSchema.parse(JSON.parse(text));
}

/** Makes a data directory remember a root of the log, or nothing. */
export function remember(dataDirectory: string, anchor: Anchor | undefined): void {
  if (anchor === undefined) rmSync(anchorFile(dataDirectory), { force: true });
  else replace(anchorFile(dataDirectory), JSON.stringify(anchor));
}

function keyIn(file: string): string {
  const found = textIn(file);
  if (found !== undefined) return found;
  const { privateKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  replace(file, text);
  return text;
}

/** Either the old text stands or the new one, whatever happens meanwhile. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
