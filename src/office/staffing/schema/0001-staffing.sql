-- How many people the tasks of an office need: plans, and every version they ever had. No person stands in here.
create schema if not exists staffing;
grant usage on schema staffing to willkommen_app;

create table staffing.plan (
  id         uuid primary key,
  site       smallint not null,
  -- Name, year, convention, groups, tasks: one value, changed as a whole.
  body       jsonb not null check (jsonb_typeof(body -> 'tasks') = 'array' and jsonb_typeof(body -> 'groups') = 'array'),
  year       smallint not null generated always as ((body ->> 'year')::smallint) stored check (year between 1997 and 2099),
  name       text not null generated always as (body ->> 'name') stored check (name <> '' and length(name) <= 120),
  state      text not null default 'draft' check (state in ('draft', 'adopted')),
  -- The plan it was copied from; that one may be gone.
  based_on   uuid,
  version    integer not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  adopted_at timestamptz,
  check ((state = 'adopted') = (adopted_at is not null))
);
create index plan_of_site on staffing.plan (site, year);

-- What a plan was after each change, and what it came to under which convention.
create table staffing.revision (
  plan    uuid not null references staffing.plan (id) on delete cascade,
  version integer not null check (version > 0),
  at      timestamptz not null,
  act     text not null,
  body    jsonb not null,
  result  jsonb not null,
  primary key (plan, version)
);

-- An adopted plan stays as the council saw it; who wants another makes another.
create function staffing.adopted_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'adopted' then
    raise exception 'an adopted plan stays' using errcode = 'check_violation', constraint = 'adopted_stays';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.id <> old.id or new.site <> old.site or new.version < old.version then
    raise exception 'a plan stays itself' using errcode = 'check_violation', constraint = 'adopted_stays';
  end if;
  return new;
end $$;
create trigger adopted_stays before update or delete on staffing.plan for each row execute function staffing.adopted_stays();

-- A version is written once, only for a draft, and goes only together with its draft.
create function staffing.revision_stays() returns trigger language plpgsql as $$
declare
  state_now text;
begin
  select p.state into state_now from staffing.plan p where p.id = coalesce(new.plan, old.plan);
  if tg_op = 'INSERT' and state_now = 'draft' then return new; end if;
  if tg_op = 'DELETE' and state_now is null then return old; end if;
  raise exception 'a version is written once' using errcode = 'check_violation', constraint = 'revision_stays';
end $$;
create trigger revision_stays before insert or update or delete on staffing.revision
  for each row execute function staffing.revision_stays();

grant select, insert, update, delete on staffing.plan, staffing.revision to willkommen_app;
