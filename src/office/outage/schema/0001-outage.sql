-- What the office keeps ready for the hours in which the network is away, and what it is told afterwards.
create schema if not exists outage;
grant usage on schema outage to willkommen_app;

-- Makes the codes of a day's appointments unreadable on the machines that keep them. One a day: yesterday's list is dead.
create table outage.day_salt (
  site smallint not null,
  day  date not null,
  salt bytea not null check (octet_length(salt) = 16),
  primary key (site, day)
);

-- What stands on the list of a day that machines keep: digest of the code, and whose visit it is. The code itself does not.
create table outage.listed (
  site   smallint not null,
  day    date not null,
  digest text not null check (digest ~ '^[A-Za-z0-9_-]{43}$'),
  visit  uuid not null,
  primary key (site, day, digest),
  unique (site, day, visit)
);

-- Numbers drawn ahead from visits.number_range for one machine and day. What is not used stays unused.
create table outage.reserved (
  site        smallint not null,
  day         date not null,
  number      text not null check (number ~ '^[A-Z][0-9]{3}$'),
  holder      text not null check (holder ~ '^[a-z]+:[0-9a-z-]{1,64}$'),
  ticket_code text not null unique check (ticket_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  reserved_at timestamptz not null,
  entry       uuid unique,
  primary key (site, day, number)
);
create index reserved_open on outage.reserved (site, day, holder) where entry is null;

-- What machines and colleagues noted while the server was away. The id is made where it was noted: however often it
-- arrives, it is one entry, and its visit one visit.
create table outage.entry (
  id           uuid primary key,
  site         smallint not null,
  source       text not null check (source in ('terminal', 'console', 'paper')),
  sender       text not null,
  kind         text not null check (kind in ('check-in', 'draw', 'arrived', 'called', 'finished', 'paper')),
  content      jsonb not null,
  fingerprint  bytea not null,
  device_at    timestamptz not null,
  skew_ms      bigint not null,
  real_at      timestamptz not null,
  received_at  timestamptz not null,
  number       text,
  visit        uuid,
  state        text not null check (state in ('done', 'merged', 'conflict', 'settled')),
  reason       text,
  settled_at   timestamptz,
  settled_note text check (settled_note <> '' and length(settled_note) <= 500),
  check ((state in ('conflict', 'settled')) = (reason is not null)),
  check ((state = 'settled') = (settled_at is not null)),
  check (real_at <= received_at)
);
create index entry_conflict on outage.entry (site, received_at) where state = 'conflict';
create index entry_received on outage.entry (site, received_at);

-- When the list of a day was last written to the machine that opens without us.
create table outage.day_list (
  site       smallint not null,
  day        date not null,
  written_at timestamptz not null,
  entries    integer not null,
  primary key (site, day)
);

-- Rehearsals, each quarter. Counts, no names.
create table outage.drill (
  id           uuid primary key,
  site         smallint not null,
  held_on      date not null,
  participants smallint not null check (participants between 1 and 500),
  steps        text[] not null check (cardinality(steps) between 1 and 20),
  went_wrong   text not null check (length(went_wrong) <= 2000),
  next_due     date not null check (next_due > held_on),
  recorded_at  timestamptz not null
);
create index drill_held on outage.drill (site, held_on);

grant select, insert on outage.day_salt to willkommen_app;
grant select, insert on outage.listed to willkommen_app;
grant select, insert, update on outage.reserved to willkommen_app;
grant select, insert, update on outage.entry to willkommen_app;
grant select, insert, update, delete on outage.day_list to willkommen_app;
grant select, insert on outage.drill to willkommen_app;
