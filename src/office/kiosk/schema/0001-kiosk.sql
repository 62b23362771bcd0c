-- What payment machines say, and who holds a claim while somebody pays it. The money itself stands in the claims' books.
create schema if not exists kiosk;
grant usage on schema kiosk to willkommen_app;

-- How a machine was when it last told: one row for each till of a machine.
create table kiosk.machine (
  till              uuid primary key,
  site              smallint not null,
  seen_at           timestamptz not null,
  -- How far its clock is ahead of ours; kept, never used for the order of books.
  clock_off_seconds bigint not null,
  -- Pieces by denomination in cents.
  stock             jsonb not null check (jsonb_typeof(stock) = 'object'),
  -- The highest running number it has given, and how many messages wait in it.
  number            bigint not null check (number >= 0),
  unsent            integer not null check (unsent >= 0),
  offline_cents     bigint not null check (offline_cents >= 0)
);

-- A claim is paid at one machine at a time.
create table kiosk.lock (
  claim      uuid primary key,
  id         uuid not null unique,
  till       uuid not null,
  expires_at timestamptz not null
);

-- What a machine said about money it took, word for word: told again it is the same, told differently it is noted.
create table kiosk.confirmation (
  payment          uuid primary key,
  till             uuid not null,
  kassenzeichen    text not null check (length(kassenzeichen) <= 100),
  method           text not null check (method in ('cash', 'card')),
  inserted_cents   bigint not null,
  change_cents     bigint not null,
  number           bigint not null check (number > 0),
  offline          boolean not null,
  got_at           timestamptz not null,
  told_at          timestamptz,
  -- What was still owed when it was booked: the answer of then is given again.
  owed_after_cents bigint not null check (owed_after_cents >= 0)
);
create index confirmation_till on kiosk.confirmation (till, got_at);

-- What became of the paper, and that a terminal took a card back. Either may come before the payment itself.
create table kiosk.paper (
  payment uuid not null,
  till    uuid not null,
  printed boolean not null,
  why     text check (length(why) <= 100),
  at      timestamptz not null,
  primary key (till, payment)
);
create table kiosk.reversal (
  payment uuid not null,
  till    uuid not null,
  why     text not null check (length(why) <= 100),
  at      timestamptz not null,
  booked  boolean not null,
  primary key (till, payment)
);

-- The running numbers that arrived; what is missing between them is shown to the cashier.
create table kiosk.message (
  till    uuid not null,
  number  bigint not null check (number > 0),
  kind    text not null check (kind in ('payment', 'reversal', 'event')),
  -- The payment, or the kind of event.
  subject text not null,
  got_at  timestamptz not null,
  told_at timestamptz,
  primary key (till, number)
);

-- What a cashier must see: alarms, and everything that does not fit together.
create table kiosk.incident (
  id           uuid primary key,
  till         uuid not null,
  site         smallint not null,
  kind         text not null check (kind ~ '^[a-z-]{2,40}$'),
  -- What makes it this one: told again it is not noted again.
  mark         text not null check (length(mark) <= 200),
  at           timestamptz not null,
  told_at      timestamptz,
  payment      uuid,
  detail       jsonb not null,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_note text check (length(settled_note) <= 500),
  unique (till, kind, mark),
  check ((settled_at is null) = (settled_by is null))
);
create index incident_open on kiosk.incident (site, at) where settled_at is null;

grant select, insert, update on kiosk.machine to willkommen_app;
grant select, insert, update, delete on kiosk.lock to willkommen_app;
grant select, insert on kiosk.confirmation, kiosk.message, kiosk.incident, kiosk.paper, kiosk.reversal to willkommen_app;
grant update (printed, why, at) on kiosk.paper to willkommen_app;
grant update (booked) on kiosk.reversal to willkommen_app;
grant update (settled_at, settled_by, settled_note) on kiosk.incident to willkommen_app;
