-- A document may wait for its fee: the claim bound to it, and why it was given although something was owed.
alter table pickup.card
  add column claim uuid,
  add column unpaid_why text check (length(btrim(unpaid_why)) between 3 and 500);
