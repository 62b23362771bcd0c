-- What somebody may have meant by a word they mistyped.

-- Words of the vocabulary that look like the given one, the likest first. Internal: they may come from anywhere. The longer a
-- word, the liker its slips: fewer words need be compared.
create function filesearch.alike(wanted text) returns setof text language plpgsql stable
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

-- An entry the session may see and that holds the word; null when there is none. Of a word that many hold the newest
-- entries are looked at, of others all. The readers of a session name many rows: what it may see is tested row by row, after
-- the words have chosen few.
create function filesearch.seen(word text) returns uuid language plpgsql
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

-- What looks like typed words, for the session. Each group is one typed word as stem and as name; when the session sees
-- one of them there is no slip. Each answer comes with an entry the session may see and that holds it; without one, not a
-- word is said.
create function filesearch.near(groups jsonb) returns table (typed integer, word text, entry jsonb) language plpgsql
security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off
set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  forms text[];
  form text;
  found uuid;
begin
  for typed, forms in
    select n, array(select jsonb_array_elements_text(g)) from jsonb_array_elements(groups) with ordinality as j (g, n)
  loop
    continue when exists (select from unnest(forms) f where filesearch.seen(f) is not null);
    foreach form in array forms loop
      for word in select a from filesearch.alike(form) a loop
        found := filesearch.seen(word);
        if found is not null then
          entry := (select filesearch.shown(e) from filesearch.entry e where e.id = found);
          return next;
        end if;
      end loop;
    end loop;
  end loop;
end $$;

revoke all on all functions in schema filesearch from public;
grant execute on function filesearch.near(jsonb) to willkommen_app;
