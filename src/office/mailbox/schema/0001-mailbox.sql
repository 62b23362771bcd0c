-- Mails that reach the office: recorded once, sorted by rules, answered when somebody wants an appointment. Personal are
-- sender, subject, first lines and both keys; they go after some days (mailbox.forget), what counts stays.
create schema if not exists mailbox;
grant usage on schema mailbox to willkommen_app;

create table mailbox.account (
  name         text primary key,
  -- IMAP numbers mails within one UIDVALIDITY; when it changes, all are looked at anew and known ones passed over.
  uid_validity bigint,
  last_uid     bigint not null default 0,
  -- One process reads at a time; whoever dies loses the lease by time (wall clock).
  lease_holder uuid,
  lease_until  timestamptz,
  read_at      timestamptz,
  failing_since timestamptz,
  failures     integer not null default 0,
  error        text,
  -- After failures the next try waits: a wrong password tried every minute would lock the account.
  retry_at     timestamptz
);

create table mailbox.mail (
  id           uuid primary key,
  account      text not null,
  uid_validity bigint not null,
  uid          bigint not null,
  -- Digest of Message-ID, sender, date and subject: the same mail under a new number.
  message_key  text not null,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null,
  sender       text,
  -- Digest of the sender, to count answers a day.
  sender_key   text,
  subject      text not null default '' check (length(subject) <= 200),
  excerpt      text not null default '' check (length(excerpt) <= 600),
  message_id   text check (length(message_id) <= 250),
  kind         text not null check (kind in ('wish', 'other', 'bounce', 'automatic')),
  by_person    boolean not null default false,
  urgent       boolean not null default false,
  score        integer not null default 0,
  reasons      jsonb not null default '[]',
  unanswered   text,
  language     text,
  state        text not null check (state in ('open', 'done')),
  answer       uuid,
  answers      smallint not null default 0,
  answered_at  timestamptz,
  forgotten_at timestamptz,
  unique (account, message_key),
  unique (account, uid_validity, uid)
);
create index mail_open on mailbox.mail (received_at desc) where state = 'open';
create index mail_received on mailbox.mail (received_at desc);
create index mail_sender on mailbox.mail (sender_key, answered_at) where answered_at is not null;

grant select, insert, update on mailbox.account, mailbox.mail to willkommen_app;
