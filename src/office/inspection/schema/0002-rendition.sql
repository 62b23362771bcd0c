-- The redacted documents by themselves, as long as an inspection lies ready: on release they may be kept beside the original.
create table inspection.rendition (
  request  uuid not null,
  document uuid not null,
  object   uuid not null,
  sha256   bytea not null check (octet_length(sha256) = 32),
  bytes    bigint not null check (bytes > 0),
  pages    integer not null check (pages > 0),
  primary key (request, document),
  foreign key (request, document) references inspection.item (request, document) on delete cascade
);
alter table inspection.rendition enable row level security;
create policy by_request on inspection.rendition for all
  using (exists (select from inspection.request r where r.id = request))
  with check (exists (select from inspection.request r where r.id = request));
grant select, insert, delete on inspection.rendition to willkommen_app;
