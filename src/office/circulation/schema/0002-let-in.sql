-- Who was let into an Akte because a Verfügung asks for them, and by which grant: so that the right ends with their part in
-- it. The grant itself lies in casefiles; this says only whose it is.
create table circulation.let_in (
  grant_id   uuid primary key,
  verfuegung uuid not null references circulation.verfuegung (id) on delete cascade,
  assignee   text not null check (assignee ~ '^(account:[0-9a-f-]{36}|team:[0-9]+:[a-z0-9_-]+)$'),
  ended_at   timestamptz
);
create index let_in_verfuegung on circulation.let_in (verfuegung);

-- Those let in before this was written down: the last Verfügung that names them is taken for the one that let them in. What
-- nobody needs any more ends with the next press at the Akte.
insert into circulation.let_in (grant_id, verfuegung, assignee)
select g.id, v.id, g.grantee
from casefiles.access_grant g
  join lateral (select v.id from circulation.verfuegung v join circulation.point p on p.verfuegung = v.id
                where v.akte = g.akte and p.assignee = g.grantee and v.started_at = g.from_at limit 1) v on true
where g.document is null and g.ended_at is null and g.reason = 'Beteiligung an einer Verfügung';

alter table circulation.let_in enable row level security;
create policy by_verfuegung on circulation.let_in for all
  using (exists (select from circulation.verfuegung v where v.id = verfuegung))
  with check (exists (select from circulation.verfuegung v where v.id = verfuegung));
grant select, insert on circulation.let_in to willkommen_app;
grant update (ended_at) on circulation.let_in to willkommen_app;
