-- The last receipt the terminal knew before it was asked: with it one can tell afterwards whether it took the money.
alter table cashdesk.attempt add column receipt_before text check (length(receipt_before) <= 20);
