import type pg from 'pg'

/** A past of an office: eight weeks at site 1, an area of nine colleagues, a reception of three, six desks. */

const COLLEAGUES = `
  insert into staff.account (id, login, name, roles, sites, teams, created_at)
  select gen_random_uuid(), t.team || n, 'Kraft ' || t.team || n, '{caseworker}', '{1}', array[t.team], '2026-01-01'
  from (values ('temporary', 9), ('reception', 0)) as t (team, many), generate_series(1, t.many) as n`

/** UUIDs that begin with the moment they were made, as the program makes them; the rest from what they name. */
const ID = `(lpad(to_hex((extract(epoch from v.made) * 1000)::bigint), 12, '0') || '7' || substr(md5(v.name), 1, 3)
             || '8' || substr(md5(v.name), 4, 15))::uuid`

/**
 * So many visits a day, on working days of the last eight weeks that are over. `from`, `count`: numbers of the day; `minutes` by number, so
 * that who is served by whom could be read from them.
 */
const VISITS = `
  with days as (
    select d::date as day from generate_series(current_date - 56, current_date - 1, interval '1 day') as d
    where extract(isodow from d) < 6 and (not $5::boolean or d::date = (select max(g)::date from
      generate_series(current_date - 21, current_date - 14, interval '1 day') as g where extract(isodow from g) = 3))),
  v as (
    select day, n, $1 || day || n || $3 as name, $3::text as concern,
           (day + time '08:00' + make_interval(mins => $4::int + (n * 11) % 200)) at time zone 'Europe/Berlin' as came,
           (day + time '08:00' + make_interval(mins => (n * 11) % 200)) at time zone 'Europe/Berlin' - make_interval(days => $7::int) as made,
           $1::text as team, (n % 3 = 0 and not $5::boolean) or $7 <> 9 as is_booked,
           (n % 7 = 6 and not $5::boolean) or $7 <> 9 as is_missed
    from days, generate_series($2::int, $2::int + $6::int - 1) as n),
  added as (
    insert into visits.visit (id, site, day, origin, state, number, team, concerns, language, due_at, arrived_at, called_at, served_at, ended_at)
    select ${ID}, 1, v.day, case when is_booked then 'booked' else 'walk_in' end,
           case when is_booked and is_missed then 'no_show' when is_missed then 'left' else 'finished' end,
           case when is_booked and is_missed then null else chr(65 + (n / 1000)) || lpad((n % 1000)::text, 3, '0') end,
           v.team, array[v.concern], 'de', case when is_booked then came end,
           case when not (is_booked and is_missed) then came end,
           case when not is_missed then came + make_interval(mins => 5 + n % 25) end,
           case when not is_missed then came + make_interval(mins => 6 + n % 25) end,
           came + make_interval(mins => 16 + n % 25 + n % 30)
    from v returning id, day, called_at, served_at, ended_at, concerns[1] as concern, team, number),
  served as (
    insert into visits.service (visit, position, concern, minutes, finished_at)
    select a.id, 1, a.concern, extract(epoch from a.ended_at - a.served_at) / 60, a.ended_at from added a where a.served_at is not null)
  insert into calling.call (id, visit, site, desk, number, team, language, room, called_at, rung_at, ended_at, ended_as)
  select gen_random_uuid(), a.id, 1, 1 + (extract(epoch from a.ended_at - a.served_at) / 60)::int % 6, a.number, a.team, 'de', '101',
         a.called_at, a.called_at, a.ended_at, 'served'
  from added a where a.called_at is not null`

interface Some {
  readonly team: string
  readonly concern: string
  /** Numbers of a day: from, and how many. */
  readonly from: number
  readonly count: number
  /** Minutes after eight at which the first comes. */
  readonly later?: number
  /** On one Wednesday only, all without appointment and served. */
  readonly isOnce?: boolean
  /** Booked so many days ahead, and nobody came. */
  readonly missedAfter?: number
}

export async function addVisits(admin: pg.Pool, it: Some): Promise<void> {
  const { team, concern, from, count, later = 0, isOnce = false, missedAfter = 9 } = it
  await admin.query(VISITS, [team, from, concern, later, isOnce, count, missedAfter])
}

export async function fillPast(admin: pg.Pool): Promise<void> {
  await admin.query(COLLEAGUES)
  await addVisits(admin, { team: 'temporary', concern: 'study_extend', from: 1, count: 14 })
  await addVisits(admin, { team: 'temporary', concern: 'study_first', from: 101, count: 9, later: 4 })
  await addVisits(admin, { team: 'reception', concern: 'short_info', from: 201, count: 12, later: 2 })
  await addVisits(admin, { team: 'temporary', concern: 'blue_card', from: 301, count: 7, isOnce: true })
  await announced(admin)
}

/** What was told about the wait, for the figures of the forecast. */
const announced = (admin: pg.Pool) =>
  admin.query(`
    insert into calling.announced (visit, site, team, first_at, first_kind, first_p10, first_p50, first_p90, simple,
                                   told_at, kind, p10_at, p50_at, p90_at)
    select v.id, 1, v.team, v.arrived_at, 'range', 5, 12, 30, 10, v.arrived_at, 'range', v.arrived_at, v.arrived_at, v.arrived_at
    from visits.visit v where v.arrived_at is not null and v.state in ('finished', 'left')`)

/** The same visits, served at the same minutes, by other hands: each desk gets what another one did. */
export const otherHands = (admin: pg.Pool) =>
  admin.query(`update calling.call set desk = 1 + (desk + extract(day from called_at)::int) % 6`)

/** Four more who booked far ahead, as nobody else did, and did not come. */
export const fourMissing = (admin: pg.Pool) =>
  addVisits(admin, {
    team: 'temporary',
    concern: 'card_pickup',
    from: 951,
    count: 4,
    isOnce: true,
    missedAfter: 40,
  })

/** Four people more, at an hour and for a concern nobody else came at. */
export const fourMore = (admin: pg.Pool) =>
  addVisits(admin, {
    team: 'temporary',
    concern: 'card_pickup',
    from: 901,
    count: 4,
    later: 500,
    isOnce: true,
  })

/** Sixty more on each day: whatever is not off says so. */
export const manyMore = (admin: pg.Pool) =>
  addVisits(admin, { team: 'temporary', concern: 'study_extend', from: 401, count: 60, later: 1 })

/** The Personalrat takes everything back. */
export const takeAllBack = (admin: pg.Pool) =>
  admin.query(`
    insert into evaluations.entry (site, evaluation, nth, kind, version, mark, definition, at)
    select e.site, e.evaluation, max(e.nth) + 1, 'withdrawn', max(e.version), 'x', '{}', now()
    from evaluations.entry e where e.site = 1 group by e.site, e.evaluation`)
