-- Spreading a year of payments over the fees of their claims reads keys and sums alone, not how each amount came about.
create index claim_total on claims.claim (id) include (total_cents);
create index line_share on claims.line (claim) include (paragraph, cents);
