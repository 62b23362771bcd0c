-- The reception's list of messages, newest first, and its figures of the last days.
create index notice_made on notices.notice (created_at desc);
