-- More people than the day can take: walk-ins are stopped or get a numbered window of time instead of a queue place.
create schema if not exists reception;
grant usage on schema reception to willkommen_app;

create table reception.overload (
  id             uuid primary key,
  site           smallint not null,
  day            date not null,
  kind           text not null check (kind in ('stop', 'windows')),
  why            text not null check (why <> '' and length(why) <= 500),
  teams          text[] not null default '{}',        -- empty: every team
  window_minutes smallint check (window_minutes in (15, 20, 30, 60)),
  per_window     smallint check (per_window between 1 and 200),  -- null: by rule from desks and minutes
  started_at     timestamptz not null,
  ended_at       timestamptz check (ended_at >= started_at),
  check ((kind = 'windows') = (window_minutes is not null))
);
-- A site is overloaded once at a time.
create unique index overload_on on reception.overload (site, day) where ended_at is null;

-- The windows of a day; numbered from 1 per team. No more promises than places: said once, here.
create table reception.time_window (
  site      smallint not null,
  day       date not null,
  team      text not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at),
  number    smallint not null check (number > 0),
  places    smallint not null check (places between 1 and 200),
  taken     smallint not null default 0 check (taken between 0 and places),
  primary key (site, day, team, starts_at),
  unique (site, day, team, number)
);

-- Whose window it is. Stays when the mode is switched off: what was promised holds.
create table reception.promise (
  visit     uuid primary key,
  site      smallint not null,
  day       date not null,
  team      text not null,
  starts_at timestamptz not null,
  foreign key (site, day, team, starts_at) references reception.time_window (site, day, team, starts_at)
);
create index promise_window on reception.promise (site, day, team, starts_at);

grant select, insert, update on reception.overload, reception.time_window to willkommen_app;
grant select, insert, delete on reception.promise to willkommen_app;
