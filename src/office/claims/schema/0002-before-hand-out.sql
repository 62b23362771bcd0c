-- What must be paid before the document is handed out.
alter table claims.claim add column before_hand_out boolean not null default false;
create index claim_before_hand_out on claims.claim (person) where before_hand_out and owed_cents > 0;
