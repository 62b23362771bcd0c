-- Counter scenarios: who comes when to an area, how long it takes, which desks are open. No visitor, no colleague.
create schema if not exists counters;
grant usage on schema counters to willkommen_app;

create table counters.scenario (
  id         uuid primary key,
  site       smallint not null,
  area       text not null check (length(area) <= 40),          -- key of a team; '': the whole hall
  name       text not null check (name <> '' and length(name) <= 120),
  note       text not null check (length(note) <= 1000),
  setting    jsonb not null check (jsonb_typeof(setting) = 'object'),
  based_on   uuid references counters.scenario (id),
  version    integer not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken away, and brought back as long as nobody swept it.
  deleted_at timestamptz
);
create index scenario_by_site on counters.scenario (site, deleted_at);
grant select, insert, update on counters.scenario to willkommen_app;
