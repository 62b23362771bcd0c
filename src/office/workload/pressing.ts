import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { readEpisodes } from './episode-store.ts'
import { isPressing, standingOf } from './episode.ts'
import { spanOf } from './load-of.ts'
import { openNotices } from './read-notices.ts'
import type { WorkloadRoom } from './room.ts'

/** What the head was to have done by now: said where the day begins, until it is done. */
export interface Pressing {
  /** Red episodes without a consequence for a week, or whose day has come; none while nobody agreed to them. */
  readonly episodes: number
  /** Overload notices that wait for longer than they should. */
  readonly notices: number
}

export async function pressingAt(
  room: WorkloadRoom,
  actor: Actor,
  sites: readonly number[],
): Promise<Pressing> {
  const { db, clock, permissions } = room.ground
  const own = sites.filter((site) => isPermitted(permissions, actor, 'workload.decide', site))
  const now = clock.now()
  let [episodes, notices] = [0, 0]
  for (const site of own) {
    notices += (await openNotices(room, actor, site)).overdue
    if ((await evaluationsOff(db, { site, at: now, keys: ['load.half-hours'] })).size > 0) continue
    const today = officeDay(now)
    const { zone } = await spanOf(db, { site, from: today, to: today })
    const open = await readEpisodes(db, { site, from: now, to: now })
    episodes += open.filter((it) => isPressing(standingOf(it, today, zone))).length
  }
  return { episodes, notices }
}
