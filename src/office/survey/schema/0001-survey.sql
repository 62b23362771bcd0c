-- What visitors think of the office. Nobody stands in here: an answered sheet is taken apart into counts when it comes, so there is no
-- row of a sheet, no hour, no address and no visit that an answer could be held against.
create schema if not exists survey;
grant usage on schema survey to willkommen_app;

-- How often a question was answered how, in a month. Finer than a month nothing is kept.
create table survey.tally (
  site     smallint not null,
  month    date not null check (extract(day from month) = 1),
  version  smallint not null,                    -- of the list of questions (data/questions.json)
  question text not null,
  channel  text not null check (channel in ('code', 'terminal', 'paper', 'poster')),
  language text not null,
  value    smallint not null check (value between 1 and 5),   -- 1 very bad … 5 very good
  count    integer not null check (count > 0),
  primary key (site, month, version, question, channel, language, value)
);

-- Sheets of a day by their way, without what they say: what a flood of one way is recognised by.
create table survey.received (
  site    smallint not null,
  day     date not null,
  channel text not null check (channel in ('code', 'terminal', 'paper', 'poster')),
  count   integer not null check (count > 0),
  primary key (site, day, channel)
);

-- Free words, apart from the answers. Names by chance, so that no order of arrival is in them; `week` (its Monday) until they are told.
create table survey.words (
  id      uuid primary key,
  site    smallint not null,
  week    date,
  words   text not null check (words <> '' and length(words) <= 1000),
  told_on date,
  check ((week is null) <> (told_on is null))
);
create index words_by_site on survey.words (site, told_on);

-- Codes on tickets are reckoned from the key of their day. With the key the last trace of which visit had which code is gone.
create table survey.code_key (
  day date primary key,
  key bytea not null check (length(key) = 32)
);

-- Codes that were used: a digest, without when and without what was answered.
create table survey.spent (
  digest bytea primary key,
  until  date not null
);

-- The word on the poster. A new one ends the old: a picture of the poster that went round is worth nothing from then on.
create table survey.poster (
  key   text primary key check (key ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  site  smallint not null,
  since timestamptz not null,
  ended timestamptz check (ended >= since)
);
create unique index one_poster_per_site on survey.poster (site) where ended is null;

-- Sheets of paper are typed in bundles. They count only when the bundle is closed, and then what was typed is taken apart and gone.
create table survey.bundle (
  id        uuid primary key,
  site      smallint not null,
  opened_on date not null,
  sheets    smallint not null check (sheets between 1 and 200),  -- counted by hand before typing
  closed_on date,
  dropped_on date,
  check (closed_on is null or dropped_on is null)
);
create index bundle_open on survey.bundle (site) where closed_on is null and dropped_on is null;

create table survey.sheet (
  bundle   uuid not null references survey.bundle,
  nth      smallint not null check (nth between 1 and 200),
  language text not null,
  version  smallint not null,
  answers  jsonb not null,
  words    text check (words <> '' and length(words) <= 1000),
  primary key (bundle, nth)
);

grant select, insert, update, delete on all tables in schema survey to willkommen_app;
