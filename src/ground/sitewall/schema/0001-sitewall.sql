-- A second wall between sites, behind the permission of each act: the transaction of somebody who belongs to certain sites
-- says so, and the database shows and takes no row of another one. Who belongs to no site (visitors by their code, the
-- program itself, batches of many people) says nothing and is not limited here.
create schema if not exists sitewall;
grant usage on schema sitewall to willkommen_app;

-- The sites of this transaction; null: not limited. A subselect in each policy, so that it is reckoned once a statement.
create function sitewall.sites() returns smallint[] language sql stable parallel safe
  return nullif(current_setting('willkommen.sites', true), '')::smallint[];
grant execute on function sitewall.sites() to willkommen_app;

create procedure sitewall.protect(place regclass) language plpgsql as $$
begin
  if not (select k.relrowsecurity from pg_class k where k.oid = place) then
    execute format('alter table %s enable row level security', place);
    execute format('create policy everybody on %s to willkommen_app using (true) with check (true)', place);
  end if;
  execute format('create policy own_sites on %s as restrictive to willkommen_app'
    ' using ((select sitewall.sites()) is null or site is null or site = any ((select sitewall.sites())::smallint[]))', place);
end $$;

do $$
declare place text;
begin
  foreach place in array array[
    'bankbook.account', 'bankbook.entry', 'bankbook.export_mark', 'bankbook.export_run', 'bankbook.import', 'bankbook.outcome', 'bankbook.statement',
    'bulk.run',
    'calling.alarm', 'calling.announced', 'calling.call', 'calling.comes_back', 'calling.prepared', 'calling.return_to', 'calling.rules', 'calling.sitting',
    'casefiles.akte', 'casefiles.document', 'casefiles.reference_count', 'casefiles.reference_rule',
    'cashdesk.attempt', 'cashdesk.closing', 'cashdesk.report', 'cashdesk.tried',
    'circulation.resubmission', 'circulation.verfuegung',
    'claims.booking', 'claims.claim', 'claims.payment', 'claims.relief', 'claims.till',
    'complaints.complaint', 'costs.statement', 'counters.scenario', 'displays.display', 'displays.room_group', 'evaluations.entry',
    'exchange.subscription', 'feedback.report',
    'handin.hand_in', 'handin.letter', 'handin.letter_count', 'handin.short_case',
    'inspection.request', 'intake.folder_file', 'intake.item', 'intake.upload', 'kiosk.incident', 'kiosk.machine',
    'letters.dispatch', 'letters.letter', 'letters.letterhead', 'notices.notice',
    'observation.area_size', 'observation.batch', 'observation.day', 'observation.gathering', 'observation.history', 'observation.import', 'observation.progress',
    'outage.day_list', 'outage.day_salt', 'outage.drill', 'outage.entry', 'outage.listed', 'outage.reserved',
    'pickup.card', 'pickup.delivery', 'pickup.inventory', 'pickup.open_row', 'pickup.slot',
    'printing.printer', 'printing.way', 'procedures.version', 'receipts.receipt',
    'reception.help_call', 'reception.overload', 'reception.promise', 'reception.time_window',
    'release.guard', 'release.release',
    'retention.arrival', 'retention.deletion_list', 'retention.disposal', 'retention.hand_over', 'retention.term',
    'review.entry', 'review.setting', 'review.snapshot', 'review.target', 'review.value',
    'rota.agreed', 'rota.desk_tasks', 'rota.week',
    'simulator.run', 'staffing.plan',
    'survey.bundle', 'survey.poster', 'survey.received', 'survey.tally', 'survey.words',
    'training.instructed', 'training.level', 'training.offer', 'training.onboarding', 'training.proposal', 'training.task',
    'visits.number_range', 'visits.visit',
    'waitlist.entry', 'waitlist.list', 'waitlist.place',
    'workload.break_week', 'workload.episode', 'workload.half_hour', 'workload.incident', 'workload.measure', 'workload.notice', 'workload.progress', 'workload.tap_round', 'workload.tap_sum', 'workload.tap_token', 'workload.threshold'
  ] loop
    call sitewall.protect(place::regclass);
  end loop;
end $$;
