-- The call: which desk called whom, when, how often. The guard against two desks for one visitor is the visit's state
-- (one conditional update) and these two indexes.
create schema if not exists calling;
grant usage on schema calling to willkommen_app;

create table calling.call (
  id        uuid primary key,
  visit     uuid not null,
  site      smallint not null,
  desk      smallint not null,
  number    text not null,
  team      text not null,
  language  text not null,
  room      text not null,
  called_at timestamptz not null,
  rung_at   timestamptz not null,            -- the last time it rang; a recall rings again
  rings     smallint not null default 1,
  ended_at  timestamptz,
  ended_as  text check (ended_as in ('served', 'no_show', 'withdrawn', 'parked', 'forwarded')),
  check ((ended_at is null) = (ended_as is null))
);
create unique index call_open_visit on calling.call (visit) where ended_at is null;
create unique index call_open_desk on calling.call (site, desk) where ended_at is null;
create index call_recent on calling.call (site, rung_at);
create index call_visit on calling.call (visit, called_at);

-- Who sits where today; used only to know for which desk a signed-in colleague calls. Nothing is kept of yesterday.
create table calling.sitting (
  site     smallint not null,
  desk     smallint not null,
  account  uuid not null,
  since    timestamptz not null,
  on_break boolean not null default false,
  primary key (site, desk),
  unique (account)
);
grant select, insert, update on calling.call to willkommen_app;
grant select, insert, update, delete on calling.sitting to willkommen_app;
