-- The end of life of a file: what happened to the person, until when the law wants it kept, what holds it, what was offered
-- to the archive, who decided that it goes, and the proof. Rows about an Akte are seen by whoever sees the Akte.
create schema if not exists retention;
grant usage on schema retention to willkommen_app;

-- What happened, entered by a person with source and day. Never rewritten: taken back with a reason, and entered anew.
create table retention.event (
  id         uuid primary key,
  akte       uuid not null references casefiles.akte (id) on delete cascade,
  document   uuid references casefiles.document (id) on delete cascade,   -- null: about the Akte
  kind       text not null check (kind in ('moved-away', 'died', 'naturalised', 'returned', 'measure', 'ban-ended',
    'ban-unlimited', 'consent-ended', 'entered', 'card-handed-over', 'found-irrelevant', 'identified', 'identity-settled',
    'return-aid')),
  on_day     date not null,
  taken_over date check (taken_over >= on_day),                           -- into Ausländerdatei B (§ 67 AufenthV)
  source     text not null check (length(source) between 3 and 300),
  noted_by   text not null,
  noted_at   timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz check (revoked_at >= noted_at),
  revoked_why text check (length(revoked_why) between 3 and 500),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_why is null))
);
create index event_akte on retention.event (akte, noted_at);

create function retention.event_stays() returns trigger language plpgsql as $$
declare
  may text[] := array['revoked_by', 'revoked_at', 'revoked_why'];
begin
  if to_jsonb(new) - 'akte' is not distinct from to_jsonb(old) - 'akte' and old.document is not null then
    return new;                                       -- it follows its document
  end if;
  if old.revoked_at is not null or to_jsonb(new) - may is distinct from to_jsonb(old) - may then
    raise exception 'an event is taken back, never rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger event_stays before update on retention.event for each row execute function retention.event_stays();

-- Until when it is kept: `keep_until` is in force, `reckoned_until` is what the rules say now. The first is only ever
-- earlier than it was when a person has said so, with a reason.
create table retention.term (
  item        uuid primary key,                     -- the Akte or the document
  akte        uuid not null references casefiles.akte (id) on delete cascade,
  document    uuid references casefiles.document (id) on delete cascade,
  site        smallint not null,
  keep_until  date,                                 -- last day of keeping; null: no end is known
  rule        text,                                 -- key of law/retention
  reckoned_until date,
  reckoned_rule  text,
  last_until  date,                                 -- the last end that was in force, also while there is none
  open        text check (open in ('ban-open', 'birth-unknown')),
  unreviewed  boolean not null default false,
  reckoned_at timestamptz not null,
  shortened_by uuid,
  shortened_at timestamptz,
  shortened_why text check (length(shortened_why) between 3 and 500),
  check ((keep_until is null) = (rule is null)),
  check (item = coalesce(document, akte))
);
create index term_due on retention.term (site, keep_until) where keep_until is not null;
create index term_akte on retention.term (akte);

create function retention.never_shorter_silently() returns trigger language plpgsql as $$
begin
  if new.keep_until < coalesce(old.keep_until, old.last_until)
     and (new.shortened_at is null or new.shortened_at is not distinct from old.shortened_at
          or new.shortened_by is null or new.shortened_why is null) then
    raise exception 'a term is shortened by a person with a reason only' using errcode = 'integrity_constraint_violation';
  end if;
  new.last_until := coalesce(new.keep_until, old.last_until);
  return new;
end $$;
create trigger never_shorter before update on retention.term
  for each row execute function retention.never_shorter_silently();

-- What stops the clock: a court case, criminal proceedings, the archive's wish.
create table retention.hold (
  id       uuid primary key,
  akte     uuid not null references casefiles.akte (id) on delete cascade,
  document uuid references casefiles.document (id) on delete cascade,
  kind     text not null check (kind in ('litigation', 'criminal', 'archive', 'other')),
  reason   text not null check (length(reason) between 3 and 500),
  set_by   uuid not null,
  set_at   timestamptz not null,
  until_day date,                                    -- last day; null: until somebody ends it
  ended_by uuid,
  ended_at timestamptz check (ended_at >= set_at),
  end_why  text check (length(end_why) between 3 and 500),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_why is null))
);
create index hold_akte on retention.hold (akte) where ended_at is null;

