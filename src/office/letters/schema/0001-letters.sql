-- Letters from templates: the office's own versions of templates, its letterhead, what a letter was made from, how it left the
-- house and when it counts as notified. What hangs on a document is seen by whoever sees the document (policies).
create schema if not exists letters;
grant usage on schema letters to willkommen_app;

-- Version 1 comes with the program; what an office writes begins with 2. Written once: a change is a new version.
create table letters.template (
  key        text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  version    integer not null check (version >= 2),
  title      text not null check (title <> '' and length(title) <= 120),
  subject    text not null check (subject <> '' and length(subject) <= 250),
  decision   text,
  fields     text not null check (length(fields) <= 10000),
  body       text not null check (length(body) <= 30000),
  sheets     jsonb not null,
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  why        text not null check (length(why) between 3 and 500),
  made_by    uuid not null,
  made_at    timestamptz not null,
  primary key (key, version)
);

-- What stands at the head of each letter of a site, and the court for its decisions; the newest version counts.
create table letters.letterhead (
  site    smallint not null,
  version integer not null check (version >= 1),
  head    jsonb not null,
  why     text not null check (length(why) between 3 and 500),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (site, version)
);

-- What a letter was made from; made anew as long as its document is a draft. It lies where its document lies: a document that
-- goes into another Akte takes its letter with it.
create table letters.letter (
  document  uuid primary key references casefiles.document (id) on delete cascade,
  site      smallint not null,
  template  text not null,
  template_version integer not null,
  decision  text,
  signatory uuid not null,
  content   jsonb not null,
  made_by   uuid not null,
  made_at   timestamptz not null,
  revision  integer not null default 1
);

-- One way out of the house of one version. `printed`: in its envelope and posted. Taken back while it still waits.
create table letters.dispatch (
  id         uuid primary key,
  document   uuid not null references letters.letter (document) on delete cascade,
  site       smallint not null,
  version    uuid not null,
  sha256     bytea not null check (octet_length(sha256) = 32),
  channel    text not null check (channel in ('print', 'mail')),
  abroad     boolean not null,
  recipient  text not null check (length(recipient) <= 320),        -- mail address, or the name in the window
  state      text not null check (state in ('waiting', 'printed', 'sent', 'bounced', 'failed', 'withdrawn')),
  consent    text not null default '' check (length(consent) <= 300), -- how the person opened this way (§ 3a Abs. 1 VwVfG)
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  left_on    date,
  ended_by   text,
  ended_at   timestamptz,
  answer     text not null default '' check (length(answer) <= 500),  -- what the mail server said, or why it was taken back
  attempts   smallint not null default 0,
  next_at    timestamptz,
  check ((channel = 'mail') or state in ('waiting', 'printed', 'withdrawn')),
  check (state <> 'printed' or channel = 'print'),
  check ((state in ('printed', 'sent', 'bounced')) = (left_on is not null)),
  check ((state = 'waiting') = (ended_at is null))
);
create index dispatch_document on letters.dispatch (document, asked_at);
create index dispatch_waiting on letters.dispatch (site, channel, asked_at) where state = 'waiting';
-- A version waits once.
create unique index dispatch_once on letters.dispatch (version, channel) where state = 'waiting';

-- Each time it came out of a printer and was enveloped; from the second time on with a reason.
create table letters.printing (
  id       uuid primary key,
  dispatch uuid not null references letters.dispatch (id) on delete cascade,
  batch    uuid not null,
  printed_by uuid not null,
  printed_at timestamptz not null,
  reason   text not null default '' check (length(reason) <= 300)
);
create index printing_dispatch on letters.printing (dispatch, printed_at);

-- A person decides when a letter was notified; the law gives a hint only.
create table letters.notified (
  dispatch   uuid primary key references letters.dispatch (id) on delete cascade,
  on_day     date,
  basis      text not null check (basis in ('fiction', 'known', 'not-notified')),
  remark     text not null default '' check (length(remark) <= 500),
  hint       text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  check ((basis = 'not-notified') = (on_day is null))
);

create function letters.written_once() returns trigger language plpgsql as $$
begin
  raise exception 'versions of templates and letterheads are written once' using errcode = 'integrity_constraint_violation';
end $$;
create trigger template_once before update or delete on letters.template for each row execute function letters.written_once();
create trigger letterhead_once before update or delete on letters.letterhead for each row execute function letters.written_once();

alter table letters.letter enable row level security;
alter table letters.dispatch enable row level security;
alter table letters.printing enable row level security;
alter table letters.notified enable row level security;
create policy by_document on letters.letter for all
  using (exists (select from casefiles.document d where d.id = document))
  with check (exists (select from casefiles.document d where d.id = document));
create policy by_letter on letters.dispatch for all
  using (exists (select from letters.letter l where l.document = dispatch.document))
  with check (exists (select from letters.letter l where l.document = dispatch.document));
create policy by_dispatch on letters.printing for all
  using (exists (select from letters.dispatch d where d.id = dispatch))
  with check (exists (select from letters.dispatch d where d.id = dispatch));
create policy by_dispatch on letters.notified for all
  using (exists (select from letters.dispatch d where d.id = dispatch))
  with check (exists (select from letters.dispatch d where d.id = dispatch));

grant select, insert on letters.template, letters.letterhead, letters.letter, letters.dispatch, letters.printing,
  letters.notified to willkommen_app;
grant update (template, template_version, decision, signatory, content, made_by, made_at, revision) on letters.letter
  to willkommen_app;
grant update (state, left_on, ended_by, ended_at, answer, attempts, next_at) on letters.dispatch to willkommen_app;
grant update (on_day, basis, remark, hint, decided_by, decided_at) on letters.notified to willkommen_app;
