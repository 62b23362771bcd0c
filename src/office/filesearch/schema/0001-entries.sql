-- Search over documents and Akten. Nothing here can be read by the application: it asks functions that look with the
-- rights of the owner and give only what overlaps with the tokens of the session (`willkommen.readers`, as in casefiles).
create schema if not exists filesearch;
grant usage on schema filesearch to willkommen_app;

-- German words, cut to their stems. Numbers, dates and names never come here: they are keys of their own.
create text search configuration filesearch.german (copy = pg_catalog.german);

-- One line for each document and for each Akte. `vector` holds words (A: heading, D: text) and keys without places:
-- '@' a name, '~' its sound (Kölner Phonetik), '#' a number or date of the heading, '$' one found in the text, '%' the year
-- of the entry: a word and a year together are few rows, and the newest years are looked through first.
create table filesearch.entry (
  id        uuid primary key,                 -- the document, or the Akte itself
  kind      text not null check (kind in ('akte', 'document')),
  akte      uuid,                             -- null: a draft that lies nowhere yet
  site      smallint not null,
  team      text,
  type      text,
  direction text,
  state     text not null,
  date      date not null,                    -- by which the newest comes first
  reference text not null,
  title     text not null,
  names     text[] not null,
  readers   text[] not null,
  vector    tsvector not null,
  check (kind = 'document' or akte = id)
);
-- The rows stay narrow: a search walks over many of them and looks into few vectors. Vacuum comes often enough for the newest
-- rows as well: walking by the date needs no row then, the index alone.
alter table filesearch.entry set (toast_tuple_target = 128, autovacuum_vacuum_insert_scale_factor = 0.01);
-- The planner's own notes hold samples of columns and outlive what they were taken from. Of contents there are none; those of
-- the vectors (common words, and in a small house nearly all) are taken anew every night.
alter table filesearch.entry alter column title set statistics 0, alter column reference set statistics 0,
  alter column names set statistics 0, alter column vector set statistics 400;
create index entry_akte on filesearch.entry (akte, date);
create index entry_words on filesearch.entry using gin (vector) with (fastupdate = off);
create index entry_readers on filesearch.entry using gin (readers) with (fastupdate = off);
-- Only the vector lies apart from its row: a search reads readers, names and titles of many rows.
alter table filesearch.entry
  alter column readers set storage main, alter column names set storage main, alter column title set storage main,
  alter column reference set storage main, alter column kind set storage main, alter column team set storage main,
  alter column type set storage main, alter column direction set storage main, alter column state set storage main;
-- Walking by the date with a filter needs no row: what the filter asks for stands in the index. (Not the readers: they may
-- be too many for it.)
create index entry_newest on filesearch.entry (date, id)
  include (kind, site, team, type, direction, state);

-- The text as it was read, page by page: for the lines around what was found.
create table filesearch.page (
  document uuid not null references filesearch.entry (id) on delete cascade,
  page     integer not null check (page > 0),
  body     text not null,
  primary key (document, page)
);
alter table filesearch.page alter column body set statistics 0;

-- Every stem and every name that stands in an entry, for compounds and misspelt words. Never shown as it is: what is
-- proposed was found in an entry that the session may see.
create table filesearch.word (
  word text primary key                       -- as in the vector; a name with its '@'
);
alter table filesearch.word alter column word set statistics 0;
-- Slips are looked for among names or among words, each with an index of its own: names are few.
create index word_names on filesearch.word using gin (word public.gin_trgm_ops) with (fastupdate = off)
  where left(word, 1) = '@';
create index word_stems on filesearch.word using gin (word public.gin_trgm_ops) with (fastupdate = off)
  where left(word, 1) <> '@';
-- Words by their end, for compounds.
create index word_ends on filesearch.word (reverse(word) text_pattern_ops) where left(word, 1) <> '@';
alter index filesearch.word_ends alter column 1 set statistics 0;

-- Entries whose words are not in the vocabulary yet: only one transaction at a time adds words, nobody waits for it.
create table filesearch.pending (
  id uuid primary key references filesearch.entry (id) on delete cascade
);
-- Words that fell out of an entry: a heading that was corrected and a text that was read anew leave no word behind. They are
-- taken out of the vocabulary by whoever adds words next, unless another entry holds them.
create table filesearch.dropped (
  word text not null
);
alter table filesearch.dropped alter column word set statistics 0;
