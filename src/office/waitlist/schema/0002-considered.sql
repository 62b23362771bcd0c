-- "Why not I?" is asked of places that nobody was offered, too.
create index place_considered on waitlist.place using gin (considered jsonb_path_ops);
