-- The electronic file (eAkte) in the shape of xdomea 4.0: Aktenplan, Akte, Vorgang, Dokument, version, primary file.
-- Who may see a row stands in the row: `readers` and `writers` are tokens that follow from level, team and grants, set
-- by triggers alone. A session sees what overlaps with its own tokens (`willkommen.readers`, set per transaction);
-- without them it sees nothing.
create schema if not exists casefiles;
grant usage on schema casefiles to willkommen_app;

create function casefiles.session_readers() returns text[] language sql stable as $$
  select string_to_array(coalesce(current_setting('willkommen.readers', true), ''), ',')
$$;

-- Aktenplan: the tree by which files are numbered, and what happens to them in the end.
create table casefiles.plan_unit (
  code      text primary key check (code ~ '^[0-9]{1,4}([.-][0-9]{1,4}){0,5}$'),
  parent    text references casefiles.plan_unit (code),
  title     text not null check (title <> '' and length(title) <= 200),
  retention text not null default 'ablage-b' check (retention ~ '^[a-z0-9-]{1,60}$'),   -- key of law/retention
  disposal  text not null default 'B' check (disposal in ('A', 'B', 'V')),       -- Aussonderungsart of xdomea
  level     text not null default 'office' check (level in ('office', 'team', 'need-to-know')),
  valid_to  date,
  check (parent is null or parent <> code)
);
grant select, insert, update on casefiles.plan_unit to willkommen_app;

-- How the Geschäftszeichen of a site reads, e.g. '{plan}-{year}/{n:4}'.
create table casefiles.reference_rule (
  site    smallint primary key,
  pattern text not null check (length(pattern) between 3 and 60)
);
create table casefiles.reference_count (
  site  smallint not null,
  scope text not null,                  -- what the running number belongs to: plan unit and year, as the pattern says
  drawn integer not null check (drawn > 0),
  primary key (site, scope)
);
grant select, insert, update on casefiles.reference_rule, casefiles.reference_count to willkommen_app;

create table casefiles.akte (
  id         uuid primary key,
  site       smallint not null,
  plan_unit  text not null references casefiles.plan_unit (code),
  reference  text not null check (reference <> '' and length(reference) <= 60),
  subject    text not null check (subject <> '' and length(subject) <= 300),
  person     uuid,
  team       text not null,
  level      text not null check (level in ('office', 'team', 'need-to-know')),
  medium     text not null default 'electronic' check (medium in ('electronic', 'hybrid', 'paper')),
  location   text not null default '' check (length(location) <= 200),    -- where the paper of a hybrid Akte stands
  state      text not null default 'open' check (state in ('open', 'closed')),
  opened_at  timestamptz not null,
  closed_at  timestamptz check (closed_at >= opened_at),
  documents  integer not null default 0 check (documents >= 0),           -- last running number of a document
  vorgaenge  integer not null default 0 check (vorgaenge >= 0),
  readers    text[] not null default '{}',
  writers    text[] not null default '{}',
  revision   integer not null default 1,
  unique (site, reference),
  check ((state = 'closed') = (closed_at is not null))
);
create index akte_person on casefiles.akte (person) where person is not null;
create index akte_newest on casefiles.akte (site, opened_at desc, id);

create table casefiles.vorgang (
  id        uuid primary key,
  akte      uuid not null references casefiles.akte (id),
  number    integer not null check (number > 0),
  subject   text not null check (subject <> '' and length(subject) <= 300),
  visit     uuid,
  concern   text,
  state     text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz check (closed_at >= opened_at),
  unique (akte, number),
  unique (id, akte),
  check ((state = 'closed') = (closed_at is not null))
);
create index vorgang_visit on casefiles.vorgang (visit) where visit is not null;

