-- What is owed to the office, what was paid, and the books in which both stand. Money is cents.
create schema if not exists claims;
grant usage on schema claims to willkommen_app;

-- Whatever money lies in: a machine, a drawer, a card terminal, an account at the bank.
create table claims.till (
  id           uuid primary key,
  site         smallint not null,
  kind         text not null check (kind in ('kiosk', 'drawer', 'card', 'bank')),
  name         text not null check (name = btrim(name) and length(name) between 1 and 80),
  -- The key with which the machine speaks.
  device       uuid unique check (device is null or kind = 'kiosk'),
  -- Kept by the books below; nobody else writes them.
  cash_cents   bigint not null default 0 check (cash_cents >= 0),
  card_cents   bigint not null default 0,
  bank_cents   bigint not null default 0,
  -- The number of its last receipt: without gaps, because it rises in the transaction of the payment.
  receipts     bigint not null default 0 check (receipts >= 0),
  -- Up to here it is counted and signed; nothing is booked before it any more.
  closed_until timestamptz,
  active       boolean not null default true,
  created_at   timestamptz not null
);
create unique index till_name on claims.till (site, lower(name)) where active;

create table claims.claim (
  id             uuid primary key,
  site           smallint not null,
  kassenzeichen  text not null unique check (kassenzeichen ~ '^[0-9]{14}$'),
  visit          uuid,
  person         uuid,
  akte           uuid,
  issued_at      timestamptz not null,
  due_on         date not null,
  total_cents    bigint not null check (total_cents between 1 and 100000000),
  -- All three kept by the books below. What is paid too much can never make the debt negative: it stands apart.
  owed_cents     bigint not null default 0 check (owed_cents between 0 and total_cents),
  overpaid_cents bigint not null default 0 check (overpaid_cents >= 0),
  relieved_cents bigint not null default 0 check (relieved_cents between 0 and total_cents),
  ended          text check (ended in ('cancelled', 'waived', 'lapsed')),
  ended_at       timestamptz,
  -- How the amount came about, for whoever asks why.
  explanation    jsonb not null,
  check ((ended is null) = (ended_at is null)),
  check (ended is null or owed_cents = 0)
);
create index claim_visit on claims.claim (visit) where visit is not null;
create index claim_person on claims.claim (person) where person is not null;
create index claim_akte on claims.claim (akte) where akte is not null;
create index claim_open on claims.claim (site, due_on) where owed_cents > 0;
create index claim_issued on claims.claim (site, issued_at);
create index claim_overpaid on claims.claim (site) where overpaid_cents > 0;

create table claims.line (
  claim      uuid not null references claims.claim (id),
  no         smallint not null check (no > 0),
  fee_key    text not null,
  title      text not null,
  paragraph  text not null,
  base_cents bigint not null,
  cents      bigint not null,
  steps      jsonb not null,
  primary key (claim, no)
);

-- The books: double entry, only ever added to.
create table claims.booking (
  id      uuid primary key,
  no      bigint generated always as identity unique,
  site    smallint not null,
  kind    text not null check (kind in ('claim', 'payment', 'reversal', 'cancel', 'waive', 'lapse', 'refund', 'float',
                                        'emptying', 'difference', 'card-credit', 'transfer', 'assign', 'correction')),
  at      timestamptz not null,
  claim   uuid references claims.claim (id),
  till    uuid references claims.till (id),
  text    text not null default '' check (length(text) <= 500)
);
create index booking_at on claims.booking (site, at);
create index booking_claim on claims.booking (claim) where claim is not null;
create index booking_till on claims.booking (till, at) where till is not null;

create table claims.posting (
  booking uuid not null references claims.booking (id),
  no      smallint not null check (no > 0),
  account text not null check (account in ('claim', 'fees', 'cash', 'card', 'bank', 'overpaid', 'unclear', 'surplus',
                                           'shortage', 'safe', 'waived', 'lapsed')),
  -- The claim or the till of the account; the other accounts are of the site.
  ref     uuid,
  -- Debit is positive, credit negative.
  cents   bigint not null check (cents <> 0),
  primary key (booking, no),
  check ((ref is null) = (account in ('fees', 'safe')))
);
create index posting_account on claims.posting (account, ref);

