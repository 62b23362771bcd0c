-- Documents somebody brings: who handed in what, when, and the files exactly as they came. They live here until the
-- file of the person takes them over.
create schema if not exists handin;
grant usage on schema handin to willkommen_app;

create table handin.hand_in (
  id          uuid primary key,
  site        smallint not null,
  state       text not null check (state in ('open', 'received')),
  way         text not null check (way in ('desk', 'letterbox')),
  visit       uuid,
  person      uuid,
  sender      text not null default '' check (length(sender) <= 200),  -- as it stands on the envelope
  language    text not null,
  opened_at   timestamptz not null,
  changed_at  timestamptz not null check (changed_at >= opened_at),
  received_at timestamptz check (received_at >= opened_at),
  check ((state = 'received') = (received_at is not null)),
  -- whoever stands at the counter has a name before there is a receipt; a letter may stay unknown
  check (state = 'open' or person is not null or way = 'letterbox')
);
create index hand_in_person on handin.hand_in (person) where person is not null;
create index hand_in_visit on handin.hand_in (visit) where visit is not null;
create index hand_in_day on handin.hand_in (site, opened_at);

create table handin.document (
  id       uuid primary key,
  hand_in  uuid not null references handin.hand_in (id) on delete cascade,
  position smallint not null check (position between 1 and 60),
  type     text,                        -- key of the catalogue; null: none of them
  title    text not null check (title <> '' and length(title) <= 200),
  form     text not null check (form in ('seen', 'copy', 'kept')),
  pages    smallint not null check (pages between 1 and 999),
  state    text not null default 'new' check (state in ('new', 'seen', 'filed')),
  state_at timestamptz not null,
  unique (hand_in, position)
);

-- What a file consists of, once, by its SHA-256: the same photograph twice is one.
create table handin.blob (
  sha256    bytea primary key check (octet_length(sha256) = 32),
  bytes     integer not null check (bytes between 1 and 20971520),
  kind      text not null check (kind in ('pdf', 'jpeg', 'png', 'tiff', 'heic')),
  stored_at timestamptz not null
);
create table handin.blob_part (
  sha256   bytea not null references handin.blob (sha256) on delete cascade,
  position smallint not null check (position >= 0),
  content  bytea not null check (octet_length(content) between 1 and 262144),
  primary key (sha256, position)
);

create table handin.file (
  id         uuid primary key,
  document   uuid not null references handin.document (id) on delete cascade,
  position   smallint not null,
  sha256     bytea not null references handin.blob (sha256),
  name       text not null check (name <> '' and length(name) <= 120 and name !~ '[/\\]'),
  notes      text[] not null default '{}',
  scan       text not null default 'not-scanned' check (scan in ('not-scanned', 'clean', 'infected')),
  arrived_at timestamptz not null,
  unique (document, sha256),
  unique (document, position)
);
create index file_content on handin.file (sha256);

-- What the receipt names stays: once received, nothing is added to a hand-in and nothing taken out of it. It goes as a
-- whole, when its time is over (then the hand-in itself is gone first, and nothing is found here).
create function handin.received_is_final() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  if tg_table_name = 'document' then
    owner := case when tg_op = 'DELETE' then old.hand_in else new.hand_in end;
  else
    select d.hand_in into owner from handin.document d
    where d.id = case when tg_op = 'DELETE' then old.document else new.document end;
  end if;
  if exists (select from handin.hand_in h where h.id = owner and h.state = 'received') then
    raise exception 'a received hand-in does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger received_documents before insert or delete on handin.document
  for each row execute function handin.received_is_final();
create trigger received_files before insert or delete on handin.file
  for each row execute function handin.received_is_final();

grant select, insert, delete on handin.hand_in, handin.document, handin.file, handin.blob, handin.blob_part to willkommen_app;
grant update (state, person, sender, language, changed_at, received_at) on handin.hand_in to willkommen_app;
grant update (state, state_at) on handin.document to willkommen_app;
grant update (scan) on handin.file to willkommen_app;
grant update (stored_at) on handin.blob to willkommen_app;

-- Letters of the letterbox, with the number that stands on the stamp of receipt.
create table handin.letter_count (
  site  smallint not null,
  year  smallint not null,
  drawn integer not null check (drawn > 0),
  primary key (site, year)
);
create table handin.letter (
  id          uuid primary key,
  site        smallint not null,
  year        smallint not null,
  number      integer not null check (number > 0),
  received_on date not null,
  sender      text not null default '' check (length(sender) <= 200),
  about       text not null default '' check (length(about) <= 300),
  team        text,
  attention   text not null default '' check (length(attention) <= 100),
  deadline    date,
  state       text not null default 'new' check (state in ('new', 'passed-on')),
  hand_in     uuid references handin.hand_in (id) on delete set null,
  entered_at  timestamptz not null,
  changed_at  timestamptz not null,
  unique (site, year, number),
  check (sender <> '' or about <> '')
);
create index letter_day on handin.letter (site, received_on);
grant select, insert, update, delete on handin.letter to willkommen_app;
grant select, insert, update on handin.letter_count to willkommen_app;

-- What the reception finished itself. The visit counts the case; here stands what it was.
create table handin.short_case (
  id        uuid primary key,
  site      smallint not null,
  day       date not null,
  visit     uuid not null,
  kind      text not null check (kind in ('certificate', 'form', 'information')),
  concern   text not null,
  language  text not null,
  made      boolean not null,            -- the visit was written for it
  detail    jsonb not null check (jsonb_typeof(detail) = 'object'),
  done_at   timestamptz not null,
  undone_at timestamptz check (undone_at >= done_at)
);
create unique index one_short_case_per_visit on handin.short_case (visit) where undone_at is null;
create index short_case_day on handin.short_case (site, day);
grant select, insert, delete on handin.short_case to willkommen_app;
grant update (undone_at, detail) on handin.short_case to willkommen_app;
