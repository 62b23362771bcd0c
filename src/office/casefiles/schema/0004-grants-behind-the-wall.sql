-- Who was let in and why is seen by whoever sees what they were let into; of broken glass the head of office is told as well.
alter table casefiles.access_grant enable row level security;
create policy grant_read on casefiles.access_grant for select
  using ((exists (select from casefiles.akte a where a.id = akte)
          and (document is null or exists (select from casefiles.document d where d.id = document)))
      or (glass and 'head:' || casefiles.site_of_akte(akte) = any(casefiles.session_readers())));
create policy grant_write on casefiles.access_grant for insert with check (true);
create policy grant_end on casefiles.access_grant for update using (true) with check (true);

-- Asked before it is known what a session sees: which grants with an end hold for these. Ids, and nothing about a file.
create function casefiles.live_grants(grantees text[], at timestamptz) returns setof uuid language sql stable
security definer set search_path = pg_catalog, pg_temp as $$
  select g.id from casefiles.access_grant g
  where g.grantee = any(grantees) and g.ended_at is null and g.from_at <= at and g.until_at > at
$$;
