-- Only the vector lies apart from its row: a search reads readers, names and titles of many rows.
alter table filesearch.entry
  alter column readers set storage main, alter column names set storage main, alter column title set storage main,
  alter column reference set storage main, alter column kind set storage main, alter column team set storage main,
  alter column type set storage main, alter column direction set storage main, alter column state set storage main;

drop function filesearch.find(text, jsonb, date, uuid, integer);
drop function filesearch.stems(text[], boolean);

-- Words by their end, for compounds.
create index word_ends on filesearch.word (reverse(word) text_pattern_ops) where left(word, 1) <> '@';

-- Stem of each word (null: a word too common to look for), and stems of the vocabulary that end with it.
create function filesearch.stems(words text[], with_compounds boolean) returns table (word text, stem text, compounds text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  foreach word in array words loop
    stem := case when word ~ '[0-9]' then word else (ts_lexize('pg_catalog.german_stem', word))[1] end;
    compounds := '{}';
    if with_compounds and length(stem) >= 4 then
      -- A stem is letters and digits only: nothing in it means something to LIKE.
      execute 'select array(select v.word from filesearch.word v
                 where left(v.word, 1) <> ''@'' and reverse(v.word) like $1 and v.word <> $2 limit 40)'
        into compounds using reverse(stem) || '%', stem;
    end if;
    return next;
  end loop;
end $$;

-- Newest first, at most `most`, and a place to go on from. Two ways lead to the same answer: by the words (few rows hold
-- them, all are taken and sorted) or by the date (many do: rows are walked through, newest first, until a page is full).
--   asked.query   what is looked for; null: everything the filter lets through
--   asked.loose   the same with `and` in place of "words in a row": the index answers it alone, rows in a row are then
--                 looked for in the vectors of the newest only
--   asked.gauges  by the rarest of these the rows are reckoned: without the compounds of words, which the planner would
--                 take for common, and word by word where words stand in a row, which are no chance meetings
create function filesearch.find(asked jsonb, filter jsonb, before_date date, before_id uuid, most integer)
returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off
set max_parallel_workers_per_gather = 0 as $$
declare
  q text := asked->>'query';
  loose text := coalesce(asked->>'loose', asked->>'query');
  r text[] := filesearch.session_readers();
  -- As a function the planner may not use the index of readers: for most sessions that names a quarter of all rows.
  mine text := format('arrayoverlap(e.readers, %L::text[])', r);
  tests text := '';
  bounds text;
  way text := 'words';
  scan integer := 0;
  total double precision;
  in_range double precision;
  by_words double precision;
  open_to_me double precision;
  walk double precision;
  each_row double precision;
  cost_words double precision := 0;
  checks constant integer := 4000;
  hits jsonb;
  last jsonb;
  candidates bigint;
  counted bigint;
