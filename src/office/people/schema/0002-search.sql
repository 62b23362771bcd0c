-- The reception finds somebody by the beginning of the name, among all persons.
create index person_search on people.person (search_name text_pattern_ops);
