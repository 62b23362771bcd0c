-- What a search may learn: entries that overlap with the tokens of the session, and nothing about the others.

create function filesearch.session_readers() returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_to_array(coalesce(current_setting('willkommen.readers', true), ''), ',')
$$;

-- How many rows the planner expects of a condition on filesearch.entry; no row is looked at.
create function filesearch.expected(condition text) returns double precision language plpgsql
set search_path = pg_catalog, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
  plan jsonb;
begin
  execute 'explain (format json) select 1 from filesearch.entry e where ' || condition into plan;
  return (plan #>> '{0,Plan,Plan Rows}')::double precision;
end $$;

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
                 where left(v.word, 1) <> ''@'' and reverse(v.word) like $1 and v.word <> $2 limit 25)'
        into compounds using reverse(stem) || '%', stem;
    end if;
    return next;
  end loop;
end $$;

-- What is told of an entry. Without settings of its own the planner takes it into the statement; with them it would be a call
-- for each hit.
create function filesearch.shown(e filesearch.entry) returns jsonb language sql stable as $$
  select pg_catalog.jsonb_build_object('id', e.id, 'kind', e.kind, 'akte', e.akte, 'site', e.site, 'team', e.team,
    'type', e.type, 'direction', e.direction, 'state', e.state, 'date', e.date, 'reference', e.reference,
    'title', e.title, 'names', e.names)
$$;

