-- A count that differed and was given without a word is not a count yet; but whoever counts until it fits is seen.
create table cashdesk.tried (
  id              uuid primary key,
  site            smallint not null,
  till            uuid not null,
  at              timestamptz not null,
  counted_cents   bigint not null check (counted_cents >= 0),
  card_told_cents bigint
);
create index tried_till on cashdesk.tried (till, at);
grant select, insert on cashdesk.tried to willkommen_app;
