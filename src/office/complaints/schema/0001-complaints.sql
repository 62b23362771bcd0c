-- Complaints, with the days by which they are answered. A name is not asked; whoever wants no answer by mail reads it with the code.
create schema if not exists complaints;
grant usage on schema complaints to willkommen_app;

create table complaints.complaint (
  id           uuid primary key,
  site         smallint not null,
  -- what both sides call it, and what opens it; gone with the text
  reference    text unique check (reference ~ '^B-[0-9A-HJKMNP-TV-Z]{6}$'),
  code         text unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  topic        text not null,
  language     text not null,
  what         text check (what <> '' and length(what) <= 4000),
  wish         text check (wish <> '' and length(wish) <= 1000),
  name         text check (name <> '' and length(name) <= 200),
  mail         text,
  phone        text,
  received_on  date not null,
  first_by     date not null check (first_by >= received_on),
  final_by     date not null check (final_by >= received_on),
  first_on     date,
  settled_on   date,
  outcome      text check (outcome in ('answered', 'withdrawn')),
  -- the first final answer, and whether it came by its day: for figures, so it never changes again
  answered_on  date,
  in_time      boolean,
  contested_on date,
  owner        uuid,
  reminded_on  date,
  erased_on    date,
  check ((settled_on is null) = (outcome is null)),
  check ((answered_on is null) = (in_time is null)),
  -- what people typed is there, or all of it is gone
  check ((erased_on is null) = (what is not null and reference is not null and code is not null)),
  check (erased_on is null or (wish is null and name is null and mail is null and phone is null and owner is null))
);
create index complaint_open on complaints.complaint (site, final_by) where settled_on is null;
create index complaint_received on complaints.complaint (site, received_on);

create table complaints.message (
  complaint uuid not null references complaints.complaint on delete cascade,
  nth       smallint not null check (nth > 0),
  said_on   date not null,
  who       text not null check (who in ('person', 'office')),
  kind      text not null check (kind in ('more', 'interim', 'final', 'again')),
  words     text not null check (words <> '' and length(words) <= 4000),
  primary key (complaint, nth)
);

grant select, insert, update, delete on all tables in schema complaints to willkommen_app;
