import type { Migration } from './migration.js';

/**
 * Ids are compared by code point (`collate "C"`): in the same order everywhere, and no index breaks when
 * an operating system changes its Chinese order.
 */
export const factsAndLog: Migration = {
  number: 1,
  name: 'facts and log',
  sql: `
create table organisations (
  id text collate "C" primary key,
  code text collate "C" not null,
  opened int not null,
  closed int
);
create unique index organisations_code on organisations (code) where code <> '';

create table organisation_attributes (
  organisation_id text collate "C" not null references organisations (id),
  from_cycle int not null,
  name text not null,
  name_en text not null,
  level text not null check (level in ('province', 'city', 'district', 'school')),
  place text collate "C",
  superior text collate "C",
  type text not null,
  ownership text not null check (ownership in ('public', 'private', '')),
  region text not null,
  primary key (organisation_id, from_cycle)
);

create table cycles (
  cycle int primary key,
  opened_at timestamptz not null,
  opened_by text not null
);

create table facts (
  organisation_id text collate "C" not null references organisations (id),
  cycle int not null,
  concept text collate "C" not null,
  mantissa numeric check (scale(mantissa) = 0),
  decimals int,
  text text,
  absence text check (absence in ('blank', 'not-applicable', 'not-collected')),
  source jsonb not null,
  version int not null check (version > 0),
  primary key (organisation_id, cycle, concept),
  constraint one_content check (
    num_nonnulls(mantissa, text, absence) = 1 and (mantissa is null) = (decimals is null)
  )
);

create table statements (
  organisation_id text collate "C" not null references organisations (id),
  id text collate "C" not null,
  cycle int not null,
  concept text collate "C" not null,
  mantissa numeric not null check (scale(mantissa) = 0),
  decimals int not null,
  source jsonb not null,
  primary key (organisation_id, id)
);
create index statements_by_cycle on statements (organisation_id, cycle);

create table rulings (
  organisation_id text collate "C" not null references organisations (id),
  cycle int not null,
  identity text collate "C" not null,
  evidence text not null,
  kind text not null check (kind in ('explained', 'confirmed', 'waived')),
  reason text not null,
  made_by text not null,
  made_at text not null,
  primary key (organisation_id, cycle, identity)
);

create table log_position (
  single boolean primary key default true check (single),
  sequence bigint not null
);
insert into log_position (sequence) values (0);

create table log_heads (
  organisation_id text collate "C" primary key,
  number bigint not null,
  hash text not null
);

create table change_log (
  organisation_id text collate "C" not null,
  number bigint not null,
  sequence bigint not null,
  previous text not null,
  hash text not null,
  payload jsonb not null,
  primary key (organisation_id, number)
);
create index change_log_sequence on change_log (sequence);
create index change_log_concept on change_log
  (organisation_id, (payload ->> 'concept'), (payload ->> 'cycle'));

create function change_log_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the change log is append-only';
end $$;
create trigger change_log_is_final before update or delete or truncate on change_log
  for each statement execute function change_log_is_final();

create table sealed_texts (
  organisation_id text collate "C" not null,
  digest text collate "C" not null,
  salt text not null,
  text text not null,
  primary key (organisation_id, digest)
);

create table log_roots (
  sequence bigint primary key,
  previous text not null,
  root text not null,
  signed_at text not null,
  public_key text not null,
  signature text not null
);

create table appointments (
  account_id text primary key,
  role text not null check (role in ('clerk', 'reviewer', 'writer', 'administrator')),
  organisation_id text collate "C" not null references organisations (id)
);

create table peer_snapshots (
  number int primary key,
  id text collate "C" not null unique,
  taken_at text not null,
  "values" jsonb not null
);

create table settings (
  name text collate "C" primary key,
  value jsonb not null
);
`,
};
