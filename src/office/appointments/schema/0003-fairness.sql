-- What makes booking fair under shortage: rules of an office, places set aside, one live booking per person and concern.

-- A site without a row has not decided yet: anybody may book several times, and what is given back is free at once.
create table appointments.policy (
  site               smallint primary key references appointments.plan (site),
  one_per_person     boolean not null,
  returns            text not null check (returns in ('at-once', 'random')),
  return_min_minutes smallint not null check (return_min_minutes between 1 and 10080),
  return_max_minutes smallint not null check (return_max_minutes between 1 and 10080),
  window_days        smallint not null check (window_days between 1 and 400),
  check (return_min_minutes <= return_max_minutes)
);
insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
select site, true, 'random', 30, 720, 60 from appointments.plan;

-- Hours set aside for some: `share` percent of them, until so many days before the day.
create table appointments.quota (
  id         uuid primary key,
  site       smallint not null references appointments.plan (site),
  team       text,                          -- null: every team of the site
  pool       text not null check (pool in ('desk', 'coded', 'draw')),
  share      smallint not null check (share between 1 and 90),
  opens_days smallint not null check (opens_days between 0 and 400)
);
create index quota_site on appointments.quota (site);

-- A day of one lane: somebody is ill, and only this counter closes.
alter table appointments.exception add column lane integer references appointments.lane (id);

-- Codes printed in the office's letters. Only the digest is kept.
create table appointments.office_code (
  id         uuid primary key,
  site       smallint not null references appointments.plan (site),
  team       text not null,
  concerns   text[] not null check (cardinality(concerns) > 0),
  code_hash  bytea not null unique check (octet_length(code_hash) = 32),
  batch      uuid not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  revoked_at timestamptz
);
create index office_code_batch on appointments.office_code (batch);

-- Whom a place is kept for. 'visitor': someone fills in the form, or booked. 'return': given back and not yet offered
-- again. 'offer': offered to one person of the waiting list. 'draw': about to be given by a draw.
alter table appointments.appointment add column purpose text not null default 'visitor'
  check (purpose in ('visitor', 'return', 'offer', 'draw'));
alter table appointments.appointment add constraint only_visitors_book check (state <> 'booked' or purpose = 'visitor');
alter table appointments.appointment add column office_code uuid references appointments.office_code (id);
-- Why staff booked outside the rules; null: within them.
alter table appointments.appointment add column override_reason text check (override_reason <> '');
-- An office code is good for one place at a time.
create unique index one_place_per_office_code on appointments.appointment (office_code)
  where office_code is not null and state in ('held', 'booked');

-- The hard promise: a person has one live booking per concern. A row whose time is over may be taken by the next one.
create table appointments.live_booking (
  person_key  text not null check (person_key ~ '^[0-9a-f]{32}$'),
  concern     text not null,
  appointment uuid not null references appointments.appointment (id),
  until       timestamptz not null,
  primary key (person_key, concern)
);
create index live_booking_appointment on appointments.live_booking (appointment);

grant select, insert, update, delete on appointments.policy, appointments.quota, appointments.live_booking to willkommen_app;
grant select, insert, update on appointments.office_code to willkommen_app;