create table casefiles.document (
  id          uuid primary key,
  site        smallint not null,
  akte        uuid references casefiles.akte (id),
  vorgang     uuid,
  number      integer check (number > 0),                -- running number in the Akte; drafts have none
  subject     text not null check (subject <> '' and length(subject) <= 300),
  direction   text not null check (direction in ('incoming', 'outgoing', 'internal')),
  type        text,                                      -- key of the catalogue's document types
  state       text not null check (state in ('draft', 'registered', 'cancelled')),
  level       text check (level in ('team', 'need-to-know')),   -- null: as the Akte
  letter_date date,
  received_on date,
  sent_on     date,
  sender      text not null default '' check (length(sender) <= 300),
  recipient   text not null default '' check (length(recipient) <= 300),
  foreign_reference text not null default '' check (length(foreign_reference) <= 100),
  language    text not null default 'de' check (length(language) between 2 and 20),
  visit       uuid,
  created_at  timestamptz not null,
  created_by  text not null,                             -- account, or the word of the system's part
  cancelled_why text,
  readers     text[] not null default '{}',
  writers     text[] not null default '{}',
  revision    integer not null default 1,
  foreign key (vorgang, akte) references casefiles.vorgang (id, akte),
  unique (akte, number),
  check (vorgang is null or akte is not null),
  check (state = 'draft' or (akte is not null and number is not null)),
  check ((state = 'cancelled') = (cancelled_why is not null))
);
create index document_akte on casefiles.document (akte, number);
create index document_vorgang on casefiles.document (vorgang) where vorgang is not null;
create index document_drafts on casefiles.document (created_by) where state = 'draft';
create index document_visit on casefiles.document (visit) where visit is not null;

create table casefiles.version (
  id       uuid primary key,
  document uuid not null references casefiles.document (id) on delete cascade,
  number   smallint not null check (number > 0),
  note     text not null default '' check (length(note) <= 500),
  made_at  timestamptz not null,
  made_by  text not null,
  unique (document, number)
);

