-- What an office sets: order of the queue, arriving, the silent alarm. A row per version and site, never rewritten; a site
-- without a row follows what ships. Who changed it stands in the trail only.
create table calling.rules (
  site    smallint not null,
  version integer not null check (version >= 1),
  rules   jsonb not null,
  why     text not null check (why <> ''),
  since   timestamptz not null,
  primary key (site, version)
);
grant select, insert on calling.rules to willkommen_app;
