-- Barriers people met on the public pages. No name is asked; an address only when an answer is wanted.
create schema if not exists feedback;
grant usage on schema feedback to willkommen_app;

create table feedback.report (
  id          uuid primary key,
  number      text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  site        smallint not null,
  what        text not null check (what <> '' and length(what) <= 2000),
  page        text not null check (length(page) <= 300),
  mail        text,
  phone       text,
  language    text not null,
  received_at timestamptz not null,
  answer_by   date not null,
  settled_at  timestamptz,
  outcome     text check (outcome <> '' and length(outcome) <= 1000),
  check ((settled_at is null) = (outcome is null))
);
create index report_open on feedback.report (site, answer_by) where settled_at is null;

grant select, insert, update, delete on feedback.report to willkommen_app;
