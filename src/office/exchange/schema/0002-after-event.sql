-- The last event before somebody subscribed: by number, because the clock of a played day may be set back.
alter table exchange.subscription add column after_event bigint not null default 0;