-- A document that is moved into another Akte takes its events, its end and its holds along: else a hold would not stand in the
-- way where the document lies, and all of them would end with the Akte it came from.
create function retention.follow_document() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update retention.event e set akte = new.akte where e.document = new.id;
  update retention.term t set akte = new.akte where t.document = new.id;
  update retention.hold h set akte = new.akte where h.document = new.id;
  return null;
end $$;
create trigger retention_follows after update of akte on casefiles.document
  for each row when (new.akte is not null and new.akte is distinct from old.akte)
  execute function retention.follow_document();

-- One disposal (Aussonderung): offered, appraised, handed over, confirmed. The id is the process in all its messages.
create table retention.disposal (
  process  uuid primary key,
  site     smallint not null,
  version  text not null check (version in ('3.1.0', '4.0.0')),
  archive  text not null check (length(archive) between 2 and 200),
  made_by  uuid not null,
  made_at  timestamptz not null,
  ended_at timestamptz,
  end_why  text
);
create table retention.disposal_item (
  process   uuid not null references retention.disposal (process),
  position  smallint not null check (position > 0),
  akte      uuid references casefiles.akte (id) on delete set null,
  fate      text check (fate in ('A', 'V')),           -- what the archive decided
  decided_at timestamptz,
  decided_why text,                                    -- entered by hand, with where it stands
  sent_at   timestamptz,
  imported  boolean,
  archive_id text,
  fault     text,
  primary key (process, position),
  check ((fate is null) = (decided_at is null)),
  check (imported is null or (fate = 'A' and sent_at is not null))
);
create unique index disposal_item_akte on retention.disposal_item (process, akte) where akte is not null;
create index disposal_item_of on retention.disposal_item (akte) where akte is not null;

-- Messages that went and came, without their content.
create table retention.disposal_message (
  id       uuid primary key,
  process  uuid not null references retention.disposal (process),
  kind     text not null check (kind ~ '^050[1-7]$'),
  incoming boolean not null,
  name     text not null,
  sha256   bytea not null check (octet_length(sha256) = 32),
  account  uuid not null,
  at       timestamptz not null
);
create index disposal_message_of on retention.disposal_message (process, at);

-- Deletion lists: drawn up by one, executed by another.
create table retention.deletion_list (
  id          uuid primary key,
  site        smallint not null,
  remark      text not null default '' check (length(remark) <= 500),
  made_by     uuid not null,
  made_at     timestamptz not null,
  executed_by uuid,
  executed_at timestamptz check (executed_at >= made_at),
  dropped_by  uuid,
  dropped_at  timestamptz,
  check (executed_by <> made_by),
  check ((executed_by is null) = (executed_at is null)),
  check (executed_at is null or dropped_at is null)
);
-- One row per Akte or document. Once destroyed it names nothing any more: rule, days, numbers, and a digest by which
-- whoever still knows the id can find the proof.
create table retention.deletion_item (
  list       uuid not null references retention.deletion_list (id),
  position   smallint not null check (position > 0),
  akte       uuid references casefiles.akte (id) on delete set null,
  document   uuid references casefiles.document (id) on delete set null,
  whole      boolean not null,                        -- the Akte, or one document of it
  plan_unit  text not null,
  rule       text not null,
  section    text not null,
  keep_until date not null,
  fate       text not null check (fate in ('A', 'V')),
  destroyed_at timestamptz,
  objects    integer check (objects >= 0),            -- files whose bytes went
  digest     bytea check (octet_length(digest) = 32), -- SHA-256 of list and id
  primary key (list, position),
  check ((destroyed_at is null) = (digest is null) and (destroyed_at is null) = (objects is null)),
  check (destroyed_at is null or (akte is null and document is null))
);
create index deletion_item_akte on retention.deletion_item (akte) where akte is not null;

-- The last wall: nothing is destroyed early, on hold, or by one person alone, whatever the program thinks.
create function retention.may_go() returns trigger language plpgsql security definer
set search_path = pg_catalog, retention as $$
declare
  day date;
  ends date;
