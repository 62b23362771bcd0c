-- The course of business (Geschäftsgang): a Verfügung with its points, who takes part in which order, Wiedervorlagen, and
-- what participants are told. Rows are seen by whoever sees their Akte (policies), as in casefiles.
create schema if not exists circulation;
grant usage on schema circulation to willkommen_app;

create table circulation.verfuegung (
  id         uuid primary key,
  site       smallint not null,
  akte       uuid not null references casefiles.akte (id) on delete cascade,
  subject    text not null check (subject <> '' and length(subject) <= 300),
  initiator  uuid not null,
  state      text not null check (state in ('running', 'returned', 'done', 'withdrawn')),
  started_at timestamptz not null,
  ended_at   timestamptz check (ended_at >= started_at),
  revision   integer not null default 1,
  check ((state in ('done', 'withdrawn')) = (ended_at is not null))
);
create index verfuegung_akte on circulation.verfuegung (akte);
create index verfuegung_running on circulation.verfuegung (site, started_at) where state in ('running', 'returned');

-- What goes round (laufende Mappe): drafts and documents of the same Akte.
create table circulation.enclosure (
  verfuegung uuid not null references circulation.verfuegung (id) on delete cascade,
  document   uuid not null references casefiles.document (id) on delete cascade,
  primary key (verfuegung, document)
);
create index enclosure_document on circulation.enclosure (document);

-- The points. Equal steps stand side by side. States as in xdomea's Beteiligungsstatus: 001 future, 002 current, 003 done,
-- 004 skipped; `returned` is ours: sent back with a reason.
create table circulation.point (
  id          uuid primary key,
  verfuegung  uuid not null references circulation.verfuegung (id) on delete cascade,
  step        smallint not null check (step between 1 and 99),
  kind        text not null check (kind in ('draft', 'co-sign', 'final-sign', 'dispatch', 'resubmit', 'close', 'inform')),
  assignee    text not null check (assignee ~ '^(account:[0-9a-f-]{36}|team:[0-9]+:[a-z0-9_-]+)$'),
  instruction text not null default '' check (length(instruction) <= 500),
  due         date,
  state       text not null check (state in ('future', 'current', 'done', 'skipped', 'returned')),
  done_by     uuid,
  for_account uuid,                                -- the absent colleague, when a deputy did it
  done_at     timestamptz,
  remark      text not null default '' check (length(remark) <= 1000),
  check ((state in ('done', 'skipped', 'returned')) = (done_at is not null)),
  check ((done_at is null) = (done_by is null))
);
create index point_verfuegung on circulation.point (verfuegung, step);
create index point_current on circulation.point (assignee) where state = 'current';

-- What was signed: this version, with this digest. A later version is not signed by it.
create table circulation.signature (
  point    uuid not null references circulation.point (id) on delete cascade,
  document uuid not null,
  version  uuid not null,
  sha256   bytea not null check (octet_length(sha256) = 32),
  primary key (point, document)
);

-- Wiedervorlage.
create table circulation.resubmission (
  id         uuid primary key,
  site       smallint not null,
  akte       uuid not null references casefiles.akte (id) on delete cascade,
  document   uuid references casefiles.document (id) on delete cascade,
  assignee   text not null check (assignee ~ '^(account:[0-9a-f-]{36}|team:[0-9]+:[a-z0-9_-]+)$'),
  due        date not null,
  about      text not null check (about <> '' and length(about) <= 300),
  made_by    text not null,
  made_at    timestamptz not null,
  done_by    text,
  done_at    timestamptz,
  check ((done_at is null) = (done_by is null))
);
create index resubmission_due on circulation.resubmission (assignee, due) where done_at is null;
create index resubmission_akte on circulation.resubmission (akte);

-- What somebody is told: a change of the route, a return, a broken glass. In plain codes; the page says it in words.
create table circulation.told (
  id         uuid primary key,
  account    uuid not null,
  akte       uuid not null references casefiles.akte (id) on delete cascade,
  verfuegung uuid references circulation.verfuegung (id) on delete cascade,
  what       text not null check (what ~ '^[a-z-]{3,40}$'),
  by_account text not null,
  remark     text not null default '' check (length(remark) <= 1000),
  at         timestamptz not null,
  seen_at    timestamptz
);
create index told_account on circulation.told (account, at desc) where seen_at is null;

alter table circulation.verfuegung enable row level security;
alter table circulation.enclosure enable row level security;
alter table circulation.point enable row level security;
alter table circulation.signature enable row level security;
alter table circulation.resubmission enable row level security;
alter table circulation.told enable row level security;
create policy by_akte on circulation.verfuegung for all
  using (exists (select from casefiles.akte a where a.id = akte)) with check (exists (select from casefiles.akte a where a.id = akte));
create policy by_document on circulation.enclosure for all
  using (exists (select from casefiles.document d where d.id = document))
  with check (exists (select from casefiles.document d where d.id = document));
create policy by_verfuegung on circulation.point for all
  using (exists (select from circulation.verfuegung v where v.id = verfuegung))
  with check (exists (select from circulation.verfuegung v where v.id = verfuegung));
create policy by_point on circulation.signature for all
  using (exists (select from circulation.point p where p.id = point))
  with check (exists (select from circulation.point p where p.id = point));
create policy by_akte on circulation.resubmission for all
  using (exists (select from casefiles.akte a where a.id = akte)) with check (exists (select from casefiles.akte a where a.id = akte));
-- A Wiedervorlage of a document is seen by whoever sees the document, not by all who see its Akte.
create policy of_seen_document on circulation.resubmission as restrictive for all
  using (document is null or exists (select from casefiles.document d where d.id = document));
create policy told_read on circulation.told for select using (exists (select from casefiles.akte a where a.id = akte));
create policy told_write on circulation.told for insert with check (true);
create policy told_seen on circulation.told for update using (exists (select from casefiles.akte a where a.id = akte));

grant select, insert on circulation.verfuegung, circulation.enclosure, circulation.point, circulation.signature,
  circulation.resubmission, circulation.told to willkommen_app;
grant update (state, ended_at, revision) on circulation.verfuegung to willkommen_app;
grant update (step, assignee, instruction, due, state, done_by, for_account, done_at, remark) on circulation.point to willkommen_app;
grant update (due, assignee, done_by, done_at) on circulation.resubmission to willkommen_app;
grant update (seen_at) on circulation.told to willkommen_app;
grant delete on circulation.point, circulation.signature to willkommen_app;
