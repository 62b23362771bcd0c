-- Bytes of files: where they lie, what they are, and the keys that open them. The bytes themselves lie outside.
create schema if not exists store;
grant usage on schema store to willkommen_app;

-- Which secret opens the keys below, and which place the bytes are in. One row, written at the first start.
create table store.master (
  one     boolean primary key default true check (one),
  place   uuid not null,                                          -- stands in the place itself as well
  salt    bytea not null check (octet_length(salt) = 32),
  proof   bytea not null,                                         -- opens with the right secret only
  made_at timestamptz not null
);

-- One key per scope (an Akte, an intake), wrapped by the secret. Erased: nothing of the scope can be read any more, nor
-- from a copy of bytes and objects. This table alone decides how long copies stay readable: it is kept apart in backups.
create table store.key (
  scope     uuid primary key,
  wrapped   bytea,
  made_at   timestamptz not null,
  erased_at timestamptz,
  check ((wrapped is null) = (erased_at is not null))
);

create table store.object (
  id        uuid primary key,
  scope     uuid not null references store.key (scope),
  address   bytea not null check (octet_length(address) = 32),     -- SHA-256 of what lies in the place
  sha256    bytea check (octet_length(sha256) = 32),               -- SHA-256 of the content; gone with the key
  bytes     bigint not null check (bytes >= 0),
  wrapped   bytea,                                                 -- the object's own key, wrapped by the scope's
  uses      integer not null default 1 check (uses > 0),           -- how often the scope put the same content
  stored_at timestamptz not null,
  check ((wrapped is null) = (sha256 is null)),
  unique (scope, sha256)
);
create index object_address on store.object (address);

-- Addresses nobody may need any more; looked at again before their bytes are removed.
create table store.gone (
  address bytea primary key check (octet_length(address) = 32),
  since   timestamptz not null
);

-- How far the round of checks has come: everything before `position` was looked at since `began_at`.
create table store.round (
  one         boolean primary key default true check (one),
  position    bytea not null default '',
  began_at    timestamptz not null,
  finished_at timestamptz                                          -- of the last whole round
);

-- What a check found: bytes that are not what they were, or not there. Open until they are in order again.
create table store.finding (
  address    bytea not null check (octet_length(address) = 32),
  kind       text not null check (kind in ('damaged', 'missing')),
  found_at   timestamptz not null,
  settled_at timestamptz check (settled_at >= found_at),
  primary key (address, found_at)
);
create unique index finding_open on store.finding (address) where settled_at is null;

grant select, insert on store.master, store.key, store.object, store.gone, store.round, store.finding to willkommen_app;
grant update (wrapped, erased_at) on store.key to willkommen_app;
grant update (scope, address, sha256, wrapped, uses) on store.object to willkommen_app;
grant delete on store.object, store.gone to willkommen_app;
grant update (since) on store.gone to willkommen_app;
grant update on store.round to willkommen_app;
grant update (settled_at) on store.finding to willkommen_app;
