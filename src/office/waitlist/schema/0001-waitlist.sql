-- Who waits for an earlier place, which places came back, whom they were offered to and why.
create schema if not exists waitlist;
grant usage on schema waitlist to willkommen_app;

-- Everything that changes the order of a list, or asks somebody on it, waits for its row: so "who was on the list at that
-- moment" has one answer.
create table waitlist.list (
  site smallint not null,
  team text not null,
  primary key (site, team)
);

create table waitlist.entry (
  id              uuid primary key,
  site            smallint not null,
  team            text not null,
  code            text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  person          uuid,                     -- null once the personal part was erased
  concerns        text[] not null check (cardinality(concerns) > 0),
  persons         smallint not null default 1 check (persons between 1 and 6),
  language        text not null,
  needs           text[] not null default '{}',
  title_ends      date,
  title_confirmed timestamptz,              -- a colleague has seen the title
  hardship        text check (hardship in ('livelihood', 'family', 'health', 'protection')),
  hardship_reason text check ((hardship is null) = (hardship_reason is null)),
  weekdays        smallint[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1,2,3,4,5]::smallint[]),
  parts           text[] not null check (cardinality(parts) > 0 and parts <@ array['morning','afternoon']),
  notice_minutes  integer not null check (notice_minutes between 60 and 10080),
  reach           text not null check (reach in ('mail', 'sms', 'call')),
  has_phone       boolean not null,
  better_than     text,                     -- code of the booking that is given back when an offer is accepted
  joined_at       timestamptz not null,
  state           text not null check (state in ('waiting', 'placed', 'left', 'removed', 'lapsed')),
  closed_at       timestamptz check ((state = 'waiting') = (closed_at is null)),
  closed_why      text,
  booking         text,                     -- code of the place that was found
  erase_on        date check ((state = 'waiting') = (erase_on is null)),
  version         integer not null default 1
);
create index entry_waiting on waitlist.entry (site, team, joined_at) where state = 'waiting';
create index entry_erase on waitlist.entry (erase_on) where person is not null;

-- One live entry per person and concern, whatever process writes.
create table waitlist.claim (
  entry      uuid not null references waitlist.entry (id),
  person_key text not null,
  concern    text not null,
  live       boolean not null default true,
  primary key (entry, concern)
);
create unique index one_entry_per_person_and_concern on waitlist.claim (person_key, concern) where live;

-- A free place that the office keeps for whoever waits. `appointment` is the hold of the appointments module.
create table waitlist.place (
  appointment uuid primary key,
  site        smallint not null,
  team        text not null,
  lane        integer not null,
  starts      timestamptz not null,
  ends        timestamptz not null check (starts < ends),
  source      text not null check (source in ('returned', 'missed', 'opened')),
  state       text not null check (state in ('open', 'offered', 'filled', 'released')),
  found_at    timestamptz not null,
  settled_at  timestamptz,
  -- Why nobody was asked (any more): the last look over the whole list.
  considered  jsonb
);
create index place_open on waitlist.place (site, starts) where state in ('open', 'offered');
create index place_found on waitlist.place (site, found_at);

create table waitlist.offer (
  id          uuid primary key,
  place       uuid not null references waitlist.place (appointment),
  entry       uuid not null references waitlist.entry (id),
  way         text not null check (way in ('mail', 'sms', 'call')),
  state       text not null check (state in ('live', 'accepted', 'declined', 'expired', 'withdrawn')),
  token       bytea not null unique,        -- digest of the secret in the link
  pin         bytea not null,               -- digest of offer id and number
  attempts    smallint not null default 0 check (attempts between 0 and 5),
  offered_at  timestamptz not null,
  until       timestamptz not null check (until > offered_at),
  answered_at timestamptz check ((state = 'live') = (answered_at is null)),
  answered_by text check (answered_by in ('link', 'page', 'sms', 'reception', 'office')),
  considered  jsonb not null,               -- why this one: everybody up to here in the published order
  booking     text check ((state = 'accepted') = (booking is not null)),
  days_gained integer                       -- against the booking that was given back
);
create unique index one_live_offer_per_place on waitlist.offer (place) where state = 'live';
create unique index one_live_offer_per_entry on waitlist.offer (entry) where state = 'live';
create index offer_live on waitlist.offer (until) where state = 'live';
create index offer_entry on waitlist.offer (entry);
create index offer_place on waitlist.offer (place);

-- What happened to an entry, in order; read as sentences by staff. Holds no name.
create table waitlist.note (
  id    bigint generated always as identity primary key,
  entry uuid not null references waitlist.entry (id),
  at    timestamptz not null,
  what  text not null,
  by    text not null,
  data  jsonb not null default '{}'
);
create index note_entry on waitlist.note (entry, id);

grant select, insert, update on waitlist.list, waitlist.entry, waitlist.claim, waitlist.place, waitlist.offer to willkommen_app;
grant delete on waitlist.claim to willkommen_app;
grant select, insert, update on waitlist.note to willkommen_app;
create index offer_considered on waitlist.offer using gin (considered jsonb_path_ops);
