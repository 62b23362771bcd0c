-- The visit record: one row carries a person's concern from the booking to the end. Everything hangs on it.
create schema if not exists visits;
grant usage on schema visits to willkommen_app;

create table visits.visit (
  id          uuid primary key,
  site        smallint not null,
  day         date not null,
  origin      text not null check (origin in ('booked', 'walk_in')),
  state       text not null check (state in
              ('booked', 'waiting', 'called', 'serving', 'parked', 'finished', 'no_show', 'left', 'cancelled')),
  number      text check (number ~ '^[A-Z][0-9]{3}$'),
  person      uuid,
  persons     smallint not null default 1 check (persons between 1 and 20),
  team        text not null,
  concerns    text[] not null check (cardinality(concerns) between 1 and 10),
  language    text not null,
  needs       text[] not null default '{}',
  priority    smallint not null default 0 check (priority between 0 and 2),
  priority_reason text,
  due_at      timestamptz,
  arrived_at  timestamptz,
  called_at   timestamptz,
  served_at   timestamptz,
  ended_at    timestamptz,
  desk        smallint,
  ticket_code text check (ticket_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),  -- walk-ins only: a UUIDv7 can be guessed in part
  version     integer not null default 1,
  -- Whoever waits has a number and an arrival; whoever ended has an end. Said once, here.
  check (state in ('booked', 'cancelled', 'no_show') or (number is not null and arrived_at is not null)),
  check ((state in ('finished', 'no_show', 'left', 'cancelled')) = (ended_at is not null)),
  check ((state in ('called', 'serving')) = (desk is not null)),
  unique (site, day, number)
);
-- A desk has one visitor at a time: two clerks can never have one visitor, one clerk never two.
create unique index visit_at_desk on visits.visit (site, desk) where state in ('called', 'serving');
create index visit_hall on visits.visit (site, day, team) where state in ('waiting', 'called', 'serving', 'parked');
create unique index visit_ticket on visits.visit (ticket_code) where ticket_code is not null;

-- Minutes per concern, a row for each time at a desk (a parked visit comes back). Deliberately without a colleague:
-- figures are about concerns, never about one person.
create table visits.service (
  visit      uuid not null references visits.visit (id) on delete cascade,
  position   smallint not null,
  concern    text not null,
  minutes    numeric(6, 1) not null check (minutes >= 0),
  finished_at timestamptz not null,
  primary key (visit, position)
);
create index service_concern on visits.service (concern, finished_at);

-- Numbers of a day: letter + three digits, never twice a day, starting at a random offset.
create table visits.number_range (
  site   smallint not null,
  day    date not null,
  letter text not null check (letter ~ '^[A-HJ-NPR-Z]$'),
  start  smallint not null check (start between 0 and 999),
  drawn  smallint not null default 0 check (drawn between 0 and 1000),
  primary key (site, day, letter)
);

grant select, insert, update on visits.visit to willkommen_app;
grant select, insert on visits.service to willkommen_app;
grant select, insert, update on visits.number_range to willkommen_app;
