-- What other rooms put in. Every function runs with the rights of the owner and looks at its own tables alone.

-- The part of a vector that comes from the text, and the part that comes from the heading.
create function filesearch.body_of(v tsvector) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ts_filter(v, '{d}') || array_to_tsvector(array(select l from unnest(tsvector_to_array(v)) l where l like '$%'))
$$;
create function filesearch.head_of(v tsvector) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ts_filter(v, '{a}') || array_to_tsvector(array(select l from unnest(tsvector_to_array(v)) l where l ~ '^[@~#%]'))
$$;

-- One word or key of the vocabulary as a query, whatever characters it holds.
create function filesearch.quoted(word text) returns tsquery language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''')::tsquery
$$;

create function filesearch.note_dropped(before tsvector, after tsvector) returns void language sql
set search_path = pg_catalog, pg_temp as $$
  insert into filesearch.dropped (word)
  select l from unnest(tsvector_to_array(before)) l where l !~ '^[#$~%]'
  except select l from unnest(tsvector_to_array(after)) l
$$;

-- Takes words that no entry holds out of the vocabulary. Only while the lock on it is held. Each word is looked for with a
-- plan of its own: one plan for all of them would walk through every entry for a word that stands in none.
create function filesearch.take_out(words text[]) returns void language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
  each_word text;
  elsewhere boolean;
begin
  -- Most words stand in the newest entries as well; only the others are looked for one by one.
  words := array(select unnest(words) except
                 select l from (select e.vector from filesearch.entry e order by e.date desc, e.id desc limit 200) s,
                               unnest(tsvector_to_array(s.vector)) l);
  foreach each_word in array words loop
    execute format('select exists (select from filesearch.entry e where e.vector @@ %L::tsquery)', filesearch.quoted(each_word))
      into elsewhere;
    if not elsewhere then delete from filesearch.word w where w.word = each_word; end if;
  end loop;
end $$;

-- Adds the words of what is pending and takes out what was dropped, unless somebody else does so at this moment.
create function filesearch.note_words(most integer) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
declare
  ids uuid[];
  words text[];
begin
  if not pg_try_advisory_xact_lock(7153, 5) then return 0; end if;
  ids := array(select p.id from filesearch.pending p order by p.id limit most for update skip locked);
  insert into filesearch.word (word)
    select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
    where e.id = any(ids) and l !~ '^[#$~%]' and length(l) between 3 and 60
    order by 1
    on conflict do nothing;
  delete from filesearch.pending p where p.id = any(ids);
  with gone as (delete from filesearch.dropped returning word)
  select array_agg(distinct g.word) into words from gone g;
  if words is not null then perform filesearch.take_out(words); end if;
  return cardinality(ids);
end $$;

create function filesearch.put_entry(p jsonb, head text, keys text[]) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  before tsvector;
  after tsvector;
begin
  select e.vector into before from filesearch.entry e where e.id = (p->>'id')::uuid for update;
  insert into filesearch.entry as e
    (id, kind, akte, site, team, type, direction, state, date, reference, title, names, readers, vector)
  select (p->>'id')::uuid, p->>'kind', (p->>'akte')::uuid, (p->>'site')::smallint, p->>'team', p->>'type',
         p->>'direction', p->>'state', (p->>'date')::date, p->>'reference', p->>'title',
         array(select jsonb_array_elements_text(p->'names')), array(select jsonb_array_elements_text(p->'readers')),
         setweight(to_tsvector('filesearch.german', head), 'A') || array_to_tsvector(keys)
  on conflict (id) do update set kind = excluded.kind, akte = excluded.akte, site = excluded.site,
    team = excluded.team, type = excluded.type, direction = excluded.direction, state = excluded.state,
    date = excluded.date, reference = excluded.reference, title = excluded.title, names = excluded.names,
    readers = excluded.readers, vector = excluded.vector || filesearch.body_of(e.vector)
  returning e.vector into after;
  if before is not null then perform filesearch.note_dropped(before, after); end if;
  insert into filesearch.pending (id) values ((p->>'id')::uuid) on conflict do nothing;
  perform filesearch.note_words(20);
end $$;

create function filesearch.put_text(wanted uuid, bodies text[], words text, keys text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before tsvector;
  after tsvector;
begin
  select e.vector into before from filesearch.entry e where e.id = wanted for update;
  if not found then return false; end if;
  update filesearch.entry e
  set vector = filesearch.head_of(e.vector) || array_to_tsvector(keys) || to_tsvector('filesearch.german', words)
  where e.id = wanted returning e.vector into after;
  perform filesearch.note_dropped(before, after);
  delete from filesearch.page p where p.document = wanted;
  insert into filesearch.page (document, page, body)
    select wanted, n, body from unnest(bodies) with ordinality as b (body, n) where body <> '';
  insert into filesearch.pending (id) values (wanted) on conflict do nothing;
  perform filesearch.note_words(20);
  return true;
end $$;

create function filesearch.set_readers(ids uuid[], tokens jsonb) returns void language sql
security definer set search_path = pg_catalog, pg_temp as $$
  update filesearch.entry e set readers = array(select jsonb_array_elements_text(tokens->(n::integer - 1)))
  from unnest(ids) with ordinality as i (id, n)
  where e.id = i.id
    and e.readers is distinct from array(select jsonb_array_elements_text(tokens->(n::integer - 1)))
$$;

-- Entries with all they brought: rows, text, and every word that stands nowhere else.
create function filesearch.forget(wanted uuid[], of_akte uuid) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
declare
  ids uuid[] := array(select e.id from filesearch.entry e where e.id = any(wanted)
                      union select e.id from filesearch.entry e where e.akte = of_akte);
  gone text[];
begin
  if cardinality(ids) = 0 then return 0; end if;
  -- Nobody adds words meanwhile that would be taken away here.
  perform pg_advisory_xact_lock(7153, 5);
  gone := array(select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
                where e.id = any(ids) and l !~ '^[#$~%]');
  delete from filesearch.entry e where e.id = any(ids);
  with dropped as (delete from filesearch.dropped returning word)
  select gone || coalesce(array_agg(distinct d.word), '{}') into gone from dropped d;
  perform filesearch.take_out(gone);
  return cardinality(ids);
end $$;

-- The planner's own notes about the entries, taken anew.
create function filesearch.refresh() returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute 'analyze filesearch.entry';
end $$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.note_words(integer), filesearch.put_entry(jsonb, text, text[]),
  filesearch.put_text(uuid, text[], text, text[]), filesearch.set_readers(uuid[], jsonb),
  filesearch.forget(uuid[], uuid), filesearch.refresh() to willkommen_app;
