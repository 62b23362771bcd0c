-- Read each time a caller's page opens: how often staff booked outside the rules lately.
create index appointment_overrides on appointments.appointment (site, booked_at) where override_reason is not null;
-- A claim whose visit is over says nothing any more; it is taken away, because it tells who came and for what.
create index live_booking_until on appointments.live_booking (until);
