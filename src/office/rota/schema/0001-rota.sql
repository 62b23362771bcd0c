-- Who works where when: a plan, never a record of what was done. What is over is forgotten (forget.ts).
create schema if not exists rota;
grant usage on schema rota to willkommen_app;

-- What is being planned. Anything may stand here, also what is refused: publishing is the gate.
create table rota.week (
  site         smallint not null,
  monday       date not null check (extract(isodow from monday) = 1),
  version      integer not null check (version > 0),
  blocks       jsonb not null check (jsonb_typeof(blocks) = 'array'),
  before       jsonb check (jsonb_typeof(before) = 'array'),     -- one step back
  published    integer check (published <= version),             -- version that was published; null: none
  published_at timestamptz,
  changed_at   timestamptz not null,
  primary key (site, monday),
  check ((published is null) = (published_at is null))
);

-- What was published. That nobody is in two places, and no desk has two, is held here, over all sites.
create table rota.duty (
  id      uuid primary key,
  site    smallint not null,
  monday  date not null,
  day     date not null check (day >= monday and day < monday + 7),
  kind    text not null check (kind in ('desk', 'back', 'break')),
  desk    smallint,
  account uuid,
  during  tstzrange not null check (lower_inc(during) and not upper_inc(during) and not isempty(during)),
  foreign key (site, monday) references rota.week (site, monday) on delete cascade,
  check ((kind = 'desk') = (desk is not null)),
  check (kind = 'desk' or account is not null),
  constraint one_place_at_a_time exclude using gist (account with =, during with &&) where (account is not null),
  constraint one_at_a_desk exclude using gist (site with =, desk with =, during with &&) where (desk is not null)
);
create index duty_of_week on rota.duty (site, monday);

-- That somebody is not there; why is nobody's business here.
create table rota.absence (
  id      uuid primary key,
  account uuid not null,
  first   date not null,
  last    date not null check (last >= first),
  noted_at timestamptz not null
);
create index absence_of on rota.absence (account, last);

-- What was agreed with the Personalrat, from a day on: weeks before keep what held then.
create table rota.agreed (
  site            smallint not null,
  valid_from      date not null,
  desk_in_a_row   smallint not null check (desk_in_a_row between 30 and 360),
  apart           smallint not null check (apart between 5 and 60),
  short_per_hour  smallint not null check (short_per_hour between 0 and 20),
  same_desk_days  smallint not null check (same_desk_days between 1 and 7),
  agreed_in       text not null check (length(agreed_in) <= 300),
  primary key (site, valid_from)
);

-- What a desk offers, where it is not all of its team.
create table rota.desk_tasks (
  site  smallint not null,
  desk  smallint not null,
  tasks text[] not null check (cardinality(tasks) <= 40),
  primary key (site, desk)
);

grant select, insert, update, delete on rota.week, rota.duty, rota.absence, rota.agreed, rota.desk_tasks to willkommen_app;
