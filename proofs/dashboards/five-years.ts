import type pg from 'pg'

/** What the rooms beside the visits hold after five years, written past the acts and through every constraint. Invented. */

const FROM = '2021-11-22'

/** Load of three areas and their company in every half hour of 261 weeks, one in a hundred red and an episode of its own. */
const LOAD = `
  with half as (
    select unit, areas, day::timestamp at time zone 'Europe/Berlin' + interval '8 hours' + n * interval '30 minutes' as at,
           mod(abs(hashtext(unit || day::text || n::text)), 100) as luck
    from (values ('temporary', array['temporary']), ('permanent+reception', array['permanent', 'reception'])) as u (unit, areas),
         generate_series($1::date, $1::date + 261 * 7 - 1, interval '1 day') as day, generate_series(0, 15) as n
    where extract(isodow from day) < 6)
  insert into workload.half_hour (site, unit, areas, from_at, queue, waits, walk_offs, incidents, taps, points, level, amber_points,
                                  red_points, thresholds)
  select 1, unit, areas, date_bin('30 minutes', at, '2000-01-01'), q, 0, w, 0, null, q + w,
         case when q + w >= 3 then 'red' when q + w >= 2 then 'amber' else 'green' end, 2, 3, '{}'
  from (select h.*, case when luck = 0 then 2 when luck < 20 then 1 else 0 end as q, case when luck < 3 then 1 else 0 end as w
        from half h) as l`

const EPISODES = `
  insert into workload.episode (id, site, unit, areas, from_at, until_at, worst, opened_at)
  select gen_random_uuid(), site, unit, areas, from_at, from_at + interval '30 minutes', points, from_at + interval '1 hour'
  from workload.half_hour where level = 'red'`

const DECISIONS = `
  insert into workload.decision (episode, nth, kind, words, decided_at)
  select id, 1, 'none', 'Ein einzelner Andrang, der Zuschnitt bleibt.', opened_at + interval '1 day' from workload.episode
  where from_at < '2026-11-01'`

/** Ten questions, three ways, ten languages, every month. */
const SURVEY = `
  insert into survey.tally (site, month, version, question, channel, language, value, count)
  select 1, month::date, 1, question, channel, language, value, 1 + mod(abs(hashtext(question || channel || language || value || month)), 6)
  from generate_series('2021-12-01'::date, '2026-10-01'::date, interval '1 month') as month,
       unnest(array['hours', 'appointment', 'friendliness', 'advice', 'waiting', 'orientation', 'reachability', 'ontime', 'area',
                    'understanding']) as question,
       unnest(array['code', 'terminal', 'paper', 'poster']) as channel,
       unnest(array['de', 'einfach', 'en', 'ar', 'tr', 'uk', 'ru', 'zh', 'fr', 'fa']) as language, generate_series(1, 5) as value`

const COMPLAINTS = `
  insert into complaints.complaint (id, site, topic, language, received_on, first_by, final_by, first_on, settled_on, outcome, answered_on,
                                    in_time, erased_on)
  select gen_random_uuid(), 1, 'waiting', 'de', day, day + 3, day + 28, day + 2, day + 20, 'answered', day + 20, true, day + 400
  from (select ($1::date + n * 2) as day from generate_series(0, 800) as n) as d where day < '2025-09-01'`

export async function fillBeside(admin: pg.Pool): Promise<void> {
  await admin.query(LOAD, [FROM])
  await admin.query(EPISODES)
  await admin.query(DECISIONS)
  await admin.query(SURVEY)
  await admin.query(COMPLAINTS, [FROM])
}
