import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** The files of an edition that was installed beside those of the program, by their paths. */
export interface InstalledEdition {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** All installed editions, the first one installed first. */
export const selectInstalledEditions = (database: Kysely<Tables>): Promise<InstalledEdition[]> =>
  database.selectFrom('installed_editions').select(['id', 'files']).orderBy('number').execute();
