-- Inspection of files (Akteneinsicht) and bundles for courts: what somebody asked for, which documents go along, what is kept
-- back and why, which places are made unreadable, who released it, what was handed out. Rows are seen by whoever sees the Akte.
create schema if not exists inspection;
grant usage on schema inspection to willkommen_app;

create table inspection.request (
  id             uuid primary key,
  site           smallint not null,
  akte           uuid not null references casefiles.akte (id) on delete cascade,
  audience       text not null check (audience in ('party', 'court')),
  party          text not null check (party <> '' and length(party) <= 200),
  representative text not null default '' check (length(representative) <= 200),
  reason         text not null check (reason <> '' and length(reason) <= 1000),
  scope          text not null default '' check (length(scope) <= 1000),
  state          text not null check (state in ('open', 'submitted', 'released', 'given', 'withdrawn')),
  opened_by      uuid not null,
  opened_at      timestamptz not null,
  submitted_by   uuid,
  submitted_at   timestamptz,
  returned_why   text not null default '' check (length(returned_why) <= 1000),
  released_by    uuid,
  released_at    timestamptz,
  given_way      text check (given_way in ('handed-over', 'screen', 'sent')),
  given_to       text check (length(given_to) between 1 and 200),
  given_by       uuid,
  given_at       timestamptz,
  object         uuid,
  sha256         bytea check (octet_length(sha256) = 32),
  bytes          bigint check (bytes > 0),
  pages          integer check (pages > 0),
  revision       integer not null default 1,
  -- four eyes: who put it together does not release it
  constraint two_people check (released_by <> submitted_by),
  check ((state in ('submitted', 'released', 'given')) = (object is not null)),
  check ((object is null) = (sha256 is null) and (object is null) = (pages is null)),
  check ((state in ('released', 'given')) = (released_at is not null)),
  check ((state = 'given') = (given_at is not null) and (given_at is null) = (given_way is null)),
  check ((given_at is null) = (given_to is null))
);
create index request_akte on inspection.request (akte, opened_at desc);

create table inspection.item (
  request  uuid not null references inspection.request (id) on delete cascade,
  document uuid not null references casefiles.document (id) on delete cascade,
  place    integer not null check (place > 0),
  -- the primary file that is shown and redacted; null: it has no pages
  file     uuid,
  choice   text not null check (choice in ('given', 'excluded')),
  -- '' all pages, else as '1-3, 7'
  pages    text not null default '' check (pages ~ '^[0-9, -]{0,200}$'),
  ground   text check (ground ~ '^[a-z-]{3,40}$'),
  remark   text not null default '' check (length(remark) <= 500),
  primary key (request, document),
  constraint excluded_with_ground check ((choice = 'excluded') = (ground is not null))
);
create index item_document on inspection.item (document);

-- A place that must not be read: points of the page as it is shown, from its upper left corner.
create table inspection.area (
  id       uuid primary key,
  request  uuid not null,
  document uuid not null,
  page     integer not null check (page > 0),
  x        real not null check (x >= 0),
  y        real not null check (y >= 0),
  width    real not null check (width > 0),
  height   real not null check (height > 0),
  ground   text not null check (ground ~ '^[a-z-]{3,40}$'),
  made_by  uuid not null,
  foreign key (request, document) references inspection.item (request, document) on delete cascade
);
create index area_item on inspection.area (request, document, page);

alter table inspection.request enable row level security;
alter table inspection.item enable row level security;
alter table inspection.area enable row level security;
create policy by_akte on inspection.request for all
  using (exists (select from casefiles.akte a where a.id = akte)) with check (exists (select from casefiles.akte a where a.id = akte));
create policy by_request on inspection.item for all
  using (exists (select from inspection.request r where r.id = request))
  with check (exists (select from inspection.request r where r.id = request));
create policy by_request on inspection.area for all
  using (exists (select from inspection.request r where r.id = request))
  with check (exists (select from inspection.request r where r.id = request));

grant select, insert on inspection.request, inspection.item, inspection.area to willkommen_app;
grant update (state, submitted_by, submitted_at, returned_why, released_by, released_at, given_way, given_to, given_by, given_at,
  object, sha256, bytes, pages, revision) on inspection.request to willkommen_app;
grant update (choice, pages, ground, remark) on inspection.item to willkommen_app;
grant delete on inspection.area to willkommen_app;
