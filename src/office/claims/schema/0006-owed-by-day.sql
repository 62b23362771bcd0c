-- What is owed by the day it was due, read from the index alone: claims are long rows, for they say why they are what they are.
drop index claims.claim_open;
create index claim_owed on claims.claim (site, due_on) include (id, owed_cents) where owed_cents > 0;
