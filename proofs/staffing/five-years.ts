import type pg from 'pg'

export interface FiveYears {
  readonly visits: number
  /** First day, and how many weeks it goes on. */
  readonly from: string
  readonly weeks: number
  readonly concerns: readonly string[]
}

/**
 * Five years of an office with three areas, written past the acts and through every constraint: weekdays only, two thirds booked some
 * days before, one of ten missed, two of a hundred leave, service times lognormal, concerns from frequent to rare.
 */
export async function fillFiveYears(admin: pg.Pool, it: FiveYears): Promise<void> {
  await admin.query(`insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort')`)
  await admin.query(`
    insert into staff.team (site, key, name, letter)
    values (1, 'reception', 'Theke', 'R'), (1, 'temporary', 'Befristet', 'T'), (1, 'permanent', 'Dauerhaft', 'P')`)
  await admin.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    select gen_random_uuid(), 'kraft' || n, 'Kraft ' || n, '{caseworker}', '{1}',
           array[(array['reception', 'temporary', 'permanent'])[1 + n % 3]], '2020-01-01' from generate_series(1, 18) as n`)
  const days = it.weeks * 5
  for (let week = 0; week < it.weeks; week += 26) {
    const until = Math.min(it.weeks, week + 26)
    await admin.query(
      `insert into visits.visit (id, site, day, origin, state, number, team, concerns, language, due_at, arrived_at, called_at,
                                 served_at, ended_at)
       select (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(r, 1, 3) || '-8' || substr(r, 4, 3) || '-'
               || substr(r, 7, 12))::uuid, 1, day, origin, state,
              case when state <> 'no_show' then number end, team, array[concern], 'de', due, came, called, called,
              coalesce(called, came, due) + took * interval '1 minute'
       from (${DRAWN}) as v`,
      [it.from, it.visits / days, week * 5, until * 5, it.concerns],
    )
  }
  await admin.query(`
    insert into visits.service (visit, position, concern, minutes, finished_at)
    select v.id, 1, v.concerns[1], round((extract(epoch from v.ended_at - v.served_at) / 60)::numeric, 1), v.ended_at
    from visits.visit v where v.state = 'finished'`)
  await admin.query('vacuum analyze')
}

/** $1 first Monday, $2 visits a day, $3 to $4 which working days, $5 concerns. */
const DRAWN = `
  select d.*, lpad(to_hex(((extract(epoch from coalesce(due, came)) - lead * 86400) * 1000)::bigint), 12, '0') as h, md5(random()::text) as r,
         case when state = 'finished' then greatest(came, coalesce(due, came)) + wait * interval '1 minute' end as called
  from (
    select s.*, case when state = 'no_show' then null else coalesce(due, at) + early * interval '1 minute' end as came
    from (
      select day, number, team, lead, wait, took, at, concern,
             case when is_booked then 'booked' else 'walk_in' end as origin,
             case when is_booked then at end as due,
             case when is_booked then round(random() * 20 - 15) else 0 end as early,
             case when is_booked and luck < 0.1 then 'no_show' when luck > 0.98 then 'left' else 'finished' end as state
      from (
        select $1::date + (w / 5) * 7 + w % 5 as day, chr(65 + n % 8) || lpad((n / 8)::text, 3, '0') as number,
               (array['reception', 'temporary', 'permanent'])[1 + n % 3] as team, n % 3 <> 0 as is_booked, random() as luck,
               floor(random() ^ 2 * 40) as lead, -8 * ln(1 - random()) as wait,
               exp(2.7 + 0.5 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())) as took,
               ($1::date + (w / 5) * 7 + w % 5)::timestamp at time zone 'Europe/Berlin' + interval '8 hours'
                 + random() ^ 1.5 * interval '8 hours' as at,
               ($5::text[])[1 + floor(random() ^ 2 * cardinality($5::text[]))::int] as concern
        from generate_series($3::int, $4::int - 1) as w, generate_series(0, ($2::float8)::int - 1) as n) as drawn) as s) as d`
