-- A list of documents somebody keeps under a code. It says nobody's name: whoever holds the code holds the list.
create schema if not exists checklists;
grant usage on schema checklists to willkommen_app;

create table checklists.checklist (
  id         uuid primary key,
  -- sha256 of the code: who reads the table learns no code
  code_hash  text not null unique check (length(code_hash) = 43),
  concerns   text[] not null check (cardinality(concerns) between 1 and 6),
  answers    jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  ticked     text[] not null default '{}' check (cardinality(ticked) <= 200),
  language   text not null check (language ~ '^[a-z]{2,10}$'),
  created_at timestamptz not null,
  changed_at timestamptz not null check (changed_at >= created_at),
  expires_at timestamptz not null check (expires_at > changed_at)
);
create index checklist_expires on checklists.checklist (expires_at);
grant select, insert, update, delete on checklists.checklist to willkommen_app;
