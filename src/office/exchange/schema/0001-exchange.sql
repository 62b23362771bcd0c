-- Programs of other houses (Fachanwendungen): which of their cases a visit belongs to, where they want to be told, what
-- was told, and how a case is opened there. Nothing here names a person.
create schema if not exists exchange;
grant usage on schema exchange to willkommen_app;

-- The name of a case in another program, e.g. an Aktenzeichen. Each program sees and removes its own only.
create table exchange.reference (
  client    uuid not null,
  visit     uuid not null,
  reference text not null check (reference = btrim(reference) and char_length(reference) between 1 and 120),
  added_at  timestamptz not null,
  primary key (client, visit, reference)
);
create index reference_by_name on exchange.reference (client, reference);
create index reference_by_visit on exchange.reference (visit);

create table exchange.subscription (
  id         uuid primary key,
  client     uuid not null,
  url        text not null,
  events     text[] not null check (cardinality(events) > 0),
  site       smallint,                       -- null: every site of the program
  state      text not null default 'active' check (state in ('active', 'paused', 'ended')),
  paused_why text check ((state = 'paused') = (paused_why is not null)),
  round      smallint not null default 1,    -- the secret is derived from id and round, and stands nowhere
  old_until  timestamptz,                    -- until then the secret of the round before signs as well
  failures   smallint not null default 0,    -- in a row
  hold_until timestamptz,                    -- a target that does not answer is left in peace for a while
  made_at    timestamptz not null
);
create index subscription_of_client on exchange.subscription (client) where state <> 'ended';

create table exchange.delivery (
  id            uuid primary key,            -- the webhook-id
  subscription  uuid not null references exchange.subscription (id),
  event         bigint not null,
  type          text not null,
  body          text not null,
  state         text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts      smallint not null default 0,
  next_at       timestamptz not null,
  claimed_until timestamptz,
  answer        text,                        -- the last status or what went wrong
  made_at       timestamptz not null,
  ended_at      timestamptz check ((state = 'waiting') = (ended_at is null)),
  unique (subscription, event)
);
create index delivery_due on exchange.delivery (subscription, next_at) where state = 'waiting';
create index delivery_by_age on exchange.delivery (made_at);

-- How a case is opened in the program of a client: `https://…?az={reference}`.
create table exchange.link (
  client   uuid primary key,
  template text not null check (template like '%{reference}%')
);

-- What the administration allows: hosts inside the house, and schemes of links.
create table exchange.setting (
  one     boolean primary key default true check (one),
  hosts   text[] not null,
  schemes text[] not null
);
insert into exchange.setting (hosts, schemes) values ('{}', '{https}');

grant select, insert, update, delete on exchange.reference, exchange.subscription, exchange.delivery, exchange.link
  to willkommen_app;
grant select, update on exchange.setting to willkommen_app;
