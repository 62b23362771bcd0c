-- Early warning: revisions of the rules, what a person decided about hints, and reminders a person chose. Closed as the
-- counselling is: another owner, another login, row security forced. No table can say whom a hint concerns: what was
-- decided lies in one sealed sheet per case, without the rule in clear; hints themselves are stored nowhere.

-- One change of one rule: whole, dated, with its cases. It counts only after somebody else agreed.
create table earlywarning.rule_revision (
  id             uuid primary key,
  rule           text not null check (rule ~ '^[a-z0-9][a-z0-9_]{1,59}$'),
  number         integer not null check (number > 0),
  content        jsonb not null,
  cases          jsonb not null check (jsonb_typeof(cases) = 'array'),
  is_on          boolean not null,
  in_my_way      boolean not null,
  why            text not null check (length(why) between 3 and 1000),
  author         uuid not null references counselling.member (id),
  written_at     timestamptz not null,
  effective_from date not null,
  agreed_by      uuid references counselling.member (id),
  agreed_at      timestamptz,
  agreed_on      date,
  withdrawn_by   uuid references counselling.member (id),
  withdrawn_at   timestamptz,
  -- the day it counts from: never before somebody agreed
  holds_from     date generated always as (case when agreed_on is null then null else greatest(effective_from, agreed_on) end) stored,
  runs           text generated always as (content ->> 'runs') stored,
  automation     text generated always as (content ->> 'automation') stored,
  unique (rule, number),
  check (content ->> 'key' = rule),
  constraint agreed_by_another check (agreed_by <> author),
  check ((agreed_by is null) = (agreed_at is null) and (agreed_by is null) = (agreed_on is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (agreed_at is null or withdrawn_at is null),
  constraint known_side check (runs is not null and automation is not null and runs in ('counselling', 'browser', 'both')),
  -- What belongs into the browser of the person never comes to the server, whatever the program says: by kind ...
  constraint browser_only_by_kind check (
    runs = 'browser' or automation not in ('never_automatic', 'client_side_tool', 'info_text_only')),
  -- ... and by name.
  constraint browser_only_by_name check (
    runs = 'browser' or rule not in (
      'home_travel_protected', 'multiple_passports', 'asylum_after_humanitarian_title', 'debts_selfreported',
      'student_workdays', 'separation', 'eu_family_divorce', 'criminal_proceedings', 'false_statements',
      'exploitation'))
);
create index rule_revision_of on earlywarning.rule_revision (rule, number);
create unique index one_proposal_per_rule on earlywarning.rule_revision (rule)
  where agreed_at is null and withdrawn_at is null;

-- What was written is what is agreed on; both happen once.
create function earlywarning.keep_revision() returns trigger language plpgsql as $$
begin
  if (new.rule, new.number, new.content, new.cases, new.is_on, new.in_my_way, new.why, new.author, new.written_at,
      new.effective_from)
     is distinct from
     (old.rule, old.number, old.content, old.cases, old.is_on, old.in_my_way, old.why, old.author, old.written_at,
      old.effective_from) then
    raise exception 'a revision does not change' using errcode = 'check_violation';
  end if;
  if old.agreed_at is not null or old.withdrawn_at is not null then
    raise exception 'a revision is decided on once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_revision before update on earlywarning.rule_revision
  for each row execute function earlywarning.keep_revision();

-- What a person or the counsellor decided about hints: one sealed sheet per case.
create table earlywarning.decided (
  case_id    uuid primary key references counselling.case (id) on delete cascade,
  version    integer not null check (version > 0),
  sealed     bytea not null,
  changed_at timestamptz not null
);
comment on table earlywarning.decided is 'Not even which rule was decided on stands in clear: nobody can list persons by hint.';

-- A reminder somebody chose. What it is about, when and where to stands in the sealed part; all are looked at every day,
-- so the day in clear says nothing.
create table earlywarning.reminder (
  id        uuid primary key,
  case_id   uuid not null references counselling.case (id) on delete cascade,
  channel   text not null check (channel in ('mail', 'sms', 'shown')),
  consent   uuid references counselling.consent (id) on delete cascade,
  token     bytea unique check (length(token) = 32),
  look_on   date not null,
  sealed    bytea not null,
  chosen_at timestamptz not null,
  constraint sent_only_with_consent check ((channel = 'shown') = (consent is null)),
  check ((channel = 'shown') = (token is null))
);
create index reminder_case on earlywarning.reminder (case_id);
create index reminder_look on earlywarning.reminder (look_on) where channel <> 'shown';
comment on column earlywarning.reminder.token is 'Digest of the word in the link that ends it.';

create table earlywarning.reminder_outbox (
  id         uuid primary key,
  reminder   uuid not null references earlywarning.reminder (id) on delete cascade,
  occasion   bytea not null check (length(occasion) = 32),
  sealed     bytea,
  state      text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts   smallint not null default 0,
  laid_at    timestamptz not null,
  not_before timestamptz not null,
  sent_at    timestamptz,
  check ((state = 'waiting') = (sealed is not null)),
  constraint once_per_occasion unique (reminder, occasion)
);
create index reminder_outbox_waiting on earlywarning.reminder_outbox (not_before) where state = 'waiting';
comment on column earlywarning.reminder_outbox.occasion is 'Digest over what it reminds of and its day: the same is said once.';
comment on column earlywarning.reminder_outbox.sealed is 'Address and words; gone as soon as it is sent.';

/* Nothing leaves without a consent that holds, whatever the program does. */
create function earlywarning.keep_silent() returns trigger language plpgsql as $$
begin
  if not exists (
    select from earlywarning.reminder r join counselling.consent c on c.id = r.consent
    where r.id = new.reminder and c.case_id = r.case_id and c.purpose = 'reminder' and c.given_at is not null
      and c.withdrawn_at is null
      and c.expires_on >= (new.laid_at at time zone 'Europe/Berlin')::date) then
    raise exception 'no reminder without a consent for it'
      using errcode = 'check_violation', constraint = 'reminder_needs_consent';
  end if;
  return new;
end $$;
create trigger keep_silent before insert on earlywarning.reminder_outbox
  for each row execute function earlywarning.keep_silent();

/* A consent that is withdrawn takes address and reminder with it in the same moment. */
create function earlywarning.follow_withdrawal() returns trigger language plpgsql as $$
begin
  delete from earlywarning.reminder where consent = new.id;
  return null;
end $$;
create trigger earlywarning_follow_withdrawal after update of withdrawn_at on counselling.consent
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null)
  execute function earlywarning.follow_withdrawal();

do $$
declare name text;
begin
  foreach name in array array['rule_revision', 'decided', 'reminder', 'reminder_outbox'] loop
    execute format('alter table earlywarning.%I enable row level security', name);
    execute format('alter table earlywarning.%I force row level security', name);
    execute format('create policy closed on earlywarning.%I to willkommen_closed using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on earlywarning.%I to willkommen_closed', name);
  end loop;
end $$;
-- The history of the rules is not rewritten.
revoke delete on earlywarning.rule_revision from willkommen_closed;
