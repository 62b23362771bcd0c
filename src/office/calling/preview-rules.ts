import type { Db } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { lastServedDay, servedMinutes, visitsIn, type Visit } from '#office/visits/index.ts'
import { callsBetween } from './call-store.ts'
import { startOf } from './hall-picture.ts'
import {
  compareRules,
  desksNeeded,
  type ReplayDay,
  type ReplayDesk,
  type ReplayResult,
  type ReplayVisit,
} from './replay.ts'
import type { CallingRoom } from './room.ts'
import { faultsOfRules, type OfficeRules } from './rules.ts'

export interface PreviewCommand {
  readonly site: number
  /** A past day; without it the last one on which somebody was served. */
  readonly day?: Temporal.PlainDate | undefined
  readonly rules: OfficeRules
}

export type PreviewRefusal = 'not-permitted' | 'rules-invalid' | 'day-not-past' | 'no-such-day'

/** What other rules would have made of a past day. Writes nothing, names nobody, and speaks of groups only. */
export async function previewRules(
  room: CallingRoom,
  actor: Actor,
  { site, day, rules }: PreviewCommand,
): Promise<Outcome<{ day: Temporal.PlainDate; result: ReplayResult }, PreviewRefusal>> {
  const { permissions, db, clock } = room.ground
  if (!isPermitted(permissions, actor, 'calling.read-rules', site)) return refuse('not-permitted')
  const teams = (await room.staff.teams(db, site)).map(({ key }) => key)
  const accounts = (await readAccountsAt(db, site)).map(({ id }) => id)
  const faults = faultsOfRules(rules, { teams, accounts })
  if (faults.length > 0) return refuse('rules-invalid', { field: faults[0]!.field, detail: { faults } })
  const today = officeDay(clock.now())
  if (day && Temporal.PlainDate.compare(day, today) >= 0) return refuse('day-not-past', { field: 'day' })
  const played = day ?? (await lastServedDay(db, site, today))
  const past = played && (await pastDay(db, site, played))
  if (!past || past.visits.length === 0) return refuse('no-such-day', { field: 'day' })
  return { ok: true, day: played, result: compareRules(past, room.rules.of(site), rules) }
}

/** Whoever did not come to the desk kept it waiting so long. */
const NO_SHOW_MS = 2 * 60_000
/** From the call until the visitor sits down. */
const WALK_MS = 60_000

async function pastDay(db: Db, site: number, day: Temporal.PlainDate): Promise<ReplayDay> {
  const came = await visitsIn(db, site, day, ['finished', 'no_show'])
  const minutes = await servedMinutes(db, site, day)
  const visits = came.flatMap((visit) => replayVisit(visit, minutes.get(visit.id)))
  const calls = await callsBetween(db, site, startOf(day), startOf(day.add({ days: 1 })))
  const desks = [...Map.groupBy(calls, (call) => call.desk)].map(([desk, list]): ReplayDesk => {
    const opens = Math.min(...list.map(({ calledAt }) => calledAt.epochMilliseconds))
    const closes = Math.max(...list.map(({ calledAt }) => calledAt.epochMilliseconds))
    return { desk, opens, closes, teams: new Set(list.map(({ team }) => team)) }
  })
  const at = new Map(came.map(({ id, calledAt }) => [id, calledAt?.epochMilliseconds ?? 0]))
  const served = visits.map(({ id, team, busyMs }) => ({ team, busyMs, at: at.get(id)! }))
  return { visits, desks: desks.length > 0 ? desks : desksNeeded(served) }
}

function replayVisit(
  { id, state, priority, dueAt, arrivedAt, calledAt, team }: Visit,
  minutes: number | undefined,
): ReplayVisit[] {
  if (!arrivedAt || !calledAt) return []
  const served = state === 'no_show' ? NO_SHOW_MS : WALK_MS + (minutes ?? 0) * 60_000
  return [{ id, priority, dueAt, arrivedAt, team, busyMs: served }]
}