begin
  if new.destroyed_at is null or old.destroyed_at is not null then
    return new;
  end if;
  day := (new.destroyed_at at time zone 'Europe/Berlin')::date;
  if exists (select from retention.hold h where h.akte = old.akte and h.ended_at is null
               and (h.until_day is null or h.until_day >= day)
               and (old.whole or h.document is null or h.document = old.document)) then
    raise exception 'a hold stands against it' using errcode = 'integrity_constraint_violation';
  end if;
  select t.keep_until into ends from retention.term t where t.item = case when old.whole then old.akte else old.document end;
  if ends is null or ends >= day then
    raise exception 'its time has not come' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select from retention.deletion_list l where l.id = old.list and l.executed_by is not null) then
    raise exception 'a second person decides' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger may_go before update on retention.deletion_item for each row execute function retention.may_go();

-- A file handed over to another office (xdomea 0401).
create table retention.hand_over (
  process    uuid primary key,
  akte       uuid references casefiles.akte (id) on delete set null,
  site       smallint not null,
  office     text not null check (length(office) between 2 and 200),
  made_by    uuid not null,
  made_at    timestamptz not null,
  sha256     bytea not null check (octet_length(sha256) = 32),
  confirmed_at timestamptz,
  confirmed  boolean,
  fault      text
);
create index hand_over_akte on retention.hand_over (akte) where akte is not null;

-- What came from elsewhere (0401, 0503), waiting until somebody has looked.
create table retention.arrival (
  id       uuid primary key,
  site     smallint not null,
  name     text not null check (length(name) <= 400),
  kind     text not null check (kind in ('0401', '0503')),
  version  text not null,
  process  uuid not null,
  sender   text not null,
  content  jsonb not null,                            -- what it holds, in numbers and subjects; see arrival.ts
  object   uuid not null,                             -- the zip in the store, under the key of this row
  sha256   bytea not null check (octet_length(sha256) = 32),
  came_by  text not null,
  came_at  timestamptz not null,
  state    text not null default 'waiting' check (state in ('waiting', 'taken', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  why      text,
  unique (site, sha256),
  check ((state = 'waiting') = (decided_at is null)),
  -- Once somebody has decided, the list keeps that a file came, from where and what became of it; not whose it was.
  constraint decided_names_nobody check (state = 'waiting' or (name = '' and content -> 'objects' = '[]'::jsonb))
);
create index arrival_waiting on retention.arrival (site, came_at) where state = 'waiting';

alter table retention.event enable row level security;
alter table retention.term enable row level security;
alter table retention.hold enable row level security;
alter table retention.hand_over enable row level security;
create policy by_akte on retention.event for all using (exists (select from casefiles.akte a where a.id = akte)
    and (document is null or exists (select from casefiles.document d where d.id = document)))
  with check (exists (select from casefiles.akte a where a.id = akte));
create policy by_akte on retention.term for all using (exists (select from casefiles.akte a where a.id = akte)
    and (document is null or exists (select from casefiles.document d where d.id = document)))
  with check (exists (select from casefiles.akte a where a.id = akte));
create policy by_akte on retention.hold for all using (exists (select from casefiles.akte a where a.id = akte)
    and (document is null or exists (select from casefiles.document d where d.id = document)))
  with check (exists (select from casefiles.akte a where a.id = akte));
create policy by_akte on retention.hand_over for all
  using (akte is null or exists (select from casefiles.akte a where a.id = akte)) with check (true);

grant select, insert on retention.event, retention.term, retention.hold, retention.disposal, retention.disposal_item,
  retention.disposal_message, retention.deletion_list, retention.deletion_item, retention.hand_over, retention.arrival
  to willkommen_app;
grant update (revoked_by, revoked_at, revoked_why) on retention.event to willkommen_app;
grant update (keep_until, rule, reckoned_until, reckoned_rule, open, unreviewed, reckoned_at, shortened_by, shortened_at,
  shortened_why) on retention.term to willkommen_app;
grant update (ended_by, ended_at, end_why) on retention.hold to willkommen_app;
grant update (ended_at, end_why) on retention.disposal to willkommen_app;
grant update (fate, decided_at, decided_why, sent_at, imported, archive_id, fault) on retention.disposal_item to willkommen_app;
grant update (executed_by, executed_at, dropped_by, dropped_at) on retention.deletion_list to willkommen_app;
grant update (akte, document, destroyed_at, objects, digest) on retention.deletion_item to willkommen_app;
grant update (confirmed_at, confirmed, fault) on retention.hand_over to willkommen_app;
grant update (name, content, state, decided_by, decided_at, why) on retention.arrival to willkommen_app;
