-- What happened, for whoever is not a neighbour: written in the transaction of the act, read by a cursor over
-- transaction ids. A cursor over a sequence or a time would skip an act that commits late; this one cannot.
create schema if not exists events;
grant usage on schema events to willkommen_app;

create table events.event (
  id      bigint generated always as identity primary key,
  xid     xid8 not null default pg_current_xact_id(),
  at      timestamptz not null,
  topic   text not null,
  site    smallint,
  subject text,
  data    jsonb not null
);
create index event_xid on events.event (xid);
-- Written in the order of time: a block range index is enough to prune by age.
create index event_at on events.event using brin (at);

-- Where each durable reader stands. One row per reader; its lock makes the relay run once.
create table events.reader (
  name   text primary key,
  cursor xid8 not null
);

grant select, insert, delete on events.event to willkommen_app;
grant select, insert, update on events.reader to willkommen_app;
