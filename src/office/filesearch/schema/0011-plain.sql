-- Without settings of its own the planner takes it into the statement; it was a call for each hit.
create or replace function filesearch.shown(e filesearch.entry) returns jsonb language sql stable as $$
  select pg_catalog.jsonb_build_object('id', e.id, 'kind', e.kind, 'akte', e.akte, 'site', e.site, 'team', e.team,
    'type', e.type, 'direction', e.direction, 'state', e.state, 'date', e.date, 'reference', e.reference,
    'title', e.title, 'names', e.names)
$$;

-- The tokens of the session are read once.
create or replace function filesearch.text_of(documents uuid[], pages integer)
returns table (document uuid, page integer, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select p.document, p.page, p.body
  from unnest(documents) d
  join filesearch.entry e on e.id = d and e.readers && (select filesearch.session_readers())
  join filesearch.page p on p.document = e.id and p.page <= pages
  order by p.document, p.page
$$;
