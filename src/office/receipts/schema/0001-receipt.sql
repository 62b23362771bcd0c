-- Receipts: who asked the office for what and when, signed, so that nobody has to take the office's word later.
create schema if not exists receipts;
grant usage on schema receipts to willkommen_app;

-- The keys the office signs with. One is in use; earlier ones stay, so that what they signed can be checked.
create table receipts.signing_key (
  id           uuid primary key,
  algorithm    text not null check (algorithm in ('ecdsa-p256-sha256')),
  certificate  bytea not null,            -- X.509, DER
  private_key  bytea,                     -- PKCS #8, AES-256-GCM under the secret of the settings; null once retired
  made_at      timestamptz not null,
  valid_until  timestamptz not null check (valid_until > made_at),
  retired_at   timestamptz,
  revoked_at   timestamptz,               -- what it signed can no longer be trusted
  revoked_why  text,
  check ((revoked_at is null) = (revoked_why is null)),
  check (revoked_at is null or retired_at is not null),
  check ((retired_at is null) = (private_key is not null))
);
create unique index one_key_in_use on receipts.signing_key ((true)) where retired_at is null;

create table receipts.receipt (
  id            uuid primary key,
  code          text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  kind          text not null check (kind in ('booking', 'waitlist', 'draw', 'declaration')),
  subject       text not null unique,     -- one receipt per booking, entry or declaration, e.g. visit:0190…
  site          smallint not null,
  concerns      text[] not null check (cardinality(concerns) > 0),
  language      text not null,
  family_name   text not null,
  given_names   text not null,
  birth_date    text not null check (birth_date ~ '^\d{4}-\d\d-\d\d$'),   -- unknown parts are 00, as in the registers
  title_expires date,
  asked_at      timestamptz not null,
  issued_at     timestamptz not null,
  facts         text not null check (jsonb_typeof(facts::jsonb) = 'object'),  -- to the byte what was signed
  facts_hash    bytea not null check (octet_length(facts_hash) = 32),
  signing_key   uuid not null references receipts.signing_key (id),
  signature     bytea not null check (octet_length(signature) = 64),
  delete_after  date not null,
  delete_reason text not null
);
create index receipt_delete on receipts.receipt (delete_after);

-- What was signed does not change: no update of a receipt.
grant select, insert, delete on receipts.receipt to willkommen_app;
grant select, insert, update on receipts.signing_key to willkommen_app;
