-- A refund that was released and not paid out may still be withdrawn: what was paid too much may have gone another way
-- meanwhile, and an order nobody can carry out would stand in the way of the next one.
do $$
declare old text;
begin
  select conname into strict old from pg_constraint
  where conrelid = 'claims.relief'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%released_at IS NULL) OR (refused_at IS NULL%';
  execute format('alter table claims.relief drop constraint %I', old);
end $$;
alter table claims.relief add constraint relief_refused
  check (refused_at is null or (paid_at is null and (released_at is null or kind = 'refund')));
