import { factsAndLog } from './0001-facts-and-log.js';
import { accounts } from './0002-accounts.js';
import { administration } from './0003-administration.js';
import type { Migration } from './migration.js';

export { migrate } from './migrate.js';
export type { Migration } from './migration.js';

/** Every step of the schema, in order. A new one is added at the end. */
export const migrations: readonly Migration[] = [factsAndLog, accounts, administration];
