import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { hallPicture } from '#office/calling/index.ts'
import { findVisit, type VisitState } from '#office/visits/index.ts'
import { byRule } from './give-window.ts'
import { concernsTeam, WINDOW_MINUTES, windowsFrom, type Overload, type OverloadKind } from './overload.ts'
import { overloadOn, windowsOfDay, type WindowRow } from './overload-store.ts'
import type { ReceptionRoom } from './room.ts'

/** What everybody may know: terminal, public pages, displays. Not the reason. */
export interface PublicOverload {
  readonly kind: OverloadKind
  readonly windowMinutes: number | null
  /** Empty: every team. */
  readonly teams: readonly string[]
  readonly since: string
}

/** The mode of a site today, or null. With `team` only when it is concerned. */
export async function overloadOf(
  room: ReceptionRoom,
  site: number,
  team?: string,
): Promise<PublicOverload | null> {
  const { db, clock } = room.ground
  const found = await overloadOn(db, site, officeDay(clock.now()))
  if (!found || (team !== undefined && !concernsTeam(found, team))) return null
  const { kind, windowMinutes, teams, startedAt } = found
  return { kind, windowMinutes, teams, since: String(startedAt) }
}

export interface PromisedVisit {
  readonly visit: string
  readonly number: string
  readonly state: VisitState
}

export interface OverloadPicture {
  readonly overload: Overload | null
  readonly windows: readonly (Omit<WindowRow, 'visits'> & { readonly visits: readonly PromisedVisit[] })[]
  /** What the rule would give now, per team, in a window of 30 minutes. */
  readonly suggested: readonly { readonly team: string; readonly name: string; readonly places: number }[]
}

/** For the console: the mode, its windows and who has them. Numbers only, no names. */
export async function overloadPicture(
  room: ReceptionRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<OverloadPicture, 'not-permitted'>> {
  const { db, clock, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'reception.look-at-overload', site)) return refuse('not-permitted')
  const now = clock.now()
  const day = officeDay(now)
  const windows = await windowsOfDay(db, site, day)
  return {
    ok: true,
    overload: await overloadOn(db, site, day),
    windows: await Promise.all(
      windows.map(async ({ visits, ...window }) => ({ ...window, visits: await promised(room, visits) })),
    ),
    suggested: await suggestions(room, site, now),
  }
}

async function promised(room: ReceptionRoom, visits: readonly string[]): Promise<PromisedVisit[]> {
  const found = await Promise.all(visits.map((visit) => findVisit(room.ground.db, visit)))
  return found
    .flatMap((visit) => (visit ? [{ visit: visit.id, number: visit.number ?? '', state: visit.state }] : []))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

async function suggestions(room: ReceptionRoom, site: number, now: Temporal.Instant) {
  const { db } = room.ground
  const picture = await hallPicture(room.calling, db, site)
  const minutes = WINDOW_MINUTES[2]
  const closes = now.add({ hours: 2 })
  const [next] = windowsFrom({ now, waitMinutes: 0, windowMinutes: minutes, opens: null, closes })
  const teams = await room.calling.staff.teams(db, site)
  return teams.map(({ key: team, name }) => ({
    ...{ team, name },
    places: next ? byRule(picture, team, { ...next, minutes }) : 0,
  }))
}
