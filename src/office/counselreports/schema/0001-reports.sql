-- What the counselling tells the head of office and the council: groups of five or more, said once and never again in
-- another cut. A report is made of an ended period, kept as it was told, and what it was counted from is then deleted.
create table counselreports.report (
  id          uuid primary key,
  from_month  date not null check (extract(day from from_month) = 1),
  until_month date not null check (extract(day from until_month) = 1),
  content     jsonb not null,
  made_at     timestamptz not null,
  made_by     uuid not null,
  released_at timestamptz,
  check (from_month <= until_month),
  -- two periods that overlap could be subtracted from each other
  exclude using gist (daterange(from_month, until_month, '[]') with &&)
);

create function counselreports.keep_report() returns trigger language plpgsql as $$
begin
  if (new.from_month, new.until_month, new.content, new.made_at, new.made_by)
     is distinct from (old.from_month, old.until_month, old.content, old.made_at, old.made_by)
     or old.released_at is not null and new.released_at is distinct from old.released_at then
    raise exception 'a report stays as it was told' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_report before update on counselreports.report
  for each row execute function counselreports.keep_report();

alter table counselreports.report enable row level security;
alter table counselreports.report force row level security;
create policy closed on counselreports.report to willkommen_closed using (true) with check (true);
grant select, insert, update on counselreports.report to willkommen_closed;
