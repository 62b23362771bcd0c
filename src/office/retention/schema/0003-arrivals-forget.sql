-- Once somebody has decided, the list keeps that a file came, from where and what became of it; not whose it was.
grant update (name, content) on retention.arrival to willkommen_app;
alter table retention.arrival add constraint decided_names_nobody
  check (state = 'waiting' or (name = '' and content -> 'objects' = '[]'::jsonb));
