-- A short concern of somebody who waits for more is a visit of its own, and no longer one of their concerns. Kept for the day, so
-- that a slip gives it back to the ticket it came from.
create table reception.short_of (
  made     uuid primary key,
  waiting  uuid not null,
  concerns text[] not null check (cardinality(concerns) > 0),   -- of the ticket, as they stood before
  day      date not null
);
grant select, insert, delete on reception.short_of to willkommen_app;
