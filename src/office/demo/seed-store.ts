import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Ids } from '#ground/identity/ids.ts'
import { differingDays, LANES, QUOTAS, SITE, STEP_MINUTES, training } from './house.ts'
import type { SeedBooking } from './seed-bookings.ts'
import type { SeedVisit } from './seed-history.ts'

/**
 * The one place that writes tables of other modules: thousands of rows with a past cannot come about by acts of today.
 * Every constraint of those tables holds here too. Used for an empty database in demo mode, never else.
 */

/** True for whoever seeds first; others wait here and then find the plan. */
export async function claimSeeding(tx: Tx): Promise<boolean> {
  await lockSeeding(tx)
  const plans = await sql`select p.site from appointments.plan p limit 1`.execute(tx)
  return plans.rows.length === 0
}

/** One process fills or tells at a time; held until the transaction ends. */
export async function lockSeeding(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('willkommen demo office'))`.execute(tx)
}

/** Lanes, hours, shares and days that differ. */
export async function seedCapacity(tx: Tx, ids: Ids, today: Temporal.PlainDate): Promise<void> {
  await sql`insert into appointments.plan (site) values (${SITE})`.execute(tx)
  await sql`
    insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
    values (${SITE}, true, 'random', 30, 720, 60)`.execute(tx)
  for (const { team, pool, share, opensDays } of QUOTAS) {
    await sql`
      insert into appointments.quota (id, site, team, pool, share, opens_days)
      values (${ids.uuid()}, ${SITE}, ${team}, ${pool}, ${share}, ${opensDays})`.execute(tx)
  }
  const from = today.subtract({ days: 60 }).toString()
  for (const lane of LANES) {
    const saved = await sql<{ id: number }>`
      insert into appointments.lane (site, team, name, skills, step_free)
      values (${SITE}, ${lane.team}, ${lane.name}, ${[...lane.skills]}, ${lane.stepFree}) returning id`.execute(
      tx,
    )
    for (const span of lane.hours) {
      await sql`
        insert into appointments.series (id, site, team, lanes, weekdays, valid_from, opens, closes, step_minutes)
        values (${ids.uuid()}, ${SITE}, ${lane.team}, ${[saved.rows[0]!.id]}, ${[...span.weekdays]}, ${from}, ${span.opens},
                ${span.closes}, ${STEP_MINUTES})`.execute(tx)
    }
  }
  for (const it of differingDays(today)) {
    await sql`
      insert into appointments.exception (id, site, team, day, opens, closes, reason)
      values (${ids.uuid()}, ${SITE}, ${it.team}, ${it.day.toString()}, ${it.opens}, ${it.closes}, ${it.reason})`.execute(
      tx,
    )
  }
  const away = training(today)
  await sql`
    insert into appointments.closure (id, site, team, first_day, last_day, reason)
    values (${ids.uuid()}, ${SITE}, ${away.team}, ${away.day.toString()}, ${away.day.toString()}, ${away.reason})`.execute(
    tx,
  )
}

export async function insertBookings(tx: Tx, bookings: readonly SeedBooking[]): Promise<void> {
  const rows = bookings.map(({ person, cancelledAt, ...it }) => ({ ...it, person: person.id, cancelledAt }))
  await sql`
    insert into appointments.appointment (id, visit, site, team, lane, during, state, code, concerns, persons, language, needs,
                                          person, held_at, booked_at, ended_at, sequence, version)
    select b.appointment, b.visit, b.site, b.team, b.lane, tstzrange(b.start, b."end"),
           case when b."cancelledAt" is null then 'booked' else 'cancelled' end, b.code,
           array(select jsonb_array_elements_text(b.concerns)), b.persons, b.language,
           array(select jsonb_array_elements_text(b.needs)), b.person, b."bookedAt" - interval '4 minutes', b."bookedAt",
           b."cancelledAt", case when b."cancelledAt" is null then 0 else 1 end, case when b."cancelledAt" is null then 2 else 3 end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as b (appointment uuid, visit uuid, site smallint, team text, lane integer, start timestamptz, "end" timestamptz,
            code text, concerns jsonb, persons smallint, language text, needs jsonb, person uuid,
            "bookedAt" timestamptz, "cancelledAt" timestamptz)`.execute(tx)
}

export async function insertPastAndComing(tx: Tx, visits: readonly SeedVisit[]): Promise<void> {
  await sql`
    insert into visits.visit (id, site, day, origin, state, number, person, persons, team, concerns, language, needs, due_at,
                              arrived_at, called_at, served_at, ended_at)
    select v.id, v.site, v.day, v.origin, v.state, v.number, v.person, v.persons, v.team,
           array(select jsonb_array_elements_text(v.concerns)), v.language, array(select jsonb_array_elements_text(v.needs)),
           v."dueAt", v."arrivedAt", v."calledAt", v."servedAt", v."endedAt"
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb)
      as v (id uuid, site smallint, day date, origin text, state text, number text, person uuid, persons smallint, team text,
            concerns jsonb, language text, needs jsonb, "dueAt" timestamptz, "arrivedAt" timestamptz, "calledAt" timestamptz,
            "servedAt" timestamptz, "endedAt" timestamptz)`.execute(tx)
  const services = visits.flatMap((it) =>
    it.services.map(({ concern, minutes }, n) => ({
      visit: it.id,
      position: n + 1,
      concern,
      minutes,
      at: it.endedAt,
    })),
  )
  await sql`
    insert into visits.service (visit, position, concern, minutes, finished_at)
    select s.visit, s.position, s.concern, s.minutes, s.at
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      as s (visit uuid, position smallint, concern text, minutes numeric, at timestamptz)`.execute(tx)
}
