-- Sending takes seconds and must not hold a transaction open meanwhile (an open one holds back every reader of the
-- events). So a sender claims the notice for a while; whoever dies loses the claim by time.
alter table notices.notice add column claimed_until timestamptz;
-- 'skipped': overtaken by a later change, or there is no mail server.
alter table notices.notice drop constraint notice_state_check;
alter table notices.notice add constraint notice_state_check check (state in ('waiting', 'sent', 'failed', 'skipped'));
create index notice_visit on notices.notice (visit);
