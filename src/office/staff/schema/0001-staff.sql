-- People at work: sites, teams, desks, accounts. No figure about a single colleague is kept anywhere.
create schema if not exists staff;
grant usage on schema staff to willkommen_app;

create table staff.site (
  id       smallint primary key,
  name     text not null,
  street   text not null,
  city     text not null,
  time_zone text not null default 'Europe/Berlin'
);
create table staff.team (
  site   smallint not null references staff.site (id),
  key    text not null,
  name   text not null,
  letter text not null check (letter ~ '^[A-HJ-NPR-Z]$'),  -- the letter of its tickets: a waiting area, never a topic
  primary key (site, key)
);
create table staff.desk (
  id    smallint not null,
  site  smallint not null references staff.site (id),
  team  text not null,
  room  text not null,
  active boolean not null default true,
  primary key (site, id),
  foreign key (site, team) references staff.team (site, key)
);
create table staff.account (
  id        uuid primary key,
  login     text not null unique check (login = lower(login)),
  name      text not null,
  password  text,                             -- PHC string, argon2id; null: cannot sign in locally
  roles     text[] not null,
  sites     smallint[] not null,
  teams     text[] not null default '{}',
  skills    text[] not null default '{}',
  active    boolean not null default true,
  created_at timestamptz not null
);
-- Keys of devices (terminals, displays) and of client programs; only the digest is kept.
create table staff.client (
  id      uuid primary key,
  kind    text not null check (kind in ('device', 'client')),
  name    text not null,
  key_digest bytea not null unique,
  roles   text[] not null,
  sites   smallint[] not null,
  active  boolean not null default true,
  created_at timestamptz not null
);
grant select, insert, update on staff.site, staff.team, staff.desk, staff.account, staff.client to willkommen_app;
