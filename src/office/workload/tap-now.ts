import { perform, type Db, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff, evaluationsOff } from '#office/evaluations/index.ts'
import { readAccountsById, readSite, readTeams } from '#office/staff/index.ts'
import { halfHourAfter, halfHourOf } from './half-hour.ts'
import type { WorkloadRoom } from './room.ts'
import { addTap, hasToken, readSecret, secretOfRound, useToken } from './tap-store.ts'
import { aboutOf, isYes, mondayOf, TAPS, tokenOf, type TapAbout, type TapKind } from './tap.ts'

export type TapRefusal =
  | CommonRefusal
  | 'unknown-tap'
  | 'no-area'
  | 'choose-area'
  | 'already-tapped'
  | 'evaluation-off'

/** How a tap is signed in the trail: that somebody did, and nobody in particular. */
const WITHOUT_NAME = 'without-name'

/**
 * "Too much" or "fine" for this half hour, or whether today's breaks were kept. Once for each colleague: a token says so, which nobody
 * can lead back once the round's secret is destroyed. What was tapped is added to a sum and stands nowhere beside the token.
 */
export async function tapNow(
  { ground }: WorkloadRoom,
  actor: Actor,
  { site, kind, area }: { readonly site: number; readonly kind: string; readonly area: string | null },
): Promise<Outcome<object, TapRefusal>> {
  if (!isPermitted(ground.permissions, actor, 'workload.tap', site)) return refuse('not-permitted')
  const tap = TAPS.find((it) => it === kind)
  if (!tap) return refuse('unknown-tap', { field: 'kind' })
  const nobody = { ...actor, id: WITHOUT_NAME }
  const deed = { act: 'workload.tap', site }
  return perform<object, TapRefusal>(ground, nobody, deed, async ({ tx, now, about }) => {
    const key = aboutOf(tap) === 'load' ? 'load.taps' : 'load.breaks'
    const off = await evaluationIsOff(tx, { site, key, at: now })
    if (off) return off
    const own = await ownAreas(tx, actor.id, site)
    if (own.length === 0) return refuse('no-area')
    const chosen = own.length === 1 ? own[0] : own.find((it) => it.key === area)
    if (!chosen) return refuse('choose-area', { field: 'area' })
    const round = { ...(await roundAt(tx, site, aboutOf(tap), now)), secret: ground.chance.bytes(32) }
    const secret = await secretOfRound(tx, round)
    if (!(await useToken(tx, round, tokenOf(secret, ...onceOf(tap, actor.id, round.day)))))
      return refuse('already-tapped')
    const isNew =
      tap === 'too-much' || tap === 'fine' || (await useToken(tx, round, tokenOf(secret, actor.id)))
    await addTap(tx, round, {
      ...{ area: chosen.key, persons: isNew ? 1 : 0 },
      ...(isYes(tap) ? { yes: 1, no: 0 } : { yes: 0, no: 1 }),
    })
    about(`load:${site}`)
    return { ok: true }
  })
}

/** What somebody may tap now, and has tapped already; for their own eyes. */
export async function ownTaps(
  { ground }: WorkloadRoom,
  actor: Actor,
  site: number,
): Promise<{
  readonly areas: readonly { readonly key: string; readonly name: string }[]
  readonly load: 'open' | 'tapped' | 'off'
  readonly breaks: 'open' | 'tapped' | 'off'
  readonly until: Temporal.Instant
} | null> {
  if (!isPermitted(ground.permissions, actor, 'workload.tap', site)) return null
  const now = ground.clock.now()
  const off = await evaluationsOff(ground.db, { site, at: now, keys: ['load.taps', 'load.breaks'] })
  const state = async (kind: TapKind, key: string) =>
    off.has(key) ? 'off' : (await hasTapped(ground.db, site, kind, actor.id, now)) ? 'tapped' : 'open'
  return {
    areas: await ownAreas(ground.db, actor.id, site),
    load: await state('fine', 'load.taps'),
    breaks: await state('break-kept', 'load.breaks'),
    until: halfHourAfter(halfHourOf(now)),
  }
}

async function hasTapped(db: Db, site: number, kind: TapKind, account: string, now: Temporal.Instant) {
  const round = await roundAt(db, site, aboutOf(kind), now)
  const secret = await readSecret(db, round)
  return secret !== null && hasToken(db, round, tokenOf(secret, ...onceOf(kind, account, round.day)))
}

/** Once in a half hour; of breaks once a day. */
const onceOf = (kind: TapKind, account: string, day: string): string[] =>
  aboutOf(kind) === 'load' ? [account] : [account, day]

async function ownAreas(db: Db | Tx, account: string, site: number) {
  const [found] = await readAccountsById(db, [account])
  const teams = await readTeams(db, site)
  return teams.filter(({ key }) => found?.teams.includes(key)).map(({ key, name }) => ({ key, name }))
}

/** The half hour, or the week from Monday to Sunday. */
async function roundAt(db: Db | Tx, site: number, about: TapAbout, now: Temporal.Instant) {
  const zone = (await readSite(db, site))?.timeZone ?? OFFICE_ZONE
  const day = officeDay(now, zone)
  const from = halfHourOf(now)
  if (about === 'load') return { site, about, from, until: halfHourAfter(from), day: day.toString() }
  const monday = mondayOf(day)
  const begin = (it: Temporal.PlainDate) => it.toZonedDateTime(zone).toInstant()
  return {
    ...{ site, about, from: begin(monday), until: begin(monday.add({ days: 7 })), day: day.toString() },
  }
}
