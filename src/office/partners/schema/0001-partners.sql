-- Partners of the counselling and what is passed on to them. Closed as the counselling is: another owner, another login,
-- row security forced. Of a person nothing stands here in clear but ids, keys, days and states; what is passed on are the
-- words of the consent itself, so there is no second copy that could say more than was signed.

create table partners.partner (
  id         uuid primary key,
  key        text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name       text not null check (length(name) between 1 and 160),
  needs      text[] not null check (cardinality(needs) between 1 and 32),
  languages  text[] not null default '{}',
  standing   text not null check (standing in ('independent', 'public')),
  hours      text not null default '' check (length(hours) <= 400),
  wheelchair text not null check (wheelchair in ('yes', 'partly', 'no', 'unknown')),
  access     text not null default '' check (length(access) <= 400),
  childcare  boolean not null default false,
  phone      text not null default '' check (length(phone) <= 60),
  mail       text not null default '' check (length(mail) <= 200),
  web        text not null default '' check (length(web) <= 200),
  street     text not null default '' check (length(street) <= 160),
  postcode   text not null default '' check (length(postcode) <= 10),
  city       text not null default '' check (length(city) <= 80),
  active     boolean not null default true,
  changed_at timestamptz not null
);
comment on column partners.partner.needs is 'Keys of src/law/risks/bodies.json: what the organisation helps with.';

create table partners.contact (
  id      uuid primary key,
  partner uuid not null references partners.partner (id) on delete cascade,
  name    text not null check (length(name) between 1 and 120),
  task    text not null default '' check (length(task) <= 120),
  phone   text not null default '' check (length(phone) <= 60),
  mail    text not null default '' check (length(mail) <= 200),
  active  boolean not null default true,
  unique (partner, name)
);

-- Kooperationsvereinbarung. Its document is a contract of offices, not about a person.
create table partners.agreement (
  id         uuid primary key,
  partner    uuid not null references partners.partner (id),
  title      text not null check (length(title) between 1 and 160),
  parties    text not null check (length(parties) between 1 and 1000),
  scope      text not null check (length(scope) between 1 and 4000),
  contacts   text not null default '' check (length(contacts) <= 1000),
  starts_on  date not null,
  ends_on    date,
  review_on  date not null,
  state      text not null check (state in ('draft', 'in-force', 'ended')),
  changed_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on)
);
comment on column partners.agreement.ends_on is 'Last day on which it holds; null: until one side ends it.';
create index agreement_partner on partners.agreement (partner);
create index agreement_review on partners.agreement (review_on) where state <> 'ended';

create table partners.agreement_document (
  agreement uuid primary key references partners.agreement (id) on delete cascade,
  name      text not null check (length(name) between 1 and 200),
  bytes     bytea not null check (octet_length(bytes) between 5 and 10485760),
  added_at  timestamptz not null
);

create table partners.referral (
  id            uuid primary key,
  number        text not null unique check (number ~ '^W-[0-9A-HJKMNP-TV-Z]{5}$'),
  case_id       uuid not null references counselling.case (id) on delete cascade,
  partner       uuid not null references partners.partner (id),
  body          text not null,
  hint          text,
  consent       uuid not null unique references counselling.consent (id) on delete cascade,
  fields        text[] not null check (cardinality(fields) > 0),
  channel       text not null check (channel in ('mail', 'handed')),
  language      text not null,
  sealed        bytea not null,
  asked_at      timestamptz not null,
  expires_on    date not null,
  sent_at       timestamptz,
  sent_fields   text[],
  link          bytea unique check (length(link) = 32),
  link_at       timestamptz,
  code          bytea,
  code_used_at  timestamptz,
  wrong_codes   smallint not null default 0 check (wrong_codes between 0 and 5),
  session       bytea check (length(session) = 32),
  seen_at       timestamptz,
  withdrawn_at  timestamptz,
  taken_back_at timestamptz,
  answer        text check (answer in ('accepted', 'declined', 'question', 'appointment')),
  answered_at   timestamptz,
  deleted_at    timestamptz,
  outcome       text check (outcome in ('helped', 'partly', 'not-suitable', 'no-contact', 'own-wish')),
  ended_at      timestamptz,
  check ((sent_at is null) = (sent_fields is null)),
  check ((sent_at is null) = (link is null)),
  check ((sent_at is null) = (code is null)),
  check ((link is null) = (link_at is null)),
  check (session is null or code_used_at is not null),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or sent_at is not null),
  check ((outcome is null) = (ended_at is null))
);
create index referral_case on partners.referral (case_id, asked_at);
create index referral_partner on partners.referral (partner);
comment on column partners.referral.link is 'Digest of the link: who reads the table cannot open it.';
comment on column partners.referral.code is 'Sealed with the key of the case; told by telephone, never beside the link.';
comment on column partners.referral.session is 'Digest of the cookie of the one browser that opened it.';
comment on column partners.referral.seen_at is 'When the counselling last looked: what came after is new to it.';

-- Each look of the partner at what was passed on. Nothing is shown without its row, and the row is refused without consent.
create table partners.opening (
  id       uuid primary key,
  referral uuid not null references partners.referral (id) on delete cascade,
  at       timestamptz not null
);
create index opening_referral on partners.opening (referral, at);

