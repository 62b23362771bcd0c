-- One person, many names. Partial birth dates are three fields; "00" is only how an unknown part is shown.
create schema if not exists people;
grant usage on schema people to willkommen_app;

create table people.person (
  id          uuid primary key,
  family_name text not null check (family_name <> '' and length(family_name) <= 200),
  given_names text not null default '' check (length(given_names) <= 200),
  search_name text not null,
  birth_year  smallint check (birth_year between 1880 and 2200),
  birth_month smallint check (birth_month between 1 and 12),
  birth_day   smallint check (birth_day between 1 and 31),
  mail        text,
  phone       text,
  language    text not null,
  created_at  timestamptz not null
);
-- Persons are looked for among the visits of a day only; a search over all of them brings its own index.

grant select, insert, update, delete on people.person to willkommen_app;
