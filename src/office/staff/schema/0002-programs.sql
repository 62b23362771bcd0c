-- Programs of other houses: what each may do stands in its roles beside `client` (a scope is a role), how often and on
-- how many lines in two limits. A key can be changed while the program goes on working: the old one counts for a while.
alter table staff.client
  add column per_minute integer not null default 600 check (per_minute between 1 and 60000),
  add column lines smallint not null default 10 check (lines between 0 and 1000),
  add column old_key_digest bytea unique,
  add column old_key_until timestamptz,
  add check ((old_key_digest is null) = (old_key_until is null));

-- Keys given before there were scopes go on with what they could do.
update staff.client
set roles = roles || '{appointments:write,arrivals:write,calls:write,visits:read}'::text[]
where kind = 'client' and roles = '{client}'::text[];
