-- Scans that were filed before anybody read them: which are next.
create index entry_unread on bulk.entry (run, line) where state = 'filed' and why = 'no-text';