create table partners.reply (
  id       uuid primary key,
  referral uuid not null references partners.referral (id) on delete cascade,
  at       timestamptz not null,
  kind     text not null check (kind in ('accepted', 'declined', 'question', 'appointment')),
  sealed   bytea not null
);
create index reply_referral on partners.reply (referral, at);

-- Handed over warmly: somebody comes along. Never together with somebody the person may have to be protected from.
create table partners.handover (
  id          uuid primary key,
  referral    uuid not null references partners.referral (id) on delete cascade,
  at          timestamptz not null,
  starts_at   timestamptz not null,
  proposed_by text not null check (proposed_by in ('partner', 'counsellor')),
  companion   text not null check (companion in ('nobody', 'counsellor', 'interpreter', 'family', 'trusted')),
  interpreter text,
  protected   boolean not null,
  state       text not null check (state in ('proposed', 'agreed', 'cancelled')),
  sealed      bytea not null,
  constraint no_joint_appointment_under_protection check (not (protected and companion = 'family'))
);
create index handover_referral on partners.handover (referral, at);

-- Mails to partners: that there is something to open, and nothing else.
create table partners.outbox (
  id            uuid primary key,
  referral      uuid not null references partners.referral (id) on delete cascade,
  kind          text not null check (kind in ('link', 'changed')),
  sealed        bytea,
  state         text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts      smallint not null default 0,
  laid_at       timestamptz not null,
  not_before    timestamptz not null,
  sent_at       timestamptz,
  check ((state = 'waiting') = (sealed is not null))
);
create index outbox_waiting on partners.outbox (not_before) where state = 'waiting';
create unique index outbox_changed_once on partners.outbox (referral) where kind = 'changed';
comment on column partners.outbox.sealed is 'Address and link, sealed with the key of the case; gone as soon as it is sent.';

create function partners.day_of(at timestamptz) returns date language sql immutable as
$$ select (at at time zone 'Europe/Berlin')::date $$;

/*
 What was asked for is what is sent, to whom it was asked for; nothing is sent without a consent that holds on that day for
 every field of it. Withdrawn is for good.
*/
create function partners.keep_referral() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.case_id, new.partner, new.consent, new.fields, new.body, new.channel, new.expires_on, new.asked_at)
       is distinct from
       (old.case_id, old.partner, old.consent, old.fields, old.body, old.channel, old.expires_on, old.asked_at) then
      raise exception 'what was asked for does not change' using errcode = 'check_violation';
    end if;
    if old.sent_at is not null and (new.sent_at, new.sent_fields) is distinct from (old.sent_at, old.sent_fields)
       or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at
       or old.taken_back_at is not null and new.taken_back_at is distinct from old.taken_back_at then
      raise exception 'a referral is sent once and ended for good' using errcode = 'check_violation';
    end if;
  end if;
  if new.sent_at is not null and (tg_op = 'INSERT' or old.sent_at is null or new.link is distinct from old.link) then
    if not new.sent_fields <@ new.fields or cardinality(new.sent_fields) = 0
       or not counselling.consent_holds(new.consent, new.case_id, 'referral', new.sent_fields,
                                        partners.day_of(new.link_at)) then
      raise exception 'nothing is passed on without a consent for exactly these fields'
        using errcode = 'check_violation', constraint = 'referral_needs_consent';
    end if;
  end if;
  return new;
end $$;
create trigger keep_referral before insert or update on partners.referral
  for each row execute function partners.keep_referral();

/* A partner sees nothing after withdrawal or the last day, whatever the program does. */
create function partners.keep_closed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from partners.referral r
    where r.id = new.referral and r.sent_at is not null and r.session is not null and r.wrong_codes < 5
      and r.withdrawn_at is null and r.taken_back_at is null and r.expires_on >= partners.day_of(new.at)
      and counselling.consent_holds(r.consent, r.case_id, 'referral', r.sent_fields, partners.day_of(new.at))) then
    raise exception 'a partner sees nothing that no consent holds for'
      using errcode = 'check_violation', constraint = 'opening_needs_consent';
  end if;
  return new;
end $$;
create trigger keep_closed before insert on partners.opening
  for each row execute function partners.keep_closed();

/* Withdrawn is withdrawn in the same moment, by whatever way the consent ended. */
create function partners.follow_withdrawal() returns trigger language plpgsql as $$
begin
  update partners.referral set withdrawn_at = new.withdrawn_at
  where consent = new.id and withdrawn_at is null;
  return null;
end $$;
create trigger partners_follow_withdrawal after update of withdrawn_at on counselling.consent
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null)
  execute function partners.follow_withdrawal();

do $$
declare name text;
begin
  foreach name in array array['partner', 'contact', 'agreement', 'agreement_document', 'referral', 'opening', 'reply',
                              'handover', 'outbox'] loop
    execute format('alter table partners.%I enable row level security', name);
    execute format('alter table partners.%I force row level security', name);
    execute format('create policy closed on partners.%I to willkommen_closed using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on partners.%I to willkommen_closed', name);
  end loop;
end $$;
-- What a partner saw and answered is not rewritten.
revoke update, delete on partners.opening, partners.reply from willkommen_closed;
