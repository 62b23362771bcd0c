-- The counselling record: situation, plan, documents, dates of talks, and what goes to the file by consent. Closed like
-- the counselling itself: other owner, other login, row security forced. In clear stand ids, days and states; every
-- sentence, every name and every fact (also which facts are known) is sealed with the key of its case.

create table guidance.situation (
  case_id    uuid primary key references counselling.case (id) on delete cascade,
  version    integer not null check (version > 0),
  sealed     bytea not null,
  changed_at timestamptz not null
);
comment on table guidance.situation is 'All facts of a case in one sealed sheet: not even which are known stands in clear.';

create table guidance.goal (
  id       uuid primary key,
  case_id  uuid not null references counselling.case (id) on delete cascade,
  state    text not null check (state in ('open', 'reached', 'dropped')),
  sealed   bytea not null,
  set_at   timestamptz not null,
  ended_at timestamptz,
  check ((state = 'open') = (ended_at is null))
);
create index goal_case on guidance.goal (case_id, set_at);

create table guidance.step (
  id        uuid primary key,
  case_id   uuid not null references counselling.case (id) on delete cascade,
  who       text not null check (who in ('person', 'counsellor', 'partner', 'other')),
  due       date,
  remind    boolean not null default false,
  state     text not null check (state in ('open', 'done', 'dropped')),
  sealed    bytea not null,
  agreed_at timestamptz not null,
  ended_at  timestamptz,
  check ((state = 'open') = (ended_at is null)),
  check (not remind or due is not null)
);
create index step_case on guidance.step (case_id, due);
comment on column guidance.step.remind is 'The person wishes to be reminded; nothing is sent without a consent for it.';

create table guidance.note (
  id      uuid primary key,
  case_id uuid not null references counselling.case (id) on delete cascade,
  member  uuid references counselling.member (id),
  own     boolean not null default false,
  sealed  bytea not null,
  at      timestamptz not null
);
create index note_case on guidance.note (case_id, at);
comment on column guidance.note.own is 'Own working note: not on the page of the person, but in what the person gets when asking for all data.';

create table guidance.follow_up (
  id      uuid primary key,
  case_id uuid not null references counselling.case (id) on delete cascade,
  member  uuid references counselling.member (id),
  due     date not null,
  sealed  bytea not null,
  done_at timestamptz
);
create index follow_up_due on guidance.follow_up (due) where done_at is null;
create index follow_up_case on guidance.follow_up (case_id);

create table guidance.talk_date (
  id        uuid primary key,
  case_id   uuid not null references counselling.case (id) on delete cascade,
  starts_at timestamptz not null,
  minutes   smallint not null check (minutes between 10 and 480),
  place     text not null check (place in ('office', 'phone', 'video', 'elsewhere')),
  joint     boolean not null default false,
  state     text not null check (state in ('planned', 'held', 'cancelled', 'missed')),
  sequence  integer not null default 0,
  sealed    bytea not null
);
create index talk_date_case on guidance.talk_date (case_id, starts_at);
comment on column guidance.talk_date.joint is 'Together with a spouse or relative; never in a protected case.';

create table guidance.interpreting (
  id       uuid primary key,
  case_id  uuid not null references counselling.case (id) on delete cascade,
  talk     uuid references guidance.talk_date (id) on delete set null,
  language text not null check (length(language) between 2 and 60),
  at       timestamptz not null,
  state    text not null check (state in ('asked', 'confirmed', 'cancelled')),
  sealed   bytea not null
);
create index interpreting_case on guidance.interpreting (case_id, at);

create table guidance.document (
  id        uuid primary key,
  case_id   uuid not null references counselling.case (id) on delete cascade,
  kind      text not null check (kind in ('pdf', 'jpeg', 'png')),
  bytes     integer not null check (bytes between 1 and 10485760),
  scan      text not null check (scan in ('clean', 'not-scanned')),
  by_person boolean not null,
  sealed    bytea not null,
  content   bytea not null,
  at        timestamptz not null
);
create index document_case on guidance.document (case_id, at);

-- What goes to the electronic file: item by item, each by a consent of its own words, each once. `key` is what the office
-- knows the item by; a chance number that says nothing of the case, and gone as soon as the office has it.
create table guidance.to_file (
  id           uuid primary key,
  case_id      uuid not null references counselling.case (id) on delete cascade,
  consent      uuid not null references counselling.consent (id) on delete cascade,
  item         text not null check (length(item) between 1 and 40),
  kind         text not null check (kind in ('document', 'step', 'statement')),
  document     uuid,
  state        text not null check (state in ('waiting', 'delivered', 'withdrawn', 'not-given', 'gone')),
  key          bytea unique check (length(key) = 32),
  sealed       bytea not null,
  proposed_at  timestamptz not null,
  attempted_at timestamptz,
  ended_at     timestamptz,
  unique (consent, item),
  check ((state = 'waiting') = (key is not null)),
  check ((state = 'waiting') = (ended_at is null)),
  check ((kind = 'document') = (document is not null))
);
create index to_file_case on guidance.to_file (case_id, proposed_at);
create index to_file_waiting on guidance.to_file (proposed_at) where state = 'waiting';

-- Violence or separation: nobody else is invited along, whoever writes to the table; and what was planned ends at the
-- moment the protected mode begins.
create function guidance.keep_apart() returns trigger language plpgsql as $$
begin
  if new.joint and new.state = 'planned'
     and (select c.protected from counselling.case c where c.id = new.case_id for share) then
    raise exception 'no joint talk in a protected case' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_apart before insert or update on guidance.talk_date
  for each row execute function guidance.keep_apart();

create function guidance.part() returns trigger language plpgsql as $$
begin
  update guidance.talk_date t set state = 'cancelled', sequence = t.sequence + 1
  where t.case_id = new.id and t.joint and t.state = 'planned';
  return new;
end $$;
create trigger part after update of protected on counselling.case
  for each row when (new.protected and not old.protected) execute function guidance.part();

/* Once delivered nothing of an item comes back to wait: it would be handed over twice. */
create function guidance.keep_delivered() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' then
    raise exception 'what became of an item is not rewritten' using errcode = 'check_violation';
  end if;
  if (new.case_id, new.consent, new.item, new.kind, new.document, new.sealed)
     is distinct from (old.case_id, old.consent, old.item, old.kind, old.document, old.sealed) then
    raise exception 'what was asked is what goes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_delivered before update on guidance.to_file
  for each row execute function guidance.keep_delivered();

do $$
declare name text;
begin
  foreach name in array array['situation', 'goal', 'step', 'note', 'follow_up', 'talk_date', 'interpreting', 'document',
                              'to_file'] loop
    execute format('alter table guidance.%I enable row level security', name);
    execute format('alter table guidance.%I force row level security', name);
    execute format('create policy closed on guidance.%I to willkommen_closed using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on guidance.%I to willkommen_closed', name);
  end loop;
end $$;
