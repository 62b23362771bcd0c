-- Who did or read what, when and why. Append-only for the running role: it may only call trail.append().
-- Several chains, so that transactions that end together do not queue for one head.
create schema if not exists trail;
grant usage on schema trail to willkommen_app;

create table trail.chain (
  id     smallint primary key,
  length bigint not null default 0,
  head   bytea not null
);
insert into trail.chain (id, head)
select n, sha256(convert_to('willkommen trail ' || n, 'UTF8')) from generate_series(0, 63) as n;

create table trail.entry (
  chain          smallint not null, -- only trail.append() writes here; a foreign key would be looked up for each entry
  position       bigint not null,
  at             timestamptz not null,
  actor_kind     text not null,
  actor          text not null,
  act            text not null,
  subject        text,
  site           smallint,
  why            text,
  payload_digest bytea,
  hash           bytea not null,
  primary key (chain, position)
);
create index entry_subject on trail.entry (subject, at) where subject is not null;
create index entry_at on trail.entry using brin (at);

-- Personal detail stands apart and salted: erasing it leaves the digest, and so the chain, whole.
create table trail.payload (
  chain    smallint not null,
  position bigint not null,
  salt     bytea not null,
  data     text not null,
  primary key (chain, position),
  foreign key (chain, position) references trail.entry (chain, position)
);

-- The text that is hashed: every field with its length before it, '-' for an absent one, so that no field can pass for its
-- neighbour. Written out, because nested SQL functions cost more than the hash. ground/trail/verify.ts repeats it.
create function trail.canonical(chain smallint, pos bigint, at timestamptz, actor_kind text, actor text, act text,
                                subject text, site smallint, why text, payload_digest bytea)
returns text language sql immutable parallel safe as
$$ select chain || ',' || pos || ',' || (extract(epoch from at) * 1000000)::bigint || ','
       || coalesce(octet_length(actor_kind) || ':' || actor_kind, '-') || coalesce(octet_length(actor) || ':' || actor, '-')
       || coalesce(octet_length(act) || ':' || act, '-') || coalesce(octet_length(subject) || ':' || subject, '-')
       || coalesce(octet_length(site::text) || ':' || site, '-') || coalesce(octet_length(why) || ':' || why, '-')
       || coalesce(octet_length(encode(payload_digest, 'hex')) || ':' || encode(payload_digest, 'hex'), '-') $$;

/*
 Appends entries (a JSON array of {at, actorKind, actor, act, subject, site, why, payload, salt}) to one chain.
 One backend always uses one chain, so a transaction can never wait for itself or cross another.
*/
create function trail.append(entries jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, trail as $$
declare
  mine   smallint := pg_backend_pid() % 64;
  link   bytea;
  pos    bigint;
  item   jsonb;
  digest bytea;
  ats timestamptz[] := '{}'; digests bytea[] := '{}'; hashes bytea[] := '{}'; positions bigint[] := '{}';
  moment timestamptz;
begin
  select c.head, c.length into link, pos from trail.chain c where c.id = mine for update;
  for item in select value from jsonb_array_elements(entries) loop
    pos := pos + 1;
    moment := (item->>'at')::timestamptz;
    digest := case when item ? 'payload'
                   then sha256(decode(item->>'salt', 'hex') || convert_to(item->>'payload', 'UTF8')) end;
    link := sha256(link || convert_to(trail.canonical(mine, pos, moment, item->>'actorKind', item->>'actor', item->>'act',
              item->>'subject', (item->>'site')::smallint, item->>'why', digest), 'UTF8'));
    positions := positions || pos; ats := ats || moment; digests := digests || digest; hashes := hashes || link;
  end loop;
  insert into trail.entry (chain, position, at, actor_kind, actor, act, subject, site, why, payload_digest, hash)
  select mine, positions[n], ats[n], e->>'actorKind', e->>'actor', e->>'act', e->>'subject',
         (e->>'site')::smallint, e->>'why', digests[n], hashes[n]
  from jsonb_array_elements(entries) with ordinality as x (e, n);
  insert into trail.payload (chain, position, salt, data)
  select mine, positions[n], decode(e->>'salt', 'hex'), e->>'payload'
  from jsonb_array_elements(entries) with ordinality as x (e, n) where e ? 'payload';
  update trail.chain c set head = link, length = pos where c.id = mine;
  return pos;
end $$;

/* Erases the personal detail of a subject. The entries, their digests and the chain stay. */
create function trail.erase_payloads(of_subject text) returns bigint
language plpgsql security definer set search_path = pg_catalog, trail as $$
declare gone bigint;
begin
  delete from trail.payload p using trail.entry e
   where e.chain = p.chain and e.position = p.position and e.subject = of_subject;
  get diagnostics gone = row_count;
  return gone;
end $$;

revoke all on function trail.append(jsonb), trail.erase_payloads(text) from public;
grant execute on function trail.append(jsonb), trail.erase_payloads(text) to willkommen_app;
grant select on trail.chain, trail.entry, trail.payload to willkommen_app;