-- Newest first, at most `most`, and a place to go on from. Three ways lead to the same answer: by the words (few rows hold
-- them, all are taken and sorted), by the date (many do: rows are walked through, newest first, until a page is full), by
-- what the session may see (little: all of it is looked through). The one that should cost least is taken, in a small house
-- as in a large one. A search that went far without finding enough says until which day it looked.
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
  open_rows double precision;
  open_to_me double precision := 0;
  walk double precision;
  each_row double precision;
  cost_date double precision;
  cost_words double precision := 0;
  checks constant integer := 4000;
  hits jsonb;
  last jsonb;
  candidates bigint;
  counted bigint;
  year integer;
  span integer;
  share double precision;
  rows_taken double precision;
  years text;
  found text;
  high date;
  low date;
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
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
    before_id := case when filter ? 'until' then nobody else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
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
      open_rows := filesearch.expected(format('e.readers && %L::text[]', r));
      open_to_me := case when tests = '' then open_rows
                    else filesearch.expected(format('e.readers && %L::text[]', r) || tests) end / total;
      in_range := filesearch.expected(bounds);
      -- The newest years that should hold enough, when there are such: a word and a year together are fewer rows.
      rows_taken := by_words;
      if q is not null and by_words * open_to_me > 4 * most then
        select extract(year from e.date)::integer into year from filesearch.entry e
          where (e.date, e.id) < (before_date, before_id) order by e.date desc, e.id desc limit 1;
        foreach span in array array[1, 2, 4, 8] loop
          share := filesearch.expected(format('%s and e.date >= %L::date', bounds, make_date(year - span + 1, 1, 1))) / total;
          continue when by_words * open_to_me * share < 4 * most;
          years := (select string_agg(format('''%%%s''', y), ' | ') from generate_series(year - span + 1, year) y);
          rows_taken := by_words * share;
          exit;
        end loop;
      end if;
      -- Microseconds: a row of the index of words, a row taken by its words; a row walked by in the index of dates, and a
      -- look into the vector of those that are open.
      cost_words := by_words * 0.1 + rows_taken * 3;
      each_row := case when tests = '' then 2
                  else 0.5 + 4 * filesearch.expected('true' || tests) / total end
                  + case when q is null then 0 else 20 * open_to_me end;
      walk := (most + 1) / greatest(by_words / total * open_to_me, 1e-9);
      cost_date := least(walk, in_range) * each_row;
      if open_rows * (case when q is null then 3 else 20 end) < least(cost_words, cost_date) then
        -- Whoever may see little looks through all of that.
        mine := format('e.readers && %L::text[]', r);
        years := null;
        cost_words := 0;
      elsif cost_date < cost_words then
        way := 'newest';
        -- Not more than four times what is expected, nor than the other way would cost.
        scan := ceil(least(4 * walk + 200, greatest(cost_words, 20000) / each_row, 250000 / each_row));
      elsif q like '%:*%' then
        -- The planner knows nothing about beginnings of words: a short look first.
        way := 'newest';
        scan := ceil(15000 / each_row);
      end if;
    end if;
  end if;

  if way = 'newest' then
    found := case when q is null then '' else format(' and e.vector @@ %L::tsquery', q) end;
    -- The walk ends with a day: where it goes on is told as a day as well, never by the id of what one may not see.
    execute format('select e.date from filesearch.entry e where %s order by e.date desc, e.id desc limit 1', bounds) into high;
    execute format('select e.date from filesearch.entry e where %s order by e.date desc, e.id desc offset %s limit 1',
      bounds, scan - 1) into low;
    if low = high then
      last := jsonb_build_object('date', low, 'id', nobody);
      low := low - 1;
    elsif low is not null then
      last := jsonb_build_object('date', low + 1, 'id', nobody);
    end if;
    execute format(
      'with top as materialized (' || case when tests = '' then
        'select e.id from (select e.id, e.readers, e.vector from filesearch.entry e
           where %1$s order by e.date desc, e.id desc offset 0) e
         where %2$s%4$s limit %5$s'
      else
        'select x.id from (
           select e.id from (select e.id, e.kind, e.site, e.team, e.type, e.direction, e.state from filesearch.entry e
             where %1$s order by e.date desc, e.id desc offset 0) e
           where true%3$s offset 0) x,
           lateral (select from filesearch.entry e where e.id = x.id and %2$s%4$s offset 0) o limit %5$s'
      end || ')
       select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
       from top t join filesearch.entry e on e.id = t.id',
      bounds || case when low is null then '' else format(' and e.date > %L::date', low) end, mine, tests, found, most + 1)
      into hits;
    if coalesce(jsonb_array_length(hits), 0) <= most then
      if last is null then
        counted := coalesce(jsonb_array_length(hits), 0);
      elsif q is not null and cost_words <= 120000 then
        way := 'words';
      end if;
    end if;
  end if;

  if way = 'words' then
    -- The newest years alone first; all, when they do not hold enough.
    loop
      execute format(
        'with found as materialized (select e.id, e.date from filesearch.entry e where %s and %s%s%s),
           newest as materialized (select f.id, f.date from found f order by f.date desc, f.id desc limit %s),
           top as (select n.id from newest n%s limit %s)
         select (select count(*) from found),
           (select jsonb_build_object(''date'', n.date, ''id'', n.id) from newest n order by n.date, n.id limit 1),
           (select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
            from top t join filesearch.entry e on e.id = t.id)',
        bounds, mine, tests,
        case when q is null then '' else format(' and e.vector @@ %L::tsquery',
          case when years is null then loose::tsquery else loose::tsquery && years::tsquery end) end,
        case when q = loose or q is null then most + 1 else checks end,
        case when q = loose or q is null then ''
             else format(', lateral (select from filesearch.entry e where e.id = n.id and e.vector @@ %L::tsquery offset 0) x', q) end,
        most + 1)
        into candidates, last, hits;
      exit when years is null or coalesce(jsonb_array_length(hits), 0) > most;
      years := null;
    end loop;
    if q = loose or q is null then
      counted := case when years is null then candidates end;
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

-- Text of documents the session may see, page by page; of long ones the first pages only. The tokens of the session are read
-- once.
create function filesearch.text_of(documents uuid[], pages integer)
returns table (document uuid, page integer, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select p.document, p.page, p.body
  from unnest(documents) d
  join filesearch.entry e on e.id = d and e.readers && (select filesearch.session_readers())
  join filesearch.page p on p.document = e.id and p.page <= pages
  order by p.document, p.page
$$;

-- For long documents: the pages on which one of the patterns stands.
create function filesearch.pages_of(wanted uuid, pattern text, most integer) returns table (page integer, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select p.page, p.body
  from filesearch.entry e
  join filesearch.page p on p.document = e.id
  where e.id = wanted and e.readers && filesearch.session_readers() and p.body ~* pattern
  order by p.page limit most
$$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.stems(text[], boolean), filesearch.find(jsonb, jsonb, date, uuid, integer),
  filesearch.text_of(uuid[], integer), filesearch.pages_of(uuid, text, integer) to willkommen_app;
