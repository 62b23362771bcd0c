-- How hard a day was for whoever works in an area, in half hours; what was agreed about that, and what came of it. No row of load says
-- who: of taps only sums stand here, and the key by which nobody taps twice is destroyed with the half hour (docs/decisions/0037).
create schema if not exists workload;
grant usage on schema workload to willkommen_app;

-- Agreed for an area from a half hour on; never changed, only followed by another. A past half hour keeps what held at its beginning.
create table workload.threshold (
  id           uuid primary key,
  site         smallint not null,
  area         text not null check (area <> ''),
  from_at      timestamptz not null check (extract(epoch from from_at)::bigint % 1800 = 0),
  queue_amber  smallint not null check (queue_amber > 0),        -- waiting on average of the half hour
  queue_red    smallint not null check (queue_red >= queue_amber),
  wait_minutes smallint not null check (wait_minutes between 5 and 240),
  late_amber   smallint not null check (late_amber between 1 and 100),  -- of a hundred who waited, longer than wait_minutes
  late_red     smallint not null check (late_red between late_amber and 100),
  left_amber   smallint not null check (left_amber > 0),
  left_red     smallint not null check (left_red >= left_amber),
  amber_points smallint not null check (amber_points between 1 and 10),
  red_points   smallint not null check (red_points between amber_points and 10),
  agreed       text not null check (length(agreed) between 1 and 300),  -- with whom, when, where that is written down
  created_at   timestamptz not null,
  unique (site, area, from_at)
);

-- Up to which half hour a site was reckoned.
create table workload.progress (
  site    smallint primary key,
  through timestamptz not null
);

-- Load of areas told together in a half hour, in steps of 0, 1 (amber), 2 (red): never a number of visitors or colleagues.
create table workload.half_hour (
  site       smallint not null,
  unit       text not null,             -- keys of the areas, joined by +
  areas      text[] not null check (cardinality(areas) > 0),
  from_at    timestamptz not null check (extract(epoch from from_at)::bigint % 1800 = 0),
  queue      smallint not null check (queue between 0 and 2),
  waits      smallint not null check (waits between 0 and 2),
  walk_offs  smallint not null check (walk_offs between 0 and 2),
  incidents  smallint not null check (incidents between 0 and 2),
  taps       smallint check (taps between 0 and 2),              -- null: fewer than five tapped, nothing is told and nothing kept
  points     smallint not null check (points = queue + waits + walk_offs + incidents + coalesce(taps, 0)),
  level      text not null check (level in ('green', 'amber', 'red')),
  amber_points smallint not null,
  red_points smallint not null,
  thresholds uuid[] not null,
  primary key (site, from_at, unit)
);

-- Half hours in red, one after the other.
create table workload.episode (
  id         uuid primary key,
  site       smallint not null,
  unit       text not null,
  areas      text[] not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null check (until_at > from_at),
  worst      smallint not null,
  opened_at  timestamptz not null,
  reminded_at timestamptz,
  reminders  smallint not null default 0
);
create unique index episode_begins on workload.episode (site, unit, from_at);

-- What came of it; the last one counts, those before stay to be read.
create table workload.decision (
  episode    uuid not null references workload.episode (id),
  nth        smallint not null check (nth > 0),
  kind       text not null check (kind in ('measure', 'none')),
  words      text not null check (length(words) between 10 and 2000),
  owner      uuid,
  due        date,
  check_on   date,
  decided_at timestamptz not null,
  done_at    timestamptz,
  done_words text,
  effect     text check (effect in ('better', 'same', 'worse')),
  effect_words text,
  checked_at timestamptz,
  reminded_at timestamptz,
  primary key (episode, nth),
  check ((kind = 'measure') = (owner is not null and due is not null and check_on is not null)),
  check (check_on > due),
  check (kind = 'measure' or (done_at is null and checked_at is null)),
  check ((checked_at is null) = (effect is null))
);

-- A tap: who may not twice stands here as a token for as long as that half hour (or week) lasts; what was tapped stands elsewhere, as a sum.
create table workload.tap_round (
  site     smallint not null,
  about    text not null check (about in ('load', 'break')),
  from_at  timestamptz not null,
  until_at timestamptz not null,
  secret   bytea not null check (length(secret) = 32),
  primary key (site, about, from_at)
);
create table workload.tap_token (
  site    smallint not null,
  about   text not null,
  from_at timestamptz not null,
  token   bytea not null check (length(token) = 32),
  primary key (site, about, from_at, token),
  foreign key (site, about, from_at) references workload.tap_round (site, about, from_at) on delete cascade
);
create table workload.tap_sum (
  site    smallint not null,
  about   text not null,
  from_at timestamptz not null,
  area    text not null,
  yes     smallint not null check (yes >= 0),      -- too much; break kept
  no      smallint not null check (no >= 0),       -- fine; break missed
  persons smallint not null check (persons >= 0),
  primary key (site, about, from_at, area),
  foreign key (site, about, from_at) references workload.tap_round (site, about, from_at) on delete cascade
);

