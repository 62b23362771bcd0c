-- Where a day of a lane comes from: null when somebody typed it, else the published rota it follows from ('rota:2026-11-23'),
-- so that it can be taken back as a whole. A lane may then have several times on one day.
alter table appointments.exception add column origin text check (origin <> '' and length(origin) <= 60);
alter table appointments.exception add check (origin is null or lane is not null);
