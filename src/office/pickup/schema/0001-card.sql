-- Cards that lie ready to be fetched (residence cards, travel documents), each in a place of the shelf.
create schema if not exists pickup;
grant usage on schema pickup to willkommen_app;

-- The shelf: each place has as many slots as cards fit in.
create table pickup.slot (
  site     smallint not null,
  place    text not null check (place ~ '^[A-Z]{1,3}-[0-9]{2,3}$'),
  slot     smallint not null check (slot between 1 and 20),
  position integer not null,                       -- the order in which the shelf is filled
  primary key (site, place, slot)
);

create table pickup.delivery (
  id          uuid primary key,
  site        smallint not null,
  name        text not null check (length(name) <= 200),
  imported_at timestamptz not null,
  cards       integer not null check (cards >= 0)
);
create index delivery_newest on pickup.delivery (site, imported_at desc);

create table pickup.card (
  id           uuid primary key,
  site         smallint not null,
  delivery     uuid not null references pickup.delivery (id),
  -- Erased with the names after the card is gone; the key stays, so that an old list adds nothing.
  serial       text check (serial ~ '^[A-Z0-9]{4,30}$'),
  serial_key   text not null check (serial_key ~ '^[0-9a-f]{64}$'),
  code         text check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),   -- in the notice; found by it at the counter
  kind         text not null check (kind in ('eat', 'travel_document', 'passport', 'other')),
  family_name  text check (family_name <> '' and length(family_name) <= 200),
  given_names  text check (length(given_names) <= 200),
  search_name  text,
  birth_year   smallint check (birth_year between 1880 and 2200),
  birth_month  smallint check (birth_month between 1 and 12),
  birth_day    smallint check (birth_day between 1 and 31),
  person       uuid,
  match        text not null check (match in ('sure', 'several', 'none', 'chosen', 'declined')),
  state        text not null check (state in ('in_stock', 'handed_out', 'returned', 'destroyed', 'lost')),
  place        text,
  slot         smallint,
  received_on  date not null,
  deadline     date not null check (deadline >= received_on),
  told_at      timestamptz,
  reminded_at  timestamptz check (reminded_at >= told_at),
  -- What was checked when it was handed out.
  identity_checked boolean not null default false,
  receiver     text check (receiver in ('self', 'parent', 'proxy')),
  old_document text check (old_document in ('taken', 'none', 'kept')),
  pin_letter   text check (pin_letter in ('given', 'had', 'none')),
  visit        uuid,
  visit_made   boolean not null default false,
  ended_at     timestamptz,
  erased_at    timestamptz,
  unique (site, serial_key),
  foreign key (site, place, slot) references pickup.slot (site, place, slot),
  check ((place is null) = (slot is null)),
  check (state = 'in_stock' or place is null),
  check ((state = 'in_stock') = (ended_at is null)),
  -- Handed out means: to somebody whose identity was checked, as a counted visit. Said once, here.
  check ((state = 'handed_out') = (visit is not null)),
  check (state <> 'handed_out' or (identity_checked and receiver is not null and old_document is not null
                                   and pin_letter is not null)),
  check (state <> 'destroyed' or (timezone('Europe/Berlin', ended_at))::date > deadline),
  check ((match in ('sure', 'chosen')) = (person is not null) or erased_at is not null),
  check ((erased_at is not null) or (serial is not null and family_name is not null and given_names is not null
                                     and search_name is not null and code is not null)),
  check (erased_at is null or (serial is null and family_name is null and given_names is null and search_name is null
                               and person is null and code is null and birth_year is null and birth_month is null
                               and birth_day is null and state <> 'in_stock'))
);
-- A slot holds one card.
create unique index card_slot on pickup.card (site, place, slot) where place is not null;
create unique index card_code on pickup.card (code) where code is not null;
create index card_stock on pickup.card (site, received_on) where state = 'in_stock';
create index card_ended on pickup.card (ended_at) where erased_at is null and ended_at is not null;

-- Rows of a list that could not be read: kept until somebody corrects or strikes them. Then the words go and the key
-- stays, so that the same list does not ask again.
create table pickup.open_row (
  id          uuid primary key,
  site        smallint not null,
  delivery    uuid not null references pickup.delivery (id),
  line        integer not null check (line > 0),
  serial      text not null check (length(serial) <= 200),
  family_name text not null check (length(family_name) <= 300),
  given_names text not null check (length(given_names) <= 300),
  birth       text not null check (length(birth) <= 100),
  kind        text not null check (length(kind) <= 100),
  received    text not null check (length(received) <= 100),
  row_key     text not null check (row_key ~ '^[0-9a-f]{64}$'),
  settled_at  timestamptz,
  unique (site, row_key),
  check (settled_at is null or serial || family_name || given_names || birth || kind || received = '')
);
create index open_row_site on pickup.open_row (site, delivery, line) where settled_at is null;

-- Counting the shelf: what was found, against what is written.
create table pickup.inventory (
  id         uuid primary key,
  site       smallint not null,
  started_at timestamptz not null,
  ended_at   timestamptz check (ended_at >= started_at),
  expected   integer,
  found      integer,
  check ((ended_at is null) = (expected is null) and (ended_at is null) = (found is null))
);
create unique index inventory_open on pickup.inventory (site) where ended_at is null;
create table pickup.found (
  inventory uuid not null references pickup.inventory (id) on delete cascade,
  typed     text not null check (typed <> '' and length(typed) <= 60),
  card      uuid references pickup.card (id),
  place     text,
  primary key (inventory, typed)
);

grant select, insert, delete on pickup.slot to willkommen_app;
grant select, insert, update on pickup.delivery, pickup.open_row, pickup.inventory, pickup.found, pickup.card
  to willkommen_app;
