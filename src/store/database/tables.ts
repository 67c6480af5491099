import type { ColumnType } from 'kysely';
import type {
  Absence,
  OrganisationAttributes,
  Role,
  Ruling,
  Source,
  Statement,
} from '../../facts/index.js';
import type { Payload } from '../log/payload.js';

/** `numeric` and `bigint`: `pg` gives them as strings; `rows.ts` turns them into what they mean. */
type Exact = ColumnType<string, string | number | bigint, string | number | bigint>;

export interface OrganisationRow {
  id: string;
  code: string;
  opened: number;
  closed: number | null;
  predecessors: ColumnType<string[], string[] | undefined, string[]>;
}

export interface OrganisationAttributesRow {
  organisation_id: string;
  from_cycle: number;
  name: string;
  name_en: string;
  level: OrganisationAttributes['level'];
  place: string | null;
  superior: string | null;
  type: string;
  ownership: OrganisationAttributes['ownership'];
  region: string;
}

export interface FactTable {
  organisation_id: string;
  cycle: number;
  concept: string;
  mantissa: Exact | null;
  decimals: number | null;
  text: string | null;
  absence: Absence | null;
  source: Source;
  version: number;
}

export interface StatementTable {
  organisation_id: string;
  id: string;
  cycle: number;
  concept: string;
  mantissa: Exact;
  decimals: number;
  source: Statement['source'];
}

export interface RulingTable {
  organisation_id: string;
  cycle: number;
  identity: string;
  evidence: string;
  kind: Ruling['kind'];
  reason: string;
  made_by: string;
  made_at: string;
}

export interface ChangeLogTable {
  organisation_id: string;
  number: Exact;
  sequence: Exact;
  previous: string;
  hash: string;
  payload: Payload;
}

/** The store's own tables as Kysely sees them; those of better-auth are its own. */
export interface Tables {
  organisations: OrganisationRow;
  organisation_attributes: OrganisationAttributesRow;
  cycles: { cycle: number; opened_at: Date; opened_by: string };
  facts: FactTable;
  statements: StatementTable;
  rulings: RulingTable;
  log_position: { single: boolean; sequence: Exact };
  log_heads: { organisation_id: string; number: Exact; hash: string };
  change_log: ChangeLogTable;
  sealed_texts: { organisation_id: string; digest: string; salt: string; text: string };
  log_roots: {
    sequence: Exact;
    previous: string;
    root: string;
    signed_at: string;
    public_key: string;
    signature: string;
  };
  appointments: { account_id: string; role: Role; organisation_id: string };
  account_states: { account_id: string; disabled: boolean; must_change_password: boolean };
  installed_editions: {
    number: number;
    id: string;
    files: ColumnType<Record<string, string>, string, string>;
  };
  peer_snapshots: {
    number: number;
    id: string;
    taken_at: string;
    values: Record<string, string[]>;
  };
  settings: { name: string; value: unknown };
}
