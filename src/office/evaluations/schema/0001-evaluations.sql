-- Which figures may be shown: what was asked for, agreed to, declined and taken back, each as it was. Nothing is changed or removed.
create schema if not exists evaluations;
grant usage on schema evaluations to willkommen_app;

create table evaluations.entry (
  site       smallint not null,
  evaluation text not null check (evaluation ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
  nth        integer not null check (nth > 0),       -- of this evaluation at this site: the order in which it happened
  kind       text not null check (kind in ('proposed', 'agreed', 'refused', 'withdrawn')),
  version    integer not null check (version > 0),
  mark       text not null check (mark <> ''),       -- of the definition: another definition needs another agreement
  definition jsonb not null,                         -- the words it was about, to be read years later
  at         timestamptz not null,
  reference  text not null default '' check (length(reference) <= 200),   -- minutes or Dienstvereinbarung
  note       text not null default '' check (length(note) <= 1000),
  from_day   date,
  until_day  date,                                   -- the first day on which it no longer holds; null: until taken back
  primary key (site, evaluation, nth),
  check ((kind = 'agreed') = (from_day is not null)),
  check (kind <> 'agreed' or reference <> ''),
  check (until_day is null or (from_day is not null and until_day > from_day))
);
grant select, insert on evaluations.entry to willkommen_app;
