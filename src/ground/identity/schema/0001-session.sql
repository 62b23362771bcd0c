-- Sign-in: opaque sessions (only the digest is kept) and counted attempts.
create schema if not exists identity;
grant usage on schema identity to willkommen_app;

create table identity.session (
  digest     bytea primary key,
  account    uuid not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  idle_until timestamptz not null,
  ends_at    timestamptz not null
);
create index session_account on identity.session (account);
create index session_end on identity.session (ends_at);

-- Failed attempts per account and per address in a fixed window; also used to slow down code guessing.
create table identity.attempt (
  bucket     text not null,
  window_at  timestamptz not null,
  count      integer not null,
  primary key (bucket, window_at)
);
grant select, insert, update, delete on identity.session, identity.attempt to willkommen_app;
