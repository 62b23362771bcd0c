-- A month that is over lies in one row for each thing: its batches added up, so that years are read in a moment. How unlike the batches
-- were stays: their number, and the sum of n²/days over them.
alter table observation.batch
  add column pieces integer not null default 1 check (pieces >= 1),
  add column unlike float8 not null default 0;
update observation.batch b set unlike = b.n::float8 * b.n / greatest(b.days, 1);
grant delete on observation.batch to willkommen_app;
