-- A letter lies where its document lies: a document that goes into another Akte takes its letter with it.
alter table letters.letter drop column akte;
