/**
 * Where a table's rows would live if the database grew beyond one machine: `reference` whole on every
 * machine, `local` on the first one only, `distributed` by the organisation that the rows belong to.
 */
export type Placement = 'reference' | 'local' | 'distributed by organisation_id';

/** The placement of every table; `test/store/placement.test.ts` holds it against the real schema. */
export const placements: Readonly<Record<string, Placement>> = {
  organisations: 'reference',
  organisation_attributes: 'reference',
  cycles: 'reference',
  facts: 'distributed by organisation_id',
  statements: 'distributed by organisation_id',
  rulings: 'distributed by organisation_id',
  change_log: 'distributed by organisation_id',
  log_heads: 'distributed by organisation_id',
  sealed_texts: 'distributed by organisation_id',
  log_position: 'local',
  log_roots: 'local',
  appointments: 'reference',
  account_states: 'reference',
  installed_editions: 'reference',
  peer_snapshots: 'reference',
  settings: 'reference',
  migrations: 'local',
  user: 'reference',
  account: 'reference',
  session: 'local',
  verification: 'local',
  rateLimit: 'local',
};
