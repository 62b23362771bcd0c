-- The integration course of a person, sealed with the key of the case, and the offers of providers, which are public data and lie
-- here because only the counselling keeps them. Closed as the counselling is: another owner, another login, row security forced.

create table courses.record (
  case_id    uuid primary key references counselling.case (id) on delete cascade,
  version    integer not null check (version > 0),
  sealed     bytea not null,
  changed_at timestamptz not null
);

create table courses.offer (
  id          uuid primary key,
  source      text not null check (length(source) between 1 and 120),
  provider    text not null check (length(provider) between 1 and 160),
  kind        text not null check (kind in ('integration', 'literacy', 'special', 'job', 'orientation', 'other')),
  level       text not null check (level in ('a1', 'a2', 'b1', 'b2', 'c1')),
  module      text not null default '' check (length(module) <= 80),
  place       text not null check (length(place) between 1 and 80),
  address     text not null default '' check (length(address) <= 200),
  starts_on   date not null,
  times       text not null default '' check (length(times) <= 200),
  childcare   boolean not null,
  online      text not null check (online in ('no', 'partly', 'yes')),
  support     text not null default '' check (length(support) <= 120),
  free_places integer check (free_places between 0 and 999),
  as_of       date not null,
  contact     text not null default '' check (length(contact) <= 200),
  valid_until date not null,
  check (valid_until >= as_of)
);
comment on column courses.offer.free_places is 'As of the day as_of; null: the provider does not say.';
comment on column courses.offer.support is 'Languages somebody helps in.';
create index offer_search on courses.offer (level, starts_on);

-- Which list came when and by whom: so that an old one shows its age.
create table courses.import (
  source      text primary key check (length(source) between 1 and 120),
  offers      integer not null check (offers >= 0),
  as_of       date not null,
  imported_at timestamptz not null,
  imported_by text not null
);

do $$
declare name text;
begin
  foreach name in array array['record', 'offer', 'import'] loop
    execute format('alter table courses.%I enable row level security', name);
    execute format('alter table courses.%I force row level security', name);
    execute format('create policy closed on courses.%I to willkommen_closed using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on courses.%I to willkommen_closed', name);
  end loop;
end $$;
