-- What a visitor was told about the wait: one value, the same on ticket, phone, display and every other face. What was
-- said first stays beside it, for the page that compares it with what came. Forgotten after 90 days.
create table calling.announced (
  visit      uuid primary key,
  site       smallint not null,
  team       text not null,
  -- Said first. Minutes; the simple rule (average minutes x ahead / desks) for comparison, null when nobody served.
  first_at   timestamptz not null,
  first_kind text not null check (first_kind in ('now', 'range', 'after-closing', 'unknown')),
  first_p10  real,
  first_p50  real,
  first_p90  real,
  simple     real,
  -- Said now: moments, so that the minutes count down by themselves.
  told_at    timestamptz not null,
  kind       text not null check (kind in ('now', 'range', 'after-closing', 'unknown')),
  p10_at     timestamptz,
  p50_at     timestamptz,
  p90_at     timestamptz,
  check ((first_kind = 'range') = (num_nonnulls(first_p10, first_p50, first_p90) = 3)),
  check ((kind = 'range') = (num_nonnulls(p10_at, p50_at, p90_at) = 3)),
  check (kind <> 'range' or (p10_at <= p50_at and p50_at <= p90_at))
);
create index announced_site on calling.announced (site, first_at);
grant select, insert, update, delete on calling.announced to willkommen_app;
