-- What was sent to whom and whether it arrived at the mail server. The text is made anew from the visit's facts.
create schema if not exists notices;
grant usage on schema notices to willkommen_app;

create table notices.notice (
  id         uuid primary key,
  event_id   bigint not null,
  kind       text not null,
  visit      uuid not null,
  channel    text not null check (channel in ('mail')),
  recipient  text not null,
  state      text not null check (state in ('waiting', 'sent', 'failed')),
  attempts   smallint not null default 0,
  error      text,
  created_at timestamptz not null,
  sent_at    timestamptz,
  unique (event_id, channel)
);
grant select, insert, update on notices.notice to willkommen_app;