begin
  if cardinality(r) = 0 then return '{"hits": [], "count": 0, "until": null}'; end if;
  if filter ? 'kind' then tests := tests || format(' and e.kind = %L', filter->>'kind'); end if;
  if filter ? 'akte' then tests := tests || format(' and e.akte = %L::uuid', filter->>'akte'); end if;
  if filter ? 'site' then tests := tests || format(' and e.site = %L::smallint', filter->>'site'); end if;
  if filter ? 'team' then tests := tests || format(' and e.team = %L', filter->>'team'); end if;
  if filter ? 'types' then
    tests := tests || format(' and e.type = any(%L::text[])', array(select jsonb_array_elements_text(filter->'types')));
  end if;
  if filter ? 'direction' then tests := tests || format(' and e.direction = %L', filter->>'direction'); end if;
  if filter ? 'state' then tests := tests || format(' and e.state = %L', filter->>'state'); end if;
  -- One upper bound only: with two the index would be read from the newest row on.
  if before_date is null or before_date >= (filter->>'until')::date then
    before_id := case when filter ? 'until' then '00000000-0000-0000-0000-000000000000' else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end::uuid;
    before_date := coalesce((filter->>'until')::date, 'infinity');
  end if;
  bounds := format('(e.date, e.id) < (%L::date, %L::uuid)', before_date, before_id);
  if filter ? 'from' then bounds := bounds || format(' and e.date >= %L::date', filter->>'from'); end if;

  if not filter ? 'akte' then
    total := greatest(filesearch.expected('true'), 1);
    by_words := total;
    if q is not null then
      by_words := (select min(filesearch.expected(format('e.vector @@ %L::tsquery', g)))
                   from jsonb_array_elements_text(asked->'gauges') g);
    end if;
    if by_words > 2000 or q like '%:*%' then
      open_to_me := filesearch.expected(format('e.readers && %L::text[]', r) || tests) / total;
      in_range := filesearch.expected(bounds);
      -- Microseconds: a row taken by its words; a row walked by, with a look into the vector of those that are open.
      cost_words := by_words * 3;
      each_row := 2 + case when q is null then 0 else 20 * open_to_me end;
      walk := (most + 1) / greatest(by_words / total * open_to_me, 1e-9);
      if open_to_me * total < 10000 and by_words > 5000 then
        mine := format('e.readers && %L::text[]', r);
        cost_words := 0;
      elsif least(walk, in_range) * each_row < cost_words then
        way := 'newest';
        -- Not more than four times what is expected, nor than the other way would cost.
        scan := ceil(least(4 * walk + 200, greatest(cost_words, 20000) / each_row, 250000 / each_row));
      elsif q like '%:*%' then
        -- The planner knows nothing about beginnings of words: a short look first.
        way := 'newest';
        scan := ceil(8000 / each_row);
      end if;
    end if;
  end if;

  if way = 'newest' then
    execute format(
      'select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc) from (
         select e.* from (
           select e.* from filesearch.entry e where %s order by e.date desc, e.id desc limit %s) e
         where %s%s%s order by e.date desc, e.id desc limit %s) e',
      bounds, scan, mine, tests, case when q is null then '' else format(' and e.vector @@ %L::tsquery', q) end, most + 1)
      into hits;
    if coalesce(jsonb_array_length(hits), 0) <= most then
      execute format('select jsonb_build_object(''date'', e.date, ''id'', e.id) from filesearch.entry e where %s
                      order by e.date desc, e.id desc offset %s limit 1', bounds, scan - 1) into last;
      if last is null then
        counted := coalesce(jsonb_array_length(hits), 0);
      elsif q is not null and cost_words <= 120000 then
        way := 'words';
      end if;
    end if;
  end if;

  if way = 'words' then
    execute format(
      'with found as materialized (select e.id, e.date from filesearch.entry e where %s and %s%s%s),
         newest as materialized (select f.id, f.date from found f order by f.date desc, f.id desc limit %s),
         top as (select n.id from newest n%s limit %s)
       select (select count(*) from found),
         (select jsonb_build_object(''date'', n.date, ''id'', n.id) from newest n order by n.date, n.id limit 1),
         (select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
          from top t join filesearch.entry e on e.id = t.id)',
      bounds, mine, tests, case when q is null then '' else format(' and e.vector @@ %L::tsquery', loose) end,
      case when q = loose or q is null then most + 1 else checks end,
      case when q = loose or q is null then ''
           else format(', lateral (select from filesearch.entry e where e.id = n.id and e.vector @@ %L::tsquery offset 0) x', q) end,
      most + 1)
      into candidates, last, hits;
    if q = loose or q is null then
      counted := candidates;
      last := null;
    elsif candidates <= checks then
      last := null;
      if coalesce(jsonb_array_length(hits), 0) <= most then counted := coalesce(jsonb_array_length(hits), 0); end if;
    end if;
  end if;

  hits := coalesce(hits, '[]');
  if jsonb_array_length(hits) > most then
    hits := hits - most;
    last := jsonb_build_object('date', hits->-1->'date', 'id', hits->-1->'id');
  end if;
  return jsonb_build_object('hits', hits, 'count', counted, 'way', way, 'until', last);
end $$;

-- The readers of a session name many rows: what it may see is tested row by row, after the words have chosen few.
create or replace function filesearch.seen(word text) returns uuid language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  q tsquery := filesearch.quoted(word);
  r text[] := filesearch.session_readers();
  id uuid;
begin
  if filesearch.expected(format('e.vector @@ %L::tsquery', q)) <= 20000 then
    execute 'select e.id from filesearch.entry e where e.vector @@ $1 and arrayoverlap(e.readers, $2) limit 1'
      into id using q, r;
  else
    execute 'select e.id from (select e.id, e.readers, e.vector from filesearch.entry e order by e.date desc, e.id desc limit 2000) e
             where arrayoverlap(e.readers, $2) and e.vector @@ $1 limit 1' into id using q, r;
  end if;
  return id;
end $$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.stems(text[], boolean), filesearch.find(jsonb, jsonb, date, uuid, integer)
  to willkommen_app;
