-- How a search looks, faster: the same answers from fewer rows, and fewer plans on the way. Rights and the shape of the
-- answers stay as they were.

-- Newest first, at most `most`, and a place to go on from. The way that should cost least is taken, in a small house as in a
-- large one:
--   a first look   words the planner has no note of: all their rows at once, they are nearly always few
--   by the words   rows of the newest weeks or years that hold the words; all, when those are not enough
--   by the date    many hold the words: rows are walked through, newest first, until a page is full
--   by the readers the session may see little: all of it is looked through
-- A search that went far without finding enough says until which day it looked.
--   asked.query   what is looked for; null: everything the filter lets through
--   asked.loose   the same with `and` in place of "words in a row": the index answers it alone, rows in a row are then
--                 looked for in the vectors of the newest only
--   asked.gauges  by the rarest of these the rows are reckoned: without the compounds of words, which the planner would
--                 take for common, and word by word where words stand in a row, which are no chance meetings
create or replace function filesearch.find(asked jsonb, filter jsonb, before_date date, before_id uuid, most integer)
returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off
set max_parallel_workers_per_gather = 0 set work_mem = '32MB' as $$
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
  cost_years double precision := 0;
  cost_weeks double precision;
  checks constant integer := 4000;
  -- Rows a first look takes by the words alone.
  look constant integer := 1000;
  looked boolean := false;
  since date;
  wanted_rows double precision;
  newest_day date;
  recent double precision;
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
  bounds := case when before_date = 'infinity' then 'true'
            else format('(e.date, e.id) < (%L::date, %L::uuid)', before_date, before_id) end;
  if filter ? 'from' then bounds := bounds || format(' and e.date >= %L::date', filter->>'from'); end if;

  if not filter ? 'akte' then
    -- What the last vacuum counted is near enough, and needs no plan; a small or new table is asked.
    select c.reltuples into total from pg_class c where c.oid = 'filesearch.entry'::regclass;
    if total < 10000 then total := greatest(filesearch.expected('true'), 1); end if;
    by_words := total;
    if q is not null then
      by_words := (select min(filesearch.expected(format('e.vector @@ %L::tsquery', g)))
                   from jsonb_array_elements_text(asked->'gauges') g);
    end if;
    -- Of a word it has no note of the planner says a quarter of a percent, and nearly always there are few rows: all are
    -- taken at once, unless there turn out to be many.
    if q is not null and q not like '%:*%' and by_words <= greatest(2000, total * 0.003) then
      execute format(
        'with raw as materialized (select e.id, e.date, %1$s and %2$s%3$s as open from filesearch.entry e
             where e.vector @@ %4$L::tsquery limit %5$s),
           newest as materialized (select r.id, r.date from raw r where r.open order by r.date desc, r.id desc),
           top as (select n.id from newest n%6$s limit %7$s)
         select (select count(*) from raw) < %5$s, (select count(*) from newest),
           (select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
            from top t join filesearch.entry e on e.id = t.id)',
        bounds, mine, tests, loose, look,
        case when q = loose then ''
             else format(', lateral (select from filesearch.entry e where e.id = n.id and e.vector @@ %L::tsquery offset 0) x', q) end,
        most + 1)
        into looked, candidates, hits;
      if looked then
        if q = loose then counted := candidates;
        elsif coalesce(jsonb_array_length(hits), 0) <= most then counted := coalesce(jsonb_array_length(hits), 0);
        end if;
      else
        by_words := greatest(by_words, look);
        hits := null;
      end if;
    end if;
    if not looked and (by_words > 2000 or q like '%:*%') then
      open_rows := filesearch.expected(format('e.readers && %L::text[]', r));
      open_to_me := case when tests = '' then open_rows
                    else filesearch.expected(format('e.readers && %L::text[]', r) || tests) end / total;
      in_range := case when bounds = 'true' then total else filesearch.expected(bounds) end;
      -- The newest years that should hold enough, when there are such: a word and a year together are fewer rows.
      rows_taken := by_words;
      if q is not null and by_words * open_to_me > 4 * most then
        select e.date into newest_day from filesearch.entry e
          where (e.date, e.id) < (before_date, before_id) order by e.date desc, e.id desc limit 1;
        year := extract(year from newest_day);
        foreach span in array array[1, 2, 4, 8] loop
          share := filesearch.expected(format('%s and e.date >= %L::date', bounds, make_date(year - span + 1, 1, 1))) / total;
          continue when by_words * open_to_me * share < 3 * most;
          years := (select string_agg(format('''%%%s''', y), ' | ') from generate_series(year - span + 1, year) y);
          rows_taken := by_words * share;
          exit;
        end loop;
      end if;
      -- Microseconds: a row of the index of words, a row taken by its words; a row walked by in the index of dates, and a
      -- look into the vector of those that are open.
      cost_words := by_words * 0.2 + rows_taken * 5;
      cost_years := cost_words;
      -- Fewer rows yet: the index of dates tells which are of the last weeks, and only those of them that hold the words are
      -- looked at.
      wanted_rows := 2.5 * most / greatest(by_words / total * open_to_me, 1e-9);
      cost_weeks := (by_words + wanted_rows) * 0.2 + 12 * most / greatest(open_to_me, 1e-9);
      if newest_day is not null and rows_taken > 500 and cost_weeks < cost_words then
        recent := filesearch.expected(format('%s and e.date >= %L::date', bounds, newest_day - 90));
        if wanted_rows < recent then
          since := newest_day - greatest(ceil(90 * wanted_rows / recent)::integer, 1);
          cost_words := cost_weeks;
        end if;
      end if;
      each_row := case when tests = '' then 2
                  else 0.5 + 4 * filesearch.expected('true' || tests) / total end
                  + case when q is null then 0 else 10 * open_to_me end;
      walk := (most + 1) / greatest(by_words / total * open_to_me, 1e-9);
      cost_date := least(walk, in_range) * each_row;
      if open_rows * (case when q is null then 3 else 20 end) < least(cost_words, cost_date) then
        -- Whoever may see little looks through all of that.
        mine := format('e.readers && %L::text[]', r);
        years := null;
        since := null;
        cost_words := 0;
      elsif cost_date < cost_words then
        way := 'newest';
        -- Not more than four times what is expected, nor than the other way would cost.
        scan := ceil(least((case when q = loose then 4 else 8 end) * walk + 200, greatest(cost_words, 15000) / each_row, 250000 / each_row));
      elsif q like '%:*%' then
        -- The planner knows nothing about beginnings of words: a short look first.
        way := 'newest';
        scan := ceil(10000 / each_row);
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
      elsif q is not null and cost_years <= 120000 then
        way := 'words';
      end if;
    end if;
  end if;

  if way = 'words' and not looked then
    -- The newest weeks or years alone first; all, when they do not hold enough.
    loop
      execute format(
        'with found as materialized (select e.id, e.date from filesearch.entry e where %s and %s%s%s),
           newest as materialized (select f.id, f.date from found f order by f.date desc, f.id desc limit %s),
           top as (select n.id from newest n%s limit %s)
         select (select count(*) from found),
           (select jsonb_build_object(''date'', n.date, ''id'', n.id) from newest n order by n.date, n.id limit 1),
           (select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
            from top t join filesearch.entry e on e.id = t.id)',
        bounds || case when since is null then '' else format(' and e.date >= %L::date', since) end, mine, tests,
        case when q is null then '' else format(' and e.vector @@ %L::tsquery',
          case when years is null or since is not null then loose::tsquery else loose::tsquery && years::tsquery end) end,
        case when q = loose or q is null then most + 1 else checks end,
        case when q = loose or q is null then ''
             else format(', lateral (select from filesearch.entry e where e.id = n.id and e.vector @@ %L::tsquery offset 0) x', q) end,
        most + 1)
        into candidates, last, hits;
      exit when (years is null and since is null) or coalesce(jsonb_array_length(hits), 0) > most;
      if since is null then years := null; end if;
      since := null;
    end loop;
    if q = loose or q is null then
      counted := case when years is null and since is null then candidates end;
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

-- Text of documents the session may see, page by page; of long ones the first pages only. One plan for all calls: a few
-- rows by their keys, whatever is asked.
create or replace function filesearch.text_of(documents uuid[], pages integer)
returns table (document uuid, page integer, body text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
  mine constant text[] := filesearch.session_readers();
begin
  return query
    select p.document, p.page, p.body
    from unnest(documents) d
    join filesearch.entry e on e.id = d and e.readers && mine
    join filesearch.page p on p.document = e.id and p.page <= pages
    order by p.document, p.page;
end $$;
