-- Text messages that people send to the office, beside the mails: read by the same people. `sender` is then a number.
alter table mailbox.mail add column channel text not null default 'mail' check (channel in ('mail', 'sms'));
