-- Kostenaufstellung: what things cost, what of it was decided and spent. Money is gross cents. No person stands in here.
create schema if not exists costs;
grant usage on schema costs to willkommen_app;

create table costs.statement (
  id         uuid primary key,
  site       smallint not null,
  name       text not null check (name <> '' and length(name) <= 120),
  note       text not null check (length(note) <= 2000),
  -- Figures of another office, shown as an example and never as one's own.
  is_example boolean not null,
  created_at timestamptz not null,
  -- Taken away; brought back as long as nobody sweeps it.
  removed_at timestamptz
);
create index statement_of_site on costs.statement (site);

-- One table that was taken in, so that it can be taken back as a whole.
create table costs.import (
  id         uuid primary key,
  statement  uuid not null references costs.statement (id),
  name       text not null check (name <> '' and length(name) <= 200),
  added      integer not null check (added >= 0),
  changed    integer not null check (changed >= 0),
  at         timestamptz not null,
  taken_back_at timestamptz
);
create index import_of_statement on costs.import (statement);

create table costs.item (
  id            uuid primary key,
  statement     uuid not null references costs.statement (id),
  area          text not null check (area <> '' and length(area) <= 80),
  name          text not null check (name <> '' and length(name) <= 160),
  -- Budget year of what is paid once; first year of what runs.
  year          smallint not null check (year between 2000 and 2099),
  financing     text not null check (financing in ('in-budget', 'approved', 'third-party', 'requested', 'not-requested', 'rejected')),
  vat           smallint not null check (vat between 0 and 100),
  -- Null is not known; zero is zero.
  planned       bigint check (planned between 0 and 100000000000),
  approved      bigint check (approved between 0 and 100000000000),
  spent         bigint check (spent between 0 and 100000000000),
  running       bigint check (running between 0 and 100000000000),
  running_until smallint check (running_until >= year and running_until <= 2099),
  source        text not null check (length(source) <= 300),
  note          text not null check (length(note) <= 500),
  version       integer not null check (version > 0),
  removed_at    timestamptz
);
create unique index one_item_of_a_name_and_year on costs.item (statement, year, lower(area), lower(name)) where removed_at is null;

-- What an item was after each change.
create table costs.item_version (
  item    uuid not null references costs.item (id),
  version integer not null check (version > 0),
  at      timestamptz not null,
  act     text not null,
  body    jsonb not null check (jsonb_typeof(body) = 'object'),
  import  uuid references costs.import (id),
  primary key (item, version)
);
create index item_version_of_import on costs.item_version (import);

grant select, insert, update on costs.statement, costs.item, costs.import to willkommen_app;
-- A version is written once.
grant select, insert on costs.item_version to willkommen_app;
