-- Who may do which task on their own, who is being taught what, who is new. Nothing here was measured: levels are judged by the head
-- of the office or follow from attendance, and nobody but the head and the person reads them.
create schema if not exists training;
grant usage on schema training to willkommen_app;

-- A task gathers concerns of the catalogue; each concern belongs to one task at most (held by the act that saves).
create table training.task (
  site       smallint not null,
  key        text not null check (key ~ '^[a-z0-9_-]{1,40}$'),
  name       text not null check (name <> '' and length(name) <= 120),
  concerns   text[] not null,
  position   smallint not null,
  -- How many people shall be able to do it on their own.
  least      smallint not null default 2 check (least between 1 and 20),
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (site, key)
);

-- A level from a day on, until the day on which it no longer counts. The latest word stands; earlier ones stay as they were.
create table training.level (
  id         uuid primary key,
  site       smallint not null,
  account    uuid not null,
  task       text not null,
  level      smallint not null check (level between 0 and 3),
  from_day   date not null,
  until_day  date check (until_day > from_day),
  source     text not null check (source in ('judged', 'attendance')),
  offer      uuid,
  note       text not null default '' check (length(note) <= 300),
  decided_by uuid not null,
  decided_at timestamptz not null,
  foreign key (site, task) references training.task (site, key),
  check ((source = 'attendance') = (offer is not null))
);
create index level_of_account on training.level (site, account, task, from_day);

create table training.offer (
  id           uuid primary key,
  site         smallint not null,
  title        text not null check (title <> '' and length(title) <= 120),
  about        text not null check (length(about) <= 1000),
  provider     text not null check (length(provider) <= 120),
  place        text not null check (length(place) <= 120),
  day          date not null,
  starts       time not null,
  ends         time not null check (ends > starts),
  seats        smallint not null check (seats between 1 and 500),
  -- What it teaches: tasks, the level that is proposed after it, and for how many months that counts.
  tasks        text[] not null,
  level        smallint not null check (level between 1 and 3),
  valid_months smallint check (valid_months between 1 and 120),
  -- A yearly instruction is given along with it.
  instruction  text,
  -- Agreed as one that has to be taken, not only offered.
  is_duty      boolean not null default false,
  state        text not null default 'open' check (state in ('open', 'held', 'cancelled')),
  version      integer not null default 1,
  changed_at   timestamptz not null
);
create index offer_of_site on training.offer (site, day);

create table training.seat (
  offer      uuid not null references training.offer (id),
  account    uuid not null,
  state      text not null check (state in ('taken', 'given_back', 'attended', 'missed')),
  changed_at timestamptz not null,
  primary key (offer, account)
);
create index seat_of_account on training.seat (account);

-- What attendance suggests for the matrix. The head decides; nothing changes by itself.
create table training.proposal (
  id         uuid primary key,
  site       smallint not null,
  offer      uuid not null references training.offer (id),
  account    uuid not null,
  task       text not null,
  level      smallint not null check (level between 1 and 3),
  until_day  date,
  state      text not null default 'open' check (state in ('open', 'taken', 'declined')),
  decided_at timestamptz,
  unique (offer, account, task),
  foreign key (site, task) references training.task (site, key),
  check ((state = 'open') = (decided_at is null))
);
create index proposal_open on training.proposal (site) where state = 'open';

-- Who is new, for how long, and which share of the work is agreed for which months. One plan at a time for a person.
create table training.onboarding (
  id           uuid primary key,
  site         smallint not null,
  account      uuid not null,
  starts_on    date not null,
  ends_on      date not null check (ends_on > starts_on),
  months       smallint not null check (months in (6, 12, 24)),
  -- [{ "months": 3, "share": 0.5 }, …]: one after the other, together `months`.
  steps        jsonb not null check (jsonb_typeof(steps) = 'array'),
  posts        numeric(4, 3) not null check (posts > 0 and posts <= 1),
  weekly_hours numeric(4, 2) not null check (weekly_hours between 1 and 48),
  mentor       uuid,
  version      integer not null default 1,
  changed_at   timestamptz not null,
  exclude using gist (account with =, daterange(starts_on, ends_on) with &&)
);
create index onboarding_of_site on training.onboarding (site, ends_on);

create table training.milestone (
  plan    uuid not null references training.onboarding (id) on delete cascade,
  no      smallint not null,
  title   text not null check (title <> '' and length(title) <= 160),
  due_on  date not null,
  done_on date,
  primary key (plan, no)
);

-- Instructions given: the employer's duty, so what counts is that it happened.
create table training.instructed (
  id          uuid primary key,
  site        smallint not null,
  account     uuid not null,
  kind        text not null,
  day         date not null,
  offer       uuid references training.offer (id),
  recorded_at timestamptz not null,
  unique (account, kind, day)
);

grant select, insert, update, delete on training.task, training.level, training.offer, training.seat, training.proposal,
  training.onboarding, training.milestone, training.instructed to willkommen_app;
