-- What an office made of the catalogue that ships. The data files are revision 0; here are the later ones, append-only:
-- the running role may add to the history and never change it.
create schema if not exists catalogue;
grant usage on schema catalogue to willkommen_app;

-- The revision in force; a publication locks it, so that two of them follow each other.
create table catalogue.book (
  id       smallint primary key check (id = 1),
  revision bigint not null
);
insert into catalogue.book (id, revision) values (1, 0);
grant select, update on catalogue.book to willkommen_app;

create table catalogue.revision (
  revision     bigint primary key check (revision > 0),
  published_at timestamptz not null,
  published_by text not null,
  why          text not null check (why <> '')
);
grant select, insert on catalogue.revision to willkommen_app;

-- A whole entry as it is from valid_from on, until valid_to (not included) when given; entry null: there is none.
-- Of several that hold on a day the highest revision counts, and below them what ships.
create table catalogue.entry (
  revision   bigint not null references catalogue.revision (revision),
  kind       text not null check (kind in ('concern', 'document', 'condition', 'step', 'group', 'situation', 'team',
                                           'rule', 'texts')),
  key        text not null check (key <> ''),
  entry      jsonb,
  valid_from date not null,
  valid_to   date,
  edited_by  text not null,
  edited_at  timestamptz not null,
  primary key (revision, kind, key),
  check (valid_to > valid_from)
);
create index entry_of on catalogue.entry (kind, key, revision);
grant select, insert on catalogue.entry to willkommen_app;

-- The change set: what is edited and not yet published, one edit for each entry. valid_from null: from the day of
-- publication on. `version` rises with each edit, so that nobody overwrites what they have not seen.
create table catalogue.draft (
  kind       text not null check (kind in ('concern', 'document', 'condition', 'step', 'group', 'situation', 'team',
                                           'rule', 'texts')),
  key        text not null check (key <> ''),
  entry      jsonb,
  valid_from date,
  valid_to   date,
  version    bigint not null,
  edited_by  text not null,
  edited_at  timestamptz not null,
  primary key (kind, key),
  check (valid_to > valid_from)
);
create sequence catalogue.draft_version;
grant select, insert, update, delete on catalogue.draft to willkommen_app;
grant usage on sequence catalogue.draft_version to willkommen_app;
