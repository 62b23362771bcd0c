-- Why a claim of which nothing was paid was taken back by one person; all others have their order with its reason.
alter table claims.claim add column ended_reason text check (ended_reason is null or (ended_reason ~ '^[a-z-]{2,40}$' and ended is not null));
grant update (ended_reason) on claims.claim to willkommen_app;

-- What the views of the cash desk read of a span of time, without looking at the years before it.
create index claim_cancelled on claims.claim (site, ended_at) where ended = 'cancelled';
create index relief_released on claims.relief (site, released_at) where released_at is not null;
create index payment_income on claims.payment (site, at) include (till, method, claim, claim_cents, overpaid_cents)
  where claim is not null;
create index payment_taken_back on claims.payment (site, reversed_at) where reversed_at is not null and claim is not null;
create index payment_unclear on claims.payment (site) where claim is null and reversed_at is null;
