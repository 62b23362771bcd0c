-- "I come back later": whoever waits may ask not to be called before a moment, and keeps the place.
alter table visits.visit add column not_before timestamptz;
alter table visits.visit add column deferred_minutes smallint not null default 0 check (deferred_minutes between 0 and 240);
