-- Whether the office became better: values of its figures by month, targets set beforehand, findings, and reviews that stay as they were
-- told. No person, no desk, no colleague stands in here. Nothing is changed or deleted: what is corrected is a further version.
create schema if not exists review;
grant usage on schema review to willkommen_app;

create table review.value (
  site      smallint not null,
  kpi       text not null,
  period    date not null check (extract(day from period) = 1),  -- first day of the month, quarter or year
  version   integer not null check (version > 0),
  value     float8,                                 -- a share as 0 to 1; null: taken back
  numerator integer,                                -- of shares: how many of n
  n         integer check (n >= 5),                 -- how many it was told of; null: not known
  low       float8,                                 -- 95 %
  high      float8,
  origin    text not null check (origin in ('reckoned', 'typed', 'imported')),
  source    text not null check (source <> '' and length(source) <= 300),
  batch     uuid,                                   -- what was imported together
  at        timestamptz not null,
  primary key (site, kpi, period, version),
  check ((low is null) = (high is null)),
  check (numerator is null or (n is not null and numerator between 0 and n))
);
create index value_of_batch on review.value (batch) where batch is not null;

-- Registered before it can be judged: never changed, a later one does not touch the earlier.
create table review.target (
  site    smallint not null,
  kpi     text not null,
  version integer not null check (version > 0),
  value   float8 not null,
  why     text not null check (why <> '' and length(why) <= 500),
  at      timestamptz not null,
  primary key (site, kpi, version)
);

-- What holds for the whole review (`frame`: baseline and year after) and what is public (`public`).
create table review.setting (
  site    smallint not null,
  name    text not null check (name in ('frame', 'public')),
  version integer not null check (version > 0),
  body    jsonb not null,
  at      timestamptz not null,
  primary key (site, name, version)
);

-- Findings, shocks, hypotheses, evidence of criteria: each with all its versions.
create table review.entry (
  id         uuid not null,
  site       smallint not null,
  kind       text not null check (kind in ('finding', 'shock', 'hypothesis', 'evidence')),
  version    integer not null check (version > 0),
  body       jsonb not null,
  is_removed boolean not null default false,
  at         timestamptz not null,
  primary key (id, version)
);
create index entry_of_site on review.entry (site, kind);

-- A review as it was frozen, and each of its figures with everything it was reckoned from.
create table review.snapshot (
  id   uuid primary key,
  site smallint not null,
  name text not null check (name <> '' and length(name) <= 120),
  body jsonb not null,
  at   timestamptz not null
);
create index snapshot_of_site on review.snapshot (site, at);
create table review.figure (
  id       uuid primary key,
  snapshot uuid not null references review.snapshot (id),
  number   integer not null check (number > 0),
  kpi      text not null,
  body     jsonb not null,
  unique (snapshot, number)
);

grant select, insert on review.value, review.target, review.setting, review.entry, review.snapshot, review.figure
  to willkommen_app;
