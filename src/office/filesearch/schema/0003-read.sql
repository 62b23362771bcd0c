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
create function filesearch.stems(words text[], with_compounds boolean) returns table (word text, stem text, compounds text[]) language sql
stable security definer set search_path = pg_catalog, pg_temp as $$
  select w, s.stem,
         array(select v.word from filesearch.word v
               where with_compounds and length(s.stem) >= 4 and v.word like '%' || s.stem and v.word <> s.stem and left(v.word, 1) <> '@'
               order by length(v.word), v.word limit 40)
  from unnest(words) w,
       lateral (select case when w ~ '[0-9]' then w else (ts_lexize('pg_catalog.german_stem', w))[1] end as stem) s
$$;

-- Newest first, at most `most` and a place to go on from. Two ways lead to the same answer: by the words (few rows hold
-- them) or by the date (many do). Each call looks at a bounded number of rows.
create function filesearch.find(query text, filter jsonb, before_date date, before_id uuid, most integer)
returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off
set max_parallel_workers_per_gather = 0 as $$
declare
  q tsquery := query::tsquery;
  r text[] := filesearch.session_readers();
  f_kind text := filter->>'kind';
  f_akte uuid := filter->>'akte';
  f_site smallint := filter->>'site';
  f_team text := filter->>'team';
  f_types text[] := case when filter ? 'types' then array(select jsonb_array_elements_text(filter->'types')) end;
  f_direction text := filter->>'direction';
  f_state text := filter->>'state';
  f_from date := coalesce(filter->>'from', '-infinity');
  f_until date := coalesce(filter->>'until', 'infinity');
  d date := coalesce(before_date, 'infinity');
  i uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  total double precision;
  rows_of_words double precision;
  scan integer := 0;
  way text := 'words';
  tests text := '';
  hits jsonb;
  counted bigint;
  last_date date;
  last_id uuid;
begin
  if cardinality(r) = 0 then return '{"hits": [], "count": 0, "until": null}'; end if;
  if q is not null and numnode(q) = 0 then q := null; end if;
  if f_kind is not null then tests := tests || ' and e.kind = $6'; end if;
  if f_akte is not null then tests := tests || ' and e.akte = $7'; end if;
  if f_site is not null then tests := tests || ' and e.site = $8'; end if;
  if f_team is not null then tests := tests || ' and e.team = $9'; end if;
  if f_types is not null then tests := tests || ' and e.type = any($10)'; end if;
  if f_direction is not null then tests := tests || ' and e.direction = $11'; end if;
  if f_state is not null then tests := tests || ' and e.state = $12'; end if;

  if f_akte is null then
    total := greatest(filesearch.expected('true'), 1);
    rows_of_words := total;
    if q is not null then rows_of_words := filesearch.expected(format('e.vector @@ %L::tsquery', q)); end if;
    -- 2 µs for a row by its words; 10 µs for a look into the vector of a row by its date.
    if rows_of_words > 2000 and rows_of_words * 2 > (most + 1) * total / rows_of_words * 10 then
      way := 'newest';
      scan := case when q is null then 100000
              else least(greatest((most + 1) * total / rows_of_words * 10, 2000), 20000)::integer end;
      if rows_of_words > 20000 and filesearch.expected(format('e.readers && %L::text[]', r)) < 10000 then way := 'words'; end if;
    end if;
  end if;

  if way = 'newest' then
    execute 'select jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc) from (
        select e.* from (
          select e.* from filesearch.entry e
          where (e.date, e.id) < ($3, $4) and e.date >= $13 and e.date < $14
          order by e.date desc, e.id desc limit $15) e
        where e.readers && $2' || tests || case when q is null then '' else ' and e.vector @@ $1' end ||
      ' order by e.date desc, e.id desc limit $5 + 1) e'
      into hits
      using q, r, d, i, most, f_kind, f_akte, f_site, f_team, f_types, f_direction, f_state, f_from, f_until, scan;
    if coalesce(jsonb_array_length(hits), 0) <= most then
      select e.date, e.id into last_date, last_id from filesearch.entry e
        where (e.date, e.id) < (d, i) and e.date >= f_from and e.date < f_until
        order by e.date desc, e.id desc offset scan - 1 limit 1;
      if last_date is not null and q is not null and rows_of_words <= 60000 then way := 'words'; end if;
      if last_date is null then counted := coalesce(jsonb_array_length(hits), 0); end if;
    end if;
  end if;

  if way = 'words' then
    last_date := null;
    execute 'with found as materialized (
        select e.id, e.date from filesearch.entry e
        where (e.date, e.id) < ($3, $4) and e.date >= $13 and e.date < $14 and e.readers && $2' || tests ||
          case when q is null then '' else ' and e.vector @@ $1' end || '),
      top as (select f.id, f.date from found f order by f.date desc, f.id desc limit $5 + 1)
      select (select count(*) from found), jsonb_agg(filesearch.shown(e) order by e.date desc, e.id desc)
      from top t join filesearch.entry e on e.id = t.id'
      into counted, hits
      using q, r, d, i, most, f_kind, f_akte, f_site, f_team, f_types, f_direction, f_state, f_from, f_until;
  end if;

  hits := coalesce(hits, '[]');
  if jsonb_array_length(hits) > most then
    hits := hits - most;
    last_date := hits->-1->>'date';
    last_id := hits->-1->>'id';
  end if;
  return jsonb_build_object('hits', hits, 'count', counted, 'way', way,
    'until', case when last_date is null then null else jsonb_build_object('date', last_date, 'id', last_id) end);
end $$;

create function filesearch.shown(e filesearch.entry) returns jsonb language sql stable
set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('id', e.id, 'kind', e.kind, 'akte', e.akte, 'site', e.site, 'team', e.team, 'type', e.type,
    'direction', e.direction, 'state', e.state, 'date', e.date, 'reference', e.reference, 'title', e.title, 'names', e.names)
$$;

-- Text of documents the session may see, page by page; of long ones the first pages only.
create function filesearch.text_of(documents uuid[], pages integer) returns table (document uuid, page integer, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select p.document, p.page, p.body
  from unnest(documents) d
  join filesearch.entry e on e.id = d and e.readers && filesearch.session_readers()
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

-- Words of the vocabulary that look like the given one, the likest first. Internal: they may come from anywhere.
create function filesearch.alike(wanted text, names boolean) returns setof text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select v.word from filesearch.word v
  where v.word operator(public.%) wanted and v.word <> wanted and (left(v.word, 1) = '@') = names
  order by public.similarity(v.word, wanted) desc, length(v.word), v.word limit 12
$$;

-- The same for the session: each with the newest entry it may see and that holds the word; without one, not a word.
create function filesearch.near(words text[], filter jsonb)
returns table (wanted text, word text, entry jsonb) language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  found jsonb;
begin
  foreach wanted in array words loop
    for word in select a from filesearch.alike(wanted, left(wanted, 1) = '@') a loop
      found := filesearch.find('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''', filter, null, null, 1);
      if jsonb_array_length(found->'hits') > 0 then
        entry := found->'hits'->0;
        return next;
      end if;
    end loop;
  end loop;
end $$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.stems(text[], boolean), filesearch.find(text, jsonb, date, uuid, integer),
  filesearch.text_of(uuid[], integer), filesearch.pages_of(uuid, text, integer), filesearch.near(text[], jsonb)
  to willkommen_app;
