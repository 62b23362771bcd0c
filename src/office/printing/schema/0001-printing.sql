-- Printers of a site and how they are. Nothing here names a person, a visit or a number.
create schema if not exists printing;
grant usage on schema printing to willkommen_app;

create table printing.printer (
  id          uuid primary key,
  site        smallint not null,
  name        text not null check (length(name) between 1 and 60),
  place       text not null check (length(place) <= 120),           -- where it stands, for colleagues
  host        text not null check (host ~ '^[0-9A-Fa-f.:]{2,45}$'),   -- numbers, never a name
  port        integer not null check (port between 1 and 65535),
  dots        smallint not null check (dots in (576, 384)),
  stands      text not null check (stands in ('terminal', 'reception')),
  device      text check (stands = 'terminal' and length(device) <= 100), -- only this terminal; null: any of the site
  active      boolean not null,
  state       text not null default 'ready' check (state in
                ('ready', 'paper-low', 'paper-out', 'cover-open', 'offline', 'silent', 'unreachable', 'broken-off')),
  state_since timestamptz not null,
  asked_at    timestamptz,                                           -- when it last said how it is
  unique (site, name)
);

-- Printed once: the same request does not print again. Gone after a day.
create table printing.slip (
  id       uuid primary key,
  printer  uuid not null references printing.printer (id),
  kind     text not null check (kind in ('ticket', 'slip', 'test')),
  state    text not null check (state in ('open', 'printing', 'printed', 'failed')),
  made_at  timestamptz not null,
  tried_at timestamptz check ((state = 'open') = (tried_at is null))
);
create index slip_age on printing.slip (made_at);

-- From the entrance to a waiting area: an arrow and a floor, which need no language.
create table printing.way (
  site   smallint not null,
  letter text not null check (letter ~ '^[A-Z]$'),
  arrow  text not null check (arrow in ('up', 'right', 'down', 'left')),
  floor  smallint check (floor between -5 and 60),                   -- 0: ground floor; null: said by the arrow alone
  primary key (site, letter)
);

grant select, insert, update, delete on printing.printer, printing.slip, printing.way to willkommen_app;
