-- Going live in steps: which functions are on, for whom, since when. No visitor; of colleagues only who is to see to a task.
create schema if not exists stages;
grant usage on schema stages to willkommen_app;

create table stages.stage (
  id            uuid primary key,
  place         integer not null check (place > 0),            -- in which order they follow
  name          text not null check (name <> '' and length(name) <= 120),
  functions     text[] not null,                                -- what is on; every other known function is off
  target_groups text[],                                         -- groups of concerns; null: everybody
  day           date,                                           -- on which it is switched on by itself
  -- A day is used once: whoever went back is not thrown forward again the next minute.
  day_used      boolean not null default false,
  held_since    timestamptz,                                    -- its day came, something was not ready
  version       integer not null check (version > 0),
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  constraint stages_in_order unique (place) deferrable initially deferred
);
grant select, insert, update, delete on stages.stage to willkommen_app;

create table stages.readiness (
  id         uuid primary key,
  stage      uuid not null references stages.stage (id) on delete cascade,
  kind       text not null check (kind in ('building', 'training', 'work')),
  what       text not null check (what <> '' and length(what) <= 200),
  owner      text not null check (length(owner) <= 80),
  due        date,
  done_at    timestamptz,
  created_at timestamptz not null
);
create index readiness_of_stage on stages.readiness (stage);
grant select, insert, update, delete on stages.readiness to willkommen_app;

-- Every switch as it was: what was on afterwards is kept with it, whatever becomes of the stage.
create table stages.switching (
  id            uuid primary key,
  number        bigint generated always as identity unique,
  at            timestamptz not null,
  stage         uuid references stages.stage (id),              -- null: without a stage, everything is on
  name          text,
  functions     text[],
  target_groups text[],
  how           text not null check (how in ('by-hand', 'on-day', 'back')),
  why           text not null check (length(why) <= 500),
  open_tasks    integer not null check (open_tasks >= 0),
  constraint switching_names_its_stage check ((stage is null) = (name is null) and (stage is null) = (functions is null))
);
grant select, insert on stages.switching to willkommen_app;

-- How things stand; one row, read by every act that begins something.
create table stages.standing (
  the_one       boolean primary key default true check (the_one),
  stage         uuid references stages.stage (id),
  name          text,
  switched_off  text[] not null,
  target_groups text[],
  version       integer not null check (version >= 0),
  since         timestamptz,
  constraint without_a_stage_everything_is_on
    check (stage is not null or (switched_off = '{}' and target_groups is null))
);
insert into stages.standing (switched_off, version) values ('{}', 0);
grant select, update on stages.standing to willkommen_app;
