/** One step of the schema. Steps only add; see `docs/decisions/migrations.md`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** PostgreSQL 15 and newer; run once, in order, in one transaction. Never edited after a release. */
  readonly sql: string;
}
