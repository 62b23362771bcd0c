-- What the bank says happened on the office's accounts, what became of each entry, and what was handed to the city's accounting.
-- Money is cents; what came in is positive.
create schema if not exists bankbook;
grant usage on schema bankbook to willkommen_app;

-- Which account of the bank is which till of the books.
create table bankbook.account (
  till       uuid primary key,
  site       smallint not null,
  -- IBAN, or what the bank uses instead; without blanks.
  account    text not null unique check (account ~ '^[A-Z0-9]{5,34}$'),
  created_at timestamptz not null
);

-- A file as it came, known by what is in it: the same bytes are never read twice.
create table bankbook.import (
  id        uuid primary key,
  site      smallint not null,
  digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  bytes     integer not null check (bytes > 0),
  version   text not null check (version ~ '^[0-9]{2}$'),
  at        timestamptz not null,
  -- Transfers in the file, and how many of them were new.
  items     integer not null check (items >= 0),
  added     integer not null check (added between 0 and items),
  unique (site, digest)
);

create table bankbook.statement (
  id            uuid primary key,
  import        uuid not null references bankbook.import (id),
  site          smallint not null,
  till          uuid not null references bankbook.account (till),
  bank_id       text not null check (length(bank_id) between 1 and 200),
  number        text check (length(number) <= 40),
  opening_cents bigint not null,
  opening_on    date not null,
  closing_cents bigint not null,
  closing_on    date not null
);
create index statement_till on bankbook.statement (till, closing_on);

-- One transfer: an entry of the account, or one of a batch. Written once, never changed: it is the bank's word.
create table bankbook.entry (
  id                 uuid primary key,
  no                 bigint generated always as identity unique,
  site               smallint not null,
  till               uuid not null references bankbook.account (till),
  statement          uuid not null references bankbook.statement (id),
  -- The same entry in another file has the same: it is booked once.
  fingerprint        text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  cents              bigint not null check (cents <> 0),
  booked_on          date not null,
  value_on           date,
  bank_reference     text check (length(bank_reference) <= 2000),
  end_to_end_id      text check (length(end_to_end_id) <= 2000),
  creditor_reference text check (length(creditor_reference) <= 2000),
  text               text not null check (length(text) <= 4000),
  party              text check (length(party) <= 2000),
  party_account      text check (length(party_account) <= 2000),
  kind               text not null check (length(kind) <= 200),
  returned           boolean not null,
  return_reason      text check (length(return_reason) <= 40),
  unsplit            boolean not null,
  instructed         text check (length(instructed) <= 60)
);
create index entry_till on bankbook.entry (till, booked_on);

-- What became of an entry, and who is still asked.
create table bankbook.outcome (
  entry      uuid primary key references bankbook.entry (id),
  site       smallint not null,
  state      text not null check (state in ('open', 'done')),
  -- matched: by its Kassenzeichen; unclear: booked, nobody knows for what; assigned: by a person; returned: took an earlier
  -- payment back; none: not booked, a person has to say what it was; noted: a person said so.
  how        text not null check (how in ('matched', 'unclear', 'assigned', 'returned', 'none', 'noted')),
  -- What the program thinks and did not dare: Kassenzeichen with the reason.
  proposals  jsonb not null default '[]',
  -- The payment in the books that this entry became: for unclear money the one that waits to be assigned.
  payment    uuid,
  -- The payment an entry took back.
  reverses   uuid,
  noted_as   text check (noted_as in ('refund', 'handed-over', 'charges', 'card-credit', 'cash-deposit')),
  decided_at timestamptz,
  check ((state = 'open') = (how in ('unclear', 'none'))),
  check ((how in ('assigned', 'noted')) <= (decided_at is not null))
);
create index outcome_open on bankbook.outcome (site) where state = 'open';
create index outcome_payment on bankbook.outcome (payment) where payment is not null;

-- What was handed to the city's accounting: numbered, kept to the byte, every booking in one run only.
create table bankbook.export_run (
  id       uuid primary key,
  site     smallint not null,
  no       integer not null check (no > 0),
  at       timestamptz not null,
  bookings integer not null check (bookings > 0),
  -- Sum of all debits, which is the sum of all credits.
  cents    bigint not null,
  csv      bytea not null,
  xml      bytea not null,
  unique (site, no)
);
create table bankbook.exported (
  booking uuid primary key,
  run     uuid not null references bankbook.export_run (id)
);
create index exported_run on bankbook.exported (run);
-- Up to which number of the books everything was handed over; only moves on.
create table bankbook.export_mark (
  site smallint primary key,
  no   bigint not null
);

create function bankbook.stays() returns trigger language plpgsql as $$
begin
  raise exception '% is written once', tg_table_name using errcode = 'check_violation', constraint = 'written_once';
end $$;
create trigger written_once before update or delete on bankbook.entry for each row execute function bankbook.stays();
create trigger written_once before update or delete on bankbook.statement for each row execute function bankbook.stays();
create trigger written_once before update or delete on bankbook.import for each row execute function bankbook.stays();
create trigger written_once before update or delete on bankbook.export_run for each row execute function bankbook.stays();
create trigger written_once before update or delete on bankbook.exported for each row execute function bankbook.stays();

grant select, insert on bankbook.account, bankbook.import, bankbook.statement, bankbook.entry, bankbook.outcome,
  bankbook.export_run, bankbook.exported, bankbook.export_mark to willkommen_app;
grant update (account) on bankbook.account to willkommen_app;
grant update (state, how, proposals, payment, reverses, noted_as, decided_at) on bankbook.outcome to willkommen_app;
grant update (no) on bankbook.export_mark to willkommen_app;
