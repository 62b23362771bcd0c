-- Counselling, closed to the office: these tables belong to another owner, are used by another login, and what a person
-- says is sealed with a key of its own case (vault.ts). Row security is forced, so that not even the owner of the tables
-- or a role that may read all data sees a row. What stands here in clear names no person: numbers, dates, keys.

-- Which secret seals the keys: a wrong one is found at start, not when the first sentence cannot be read.
create table counselling.lock (
  one   boolean primary key default true check (one),
  salt  bytea not null check (length(salt) = 32),
  proof bytea not null
);

create table counselling.member (
  id           uuid primary key,
  login        text not null unique check (login = lower(login) and length(login) between 2 and 80),
  name         text not null check (length(name) between 1 and 80),
  password     text,
  lead         boolean not null default false,
  active       boolean not null default true,
  invite       bytea unique,
  invite_until timestamptz,
  created_at   timestamptz not null,
  check ((invite is null) = (invite_until is null))
);
comment on column counselling.member.name is 'As persons see it in the log of who looked.';

create table counselling.member_session (
  digest     bytea primary key,
  member     uuid not null references counselling.member (id) on delete cascade,
  created_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at    timestamptz not null
);
create index member_session_member on counselling.member_session (member);

create table counselling.case (
  id              uuid primary key,
  number          text not null unique check (number ~ '^B-[0-9A-HJKMNP-TV-Z]{5}$'),
  code            bytea not null unique,
  code_changed_at timestamptz not null,
  channel         text not null check (channel in ('online', 'talk', 'phone')),
  language        text not null,
  interpreter     text,
  topics          text[] not null default '{}',
  -- nobody is asked anything before having been told what this office must report
  limits_version  text not null check (limits_version <> ''),
  limits_shown_at timestamptz not null,
  protected       boolean not null default false,
  member          uuid references counselling.member (id),
  opened_at       timestamptz not null,
  answered_at     timestamptz,
  waiting_since   timestamptz,
  closed_at       timestamptz,
  outcome         text,
  keep_until      date,
  check (limits_shown_at <= opened_at),
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (keep_until is null))
);
create index case_waiting on counselling.case (waiting_since) where waiting_since is not null;
create index case_due on counselling.case (keep_until) where keep_until is not null;
comment on column counselling.case.protected is 'Violence or separation: no post, no joint appointment, neutral words, no reminder that names the counselling.';

create table counselling.case_key (
  case_id uuid primary key references counselling.case (id) on delete cascade,
  sealed  bytea not null
);

-- What a person wants us to know of who they are: nothing, unless they write it.
create table counselling.profile (
  case_id    uuid primary key references counselling.case (id) on delete cascade,
  sealed     bytea not null,
  changed_at timestamptz not null
);

create table counselling.person_session (
  digest     bytea primary key,
  case_id    uuid not null references counselling.case (id) on delete cascade,
  created_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at    timestamptz not null
);
create index person_session_case on counselling.person_session (case_id);

create table counselling.message (
  id          uuid primary key,
  case_id     uuid not null references counselling.case (id) on delete cascade,
  from_person boolean not null,
  member      uuid references counselling.member (id),
  at          timestamptz not null,
  sealed      bytea not null,
  read_at     timestamptz,
  check (from_person = (member is null))
);
create index message_case on counselling.message (case_id, at);

-- Consent: asked by a counsellor, given by the person item by item, withdrawn by the person at any time. § 5 of
-- data-protection: purpose, recipient, items, channel, language, version of the text, expiry, witness.
create table counselling.consent (
  id           uuid primary key,
  case_id      uuid not null references counselling.case (id) on delete cascade,
  purpose      text not null check (purpose in ('referral', 'file', 'reminder', 'keep')),
  items        text[] not null check (cardinality(items) > 0),
  given_items  text[],
  language     text not null,
  text_version text not null,
  text_digest  bytea not null check (length(text_digest) = 32),
  sealed       bytea not null,
  asked_at     timestamptz not null,
  asked_by     uuid references counselling.member (id),
  given_at     timestamptz,
  given_how    text check (given_how in ('code', 'paper')),
  paper        uuid,
  witness      uuid references counselling.member (id),
  declined_at  timestamptz,
  withdrawn_at timestamptz,
  expires_on   date not null,
  check (given_at is null or declined_at is null),
  check ((given_at is null) = (given_how is null)),
  check ((given_at is null) = (given_items is null)),
  check (given_items is null or (cardinality(given_items) > 0 and given_items <@ items)),
  check (given_how is distinct from 'paper' or (paper is not null and witness is not null)),
  check (withdrawn_at is null or given_at is not null)
);
create index consent_case on counselling.consent (case_id, asked_at);

-- What was asked is what is signed: the words of a consent never change, an answer is given once, withdrawal is for good.
create function counselling.keep_consent() returns trigger language plpgsql as $$
begin
  if (new.case_id, new.purpose, new.items, new.language, new.text_version, new.text_digest, new.asked_at)
     is distinct from
     (old.case_id, old.purpose, old.items, old.language, old.text_version, old.text_digest, old.asked_at)
     or new.sealed is distinct from old.sealed or new.expires_on is distinct from old.expires_on
     or new.asked_by is distinct from old.asked_by then
    raise exception 'the words of a consent do not change' using errcode = 'check_violation';
  end if;
  if old.given_at is not null and
     (new.given_at, new.given_items, new.given_how) is distinct from (old.given_at, old.given_items, old.given_how)
     or old.declined_at is not null and new.declined_at is distinct from old.declined_at
     or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a consent is answered once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_consent before update on counselling.consent
  for each row execute function counselling.keep_consent();

/* Whether a consent holds on a day for a purpose and these items. Other closed rooms ask in their constraints. */
create function counselling.consent_holds(of_consent uuid, of_case uuid, for_purpose text, wanted text[], on_day date)
returns boolean language sql stable as
$$ select exists (
     select from counselling.consent c
     where c.id = of_consent and c.case_id = of_case and c.purpose = for_purpose and c.given_at is not null
       and c.withdrawn_at is null and c.expires_on >= on_day and wanted <@ c.given_items) $$;

-- That a case existed and is gone: no more than that.
create table counselling.erased (
  case_id   uuid primary key,
  erased_at timestamptz not null,
  wish      text not null check (wish in ('person', 'member', 'period'))
);

-- Figures without persons: one count per month and key, written in the act's transaction, kept when cases are erased.
create table counselling.tally (
  month     date not null check (extract(day from month) = 1),
  dimension text not null,
  value     text not null,
  n         integer not null check (n >= 0),
  primary key (month, dimension, value)
);

do $$
declare name text;
begin
  foreach name in array array['lock', 'member', 'member_session', 'case', 'case_key', 'profile', 'person_session',
                              'message', 'consent', 'erased', 'tally'] loop
    execute format('alter table counselling.%I enable row level security', name);
    execute format('alter table counselling.%I force row level security', name);
    execute format('create policy closed on counselling.%I to willkommen_closed using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on counselling.%I to willkommen_closed', name);
  end loop;
end $$;
-- What is signed, told or counted as gone is not rewritten.
revoke update, delete on counselling.erased from willkommen_closed;
revoke update on counselling.case_key from willkommen_closed;
