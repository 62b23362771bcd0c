-- The year of each entry stands in its vector as '%2026': a word and a year together are few rows, and the newest years are
-- looked through first. It comes and goes with the heading.
create or replace function filesearch.head_of(v tsvector) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ts_filter(v, '{a}') || array_to_tsvector(array(select l from unnest(tsvector_to_array(v)) l where l ~ '^[@~#%]'))
$$;
create or replace function filesearch.note_words(most integer) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  ids uuid[];
begin
  if not pg_try_advisory_xact_lock(7153, 5) then return 0; end if;
  ids := array(select p.id from filesearch.pending p order by p.id limit most for update skip locked);
  insert into filesearch.word (word)
    select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
    where e.id = any(ids) and l !~ '^[#$~%]' and length(l) between 3 and 60
    order by 1
    on conflict do nothing;
  delete from filesearch.pending p where p.id = any(ids);
  return cardinality(ids);
end $$;

-- Each word is looked for with a plan of its own: one plan for all of them would walk through every entry for a word that
-- stands in none.
create or replace function filesearch.forget(wanted uuid[], of_akte uuid) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
declare
  ids uuid[] := array(select e.id from filesearch.entry e where e.id = any(wanted)
                      union select e.id from filesearch.entry e where e.akte = of_akte);
  gone text[];
  each_word text;
  elsewhere boolean;
begin
  if cardinality(ids) = 0 then return 0; end if;
  -- Nobody adds words meanwhile that would be taken away here.
  perform pg_advisory_xact_lock(7153, 5);
  gone := array(select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
                where e.id = any(ids) and l !~ '^[#$~%]');
  delete from filesearch.entry e where e.id = any(ids);
  -- Most words stand in the newest entries as well; only the others are looked for one by one.
  gone := array(select unnest(gone) except
                select l from (select e.vector from filesearch.entry e order by e.date desc, e.id desc limit 200) s,
                              unnest(tsvector_to_array(s.vector)) l);
  foreach each_word in array gone loop
    execute format('select exists (select from filesearch.entry e where e.vector @@ %L::tsquery)', filesearch.quoted(each_word))
      into elsewhere;
    if not elsewhere then delete from filesearch.word w where w.word = each_word; end if;
  end loop;
  return cardinality(ids);
end $$;

-- The longer a word, the liker its slips: fewer words need be compared.
create or replace function filesearch.alike(wanted text) returns setof text language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
declare
  likeness text := case when length(wanted) < 8 then '0.3' when length(wanted) < 10 then '0.4'
                        when length(wanted) < 14 then '0.45' else '0.55' end;
begin
  perform public.similarity('', ''), set_config('pg_trgm.similarity_threshold', likeness, true);
  return query execute format('select v.word from filesearch.word v
    where left(v.word, 1) %s ''@'' and v.word operator(public.%%) $1 and v.word <> $1
    order by public.similarity(v.word, $1) desc, length(v.word), v.word limit 6', case when left(wanted, 1) = '@' then '=' else '<>' end)
    using wanted;
end $$;

-- Stem of each word (null: a word too common to look for), and stems of the vocabulary that end with it.
create or replace function filesearch.stems(words text[], with_compounds boolean) returns table (word text, stem text, compounds text[])
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

-- Newest first, at most `most`, and a place to go on from. Two ways lead to the same answer: by the words (few rows hold
-- them, all are taken and sorted) or by the date (many do: rows are walked through, newest first, until a page is full).
--   asked.query   what is looked for; null: everything the filter lets through
--   asked.loose   the same with `and` in place of "words in a row": the index answers it alone, rows in a row are then
--                 looked for in the vectors of the newest only
--   asked.gauges  by the rarest of these the rows are reckoned: without the compounds of words, which the planner would
--                 take for common, and word by word where words stand in a row, which are no chance meetings
create or replace function filesearch.find(asked jsonb, filter jsonb, before_date date, before_id uuid, most integer)
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
  cost_words double precision := 0;
  checks constant integer := 4000;
  hits jsonb;
  last jsonb;
  candidates bigint;
  counted bigint;
  year integer;
  span integer;
  years text;
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
      open_rows := filesearch.expected(format('e.readers && %L::text[]', r));
      open_to_me := case when tests = '' then open_rows
                    else filesearch.expected(format('e.readers && %L::text[]', r) || tests) end / total;
      in_range := filesearch.expected(bounds);
      -- Microseconds: a row taken by its words; a row walked by, with a look into the vector of those that are open.
      cost_words := by_words * 3;
      each_row := 2 + case when q is null then 0 else 20 * open_to_me end;
      walk := (most + 1) / greatest(by_words / total * open_to_me, 1e-9);
      if open_rows < 10000 and by_words > 5000 then
        mine := format('e.readers && %L::text[]', r);
        cost_words := 0;
      elsif least(walk, in_range) * each_row < cost_words then
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
    -- The newest years alone first, when they should hold enough; else, and if they do not, all.
    if q is not null and by_words * open_to_me > 10 * most then
      select extract(year from e.date)::integer into year from filesearch.entry e
        where (e.date, e.id) < (before_date, before_id) order by e.date desc, e.id desc limit 1;
      foreach span in array array[1, 2, 4, 8] loop
        continue when by_words * open_to_me * filesearch.expected(format('%s and e.date >= %L::date', bounds,
          make_date(year - span + 1, 1, 1))) / total < 4 * most;
        years := (select string_agg(format('''%%%s''', y), ' | ') from generate_series(year - span + 1, year) y);
        exit;
      end loop;
    end if;
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
