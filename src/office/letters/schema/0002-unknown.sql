-- A mail was handed to the mail server, and nobody noted what it said: the process ended, or the line broke. Whether it left is
-- then unknown; it is not sent again by itself, and a person looks.
alter table letters.dispatch drop constraint dispatch_state_check;
alter table letters.dispatch add constraint dispatch_state_check
  check (state in ('waiting', 'printed', 'sent', 'bounced', 'failed', 'withdrawn', 'unknown'));
-- Handed over, no answer noted yet.
alter table letters.dispatch add column in_hand boolean not null default false;
alter table letters.dispatch add constraint dispatch_in_hand check (not in_hand or state = 'waiting');
-- A version waits once, and goes no second way while nobody knows of the first.
drop index letters.dispatch_once;
create unique index dispatch_once on letters.dispatch (version, channel) where state in ('waiting', 'unknown');
create index dispatch_unknown on letters.dispatch (site) where state = 'unknown';
grant update (in_hand) on letters.dispatch to willkommen_app;