-- A payment is known by the name whoever took it gave it: told twice, it is booked once.
create table claims.payment (
  id             uuid primary key,
  site           smallint not null,
  till           uuid not null references claims.till (id),
  claim          uuid references claims.claim (id),
  method         text not null check (method in ('cash', 'card', 'transfer')),
  inserted_cents bigint not null check (inserted_cents >= 0),
  change_cents   bigint not null check (change_cents >= 0),
  cents          bigint not null check (cents > 0 and cents = inserted_cents - change_cents),
  claim_cents    bigint not null check (claim_cents >= 0),
  overpaid_cents bigint not null check (overpaid_cents >= 0),
  unclear_cents  bigint not null check (unclear_cents >= 0),
  receipt        bigint check (receipt > 0),
  reference      text not null default '' check (length(reference) <= 200),
  at             timestamptz not null,
  -- The clock of the machine: kept, never trusted.
  told_at        timestamptz,
  booking        uuid not null unique references claims.booking (id),
  reversed_at    timestamptz,
  reversal       uuid unique references claims.booking (id),
  unique (till, receipt),
  check (cents = claim_cents + overpaid_cents + unclear_cents),
  check (method = 'cash' or change_cents = 0),
  check ((claim is null) = (unclear_cents > 0)),
  check ((reversed_at is null) = (reversal is null))
);
create index payment_claim on claims.payment (claim) where claim is not null;
create index payment_till on claims.payment (till, at);

-- Where money leaves, or a debt ends unpaid: one person orders, another releases. Held here, not by a page.
create table claims.relief (
  id          uuid primary key,
  site        smallint not null,
  claim       uuid not null references claims.claim (id),
  kind        text not null check (kind in ('refund', 'waive', 'cancel', 'lapse')),
  cents       bigint not null check (cents > 0),
  reason_code text not null check (reason_code ~ '^[a-z-]{2,40}$'),
  reason      text not null check (length(btrim(reason)) between 3 and 1000),
  ordered_by  uuid not null,
  ordered_at  timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  refused_by  uuid,
  refused_at  timestamptz,
  refused_why text check (length(refused_why) <= 1000),
  -- A released refund is paid out once.
  paid_at     timestamptz,
  booking     uuid unique references claims.booking (id),
  check (released_by is distinct from ordered_by or released_by is null),
  check ((released_by is null) = (released_at is null) and (refused_by is null) = (refused_at is null)),
  check (released_at is null or refused_at is null),
  check (booking is null or released_at is not null),
  check ((paid_at is null) = (booking is null))
);
create unique index relief_under_way on claims.relief (claim, kind)
  where refused_at is null and paid_at is null;
create index relief_claim on claims.relief (claim);

