import { sql } from 'kysely'
import type { Db } from '#ground/act/act.ts'

/**
 * Rows that were written by halves: each check counts what must not be there. An act is one transaction, so a place
 * without its line in the trail, or a booking without its visit, means that one was left open on the way.
 */
/** A place given back and kept by the office: its line is that of the act that gave it back. */
const KEPT = `exists (select from events.event k where k.subject = 'visit:' || a.visit and k.topic = 'appointments.returned')`

const CHECKS: Readonly<Record<string, string>> = {
  'a place nobody wrote into the trail': `
    select count(*) as n from appointments.appointment a where not ${KEPT} and not exists
      (select from trail.entry e where e.subject = 'visit:' || a.visit
        and e.act in ('appointments.hold', 'appointments.override', 'appointments.reserve'))`,
  'a place kept without an act': `
    select count(*) as n from events.event k where k.topic = 'appointments.returned' and not exists
      (select from trail.entry e where e.at = k.at
        and e.act in ('appointments.cancel', 'appointments.move', 'waitlist.accept'))`,
  'a booking nobody wrote into the trail': `
    select count(*) as n from appointments.appointment a where a.booked_at is not null and not ${KEPT} and not exists
      (select from trail.entry e where (e.subject = 'visit:' || a.visit and e.act = 'appointments.book')
        or (e.at = a.booked_at and e.act in ('release.give', 'waitlist.accept')))`,
  'an end nobody wrote into the trail': `
    select count(*) as n from appointments.appointment a where a.state in ('cancelled', 'expired') and not ${KEPT} and not exists
      (select from trail.entry e where (e.subject = 'visit:' || a.visit
        and e.act in ('appointments.cancel', 'appointments.expire'))
        or (e.at = a.ended_at and e.act in ('waitlist.accept', 'waitlist.offer'))
        or (e.subject = 'place:' || a.id and e.act in ('release.put-back', 'waitlist.take-place')))`,
  'a place nobody was told of': `
    select count(*) as n from appointments.appointment a where not exists
      (select from events.event e where e.subject = 'visit:' || a.visit)`,
  'a booking without visit or person': `
    select count(*) as n from appointments.appointment a where a.state = 'booked' and not exists
      (select from visits.visit v join people.person p on p.id = v.person where v.id = a.visit)`,
  'a cancelled appointment whose visit goes on': `
    select count(*) as n from appointments.appointment a join visits.visit v on v.id = a.visit
    where a.state = 'cancelled' and v.state <> 'cancelled'`,
  'a ticket nobody wrote into the trail': `
    select count(*) as n from visits.visit v where v.ticket_code is not null and not exists
      (select from trail.entry e where e.subject = 'visit:' || v.id and e.act = 'reception.draw-ticket')`,
  'two appointments at one place': `
    select count(*) as n from appointments.appointment a join appointments.appointment b
      on a.id < b.id and a.lane = b.lane and a.during && b.during
    where a.state in ('held', 'booked') and b.state in ('held', 'booked')`,
  'an act left open': `select count(*) as n from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 s'`,
}

/** What stands half-written in this database; empty in a good one. */
export async function halfWritten(db: Db): Promise<string[]> {
  const found: string[] = []
  for (const [what, query] of Object.entries(CHECKS)) {
    const { rows } = await sql.raw<{ n: string }>(query).execute(db)
    if (Number(rows[0]?.n) > 0) found.push(`${rows[0]?.n} times ${what}`)
  }
  return found
}
