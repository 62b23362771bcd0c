-- Friction and limits of a site; without a row nothing is asked and nothing is counted.
create table release.guard (
  site            smallint primary key,
  proof           text not null check (proof in ('off', 'under-pressure', 'always')),
  pressure        smallint not null check (pressure between 1 and 10000),          -- places held in a minute
  live_per_person smallint check (live_per_person between 1 and 100),              -- bookings and entries that still count
  live_per_reach  smallint check (live_per_reach between 1 and 1000),
  day_per_person  smallint check (day_per_person between 1 and 1000),              -- within 24 hours
  day_per_reach   smallint check (day_per_reach between 1 and 10000),
  version         integer not null default 1
);
grant select, insert, update on release.guard to willkommen_app;

-- What the office signs challenges with and keys addresses by; drawn once, shared by all processes.
create table release.secret (
  id    boolean primary key default true check (id),
  value bytea not null check (octet_length(value) = 32)
);
grant select, insert on release.secret to willkommen_app;

-- A proof counts once.
create table release.spent (
  digest     bytea primary key,
  expires_at timestamptz not null
);
create index spent_age on release.spent (expires_at);
grant select, insert, delete on release.spent to willkommen_app;

-- Who booked or entered how often: keyed hashes of a person, a mail address, a telephone number; never in clear.
create table release.used (
  id      uuid not null,
  key     bytea not null,
  subject text,                          -- `visit:…` or `entry:…`; null while the act is under way
  at      timestamptz not null,
  primary key (id, key)
);
create index used_key on release.used (key, at);
grant select, insert, update, delete on release.used to willkommen_app;
