-- What past days were like, in groups of five or more. No person, no desk, no colleague stands in here, and no visit: figures
-- stay when visits are erased.
create schema if not exists observation;
grant usage on schema observation to willkommen_app;

-- Until which day a site was counted.
create table observation.progress (
  site      smallint primary key,
  first_day date not null,
  through   date not null check (through >= first_day - 1),  -- counted up to and with this day
  settled   date not null check (settled <= through)         -- told up to and with this day: a Sunday or the last of a month
);

-- A day as it was counted. `mark` changes whenever a visit of the day does; what was counted is kept only as long as somebody may
-- still correct the day, so that a correction is told as a difference.
create table observation.day (
  site       smallint not null,
  day        date not null,
  is_open    boolean not null,     -- anybody came
  mark       text not null,
  tallies    jsonb,                -- as counted last
  settled    jsonb,                -- as it went into the batches
  primary key (site, day)
);

-- What is not told yet because fewer than five came together; what is corrected later is added here, also below zero.
-- `key` says of what within the kind: a concern, a weekday with its half hour, … (see tally.ts). A histogram stands in four lists of the
-- same length: which bucket, how many, the sum of their values and of their squares.
create table observation.gathering (
  site     smallint not null,
  kind     text not null check (kind in ('concern', 'arrivals', 'wait', 'missed', 'left', 'late')),
  team     text not null,
  key      text not null,
  from_day date not null,
  n        integer not null,
  part     integer not null default 0,
  buckets  smallint[] not null default '{}',
  counts   integer[] not null default '{}',
  sums     float8[] not null default '{}',
  squares  float8[] not null default '{}',
  primary key (site, kind, team, key)
);

-- Told: five or more at once, each of them in one batch only, for good. Whatever is shown anywhere is a sum of whole batches, so the
-- difference of two figures is a sum of whole batches too. `part` (who missed, who left) has five on both sides.
create table observation.batch (
  site      smallint not null,
  kind      text not null check (kind in ('concern', 'arrivals', 'wait', 'missed', 'left', 'late')),
  team      text not null,
  key       text not null,
  from_day  date not null,
  until_day date not null,
  days      integer not null check (days >= 0),   -- open days it speaks of (of its weekday, where it has one)
  n         integer not null check (n >= 5),
  part      integer not null default 0,
  buckets   smallint[] not null default '{}',
  counts    integer[] not null default '{}',
  sums      float8[] not null default '{}',
  squares   float8[] not null default '{}',
  primary key (site, kind, until_day, team, key),
  check (from_day <= until_day),
  check (kind not in ('missed', 'left') or (part >= 5 and n - part >= 5)),
  check (cardinality(counts) = cardinality(buckets) and cardinality(sums) = cardinality(buckets)
         and cardinality(squares) = cardinality(buckets))
);

-- Case numbers of earlier years, brought along: months in which this program did not count yet, or cases nobody comes for.
create table observation.import (
  id          uuid primary key,
  site        smallint not null,
  name        text not null check (name <> '' and length(name) <= 120),
  is_invented boolean not null default false,
  rows        integer not null check (rows > 0),
  first_month date not null,
  last_month  date not null,
  imported_at timestamptz not null
);
create table observation.history (
  import  uuid not null references observation.import (id) on delete cascade,
  site    smallint not null,
  subject text not null check (subject ~ '^(concern|area):.'),
  month   date not null check (extract(day from month) = 1),
  cases   integer not null check (cases >= 0),
  primary key (site, subject, month)      -- one number for a month: a second import of it is refused
);
create index history_import on observation.history (import);

grant select, insert, update on observation.progress, observation.day to willkommen_app;
grant select, insert, update, delete on observation.gathering to willkommen_app;
grant select, insert on observation.batch to willkommen_app;
grant select, insert, delete on observation.import, observation.history to willkommen_app;
