-- The walls of an office: which screen shows whom, how loud, and whether it is alive. No visitor, no colleague.
create schema if not exists displays;
grant usage on schema displays to willkommen_app;

-- Whose calls are shown together; several screens may share one group.
create table displays.room_group (
  id    uuid primary key,
  site  smallint not null,
  name  text not null check (name <> '' and length(name) <= 80),
  teams text[] not null default '{}',      -- none: of every team
  desks smallint[] not null default '{}',  -- none: at every desk of these teams
  unique (site, name)
);
create table displays.display (
  id             uuid primary key,
  site           smallint not null,
  name           text not null check (name <> '' and length(name) <= 80),
  place          text not null check (length(place) <= 120),           -- where it hangs
  client         uuid unique,                                          -- the key of its machine
  room_group     uuid references displays.room_group (id),             -- null: the whole site
  seat_cm        smallint not null check (seat_cm between 100 and 6000), -- from the farthest seat
  picture_cm     smallint not null check (picture_cm between 10 and 400), -- height of the picture
  languages      text[] not null,
  volume         smallint not null check (volume between 0 and 100),   -- percent
  sound          boolean not null,
  quiet          jsonb not null,                                       -- weekday 1-7 -> [{from, to}], minutes of the day
  muted_until    timestamptz,
  repeat_seconds smallint not null check (repeat_seconds between 10 and 300),
  repeat_times   smallint not null check (repeat_times between 0 and 10),
  shows_nearer   boolean not null,
  shows_waiting  boolean not null,
  active         boolean not null default true,
  created_at     timestamptz not null,
  unique (site, name)
);
-- The last sign of life of each screen; nothing of yesterday is kept.
create table displays.sign (
  display      uuid primary key references displays.display (id),
  heard_at     timestamptz not null,
  version      text not null,
  sound        text not null check (sound in ('on', 'blocked', 'quiet', 'off')),
  stale        boolean not null,
  width        integer not null,
  height       integer not null,
  skew_ms      bigint not null,                -- its own clock minus ours
  shown        text[] not null,                -- numbers on the wall, newest first
  clips        smallint not null,              -- recordings it has at hand
  picture      bytea check (length(picture) <= 65536),
  picture_type text,
  picture_at   timestamptz
);
create table displays.alarm (
  display uuid primary key references displays.display (id),
  since   timestamptz not null
);
-- The last remote test of each screen.
create table displays.test (
  display  uuid primary key references displays.display (id),
  id       uuid not null,
  asked_at timestamptz not null,
  heard_at timestamptz,
  sound    text check (sound in ('heard', 'silent'))
);
-- The office's own recordings; before the placeholders.
create table displays.clip (
  language    text not null,
  clip        text not null check (clip ~ '^[0-9a-z]+(-[0-9a-z]+)*$'),
  type        text not null check (type in ('audio/mpeg', 'audio/wav', 'audio/ogg')),
  bytes       bytea not null check (length(bytes) <= 307200),
  digest      text not null,
  uploaded_at timestamptz not null,
  primary key (language, clip)
);
grant select, insert, update, delete on displays.room_group, displays.display, displays.sign, displays.alarm,
  displays.test, displays.clip to willkommen_app;
