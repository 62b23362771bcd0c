-- Runs of the simulator: what was played, with which setting, and what came of it. No person, no colleague: figures of areas.
create schema if not exists simulator;
grant usage on schema simulator to willkommen_app;

create table simulator.run (
  id          uuid primary key,
  site        smallint not null,
  name        text not null check (name <> '' and length(name) <= 120),
  base        jsonb not null check (octet_length(base::text) <= 4000000),  -- the office's figures as they stood, and where each is from
  base_mark   text not null check (length(base_mark) = 43),                -- the same figures have the same mark
  dials       jsonb not null check (octet_length(dials::text) <= 20000),   -- what was turned, as a head of office reads it
  changed     text[] not null,                                             -- which of them differ from the base
  first_day   date not null,
  days        integer not null check (days between 1 and 366),
  repeats     integer not null check (repeats between 1 and 200),
  seed        integer not null check (seed between 1 and 999999999),
  state       text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  why         text,                                                        -- of a failure, as a word
  played      integer not null default 0 check (played >= 0),              -- office days so far
  result      jsonb check (octet_length(result::text) <= 4000000),
  begun_by    text not null,
  begun_at    timestamptz not null,
  changed_at  timestamptz not null,
  ended_at    timestamptz,
  lease       uuid,                                                        -- the process that plays it, and until when it said so
  lease_until timestamptz,
  attempts    smallint not null default 0,
  check (days * repeats <= 1000),
  check ((state = 'done') = (result is not null)),
  check ((state in ('queued', 'running')) = (ended_at is null)),
  check (state <> 'running' or lease is not null)
);
-- However many processes look: one run at a time at each site.
create unique index one_running_run on simulator.run (site) where state = 'running';
create index run_open on simulator.run (begun_at) where ended_at is null;
create index run_of_site on simulator.run (site, begun_at desc);

grant select, insert, delete on simulator.run to willkommen_app;
grant update (name, state, why, played, result, changed_at, ended_at, lease, lease_until, attempts) on simulator.run to willkommen_app;
