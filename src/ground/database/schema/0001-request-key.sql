-- Repeated requests give the same result: the key of a request lives in the same transaction as what it did.
create schema if not exists ground;
grant usage on schema ground to willkommen_app;

create table ground.request_key (
  key         text primary key check (length(key) between 8 and 200),
  act         text not null,
  fingerprint bytea not null,
  outcome     jsonb not null,
  at          timestamptz not null
);
-- Written in the order of time, so a block range index is enough to prune by age.
create index request_key_age on ground.request_key using brin (at);
comment on table ground.request_key is 'Idempotency keys. A key with another fingerprint is refused, never answered with a foreign outcome.';

grant select, insert, update, delete on ground.request_key to willkommen_app;
