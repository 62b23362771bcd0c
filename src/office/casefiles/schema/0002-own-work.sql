-- "Files I have worked in": asked by account, over all files of a site.
create index history_account on casefiles.history (account, akte);
