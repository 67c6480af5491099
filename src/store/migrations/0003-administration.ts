import type { Migration } from './migration.js';

/** What administrators keep: whether an account may enter, what became of organisations, further editions. */
export const administration: Migration = {
  number: 3,
  name: 'administration',
  sql: `
alter table organisations add column predecessors text[] collate "C" not null default '{}';

create table account_states (
  account_id text primary key,
  disabled boolean not null,
  must_change_password boolean not null
);

create table installed_editions (
  number int primary key,
  id text collate "C" not null unique,
  files jsonb not null
);

create index change_log_by on change_log ((payload ->> 'by'), sequence);
`,
};
