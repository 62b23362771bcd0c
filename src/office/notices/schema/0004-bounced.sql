-- Whether mails to an address came back, asked before the next message goes there.
create index notice_bounced on notices.notice (recipient) where state = 'bounced';
