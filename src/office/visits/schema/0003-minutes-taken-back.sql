-- A short concern ended by a slip of the finger is taken back within minutes; its minutes go with it, or forecasts would
-- learn from what never was.
grant delete on visits.service to willkommen_app;
