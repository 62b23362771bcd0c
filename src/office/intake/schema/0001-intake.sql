-- The inbox (Posteingang): what came in, step by step, until it stands in an Akte or went back. Rows of a document that was
-- filed stay as proof of where it came from; its bytes and its text are then in the Akte alone.
create schema if not exists intake;
grant usage on schema intake to willkommen_app;

create table intake.item (
  id            uuid primary key,
  site          smallint not null,
  source        text not null check (source in ('upload', 'folder', 'mail', 'interface', 'hand-in', 'cut')),
  -- the same thing of the same source is taken in once: digest of a scan, number of a mail, key of a program
  external_key  text check (length(external_key) <= 200),
  state         text not null check (state in
    ('working', 'waiting', 'held', 'ready', 'parted', 'filed', 'returned', 'quarantined', 'destroyed')),
  problem       text check (length(problem) <= 60),
  detail        text not null default '' check (length(detail) <= 500),
  subject       text not null default '' check (length(subject) <= 300),
  sender        text not null default '' check (length(sender) <= 300),
  foreign_reference text not null default '' check (length(foreign_reference) <= 100),
  letter_date   date,
  type          text,
  language      text not null default 'de',
  is_scan       boolean not null,
  device        text not null default '' check (length(device) <= 200),
  received_at   timestamptz not null,
  received_by   text not null,
  changed_at    timestamptz not null,
  parent        uuid references intake.item (id) on delete set null,
  hand_in       uuid,
  hand_in_document uuid,
  person        uuid,
  visit         uuid,
  reference     text check (length(reference) <= 80),   -- Geschäftszeichen named by a sticker, a program or a colleague
  akte          uuid,
  document      uuid,
  version       uuid,
  filed_at      timestamptz,
  filed_by      text,
  checked_by    text,                                    -- who compared the scan with the paper
  checked_at    timestamptz,
  checked_note  text not null default '' check (length(checked_note) <= 500),
  notes         text[] not null default '{}',
  claimed_by    uuid,
  claimed_until timestamptz,
  check ((state = 'filed') = (filed_at is not null)),
  check (state <> 'filed' or (akte is not null and document is not null)),
  check ((claimed_by is null) = (claimed_until is null))
);
create unique index one_item_per_key on intake.item (source, external_key) where external_key is not null;
create index item_open on intake.item (site, received_at) where state in ('working', 'waiting', 'held', 'ready', 'quarantined');
create index item_to_do on intake.item (state) where state in ('working', 'waiting');
create index item_hand_in on intake.item (hand_in) where hand_in is not null;
create index item_document on intake.item (document) where document is not null;
create index item_parent on intake.item (parent) where parent is not null;

-- The files as they came, untouched.
create table intake.file (
  id       uuid primary key,
  item     uuid not null references intake.item (id) on delete cascade,
  position smallint not null,
  object   uuid not null,                 -- in the store
  sha256   bytea not null check (octet_length(sha256) = 32),
  bytes    bigint not null check (bytes >= 0),
  name     text not null check (name <> '' and length(name) <= 400),
  kind     text,
  mime     text not null default 'application/octet-stream',
  pages    integer,
  verdict  text not null default 'unchecked' check (verdict in ('unchecked', 'clean', 'infected', 'not-scanned')),
  finding  text not null default '',
  unique (item, position)
);
create index file_content on intake.file (sha256);

-- The pages of an item in the order in which they are filed; may be turned and left out, the file stays as it is.
create table intake.page (
  item       uuid not null references intake.item (id) on delete cascade,
  position   integer not null check (position > 0),
  file       uuid not null references intake.file (id) on delete cascade,
  number     integer not null check (number > 0),
  rotation   smallint not null default 0 check (rotation in (0, 90, 180, 270)),
  is_turned  boolean not null default false,   -- a colleague has said how it stands
  is_left_out boolean not null default false,
  ink        real,
  codes      text[] not null default '{}',
  read_by    text check (read_by in ('pdf', 'ocr', 'nobody')),
  text       text not null default '',
  confidence real,
  languages  text[] not null default '{}',
  words      jsonb,
  problem    text,
  primary key (item, position)
);

create table intake.step (
  item       uuid not null references intake.item (id) on delete cascade,
  step       text not null check (step in ('check', 'virus', 'cut', 'text', 'lasting', 'note')),
  position   smallint not null,
  state      text not null check (state in ('open', 'running', 'done', 'skipped', 'waiting', 'failed')),
  tries      integer not null default 0,
  part       text,
  problem    text check (length(problem) <= 500),
  changed_at timestamptz not null,
  primary key (item, step)
);

-- What was made beside the original.
create table intake.rendition (
  item   uuid not null references intake.item (id) on delete cascade,
  role   text not null check (role in ('pdfa', 'transfer-note')),
  object uuid not null,
  sha256 bytea not null,
  bytes  bigint not null,
  name   text not null,
  pages  integer,
  primary key (item, role)
);

-- Large files come in pieces and can be gone on with; a piece is stored before it is acknowledged.
create table intake.upload (
  id         uuid primary key,
  site       smallint not null,
  account    text not null,
  name       text not null check (name <> '' and length(name) <= 400),
  bytes      bigint not null check (bytes between 0 and 2147483648),
  is_scan    boolean not null,
  item       uuid references intake.item (id) on delete set null,
  opened_at  timestamptz not null,
  changed_at timestamptz not null
);
create table intake.piece (
  upload   uuid not null references intake.upload (id) on delete cascade,
  start    bigint not null check (start >= 0),
  bytes    integer not null check (bytes > 0),
  object   uuid not null,
  primary key (upload, start)
);

-- What of a watched folder was seen, how long it was then: a file is taken when it no longer grows.
create table intake.folder_file (
  site     smallint not null,
  path     text not null check (length(path) <= 1000),
  bytes    bigint not null,
  seen_at  timestamptz not null,
  still    smallint not null default 0,
  primary key (site, path)
);

grant select, insert, update, delete on intake.item, intake.file, intake.page, intake.step, intake.rendition, intake.upload,
  intake.piece, intake.folder_file to willkommen_app;
