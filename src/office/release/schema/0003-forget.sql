-- The key of a person is as telling as the name: it goes when the name goes.
grant update (person_key) on release.entry to willkommen_app;
