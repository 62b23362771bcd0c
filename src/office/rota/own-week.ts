import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsAt, readDesks } from '#office/staff/index.ts'
import { isMonday } from './deed.ts'
import { dutiesOf, dutiesOn, type Duty } from './duty-store.ts'
import type { RotaRoom } from './room.ts'
import { absencesOf } from './setting-store.ts'

export interface OwnDuty extends Duty {
  /** Room of the desk; null: no desk. */
  readonly room: string | null
  readonly team: string | null
}

/** What was published for oneself, at whatever site. Nobody asks this for somebody else. */
export async function ownWeek(
  { ground }: RotaRoom,
  actor: Actor,
  { monday }: { readonly monday: string },
): Promise<Outcome<{ duties: readonly OwnDuty[] }, CommonRefusal | 'unknown-week'>> {
  if (actor.kind !== 'staff' || !isPermitted(ground.permissions, actor, 'rota.read-own', null))
    return refuse('not-permitted')
  if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
  const duties = await dutiesOf(ground.db, actor.id, monday)
  const desks = await readDesks(ground.db)
  return {
    ok: true,
    duties: duties.map((duty) => {
      const desk = desks.find(({ id, site }) => id === duty.desk && site === duty.site)
      return { ...duty, room: desk?.room ?? null, team: desk?.team ?? null }
    }),
  }
}

export interface DutyNow {
  /** What is planned for oneself at this moment, and what comes after it today. */
  readonly mine: Duty | null
  readonly next: Duty | null
  /** Who is planned at which desk at this moment; only who can be expected. */
  readonly seats: readonly { readonly desk: number; readonly account: string; readonly name: string }[]
}

/** So long before its beginning a block is proposed at the desk, in minutes. */
const AHEAD = 15

/** For the desks of a site: what the published rota says of this moment. */
export async function dutyNow(
  { ground }: RotaRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<DutyNow, CommonRefusal>> {
  const { db, clock, permissions } = ground
  if (!isPermitted(permissions, actor, 'rota.read-own', site)) return refuse('not-permitted')
  const now = clock.now()
  const day = officeDay(now).toString()
  const duties = await dutiesOn(db, site, day)
  if (duties.length === 0) return { ok: true, mine: null, next: null, seats: [] }
  const names = new Map((await readAccountsAt(db, site)).map(({ id, name }) => [id, name]))
  const away = new Set((await absencesOf(db, [...names.keys()], day, day)).map(({ account }) => account))
  const expected = duties.filter(
    ({ account }) => account !== null && names.has(account) && !away.has(account),
  )
  const isNow = ({ start, end }: Duty) =>
    Temporal.Instant.compare(start.subtract({ minutes: AHEAD }), now) <= 0 &&
    Temporal.Instant.compare(now, end) < 0
  const own = expected.filter(({ account }) => account === actor.id)
  // of two that touch, what comes is meant: the other one ends
  const mine = own.findLast(isNow) ?? null
  const after = own.find(({ start }) => Temporal.Instant.compare(start, mine?.start ?? now) > 0) ?? null
  return {
    ...{ ok: true, mine, next: after },
    seats: expected
      .filter((it) => it.desk !== null && isNow(it))
      .map(({ desk, account }) => ({ desk: desk!, account: account!, name: names.get(account!)! })),
  }
}
