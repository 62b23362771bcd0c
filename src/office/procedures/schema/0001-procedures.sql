-- Working checklists: what is to be done for a concern, version by version. No visit, no person; a tick is kept nowhere.
create schema if not exists procedures;
grant usage on schema procedures to willkommen_app;

create table procedures.version (
  site    smallint not null,
  concern text not null check (concern <> '' and length(concern) <= 80),
  version integer not null check (version > 0),
  at      timestamptz not null,
  act     text not null,
  why     text not null check (length(why) <= 300),
  steps   jsonb not null check (jsonb_typeof(steps) = 'array'),
  -- The steps the catalogue gave when this version was written: what has changed in it since is told against them.
  basis   jsonb not null check (jsonb_typeof(basis) = 'array'),
  primary key (site, concern, version)
);
-- A version is written once.
grant select, insert on procedures.version to willkommen_app;