-- The bytes stand in the store; here their name, size and digest.
create table casefiles.primary_file (
  id       uuid primary key,
  version  uuid not null references casefiles.version (id) on delete cascade,
  role     text not null check (role in ('original', 'pdfa', 'transfer-note', 'redacted', 'proof')),
  name     text not null check (name <> '' and length(name) <= 400 and name !~ '[/\\]'),
  mime     text not null check (mime ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes    bigint not null check (bytes >= 0),
  sha256   bytea not null check (octet_length(sha256) = 32),   -- of the content; the store checks it on each read
  object   uuid not null,
  pages    integer check (pages >= 0),
  made_at  timestamptz not null
);
create index primary_file_version on casefiles.primary_file (version);
create index primary_file_object on casefiles.primary_file (object);
create index primary_file_sha on casefiles.primary_file (sha256);

-- Notes, highlights and stamps lie over the page; the file beneath is never touched. Lengths are shares of the page.
create table casefiles.mark (
  id         uuid primary key,
  document   uuid not null references casefiles.document (id) on delete cascade,
  version    uuid not null references casefiles.version (id) on delete cascade,
  page       integer not null check (page > 0),
  kind       text not null check (kind in ('note', 'highlight', 'stamp')),
  x real not null check (x between 0 and 1), y real not null check (y between 0 and 1),
  w real not null check (w between 0 and 1), h real not null check (h between 0 and 1),
  words      text not null default '' check (length(words) <= 2000),
  made_by    text not null,
  made_at    timestamptz not null,
  removed_at timestamptz
);
create index mark_document on casefiles.mark (document);

create table casefiles.link (
  id       uuid primary key,
  from_akte uuid not null references casefiles.akte (id) on delete cascade,
  from_document uuid references casefiles.document (id) on delete cascade,
  to_akte  uuid not null references casefiles.akte (id) on delete cascade,
  to_document uuid references casefiles.document (id) on delete cascade,
  about    text not null default '' check (length(about) <= 200),
  made_at  timestamptz not null
);
create index link_from on casefiles.link (from_akte);
create index link_to on casefiles.link (to_akte);

-- What was changed, field by field (history entries of xdomea). Written once, removed only with the Akte.
create table casefiles.history (
  id       bigint generated always as identity primary key,
  akte     uuid,
  document uuid,
  at       timestamptz not null,
  account  text not null,
  action   text not null,
  field    text,
  old      text,
  new      text,
  remark   text
);
create index history_akte on casefiles.history (akte, id);
create index history_document on casefiles.history (document, id) where document is not null;
-- "Files I have worked in": asked by account, over all files of a site.
create index history_account on casefiles.history (account, akte);

-- Access beyond what level and team give. With an end it counts as the token of this very grant, so that it ends to the
-- second; `glass` is access taken by oneself in need, with a reason and a notice.
create table casefiles.access_grant (
  id       uuid primary key,
  akte     uuid not null references casefiles.akte (id) on delete cascade,
  document uuid references casefiles.document (id) on delete cascade,
  grantee  text not null check (grantee ~ '^(account:[0-9a-f-]{36}|team:[0-9]+:[a-z0-9_-]+)$'),
  entitles text not null check (entitles in ('read', 'write')),
  glass    boolean not null default false,
  reason   text not null check (length(reason) between 3 and 500),
  granted_by text not null,
  from_at  timestamptz not null,
  until_at timestamptz check (until_at > from_at),
  ended_at timestamptz,
  seen_by  text,                          -- who looked at a broken glass afterwards
  seen_at  timestamptz,
  check (not glass or until_at is not null)
);
create index access_grant_akte on casefiles.access_grant (akte);
create index access_grant_grantee on casefiles.access_grant (grantee) where ended_at is null;

-- Who acts for whom, while somebody is away.
create table casefiles.deputy (
  id       uuid primary key,
  account  uuid not null,
  deputy   uuid not null,
  from_day date not null,
  to_day   date not null check (to_day >= from_day),
  ended_at timestamptz,
  check (account <> deputy)
);
create index deputy_of on casefiles.deputy (deputy) where ended_at is null;

-- What level, team and grants give. A document may be closer than its Akte, never wider.
create function casefiles.base_tokens(site smallint, team text, level text) returns text[] language sql immutable as $$
  select case level
    when 'office' then array['desk:' || site]
    when 'team' then array['team:' || site || ':' || team, 'head:' || site]
    else '{}'::text[] end
$$;

create function casefiles.granted(akte_id uuid, document_id uuid, only_write boolean) returns text[]
language sql stable security definer set search_path = pg_catalog, casefiles as $$
  select coalesce(array_agg(case when g.until_at is null then g.grantee else 'grant:' || g.id end), '{}')
  from casefiles.access_grant g
  where g.akte = akte_id and g.document is not distinct from document_id and g.ended_at is null
    and (g.entitles = 'write' or not only_write)
$$;

create function casefiles.set_akte_tokens() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
declare
  base text[] := casefiles.base_tokens(new.site, new.team, new.level);
begin
  new.readers := base || casefiles.granted(new.id, null, false) || array['system'];
  new.writers := base || casefiles.granted(new.id, null, true) || array['system'];
  return new;
end $$;
create trigger akte_tokens before insert or update on casefiles.akte
  for each row execute function casefiles.set_akte_tokens();

create function casefiles.set_document_tokens() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
declare
  of_akte casefiles.akte;
  base text[];
begin
  if new.akte is null then
    -- a draft that lies nowhere yet is its author's
    new.readers := array['account:' || new.created_by, 'system'];
    new.writers := new.readers;
    return new;
  end if;
  select * into of_akte from casefiles.akte a where a.id = new.akte;
  if new.level is null or (new.level = 'team' and of_akte.level <> 'office') then
    new.readers := of_akte.readers;
    new.writers := of_akte.writers;
  else
    base := casefiles.base_tokens(of_akte.site, of_akte.team, new.level);
    new.readers := base || array['system'];
    new.writers := base || array['system'];
  end if;
  new.readers := new.readers || casefiles.granted(new.akte, new.id, false);
  new.writers := new.writers || casefiles.granted(new.akte, new.id, true);
  return new;
end $$;
create trigger document_tokens before insert or update on casefiles.document
  for each row execute function casefiles.set_document_tokens();

-- An Akte of the whole office goes to another team: its own readers stay, those of its documents at level 'team' change.
create function casefiles.spread_tokens() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
begin
  if new.readers is distinct from old.readers or new.writers is distinct from old.writers
     or new.team is distinct from old.team then
    update casefiles.document d set revision = d.revision where d.akte = new.id;   -- its own trigger reckons anew
  end if;
  return null;
end $$;
create trigger akte_spread after update on casefiles.akte for each row execute function casefiles.spread_tokens();

create function casefiles.spread_grant() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
begin
  if new.document is null then
    update casefiles.akte a set revision = a.revision where a.id = new.akte;
  else
    update casefiles.document d set revision = d.revision where d.id = new.document;
  end if;
  return null;
end $$;
create trigger grant_spread after insert or update on casefiles.access_grant
  for each row execute function casefiles.spread_grant();

-- A closed Akte (zdA) takes nothing in and loses nothing until it is opened again; a number is never given twice.
create function casefiles.closed_stays() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
begin
  if exists (select from casefiles.akte a where a.state = 'closed'
               and (a.id = new.akte or (tg_op = 'UPDATE' and a.id = old.akte)))
     and (tg_op = 'INSERT' or (to_jsonb(new) - 'readers' - 'writers') is distinct from (to_jsonb(old) - 'readers' - 'writers')) then
    raise exception 'a closed Akte does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger closed_documents before insert or update on casefiles.document
  for each row execute function casefiles.closed_stays();
create trigger closed_vorgaenge before insert or update on casefiles.vorgang
  for each row execute function casefiles.closed_stays();

-- What was registered keeps its versions and files: a new version is added, an old one never replaced.
create function casefiles.written_once() returns trigger language plpgsql as $$
begin
  raise exception 'versions, primary files and history are written once' using errcode = 'integrity_constraint_violation';
end $$;
create trigger version_once before update on casefiles.version for each row execute function casefiles.written_once();
create trigger history_once before update on casefiles.history for each row execute function casefiles.written_once();

-- The second wall.
alter table casefiles.akte enable row level security;
alter table casefiles.vorgang enable row level security;
alter table casefiles.document enable row level security;
alter table casefiles.version enable row level security;
alter table casefiles.primary_file enable row level security;
alter table casefiles.mark enable row level security;
alter table casefiles.link enable row level security;
alter table casefiles.history enable row level security;
alter table casefiles.access_grant enable row level security;

create policy akte_read on casefiles.akte for select using (readers && casefiles.session_readers());
create policy akte_open on casefiles.akte for insert with check (true);
create policy akte_write on casefiles.akte for update using (writers && casefiles.session_readers()) with check (true);
create policy akte_destroy on casefiles.akte for delete using ('system' = any(casefiles.session_readers()));

create policy vorgang_read on casefiles.vorgang for select
  using (exists (select from casefiles.akte a where a.id = akte));
create policy vorgang_write on casefiles.vorgang for all
  using (exists (select from casefiles.akte a where a.id = akte and a.writers && casefiles.session_readers()))
  with check (exists (select from casefiles.akte a where a.id = akte and a.writers && casefiles.session_readers()));

create policy document_read on casefiles.document for select using (readers && casefiles.session_readers());
create policy document_insert on casefiles.document for insert
  with check (writers && casefiles.session_readers());
create policy document_write on casefiles.document for update using (writers && casefiles.session_readers())
  with check (true);
create policy document_destroy on casefiles.document for delete
  using ('system' = any(casefiles.session_readers()) or (state = 'draft' and writers && casefiles.session_readers()));

create policy version_all on casefiles.version for all
  using (exists (select from casefiles.document d where d.id = document))
  with check (exists (select from casefiles.document d where d.id = document and d.writers && casefiles.session_readers()));
create policy primary_file_all on casefiles.primary_file for all
  using (exists (select from casefiles.version v where v.id = version))
  with check (exists (select from casefiles.version v join casefiles.document d on d.id = v.document
                      where v.id = version and d.writers && casefiles.session_readers()));
create policy mark_all on casefiles.mark for all
  using (exists (select from casefiles.document d where d.id = document))
  with check (exists (select from casefiles.document d where d.id = document));
create policy link_all on casefiles.link for all
  using (exists (select from casefiles.akte a where a.id = from_akte)
     and exists (select from casefiles.akte a where a.id = to_akte)
     and (from_document is null or exists (select from casefiles.document d where d.id = from_document))
     and (to_document is null or exists (select from casefiles.document d where d.id = to_document)))
  with check (true);
create policy history_read on casefiles.history for select
  using ((akte is null or exists (select from casefiles.akte a where a.id = history.akte))
     and (document is null or exists (select from casefiles.document d where d.id = history.document)));
create policy history_write on casefiles.history for insert with check (true);
create policy history_destroy on casefiles.history for delete
  using ('system' = any(casefiles.session_readers()));

-- Where an Akte or a document belongs, for the check of permission before a look: no content, no name.
create function casefiles.site_of_akte(wanted uuid) returns smallint language sql stable
security definer set search_path = pg_catalog, casefiles as $$ select a.site from casefiles.akte a where a.id = wanted $$;
create function casefiles.site_of_document(wanted uuid) returns smallint language sql stable
security definer set search_path = pg_catalog, casefiles as $$ select d.site from casefiles.document d where d.id = wanted $$;
-- Whether a Geschäftszeichen exists: whoever breaks the glass knows it.
create function casefiles.akte_of_reference(wanted_site smallint, wanted text) returns uuid language sql stable
security definer set search_path = pg_catalog, casefiles as $$
  select a.id from casefiles.akte a where a.site = wanted_site and upper(a.reference) = upper(wanted)
$$;
-- Which Akte a broken glass was about: whoever confirms it must know, and learns nothing else of the Akte.
create function casefiles.reference_of_glass(wanted uuid) returns text language sql stable
security definer set search_path = pg_catalog, casefiles as $$
  select a.reference from casefiles.access_grant g join casefiles.akte a on a.id = g.akte where g.id = wanted and g.glass
$$;

-- Who was let in and why is seen by whoever sees what they were let into; of broken glass the head of office is told as well.
create policy grant_read on casefiles.access_grant for select
  using ((exists (select from casefiles.akte a where a.id = akte)
          and (document is null or exists (select from casefiles.document d where d.id = document)))
      or (glass and 'head:' || casefiles.site_of_akte(akte) = any(casefiles.session_readers())));
create policy grant_write on casefiles.access_grant for insert with check (true);
create policy grant_end on casefiles.access_grant for update using (true) with check (true);

-- Asked before it is known what a session sees: which grants with an end hold for these. Ids, and nothing about a file.
create function casefiles.live_grants(grantees text[], at timestamptz) returns setof uuid language sql stable
security definer set search_path = pg_catalog, pg_temp as $$
  select g.id from casefiles.access_grant g
  where g.grantee = any(grantees) and g.ended_at is null and g.from_at <= at and g.until_at > at
$$;

grant select, insert on casefiles.akte, casefiles.vorgang, casefiles.document, casefiles.version,
  casefiles.primary_file, casefiles.mark, casefiles.link, casefiles.history, casefiles.access_grant, casefiles.deputy
  to willkommen_app;
grant update (plan_unit, subject, person, team, level, medium, location, state, closed_at, documents, vorgaenge, revision)
  on casefiles.akte to willkommen_app;
grant update (subject, visit, concern, state, closed_at) on casefiles.vorgang to willkommen_app;
grant update (akte, vorgang, number, subject, direction, type, state, level, letter_date, received_on, sent_on, sender,
  recipient, foreign_reference, language, visit, cancelled_why, revision) on casefiles.document to willkommen_app;
grant update (object) on casefiles.primary_file to willkommen_app;   -- another name of the same bytes in the store
grant update (removed_at) on casefiles.mark to willkommen_app;
grant update (ended_at, seen_by, seen_at) on casefiles.access_grant to willkommen_app;
grant update (ended_at) on casefiles.deputy to willkommen_app;
grant delete on casefiles.akte, casefiles.vorgang, casefiles.document, casefiles.version, casefiles.primary_file,
  casefiles.mark, casefiles.link, casefiles.history to willkommen_app;
