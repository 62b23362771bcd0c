-- Let in by the office itself as long as somebody takes part (in a Verfügung): such a grant lets nobody else in, nor its holder for
-- longer. Whoever has no other right does not change who sees the Akte.
alter table casefiles.access_grant add column passing boolean not null default false;
update casefiles.access_grant set passing = true where reason = 'Beteiligung an einer Verfügung' and document is null;

-- Whether all the right to write comes from taking part. Asked with the tokens of somebody who may write.
create function casefiles.only_takes_part(wanted_akte uuid, wanted_document uuid, tokens text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, casefiles as $$
  select exists (select from casefiles.access_grant g where g.akte = wanted_akte and g.passing and g.ended_at is null
                   and g.grantee = any(tokens))
    and not exists (select from casefiles.akte a where a.id = wanted_akte
                      and casefiles.base_tokens(a.site, a.team, a.level) || array['system'] && tokens)
    and not exists (select from casefiles.access_grant g where g.akte = wanted_akte and not g.passing and g.ended_at is null
                      and (g.document is null or g.document = wanted_document) and g.entitles = 'write'
                      and case when g.until_at is null then g.grantee else 'grant:' || g.id end = any(tokens))
$$;
