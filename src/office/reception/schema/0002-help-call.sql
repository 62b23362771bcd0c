-- Somebody at a terminal asks for a person. One open call per terminal; no name, nothing of the concern.
create table reception.help_call (
  id          uuid primary key,
  site        smallint not null,
  terminal    text not null check (terminal <> '' and length(terminal) <= 100),  -- id of the device
  language    text not null,
  called_at   timestamptz not null,
  answered_at timestamptz check (answered_at >= called_at)
);
create unique index help_call_open on reception.help_call (site, terminal) where answered_at is null;

grant select, insert, update, delete on reception.help_call to willkommen_app;
