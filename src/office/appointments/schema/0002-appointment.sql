-- The hard promise of this module: two bookings in one lane at one time cannot be written, whatever process writes,
-- whatever happens to opening hours and durations. A booking keeps its own range; rules only decide what is offered.
create table appointments.appointment (
  id         uuid primary key,
  visit      uuid not null unique,
  site       smallint not null,
  team       text not null,
  lane       integer not null references appointments.lane (id),
  during     tstzrange not null check (lower_inc(during) and not upper_inc(during) and not isempty(during)),
  state      text not null check (state in ('held', 'booked', 'cancelled', 'expired')),
  held_until timestamptz check ((state <> 'held') or held_until is not null),
  code       text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  concerns   text[] not null,
  persons    smallint not null default 1,
  language   text not null,
  needs      text[] not null default '{}',
  person     uuid,
  sequence   integer not null default 0,     -- iCalendar SEQUENCE: rises when the time changes
  version    integer not null default 1,
  held_at    timestamptz not null,
  booked_at  timestamptz check ((state <> 'booked') or booked_at is not null),
  ended_at   timestamptz,
  constraint one_booking_per_lane_and_time
    exclude using gist (lane with =, during with &&) where (state in ('held', 'booked'))
);
create index appointment_day on appointments.appointment (site, lower(during)) where state = 'booked';
create index appointment_holds on appointments.appointment (held_until) where state = 'held';

grant select, insert, update on appointments.appointment to willkommen_app;
