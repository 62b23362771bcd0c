import { createHash } from 'node:crypto'
import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bookedBetween } from './appointment-store.ts'
import type { DayException, Plan } from './capacity.ts'
import { lockPlan, raisePlan, readPlan, removeExceptionsFrom, saveException } from './capacity-store.ts'
import { fitPlan, type Fit, type Staffed } from './fit.ts'
import type { Room } from './room.ts'

export type { Fit, Staffed } from './fit.ts'
export type FitRefusal = CommonRefusal | 'unknown-site' | 'touched-meanwhile' | 'nothing-to-fit'

/** What the hours of lanes shall follow: the rota of some days, for the teams it speaks of. */
export interface FitAsked {
  readonly site: number
  /** Names what it follows from; hours that followed from it before are taken back first. */
  readonly origin: string
  readonly reason: string
  readonly teams: readonly string[]
  readonly days: readonly Temporal.PlainDate[]
  readonly staffed: readonly Staffed[]
}

export interface Fitted {
  readonly fits: readonly Fit[]
  /** Of exactly these hours and bookings; an act that names another is told to look again. */
  readonly seen: string
  /** Whether the lanes have these hours already. */
  readonly isInForce: boolean
  /** Whether hours of this origin stand at all, so that there is something to take back. */
  readonly hasAny: boolean
}

/** What would change, and whose bookings lie outside then. Nothing is done; no names are read. */
export async function proposeFit(
  room: Room,
  actor: Actor,
  asked: FitAsked,
): Promise<Outcome<Fitted, FitRefusal>> {
  const { db, permissions, clock } = room.ground
  if (!isPermitted(permissions, actor, 'appointments.fit-lanes', asked.site)) return refuse('not-permitted')
  return db.transaction().execute((tx) => fitted(tx, asked, clock.now()))
}

/** A person lets the hours follow. Bookings outside stay where they are until somebody settles each (`replan.ts`). */
export async function fitLanes(
  room: Room,
  actor: Actor,
  { key, seen, ...asked }: FitAsked & { readonly seen: string; readonly key?: string | undefined },
): Promise<Outcome<{ lanes: number; touched: number }, FitRefusal>> {
  const { site, origin, reason } = asked
  const deed = {
    ...{ act: 'appointments.fit-lanes', site, why: reason },
    key: key === undefined ? undefined : { value: key, request: { site, origin, seen } },
  }
  const outcome = await perform(room.ground, actor, deed, async (hand) => {
    await lockPlan(hand.tx, site)
    const now = await fitted(hand.tx, asked, hand.now)
    if (!now.ok) return now
    if (now.fits.length === 0 && !now.hasAny) return refuse('nothing-to-fit')
    if (now.seen !== seen) return refuse('touched-meanwhile')
    await removeExceptionsFrom(hand.tx, site, origin, officeDay(hand.now))
    for (const entry of now.fits.flatMap((fit) => entriesOf(asked, fit)))
      await saveException(hand.tx, { ...entry, id: room.ground.ids.uuid() })
    const version = await raisePlan(hand.tx, site)
    const touched = now.fits.reduce((all, fit) => all + fit.touched.length, 0)
    hand.about(`site:${site}`, { origin, lanes: now.fits.length, touched })
    hand.tell('appointments.plan-changed', { version, touched, opens: now.hasAny })
    return { ok: true as const, lanes: now.fits.length, touched }
  })
  if (outcome.ok) await room.reloadPlan(site)
  return outcome
}

/** The hours are again what the rules say. */
export async function unfitLanes(
  room: Room,
  actor: Actor,
  command: { readonly site: number; readonly origin: string; readonly key?: string | undefined },
): Promise<Outcome<{ days: number }, FitRefusal>> {
  const { site, origin, key } = command
  const deed = {
    ...{ act: 'appointments.unfit-lanes', site },
    key: key === undefined ? undefined : { value: key, request: { site, origin } },
  }
  const outcome = await perform<{ days: number }, FitRefusal>(room.ground, actor, deed, async (hand) => {
    await lockPlan(hand.tx, site)
    const days = await removeExceptionsFrom(hand.tx, site, origin, officeDay(hand.now))
    if (days === 0) return refuse('nothing-to-fit')
    const version = await raisePlan(hand.tx, site)
    hand.about(`site:${site}`, { origin })
    hand.tell('appointments.plan-changed', { version, opens: true })
    return { ok: true, days }
  })
  if (outcome.ok) await room.reloadPlan(site)
  return outcome
}

async function fitted(
  tx: Tx,
  asked: FitAsked,
  now: Temporal.Instant,
): Promise<Outcome<Fitted, 'unknown-site'>> {
  const { site, origin, staffed, teams } = asked
  const plan = await readPlan(tx, site)
  if (!plan) return refuse('unknown-site', { field: 'site' })
  const today = officeDay(now)
  const days = asked.days.filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
  const [first, last] = [days[0], days.at(-1)]
  const bookings =
    first && last ? await bookedBetween(tx, site, dawn(first), dawn(last.add({ days: 1 }))) : []
  const ahead = bookings.filter(({ start }) => Temporal.Instant.compare(start, now) > 0)
  const fits = fitPlan(plan, origin, { teams, days }, staffed, ahead)
  const own = plan.exceptions.filter(
    (it) => it.origin === origin && Temporal.PlainDate.compare(it.day, today) >= 0,
  )
  const wanted = fits.flatMap((fit) => entriesOf(asked, fit))
  return {
    ...{ ok: true, fits, seen: digest(fits), hasAny: own.length > 0 },
    isInForce: sameTimes(own, wanted),
  }
}

const dawn = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(OFFICE_ZONE).toInstant()

/** The rows of one lane on one day: closed, or its times. */
function entriesOf({ site, origin, reason }: FitAsked, fit: Fit): Omit<DayException, 'id'>[] {
  const { team, lane } = fit
  const base = { ...{ site, team, lane, origin, reason }, day: Temporal.PlainDate.from(fit.day) }
  if (fit.after.length === 0) return [{ ...base, opens: null, closes: null }]
  return fit.after.map(({ from, until }) => ({
    ...{ ...base, opens: Temporal.PlainTime.from(from), closes: Temporal.PlainTime.from(until) },
  }))
}

function sameTimes(own: Plan['exceptions'], wanted: readonly Omit<DayException, 'id'>[]): boolean {
  const said = ({ lane, day, opens, closes }: Omit<DayException, 'id'>) =>
    `${lane} ${day} ${opens?.toString() ?? ''} ${closes?.toString() ?? ''}`
  return own.map(said).toSorted().join() === wanted.map(said).toSorted().join()
}

function digest(fits: readonly Fit[]): string {
  return createHash('sha256').update(JSON.stringify(fits)).digest('hex').slice(0, 16)
}
