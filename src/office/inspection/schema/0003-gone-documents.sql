-- A document that goes for good (destroyed, a draft thrown away) goes out of what was put together of it as well: the pages lie
-- in the bundle once more. Not yet handed out, the inspection is open again; handed out, only the row says so. The bytes are
-- dropped by the next round of the program, which reads `leftover`.
create table inspection.leftover (
  object uuid not null
);
grant select, insert, delete on inspection.leftover to willkommen_app;

-- Was: what was handed out lies ready for ever.
alter table inspection.request drop constraint request_check;
alter table inspection.request add constraint ready_as_told check (
  case state when 'submitted' then object is not null when 'released' then object is not null
    when 'given' then true else object is null end);

create function inspection.document_gone() returns trigger language plpgsql
security definer set search_path = pg_catalog, inspection as $$
declare
  ready inspection.request;
begin
  select * into ready from inspection.request r where r.id = old.request for update;
  -- the whole inspection goes, and with it the key of its Akte
  if ready.id is null or ready.object is null or old.choice <> 'given' then return old; end if;
  insert into inspection.leftover (object) values (ready.object);
  with gone as (delete from inspection.rendition d where d.request = old.request returning d.object)
  insert into inspection.leftover (object) select object from gone;
  if ready.state = 'given' then
    update inspection.request r set object = null, sha256 = null, bytes = null, pages = null where r.id = old.request;
  else
    update inspection.request r set state = 'open', submitted_by = null, submitted_at = null, released_by = null,
      released_at = null, object = null, sha256 = null, bytes = null, pages = null, revision = r.revision + 1,
      returned_why = 'Ein Dokument, das mitging, gibt es nicht mehr. Bitte neu zusammenstellen.'
    where r.id = old.request;
  end if;
  return old;
end $$;
create trigger item_gone before delete on inspection.item for each row execute function inspection.document_gone();
