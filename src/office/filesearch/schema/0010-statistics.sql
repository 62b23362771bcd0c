-- The planner's own notes hold samples of columns and outlive what they were taken from. Words of the vocabulary need none;
-- those of the vectors (common words, and in a small house nearly all) are taken anew every night.
alter table filesearch.word alter column word set statistics 0;
alter table filesearch.dropped alter column word set statistics 0;
alter index filesearch.word_ends alter column 1 set statistics 0;

create function filesearch.refresh() returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute 'analyze filesearch.entry';
end $$;
revoke all on function filesearch.refresh() from public;
grant execute on function filesearch.refresh() to willkommen_app;
