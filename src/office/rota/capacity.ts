import type { Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  fitLanes,
  proposeFit,
  unfitLanes,
  type Fitted,
  type FitRefusal,
  type Staffed,
} from '#office/appointments/index.ts'
import { isMonday } from './deed.ts'
import { dutiesOfWeek } from './duty-store.ts'
import { factsOf } from './facts.ts'
import { isThere } from './read-week.ts'
import type { RotaRoom } from './room.ts'
import { daysOf } from './week.ts'
import { readWeek } from './week-store.ts'

export type CapacityRefusal = FitRefusal | 'unknown-week' | 'not-published'

interface At {
  readonly site: number
  readonly monday: string
}

const originOf = (monday: string): string => `rota:${monday}`

/** What the published week would change of the hours that can be booked, and whose bookings lie outside then. */
export async function proposeCapacity(
  room: RotaRoom,
  actor: Actor,
  at: At,
): Promise<Outcome<Fitted, CapacityRefusal>> {
  const asked = await askedFor(room, actor, at)
  return asked.ok ? proposeFit(room.places, actor, asked.fit) : asked
}

/** A person lets the hours follow the rota; `seen` names exactly what was looked at. */
export async function applyCapacity(
  room: RotaRoom,
  actor: Actor,
  command: At & { readonly seen: string; readonly why: string; readonly key?: string | undefined },
): Promise<Outcome<{ lanes: number; touched: number }, CapacityRefusal>> {
  const { seen, key, why, ...at } = command
  const asked = await askedFor(room, actor, at)
  if (!asked.ok) return asked
  return fitLanes(room.places, actor, { ...asked.fit, reason: why, seen, key })
}

/** The hours are what the rules say again. Works also after the week itself was taken back. */
export async function takeBackCapacity(
  room: RotaRoom,
  actor: Actor,
  { site, monday, key }: At & { readonly key?: string | undefined },
): Promise<Outcome<{ days: number }, CapacityRefusal>> {
  if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
  return unfitLanes(room.places, actor, { site, origin: originOf(monday), key })
}

async function askedFor(room: RotaRoom, actor: Actor, { site, monday }: At) {
  const { db, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'rota.read', site)) return refuse('not-permitted')
  if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
  const found = await db.transaction().execute((tx) => staffedIn(room, tx, { site, monday }))
  if (!found) return refuse('not-published')
  const days = daysOf(monday).map((day) => Temporal.PlainDate.from(day))
  const reason = `Dienstplan ab ${monday}`
  return { ok: true as const, fit: { ...{ site, days, reason }, origin: originOf(monday), ...found } }
}

/** Desks that are staffed with whom can be expected, and the teams the week speaks of. Null: it is not published. */
async function staffedIn(
  room: RotaRoom,
  tx: Tx,
  at: At,
): Promise<{ teams: string[]; staffed: Staffed[] } | null> {
  const week = await readWeek(tx, at.site, at.monday)
  if (week.published === null) return null
  const duties = (await dutiesOfWeek(tx, at.site, at.monday)).filter(({ kind }) => kind === 'desk')
  const facts = await factsOf(room, tx, at, [])
  const deskOf = (id: number | null) => facts.desks.find(({ desk }) => desk === id)
  const teams = [...new Set(duties.flatMap(({ desk }) => deskOf(desk)?.team ?? []))]
  const clock = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainTime()
  const staffed = duties.flatMap(({ desk, account, day, start, end }): Staffed[] => {
    const at = deskOf(desk)
    if (!at?.active || account === null || !isThere(facts, account, day)) return []
    const span = { from: clock(start), until: clock(end) }
    return [{ ...span, day: Temporal.PlainDate.from(day), team: at.team, room: at.room }]
  })
  return { teams, staffed }
}
