-- Places given by lot. The hard promises: the seed is fixed with its commitment before the first entry and the running role
-- cannot change it; entries are numbered without gaps; a person enters a release once.
create schema if not exists release;
grant usage on schema release to willkommen_app;

create table release.release (
  id           integer generated always as identity primary key,
  site         smallint not null,
  name         text not null check (length(name) between 1 and 120),
  team         text not null,
  concerns     text[] not null check (cardinality(concerns) between 1 and 40),
  first_day    date not null,
  last_day     date not null check (last_day >= first_day and last_day <= first_day + 60),
  entries_from timestamptz not null,
  entries_to   timestamptz not null check (entries_to > entries_from),
  draw_at      timestamptz not null check (draw_at >= entries_to),
  seed         bytea not null check (octet_length(seed) = 32),
  commitment   bytea not null check (commitment = sha256(seed)),
  announced_at timestamptz not null check (announced_at < entries_from),
  entries      integer not null default 0,
  head         bytea check (octet_length(head) = 32),   -- of the chain of entries; null before the first entry
  state        text not null default 'announced' check (state in ('announced', 'closed', 'drawn', 'withdrawn')),
  closed_at    timestamptz check ((state in ('announced', 'withdrawn')) or closed_at is not null),
  drawn_at     timestamptz check ((state = 'drawn') = (drawn_at is not null)),
  why          text                                       -- why it was withdrawn
);
create index release_due on release.release (entries_to) where state in ('announced', 'closed');

create table release.entry (
  id           uuid primary key,
  release      integer not null references release.release (id),
  number       integer not null check (number > 0),
  code         text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  salt         bytea not null check (octet_length(salt) = 16),
  receipt      bytea not null check (receipt = sha256(salt || convert_to(code, 'UTF8'))),
  person_key   text not null,
  person       jsonb,                                     -- who comes; forgotten some time after the draw
  language     text not null,
  concerns     text[] not null,
  persons      smallint not null check (persons between 1 and 6),
  needs        text[] not null default '{}',
  minutes      smallint not null check (minutes > 0),
  days         date[] not null default '{}',              -- wished days; none: every day of the release
  daytime      text not null check (daytime in ('all', 'morning', 'afternoon')),
  entered_at   timestamptz not null,
  state        text not null default 'entered'
               check (state in ('entered', 'won', 'not-drawn', 'has-booking', 'withdrawn')),
  appointment  text check ((state = 'won') = (appointment is not null)),
  settled_at   timestamptz,
  unique (release, number)
);
-- Somebody who took their entry back may enter again; the seed is secret, so nothing is gained by it.
create unique index one_entry_per_person_and_release on release.entry (release, person_key) where state <> 'withdrawn';
create index entry_waiting on release.entry (release) where state = 'entered';

-- Seed, commitment, days and times cannot be changed by the running role, nor can what was entered.
grant select, insert on release.release to willkommen_app;
grant update (entries, head, state, closed_at, drawn_at, why) on release.release to willkommen_app;
grant select, insert on release.entry to willkommen_app;
grant update (person, state, appointment, settled_at) on release.entry to willkommen_app;
