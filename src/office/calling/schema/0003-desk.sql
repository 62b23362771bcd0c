-- What a desk has said besides its call. Nothing here outlives its day, save who is to come back to whom.

-- Asked to come nearer: one visitor per desk. The visitor still waits, and any desk may call.
create table calling.prepared (
  site   smallint not null,
  desk   smallint not null,
  visit  uuid not null unique,               -- two desks do not ask one visitor
  number text not null,
  at     timestamptz not null,
  primary key (site, desk)
);

-- Sent to another team (the cashier) and to come back to the desk and the colleague that sent them.
create table calling.return_to (
  visit   uuid primary key,
  site    smallint not null,
  desk    smallint not null,
  account uuid not null,
  team    text not null,                     -- whose queue it comes back to
  sent_at timestamptz not null,
  back_at timestamptz                        -- null: still elsewhere
);
create index return_to_site on calling.return_to (site);

-- "Comes back to me" or "to this desk", said at the end of a visit or when sent aside; gone with its last day.
create table calling.comes_back (
  id         uuid primary key,
  site       smallint not null,
  visit      uuid,                           -- sent aside today: the visit itself
  person_key text check (person_key ~ '^[0-9a-f]{32}$'),  -- another day: name and birth date as one value
  desk       smallint,
  account    uuid,
  until      date not null,                  -- the last day
  check (num_nonnulls(visit, person_key) = 1),
  check (num_nonnulls(desk, account) = 1)
);
create unique index comes_back_visit on calling.comes_back (visit) where visit is not null;
create unique index comes_back_person on calling.comes_back (site, person_key) where person_key is not null;
create index comes_back_until on calling.comes_back (site, until);

-- Silent alarms that have not ended. An ended one is gone; the trail keeps that there was one.
create table calling.alarm (
  id          uuid primary key,
  site        smallint not null,
  desk        smallint,
  room        text not null,
  raised_by   uuid not null,
  at          timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  unique (site, raised_by),
  check ((answered_by is null) = (answered_at is null))
);

alter table calling.sitting add column break_until timestamptz;
alter table calling.sitting add check (on_break or break_until is null);

grant select, insert, update, delete on calling.prepared, calling.return_to, calling.comes_back, calling.alarm
  to willkommen_app;
