-- What acts of the closed rooms leave beside their own rows: the same books as the office's (trail, events, request keys),
-- in a schema that only the closed role may use. The functions repeat ground/trail word for word, so that one verifier
-- (ground/trail/verify.ts) checks both. An entry names acts and ids, never a person.

create table closedbooks.chain (
  id     smallint primary key,
  length bigint not null default 0,
  head   bytea not null
);
insert into closedbooks.chain (id, head)
select n, sha256(convert_to('willkommen trail ' || n, 'UTF8')) from generate_series(0, 63) as n;

create table closedbooks.entry (
  chain          smallint not null, -- only closedbooks.append() writes here; a foreign key would be looked up for each entry
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
create index entry_subject on closedbooks.entry (subject, at) where subject is not null;
create index entry_at on closedbooks.entry using brin (at);

-- Personal detail stands apart and salted: erasing it leaves the digest, and so the chain, whole.
create table closedbooks.payload (
  chain    smallint not null,
  position bigint not null,
  salt     bytea not null,
  data     text not null,
  primary key (chain, position),
  foreign key (chain, position) references closedbooks.entry (chain, position)
);

-- The text that is hashed: every field with its length before it, '-' for an absent one, so that no field can pass for its
-- neighbour. Written out, because nested SQL functions cost more than the hash. ground/trail/verify.ts repeats it.
create function closedbooks.canonical(chain smallint, pos bigint, at timestamptz, actor_kind text, actor text, act text,
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
create function closedbooks.append(entries jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, closedbooks as $$
declare
  mine   smallint := pg_backend_pid() % 64;
  link   bytea;
  pos    bigint;
  item   jsonb;
  digest bytea;
  ats timestamptz[] := '{}'; digests bytea[] := '{}'; hashes bytea[] := '{}'; positions bigint[] := '{}';
  moment timestamptz;
begin
  select c.head, c.length into link, pos from closedbooks.chain c where c.id = mine for update;
  for item in select value from jsonb_array_elements(entries) loop
    pos := pos + 1;
    moment := (item->>'at')::timestamptz;
    digest := case when item ? 'payload'
                   then sha256(decode(item->>'salt', 'hex') || convert_to(item->>'payload', 'UTF8')) end;
    link := sha256(link || convert_to(closedbooks.canonical(mine, pos, moment, item->>'actorKind', item->>'actor', item->>'act',
              item->>'subject', (item->>'site')::smallint, item->>'why', digest), 'UTF8'));
    positions := positions || pos; ats := ats || moment; digests := digests || digest; hashes := hashes || link;
  end loop;
  insert into closedbooks.entry (chain, position, at, actor_kind, actor, act, subject, site, why, payload_digest, hash)
  select mine, positions[n], ats[n], e->>'actorKind', e->>'actor', e->>'act', e->>'subject',
         (e->>'site')::smallint, e->>'why', digests[n], hashes[n]
  from jsonb_array_elements(entries) with ordinality as x (e, n);
  insert into closedbooks.payload (chain, position, salt, data)
  select mine, positions[n], decode(e->>'salt', 'hex'), e->>'payload'
  from jsonb_array_elements(entries) with ordinality as x (e, n) where e ? 'payload';
  update closedbooks.chain c set head = link, length = pos where c.id = mine;
  return pos;
end $$;

/* Erases the personal detail of a subject. The entries, their digests and the chain stay. */
create function closedbooks.erase_payloads(of_subject text) returns bigint
language plpgsql security definer set search_path = pg_catalog, closedbooks as $$
declare gone bigint;
begin
  delete from closedbooks.payload p using closedbooks.entry e
   where e.chain = p.chain and e.position = p.position and e.subject = of_subject;
  get diagnostics gone = row_count;
  return gone;
end $$;

revoke all on function closedbooks.append(jsonb), closedbooks.erase_payloads(text) from public;
grant execute on function closedbooks.append(jsonb), closedbooks.erase_payloads(text) to willkommen_closed;
grant select on closedbooks.chain, closedbooks.entry, closedbooks.payload to willkommen_closed;

create table closedbooks.event (
  id      bigint generated always as identity primary key,
  xid     xid8 not null default pg_current_xact_id(),
  at      timestamptz not null,
  topic   text not null,
  site    smallint,
  subject text,
  data    jsonb not null
);
create index event_xid on closedbooks.event (xid);
create index event_at on closedbooks.event using brin (at);

create table closedbooks.request_key (
  key         text primary key check (length(key) between 8 and 200),
  act         text not null,
  fingerprint bytea not null,
  outcome     jsonb not null,
  at          timestamptz not null
);
create index request_key_age on closedbooks.request_key using brin (at);

grant select, insert, delete on closedbooks.event to willkommen_closed;
grant select, insert, update, delete on closedbooks.request_key to willkommen_closed;
