-- What other rooms put in. Every function runs with the rights of the owner and looks at its own tables alone.

-- The part of a vector that comes from the text, and the part that comes from the heading.
create function filesearch.body_of(v tsvector) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ts_filter(v, '{d}') || array_to_tsvector(array(select l from unnest(tsvector_to_array(v)) l where l like '$%'))
$$;
create function filesearch.head_of(v tsvector) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select ts_filter(v, '{a}') || array_to_tsvector(array(select l from unnest(tsvector_to_array(v)) l where l ~ '^[@~#]'))
$$;

-- Adds the words of what is pending, unless somebody else does so at this moment.
create function filesearch.note_words(most integer) returns integer language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  ids uuid[];
begin
  if not pg_try_advisory_xact_lock(7153, 5) then return 0; end if;
  ids := array(select p.id from filesearch.pending p order by p.id limit most for update skip locked);
  insert into filesearch.word (word)
    select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
    where e.id = any(ids) and l !~ '^[#$~]' and length(l) between 3 and 60
    order by 1
    on conflict do nothing;
  delete from filesearch.pending p where p.id = any(ids);
  return cardinality(ids);
end $$;

create function filesearch.put_entry(p jsonb, head text, keys text[]) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into filesearch.entry as e
    (id, kind, akte, site, team, type, direction, state, date, reference, title, names, readers, vector)
  select (p->>'id')::uuid, p->>'kind', (p->>'akte')::uuid, (p->>'site')::smallint, p->>'team', p->>'type',
         p->>'direction', p->>'state', (p->>'date')::date, p->>'reference', p->>'title',
         array(select jsonb_array_elements_text(p->'names')), array(select jsonb_array_elements_text(p->'readers')),
         setweight(to_tsvector('filesearch.german', head), 'A') || array_to_tsvector(keys)
  on conflict (id) do update set kind = excluded.kind, akte = excluded.akte, site = excluded.site,
    team = excluded.team, type = excluded.type, direction = excluded.direction, state = excluded.state,
    date = excluded.date, reference = excluded.reference, title = excluded.title, names = excluded.names,
    readers = excluded.readers, vector = excluded.vector || filesearch.body_of(e.vector);
  insert into filesearch.pending (id) values ((p->>'id')::uuid) on conflict do nothing;
  perform filesearch.note_words(20);
end $$;

create function filesearch.put_text(wanted uuid, bodies text[], words text, keys text[]) returns boolean language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  update filesearch.entry e
  set vector = filesearch.head_of(e.vector) || array_to_tsvector(keys) || to_tsvector('filesearch.german', words)
  where e.id = wanted;
  if not found then return false; end if;
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
security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off as $$
declare
  ids uuid[] := array(select e.id from filesearch.entry e where e.id = any(wanted) or e.akte = of_akte);
  gone text[];
  each_word text;
begin
  if cardinality(ids) = 0 then return 0; end if;
  -- Nobody adds words meanwhile that would be taken away here.
  perform pg_advisory_xact_lock(7153, 5);
  gone := array(select distinct l from filesearch.entry e, unnest(tsvector_to_array(e.vector)) l
                where e.id = any(ids) and l !~ '^[#$~]');
  delete from filesearch.entry e where e.id = any(ids);
  -- Most words stand in the newest entries as well; only the others are looked for one by one.
  gone := array(select unnest(gone) except
                select l from (select e.vector from filesearch.entry e order by e.date desc, e.id desc limit 200) s,
                              unnest(tsvector_to_array(s.vector)) l);
  foreach each_word in array gone loop
    perform 1 from filesearch.entry e
      where e.vector @@ ('''' || replace(replace(each_word, '\', '\\'), '''', '''''') || '''')::tsquery limit 1;
    if not found then delete from filesearch.word w where w.word = each_word; end if;
  end loop;
  return cardinality(ids);
end $$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.note_words(integer), filesearch.put_entry(jsonb, text, text[]),
  filesearch.put_text(uuid, text[], text, text[]), filesearch.set_readers(uuid[], jsonb),
  filesearch.forget(uuid[], uuid) to willkommen_app;
