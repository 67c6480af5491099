import { type Kysely, sql } from 'kysely';
import type { OrganisationId, Role } from '../../facts/index.js';
import type { AccountState } from '../commands/command.js';
import { countOf } from '../database/rows.js';
import type { Tables } from '../database/tables.js';

/** An account as administrators see it. */
export interface AccountRecord {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  /** Nothing where it was never appointed. */
  readonly role: Role | null;
  readonly organisation: OrganisationId | null;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
  /** When it last signed in and is still signed in; nothing where no session is open. */
  readonly signedInAt: string | null;
}

/** Which accounts are wanted. */
export interface AccountSearch {
  /** Found in user names, names, and ids and names of organisations; all where empty. */
  readonly text?: string;
  readonly account?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** How the accounts stand; one that no act is known of may enter and has its own password. */
export async function selectAccountStates(
  database: Kysely<Tables>,
  account?: string,
): Promise<AccountState[]> {
  const rows = await database
    .selectFrom('account_states')
    .selectAll()
    .where(sql<boolean>`(${account ?? null}::text is null or account_id = ${account ?? null})`)
    .orderBy('account_id')
    .execute();
  return rows.map((row) => ({
    account: row.account_id,
    disabled: row.disabled,
    mustChangePassword: row.must_change_password,
  }));
}

interface AccountLine {
  readonly account: string;
  readonly username: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly disabled: boolean;
  readonly must_change_password: boolean;
  readonly created_at: Date;
  readonly signed_in_at: Date | null;
  readonly total: string;
}

const MOST = 200;

/** The accounts that match, by user name, and how many there are in all. */
export async function selectAccounts(
  database: Kysely<Tables>,
  { text = '', account, offset = 0, limit = MOST }: AccountSearch,
): Promise<{ readonly accounts: readonly AccountRecord[]; readonly total: number }> {
  const like = `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<AccountLine>`
    select "user".id as account, "user".username, "user".name,
      appointments.role, appointments.organisation_id as organisation,
      coalesce(account_states.disabled, false) as disabled,
      coalesce(account_states.must_change_password, false) as must_change_password,
      "user"."createdAt" as created_at,
      (select max("createdAt") from session
        where "userId" = "user".id and "expiresAt" > current_timestamp) as signed_in_at,
      count(*) over () as total
    from "user"
      left join appointments on appointments.account_id = "user".id
      left join account_states on account_states.account_id = "user".id
    where (${account ?? null}::text is null or "user".id = ${account ?? null})
      and (${text.trim()} = '' or "user".username ilike ${like} or "user".name ilike ${like}
        or appointments.organisation_id ilike ${like}
        or exists (select from organisation_attributes as said
          where said.organisation_id = appointments.organisation_id
            and (said.name ilike ${like} or said.name_en ilike ${like})))
    order by "user".username nulls last, "user".id
    limit ${Math.min(limit, MOST)} offset ${offset}`.execute(database);
  return { accounts: rows.map(recordOf), total: countOf(rows[0]?.total ?? '0') };
}

const recordOf = (row: AccountLine): AccountRecord => ({
  account: row.account,
  username: row.username ?? row.account,
  name: row.name,
  role: row.role,
  organisation: row.organisation,
  disabled: row.disabled,
  mustChangePassword: row.must_change_password,
  createdAt: row.created_at.toISOString(),
  signedInAt: row.signed_in_at?.toISOString() ?? null,
});