-- What every booking must fulfil, checked for all postings of one statement together: they cancel out, no posting is
-- added to an older booking, nothing is booked into a time that was counted and signed. And what follows from them:
-- the debt of the claim, the content of the till.
create function claims.keep_books() returns trigger
language plpgsql security definer set search_path = claims, pg_temp as $$
declare wrong uuid;
begin
  select a.booking into wrong from (select booking, sum(cents) as balance, count(*) as many from added group by booking) a
  where a.balance <> 0 or a.many < 2
     or a.many <> (select count(*) from posting p where p.booking = a.booking) limit 1;
  if wrong is not null then
    raise exception 'booking % does not balance', wrong using errcode = 'check_violation', constraint = 'booking_balances';
  end if;
  select b.id into wrong from added a join booking b on b.id = a.booking join till t on t.id = a.ref
  where a.account in ('cash', 'card', 'bank', 'surplus', 'shortage', 'unclear') and b.at <= t.closed_until limit 1;
  if wrong is not null then
    raise exception 'booking % falls into a closed time', wrong
      using errcode = 'check_violation', constraint = 'till_is_closed';
  end if;
  update claim c set owed_cents = c.owed_cents + d.owed, overpaid_cents = c.overpaid_cents - d.overpaid,
                     relieved_cents = c.relieved_cents + d.relieved
  from (select ref, coalesce(sum(cents) filter (where account = 'claim'), 0) as owed,
               coalesce(sum(cents) filter (where account = 'overpaid'), 0) as overpaid,
               coalesce(sum(cents) filter (where account in ('waived', 'lapsed')), 0) as relieved
        from added where account in ('claim', 'overpaid', 'waived', 'lapsed') group by ref) d
  where c.id = d.ref;
  update till t set cash_cents = t.cash_cents + d.cash, card_cents = t.card_cents + d.card, bank_cents = t.bank_cents + d.bank
  from (select ref, coalesce(sum(cents) filter (where account = 'cash'), 0) as cash,
               coalesce(sum(cents) filter (where account = 'card'), 0) as card,
               coalesce(sum(cents) filter (where account = 'bank'), 0) as bank
        from added where account in ('cash', 'card', 'bank') group by ref) d
  where t.id = d.ref;
  -- A posting whose claim or till does not exist would be money nobody finds.
  select a.ref into wrong from added a
  where a.ref is not null and not exists (
    select from claim c where c.id = a.ref and a.account in ('claim', 'overpaid', 'waived', 'lapsed')
    union all select from till t where t.id = a.ref and a.account not in ('claim', 'overpaid', 'waived', 'lapsed')) limit 1;
  if wrong is not null then
    raise exception 'no claim and no till %', wrong using errcode = 'foreign_key_violation', constraint = 'posting_ref';
  end if;
  return null;
end $$;
create trigger keep_books after insert on claims.posting referencing new table as added
  for each statement execute function claims.keep_books();

-- The lines of a claim add up to what is claimed.
create function claims.lines_add_up() returns trigger
language plpgsql security definer set search_path = claims, pg_temp as $$
begin
  if (select total_cents from claim where id = new.id) is distinct from
     (select coalesce(sum(cents), 0) from line where claim = new.id) then
    raise exception 'the lines of claim % do not add up', new.id
      using errcode = 'check_violation', constraint = 'lines_add_up';
  end if;
  return null;
end $$;
create constraint trigger lines_add_up after insert on claims.claim
  deferrable initially deferred for each row execute function claims.lines_add_up();

-- Every row but the last one stays as it is: a till's closed time only moves on, its receipts only rise by one.
create function claims.till_moves_on() returns trigger language plpgsql as $$
begin
  if new.closed_until is distinct from old.closed_until
     and (new.closed_until is null or new.closed_until < old.closed_until) then
    raise exception 'till % was closed later already', old.id
      using errcode = 'check_violation', constraint = 'till_moves_on';
  end if;
  if new.receipts not in (old.receipts, old.receipts + 1) then
    raise exception 'receipts of till % would have a gap', old.id
      using errcode = 'check_violation', constraint = 'receipts_without_gap';
  end if;
  return new;
end $$;
create trigger till_moves_on before update on claims.till for each row execute function claims.till_moves_on();

-- Nothing here is ever deleted, and of what was written only what says so may change.
grant select, insert on claims.till, claims.claim, claims.line, claims.booking, claims.posting, claims.payment,
  claims.relief to willkommen_app;
grant update (name, device, receipts, closed_until, active) on claims.till to willkommen_app;
grant update (visit, person, akte, ended, ended_at) on claims.claim to willkommen_app;
grant update (reversed_at, reversal) on claims.payment to willkommen_app;
grant update (released_by, released_at, refused_by, refused_at, refused_why, paid_at, booking)
  on claims.relief to willkommen_app;
