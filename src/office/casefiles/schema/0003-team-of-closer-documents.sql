-- An Akte of the whole office goes to another team: its own readers stay, those of its documents at level 'team' change.
create or replace function casefiles.spread_tokens() returns trigger language plpgsql
security definer set search_path = pg_catalog, casefiles as $$
begin
  if new.readers is distinct from old.readers or new.writers is distinct from old.writers
     or new.team is distinct from old.team then
    update casefiles.document d set revision = d.revision where d.akte = new.id;   -- its own trigger reckons anew
  end if;
  return null;
end $$;
-- Rows of earlier days may hold the old team: reckoned once more.
update casefiles.document d set revision = d.revision where d.level = 'team';
