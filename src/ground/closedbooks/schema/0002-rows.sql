-- A role that may read all data of the server (for backups, say) is refused rows here as well. Not forced: the owner's
-- function appends.
do $$
declare name text;
begin
  foreach name in array array['chain', 'entry', 'payload', 'event', 'request_key'] loop
    execute format('alter table closedbooks.%I enable row level security', name);
    execute format('create policy closed on closedbooks.%I to willkommen_closed using (true) with check (true)', name);
  end loop;
end $$;
