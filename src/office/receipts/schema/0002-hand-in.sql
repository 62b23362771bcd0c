-- A receipt for documents somebody handed in.
alter table receipts.receipt drop constraint receipt_kind_check;
alter table receipts.receipt add constraint receipt_kind_check
  check (kind in ('booking', 'waitlist', 'draw', 'declaration', 'handin'));