-- Whether breaks were kept, per week and areas told together, in words for five people and more.
create table workload.break_week (
  site   smallint not null,
  unit   text not null,
  areas  text[] not null,
  monday date not null check (extract(isodow from monday) = 1),
  kept   text not null check (kept in ('few', 'half', 'most')),
  primary key (site, monday, unit)
);

-- What happened to colleagues at work. Nobody's name belongs in here; who wants to be spoken to says so.
create table workload.incident (
  id           uuid primary key,
  site         smallint not null,
  area         text not null check (area <> ''),
  at           timestamptz not null,
  level        smallint not null check (level between 0 and 3),
  kind         text not null check (kind in ('words', 'threat', 'violence', 'damage', 'emergency', 'technology', 'other')),
  what         text not null check (length(what) between 10 and 2000),
  helped       text not null check (length(helped) <= 1000),
  contact      uuid,                    -- the colleague who asked to be spoken to; forgotten when that is over
  reported_at  timestamptz not null,
  settled_at   timestamptz,
  settled_words text check (length(settled_words) between 1 and 1000),
  check ((settled_at is null) = (settled_words is null))
);
create index incident_time on workload.incident (site, at);

-- Überlastungsanzeige: somebody says that the work cannot be done as it should, and is answered by a day.
create table workload.notice (
  id           uuid primary key,
  site         smallint not null,
  author       uuid not null,
  area         text not null,
  since        date not null,
  reasons      text[] not null check (cardinality(reasons) > 0),
  what         text not null check (length(what) between 10 and 4000),
  risk         text not null check (length(risk) between 10 and 4000),
  tried        text not null check (length(tried) <= 2000),
  wish         text not null check (length(wish) <= 2000),
  council      boolean not null,
  state        text not null check (state in ('submitted', 'acknowledged', 'answered', 'objected', 'settled', 'withdrawn')),
  submitted_at timestamptz not null,
  acknowledge_by date not null,
  answer_by    date not null check (answer_by >= acknowledge_by),
  -- What was answered last.
  answer       text check (answer in ('measures', 'partly', 'refused')),
  owner        uuid,
  due          date,
  check_on     date,
  reminded_at  timestamptz,
  ended_at     timestamptz,
  version      integer not null,
  check ((state in ('settled', 'withdrawn')) = (ended_at is not null)),
  check (state not in ('answered', 'objected', 'settled') or answer is not null),
  check (answer is null or answer = 'refused' or (owner is not null and due is not null and check_on is not null))
);
create table workload.notice_step (
  notice uuid not null references workload.notice (id) on delete cascade,
  nth    smallint not null,
  act    text not null,
  side   text not null check (side in ('author', 'head')),
  words  text not null check (length(words) <= 4000),
  at     timestamptz not null,
  primary key (notice, nth)
);

-- Health at work: a screen, noise, a chair. Of a place, never of somebody.
create table workload.measure (
  id       uuid primary key,
  site     smallint not null,
  kind     text not null check (kind in ('screen', 'noise', 'furniture', 'light', 'climate', 'safety', 'other')),
  place    text not null check (length(place) between 1 and 120),
  what     text not null check (length(what) between 5 and 1000),
  why      text not null check (length(why) <= 1000),
  owner    uuid not null,
  due      date not null,
  check_on date not null check (check_on > due),
  before   numeric(5, 1),               -- dB(A), where noise was measured with a meter
  state    text not null check (state in ('open', 'done', 'dropped')),
  ended_at timestamptz,
  ended_words text,
  after    numeric(5, 1),
  effect   text check (effect in ('better', 'same', 'worse')),
  effect_words text,
  checked_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'open') = (ended_at is null)),
  check ((effect is null) = (checked_at is null)),
  check (effect is null or state = 'done')
);

grant select, insert on workload.threshold to willkommen_app;
grant select, insert, update on workload.progress, workload.episode, workload.decision to willkommen_app;
grant select, insert, update, delete on workload.half_hour, workload.tap_round, workload.tap_sum, workload.incident, workload.notice
  to willkommen_app;
grant select, insert, delete on workload.tap_token, workload.break_week, workload.notice_step to willkommen_app;
grant select, insert, update on workload.measure to willkommen_app;
