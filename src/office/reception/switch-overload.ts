import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { OVERLOAD_WHY_MAX, PER_WINDOW_MAX, WINDOW_MINUTES, type OverloadKind } from './overload.ts'
import { endOverload, insertOverload, overloadForDraw } from './overload-store.ts'
import type { ReceptionRoom } from './room.ts'

export interface OverloadCommand {
  readonly site: number
  readonly kind: OverloadKind
  readonly why: string
  /** Empty: every team. */
  readonly teams?: readonly string[]
  /** With windows: 15, 20, 30 or 60. */
  readonly windowMinutes?: number
  /** Persons per window and team; without it the rule says. */
  readonly perWindow?: number | undefined
  readonly key?: string | undefined
}

export type OverloadRefusal =
  | CommonRefusal
  | 'reason-missing'
  | 'unknown-kind'
  | 'unknown-team'
  | 'window-length'
  | 'per-window'
  | 'overload-already-on'

/** From now on, today only: walk-ins are stopped, or get a window of time instead of a place in the queue. */
export async function startOverload(
  room: ReceptionRoom,
  actor: Actor,
  command: OverloadCommand,
): Promise<Outcome<{ overload: string }, OverloadRefusal>> {
  const { key, why: typed, ...request } = command
  const why = typed.trim().slice(0, OVERLOAD_WHY_MAX)
  const fault = faultOf({ ...command, why })
  if (fault) return fault
  const { site, kind, teams = [], windowMinutes = null, perWindow = null } = command
  const deed = {
    ...{ act: 'reception.start-overload', site, why },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ overload: string }, OverloadRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const known = new Set((await room.calling.staff.teams(tx, site)).map((team) => team.key))
      if (teams.some((team) => !known.has(team))) return refuse('unknown-team', { field: 'teams' })
      const id = room.ground.ids.uuid()
      const windows =
        kind === 'windows' ? { windowMinutes, perWindow } : { windowMinutes: null, perWindow: null }
      const made = { id, site, kind, why, teams, ...windows, startedAt: now }
      if (!(await insertOverload(tx, officeDay(now), made))) return refuse('overload-already-on')
      about(`overload:${id}`, { kind, teams: [...teams], ...windows })
      tell('reception.overload', { site, on: true, kind })
      return { ok: true, overload: id }
    },
  ) as Promise<Outcome<{ overload: string }, OverloadRefusal>>
}

function faultOf({ kind, why, windowMinutes, perWindow }: OverloadCommand) {
  if (kind !== 'stop' && kind !== 'windows') return refuse('unknown-kind', { field: 'kind' })
  if (kind === 'windows' && !WINDOW_MINUTES.some((minutes) => minutes === windowMinutes))
    return refuse('window-length', { field: 'windowMinutes', detail: { allowed: [...WINDOW_MINUTES] } })
  const isCount = perWindow === undefined || (Number.isInteger(perWindow) && perWindow > 0)
  if (kind === 'windows' && (!isCount || (perWindow ?? 1) > PER_WINDOW_MAX))
    return refuse('per-window', { field: 'perWindow', detail: { most: PER_WINDOW_MAX } })
  return why === '' ? refuse('reason-missing', { field: 'why' }) : null
}

/** Back to the queue. Windows that were promised stay valid. */
export async function stopOverload(
  room: ReceptionRoom,
  actor: Actor,
  { site, key }: { site: number; key?: string | undefined },
): Promise<Outcome<{ overload: string }, CommonRefusal | 'overload-not-on'>> {
  const deed = {
    ...{ act: 'reception.stop-overload', site },
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform<{ overload: string }, 'overload-not-on'>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const overload = await overloadForDraw(tx, site, officeDay(now))
      if (!overload) return refuse('overload-not-on')
      await endOverload(tx, overload.id, now)
      about(`overload:${overload.id}`)
      tell('reception.overload', { site, on: false, kind: overload.kind })
      return { ok: true, overload: overload.id }
    },
  ) as Promise<Outcome<{ overload: string }, CommonRefusal | 'overload-not-on'>>
}
