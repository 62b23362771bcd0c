-- A document that is moved into another Akte takes its events, its end and its holds along: else a hold would not stand in the
-- way where the document lies, and all of them would end with the Akte it came from.
create or replace function retention.event_stays() returns trigger language plpgsql as $$
declare
  may text[] := array['revoked_by', 'revoked_at', 'revoked_why'];
begin
  if to_jsonb(new) - 'akte' is not distinct from to_jsonb(old) - 'akte' and old.document is not null then
    return new;                                       -- it follows its document
  end if;
  if old.revoked_at is not null or to_jsonb(new) - may is distinct from to_jsonb(old) - may then
    raise exception 'an event is taken back, never rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create function retention.follow_document() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update retention.event e set akte = new.akte where e.document = new.id;
  update retention.term t set akte = new.akte where t.document = new.id;
  update retention.hold h set akte = new.akte where h.document = new.id;
  return null;
end $$;
create trigger retention_follows after update of akte on casefiles.document
  for each row when (new.akte is not null and new.akte is distinct from old.akte)
  execute function retention.follow_document();
