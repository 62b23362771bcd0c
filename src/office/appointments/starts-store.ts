import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Appointment } from './appointment.ts'

/** When the live bookings behind some codes begin; a code without a live booking is left out. */
export async function startsByCode(
  db: Db | Tx,
  codes: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  if (codes.length === 0) return new Map()
  const found = await sql<{ code: string; starts: Temporal.Instant }>`
    select a.code, lower(a.during) as starts from appointments.appointment a
    where a.code = any(${[...codes]}) and a.state = 'booked'`.execute(db)
  return new Map(found.rows.map(({ code, starts }) => [code, starts]))
}

/** Where and when a place is, whoever has it. */
export type Standing = Pick<Appointment, 'id' | 'site' | 'team' | 'lane' | 'start' | 'end'>

export async function standingOf(db: Db | Tx, id: string): Promise<Standing | null> {
  const found = await sql<Standing>`
    select a.id, a.site, a.team, a.lane, lower(a.during) as start, upper(a.during) as "end"
    from appointments.appointment a where a.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}
