-- A Wiedervorlage of a document is seen by whoever sees the document, not by all who see its Akte.
create policy of_seen_document on circulation.resubmission as restrictive for all
  using (document is null or exists (select from casefiles.document d where d.id = document));
