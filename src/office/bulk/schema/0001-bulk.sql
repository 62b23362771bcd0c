-- Whole stocks of files in and out: folder trees of earlier systems, and everything there is for whoever comes after us.
create schema if not exists bulk;
grant usage on schema bulk to willkommen_app;

create table bulk.run (
  id         uuid primary key,
  kind       text not null check (kind in ('import', 'export')),
  site       smallint not null,
  folder     text not null check (folder <> '' and length(folder) <= 300),   -- below the folder of the settings
  -- import
  index_file text,
  team       text,
  plan_unit  text,
  unscanned  boolean not null default false,                   -- somebody took it upon themselves: no virus scanner
  encoding   text,
  separator  text,
  unread     text[] not null default '{}',                     -- columns nobody knows; kept as a note
  state      text not null check (state in ('asked', 'reading', 'running', 'paused', 'checking', 'done', 'cancelled', 'failed')),
  why        text,                                             -- of a pause or a failure, as a word
  begun_by   text not null,
  released_by text,                                            -- of an export: somebody else
  begun_at   timestamptz not null,
  changed_at timestamptz not null,
  ended_at   timestamptz,
  lease      uuid,                                             -- the process that works on it, and until when it said so
  lease_until timestamptz,
  check ((kind = 'import') = (index_file is not null and team is not null and plan_unit is not null)),
  check (released_by is null or released_by <> begun_by)
);
create index run_open on bulk.run (state) where ended_at is null;

-- One line per Akte of a run: what is done at one go, in order, whoever does it.
create table bulk.bundle (
  run       uuid not null references bulk.run (id) on delete cascade,
  position  integer not null,
  reference text not null,
  akte      uuid,
  done      boolean not null default false,
  primary key (run, position),
  unique (run, reference)
);
create index bundle_next on bulk.bundle (run, position) where not done;

-- One line per line of an index, and what became of it.
create table bulk.entry (
  run      uuid not null references bulk.run (id) on delete cascade,
  line     integer not null,
  bundle   integer,
  path     text not null,
  path_key text not null,                                      -- as paths are compared: one form, small letters
  fields   jsonb,                                              -- as read; null when its time is over
  state    text not null check (state in ('waiting', 'filed', 'duplicate', 'refused', 'missing')),
  why      text,                                               -- of a refusal, or a note about what was filed
  document uuid,
  sha256   bytea check (octet_length(sha256) = 32),
  bytes    bigint,
  primary key (run, line)
);
create index entry_bundle on bulk.entry (run, bundle, line) where state = 'waiting';
create index entry_path on bulk.entry (run, path_key);
create index entry_state on bulk.entry (run, state, line);
-- Scans that were filed before anybody read them: which are next.
create index entry_unread on bulk.entry (run, line) where state = 'filed' and why = 'no-text';

-- Files as they lie in the folder of an import.
create table bulk.found (
  run      uuid not null references bulk.run (id) on delete cascade,
  path     text not null,
  path_key text not null,
  bytes    bigint not null,
  primary key (run, path)
);
create index found_key on bulk.found (run, path_key);

grant select, insert, delete on bulk.run, bulk.bundle, bulk.entry, bulk.found to willkommen_app;
grant update (state, why, encoding, separator, unread, released_by, changed_at, ended_at, lease, lease_until) on bulk.run to willkommen_app;
grant update (akte, done) on bulk.bundle to willkommen_app;
grant update (bundle, fields, state, why, document, sha256, bytes) on bulk.entry to willkommen_app;
