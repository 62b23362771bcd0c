-- What only ever went wrong through the program: now the tables refuse it as well.

-- Every row begins with nothing: what was booked is written by the books alone, what was settled by whoever settles it.
revoke insert on claims.till, claims.claim, claims.payment, claims.relief from willkommen_app;
grant insert (id, site, kind, name, device, active, created_at) on claims.till to willkommen_app;
grant insert (id, site, kassenzeichen, visit, person, akte, issued_at, due_on, total_cents, explanation, before_hand_out)
  on claims.claim to willkommen_app;
grant insert (id, site, till, claim, method, inserted_cents, change_cents, cents, claim_cents, overpaid_cents, unclear_cents,
              receipt, reference, at, told_at, booking) on claims.payment to willkommen_app;
grant insert (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at) on claims.relief to willkommen_app;

-- What was settled stays as it was settled: who released an order, that a payment was taken back, how a claim ended.
create function claims.settled_once() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  will jsonb := to_jsonb(new);
  name text;
begin
  foreach name in array tg_argv loop
    if was -> name <> 'null'::jsonb and was -> name is distinct from will -> name then
      raise exception '% of % % is settled', name, tg_table_name, old.id
        using errcode = 'check_violation', constraint = 'settled_once';
    end if;
  end loop;
  return new;
end $$;
create trigger settled_once before update on claims.relief for each row execute function claims.settled_once(
  'released_by', 'released_at', 'refused_by', 'refused_at', 'refused_why', 'paid_at', 'booking');
create trigger settled_once before update on claims.payment for each row execute function claims.settled_once(
  'reversed_at', 'reversal');
create trigger settled_once before update on claims.claim for each row execute function claims.settled_once(
  'ended', 'ended_at', 'ended_reason');

-- Two people where money goes or a debt ends unpaid: a booking that does so has its released order, over just its sum.
create function claims.released_by_two() returns trigger
language plpgsql security definer set search_path = claims, pg_temp as $$
declare moved bigint;
begin
  select coalesce(sum(p.cents) filter (where p.cents > 0), 0) into moved from posting p where p.booking = new.id
    and p.account = case new.kind when 'waive' then 'waived' when 'lapse' then 'lapsed' else 'overpaid' end;
  if new.kind not in ('waive', 'lapse') and exists (
       select from posting p where p.booking = new.id and p.account in ('waived', 'lapsed') and p.cents > 0) then
    raise exception 'booking % ends a debt and is none of that kind', new.id
      using errcode = 'check_violation', constraint = 'released_by_two';
  end if;
  if new.kind = 'cancel' and not exists (
       select from posting p where p.booking = new.id and p.account = 'overpaid') then
    return null;
  end if;
  if new.kind in ('waive', 'lapse', 'refund', 'cancel') and not exists (
       select from relief r where r.booking = new.id and r.kind = new.kind and r.claim = new.claim
         and r.released_by <> r.ordered_by and (new.kind = 'cancel' or r.cents = moved)) then
    raise exception 'booking % has no order released by two over %', new.id, moved
      using errcode = 'check_violation', constraint = 'released_by_two';
  end if;
  return null;
end $$;
create constraint trigger released_by_two after insert on claims.booking
  deferrable initially deferred for each row execute function claims.released_by_two();

-- A payment says of its money what its booking says.
create function claims.payment_as_booked() returns trigger
language plpgsql security definer set search_path = claims, pg_temp as $$
declare sums record;
begin
  select coalesce(-sum(cents) filter (where account = 'claim' and ref = new.claim), 0) as claim,
         coalesce(-sum(cents) filter (where account = 'overpaid' and ref = new.claim), 0) as overpaid,
         coalesce(-sum(cents) filter (where account = 'unclear' and ref = new.till and cents < 0), 0) as unclear
    into sums from posting where booking = new.booking;
  if new.claim_cents <> sums.claim or new.overpaid_cents <> sums.overpaid or new.unclear_cents <> sums.unclear
     or not exists (select from booking b where b.id = new.booking and b.till = new.till and b.site = new.site) then
    raise exception 'payment % is not what was booked', new.id
      using errcode = 'check_violation', constraint = 'payment_as_booked';
  end if;
  return null;
end $$;
create trigger payment_as_booked after insert on claims.payment for each row execute function claims.payment_as_booked();

-- A booking at a till stands in the books of the site of the till.
create function claims.booking_of_site() returns trigger
language plpgsql security definer set search_path = claims, pg_temp as $$
begin
  if exists (select from till t where t.id = new.till and t.site <> new.site) then
    raise exception 'till % is of another site', new.till
      using errcode = 'check_violation', constraint = 'booking_of_site';
  end if;
  return new;
end $$;
create trigger booking_of_site before insert on claims.booking for each row execute function claims.booking_of_site();
