import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { byCode } from '#office/appointments/index.ts'
import { lookAtDesk } from '#office/calling/index.ts'
import { findVisit, findVisits, visitsByNumber, type Visit } from '#office/visits/index.ts'
import { referencesOf, visitsByReference } from './reference-store.ts'
import { readReference } from './reference.ts'
import type { ExchangeRoom } from './room.ts'

/** A visit as another program sees it: no name; of its references only those the program gave it. */
export interface ReferredVisit {
  readonly visit: Visit
  readonly references: readonly string[]
}

/** Where one visit stands. Each look leaves a row in the trail. */
export async function lookAtVisit(
  { ground }: ExchangeRoom,
  actor: Actor,
  id: string,
): Promise<Outcome<ReferredVisit, 'not-permitted' | 'unknown-visit'>> {
  // a visitor is not told whether a visit exists; the id is no secret
  if (!isPermitted(ground.permissions, actor, 'exchange.look-at-visit', null)) return refuse('not-permitted')
  const seen = await findVisit(ground.db, id)
  if (!seen) return refuse('unknown-visit', { field: 'visit' })
  const deed = { act: 'exchange.look-at-visit', site: seen.site, subject: `visit:${id}` }
  const looked = await consult(ground, actor, deed, async (tx) => ({
    visit: (await findVisit(tx, id)) ?? seen,
    references: (await referencesOf(tx, actor.id, [id])).get(id) ?? [],
  }))
  return looked.ok ? { ok: true, ...looked.found } : looked
}

export interface VisitSearch {
  readonly site: number
  readonly reference?: string | undefined
  /** Number of the day, e.g. `B047`. */
  readonly number?: string | undefined
  readonly code?: string | undefined
  /** Of this day only; today when a number is asked for. */
  readonly day?: Temporal.PlainDate | undefined
}

export const FOUND_MAX = 200
/** Days back in which a program's own visits are listed when nothing is asked for but them. */
const RECENT_DAYS = 60

/** Visits of a site by case, number or code; with none of them: those of the day that carry a case of the program. */
export async function searchVisits(
  room: ExchangeRoom,
  actor: Actor,
  search: VisitSearch,
): Promise<Outcome<{ visits: ReferredVisit[] }, 'not-permitted' | 'reference-invalid'>> {
  const { site } = search
  const reference = search.reference === undefined ? null : readReference(search.reference)
  if (search.reference !== undefined && reference === null)
    return refuse('reference-invalid', { field: 'reference' })
  const deed = { act: 'exchange.find-visits', site }
  const looked = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const only = search.day ?? (reference === null && search.code === undefined ? today : null)
    const fits = (it: Visit) => it.site === site && (only === null || it.day.equals(only))
    let found: Visit[]
    if (search.number !== undefined) found = await visitsByNumber(tx, site, only ?? today, search.number)
    else if (search.code !== undefined) {
      const booking = await byCode(tx, search.code)
      found = booking ? await findVisits(tx, [booking.visit]) : []
    } else {
      const since = now.subtract({ hours: 24 * RECENT_DAYS })
      found = await findVisits(tx, await visitsByReference(tx, actor.id, reference, since))
    }
    const visits = found
      .filter(fits)
      .sort((a, b) => Temporal.PlainDate.compare(b.day, a.day) || (a.id < b.id ? -1 : 1))
      .slice(0, FOUND_MAX)
    const named = await referencesOf(
      tx,
      actor.id,
      visits.map(({ id }) => id),
    )
    return visits.map((visit) => ({ visit, references: named.get(visit.id) ?? [] }))
  })
  return looked.ok ? { ok: true, visits: looked.found } : looked
}

export interface DeskForProgram {
  readonly desk: number
  readonly room: string
  readonly seat: { readonly onBreak: boolean; readonly since: Temporal.Instant } | null
  readonly guest:
    | (ReferredVisit & {
        readonly call: {
          readonly id: string
          readonly rings: number
          readonly rungAt: Temporal.Instant
          readonly open: boolean
        } | null
      })
    | null
  /** How many this desk could call now, and the number that would be called next. */
  readonly waiting: number
  readonly next: { readonly visit: string; readonly number: string; readonly why: string } | null
}

/** What stands at a desk now: with it a program that was away finds out what happened meanwhile. No name is read. */
export async function deskForProgram(
  room: ExchangeRoom,
  actor: Actor,
  { site, desk }: { readonly site: number; readonly desk: number },
): Promise<Outcome<DeskForProgram, 'not-permitted' | 'unknown-desk'>> {
  const { ground, calling } = room
  const act = 'exchange.look-at-desk'
  if (!isPermitted(ground.permissions, actor, act, site)) return refuse('not-permitted')
  const entry = (await calling.staff.desks(ground.db, site)).find(({ id }) => id === desk)
  if (!entry) return refuse('unknown-desk', { field: 'desk' })
  const state = await lookAtDesk(calling, ground.db, actor, site, desk)
  const { guest, seat, next } = state
  const references = guest
    ? ((await referencesOf(ground.db, actor.id, [guest.visit.id])).get(guest.visit.id) ?? [])
    : []
  const call = guest?.call ?? null
  return {
    ok: true,
    ...{ desk, room: entry.room, seat: seat && { onBreak: seat.onBreak, since: seat.since } },
    guest: guest && {
      ...{ visit: guest.visit, references },
      call: call && { id: call.id, rings: call.rings, rungAt: call.rungAt, open: call.endedAt === null },
    },
    waiting: state.queue.length,
    next: next && { visit: next.visit.id, number: next.visit.number ?? '', why: next.reason.code },
  }
}
