-- Messages of every kind, by mail or SMS. What a notice is about stands in `occasion`: `event:17`, `event:17:2`
-- (the second message of one event) or `reminder:<visit>:<sequence>:<kind>`; each is told once.
alter table notices.notice alter column event_id drop not null;
alter table notices.notice alter column visit drop not null;
alter table notices.notice add column occasion text;
update notices.notice set occasion = 'event:' || event_id;
alter table notices.notice alter column occasion set not null;
alter table notices.notice drop constraint notice_event_id_channel_key;
alter table notices.notice add constraint notice_occasion_key unique (occasion);

alter table notices.notice drop constraint notice_channel_check;
-- 'none': the person left neither mail nor a phone that takes SMS.
alter table notices.notice add constraint notice_channel_check check (channel in ('mail', 'sms', 'none'));
alter table notices.notice drop constraint notice_state_check;
alter table notices.notice add constraint notice_state_check check (state in
  ('waiting', 'sent', 'delivered', 'failed', 'undelivered', 'bounced', 'skipped', 'unreachable', 'by-hand'));

alter table notices.notice add column site smallint;
alter table notices.notice add column person uuid;
alter table notices.notice add column language text not null default 'de';
-- What the text is made from; no name, no concern.
alter table notices.notice add column params jsonb not null default '{}';
alter table notices.notice add column urgent boolean not null default false;
-- Later than this nothing is sent.
alter table notices.notice add column expires_at timestamptz;
-- By the office's clock: not before, because of the quiet hours. A minute job hands it over when it is time.
alter table notices.notice add column not_before timestamptz;
-- Rises when a person lets it go out anew: another Message-ID, another idempotency id.
alter table notices.notice add column round smallint not null default 0;
-- The gateway's own name for an SMS, and when its fate was known (delivered, undelivered, bounced).
alter table notices.notice add column provider_id text;
alter table notices.notice add column settled_at timestamptz;

create index notice_waiting on notices.notice (not_before) where state = 'waiting' and not_before is not null;
create index notice_troubled on notices.notice (created_at desc)
  where state in ('waiting', 'failed', 'undelivered', 'bounced', 'unreachable');
create index notice_provider on notices.notice (provider_id) where provider_id is not null;

-- Messages that people sent by SMS: only that we had them, for the gateway may tell twice.
create table notices.sms_received (
  id          text primary key check (length(id) between 1 and 200),
  received_at timestamptz not null
);
grant select, insert, delete on notices.sms_received to willkommen_app;
