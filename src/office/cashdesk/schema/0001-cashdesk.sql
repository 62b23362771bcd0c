-- Counting what lies in a till against what the books say, and the sealed reports of it.
create schema if not exists cashdesk;
grant usage on schema cashdesk to willkommen_app;

-- One report after the other, each holding the digest of the one before: none can be taken out or changed unnoticed.
create table cashdesk.report (
  id         uuid primary key,
  site       smallint not null,
  no         integer not null check (no > 0),
  kind       text not null check (kind in ('closing', 'settlement', 'year', 'audit')),
  from_at    timestamptz,
  until_at   timestamptz not null,
  text       text not null,
  digest     bytea not null check (length(digest) = 32),
  previous   bytea check (length(previous) = 32),
  signature  bytea not null,
  signed_by  uuid not null,          -- the key, not a person
  made_at    timestamptz not null,
  unique (site, no),
  unique (site, digest),
  check ((previous is null) = (no = 1)),
  check (digest = sha256(convert_to(text, 'UTF8')))
);

-- A report follows the one before it: its number, its digest.
create function cashdesk.report_follows() returns trigger
language plpgsql security definer set search_path = cashdesk, pg_temp as $$
declare before cashdesk.report;
begin
  select * into before from report r where r.site = new.site order by r.no desc limit 1;
  if new.no <> coalesce(before.no, 0) + 1 or new.previous is distinct from before.digest then
    raise exception 'report % of site % does not follow the one before', new.no, new.site
      using errcode = 'check_violation', constraint = 'report_follows';
  end if;
  return new;
end $$;
create trigger report_follows before insert on cashdesk.report for each row execute function cashdesk.report_follows();

-- One count of a till: by one person, seen by another, then sealed.
create table cashdesk.closing (
  id               uuid primary key,
  site             smallint not null,
  till             uuid not null,
  no               integer not null check (no > 0),
  kind             text not null check (kind in ('day', 'week', 'audit')),
  -- From the end of the count before; this one's time ends with the count.
  from_at          timestamptz,
  until_at         timestamptz not null,
  expected_cents   bigint not null,
  counted_cents    bigint not null check (counted_cents >= 0),
  -- Pieces by value in cents.
  counted          jsonb not null,
  difference_cents bigint not null check (difference_cents = counted_cents - expected_cents),
  -- Taken to the safe; what is left is the change for tomorrow.
  removed_cents    bigint not null check (removed_cents between 0 and counted_cents),
  -- What the card terminal says it took; null where there is none.
  card_expected_cents bigint not null,
  card_told_cents  bigint,
  remark           text not null default '' check (length(remark) <= 1000),
  counted_by       uuid not null,
  counted_at       timestamptz not null,
  confirmed_by     uuid check (confirmed_by <> counted_by),
  confirmed_at     timestamptz,
  refused_by       uuid check (refused_by <> counted_by),
  refused_at       timestamptz,
  refused_why      text check (length(refused_why) between 3 and 1000),
  report           uuid unique references cashdesk.report (id),
  unique (till, no),
  check (from_at is null or from_at <= until_at),
  check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_at is null) = (report is null)),
  check ((refused_by is null) = (refused_at is null) and (refused_at is null) = (refused_why is null)),
  check (confirmed_at is null or refused_at is null),
  -- A difference says why, as far as anybody knows.
  check (difference_cents = 0 or length(btrim(remark)) >= 3)
);
create index closing_open on cashdesk.closing (site) where confirmed_at is null and refused_at is null;
create index closing_until on cashdesk.closing (site, until_at);

create function cashdesk.closing_stays() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null or old.refused_at is not null then
    raise exception 'closing % is settled', old.id using errcode = 'check_violation', constraint = 'closing_stays';
  end if;
  return new;
end $$;
create trigger closing_stays before update on cashdesk.closing for each row execute function cashdesk.closing_stays();

-- A payment by card at a desk: noted before the terminal is asked, so that a broken line or a crash after its yes is seen.
create table cashdesk.attempt (
  payment    uuid primary key,
  site       smallint not null,
  till       uuid not null,
  claim      uuid not null,
  cents      bigint not null check (cents > 0),
  state      text not null check (state in ('started', 'approved', 'refused', 'unknown', 'reversed')),
  trace      text check (length(trace) <= 100),
  why        text check (length(why) <= 300),
  started_at timestamptz not null,
  ended_at   timestamptz,
  check ((state in ('started', 'unknown')) = (ended_at is null))
);
-- One card at a time.
create unique index attempt_under_way on cashdesk.attempt (till) where ended_at is null;
create index attempt_claim on cashdesk.attempt (claim);

grant select, insert on cashdesk.report, cashdesk.closing, cashdesk.attempt to willkommen_app;
grant update (confirmed_by, confirmed_at, refused_by, refused_at, refused_why, report) on cashdesk.closing
  to willkommen_app;
grant update (state, trace, why, ended_at) on cashdesk.attempt to willkommen_app;
