import type { Db } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { hallMark } from '#office/visits/index.ts'
import type { Wait } from './forecast-hall.ts'
import { forecastPicture, newcomers } from './forecast-for.ts'
import { hallPicture, type HallPicture } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'
import { seatMark } from './seat-store.ts'

/** A look at the hall and what follows from it, made once for everybody who looks before anything changes. */
export interface HallLook {
  readonly picture: HallPicture
  /** Made when it is first asked for. */
  waits(): ReadonlyMap<string, Wait>
}

export type HallLooks = (room: CallingRoom, db: Db, site: number) => Promise<HallLook>

/** Nothing changes and yet time passes: then a look is made anew. Seconds of the office's clock. */
const LIFE_SECONDS = 20

/** Per process: whoever looks asks two small questions (has a visit, has a seat changed?) and gets the last look. */
export function createLooks(): HallLooks {
  const last = new Map<number, { mark: string; at: Temporal.Instant; look: Promise<HallLook> }>()
  return async (room, db, site) => {
    const now = room.ground.clock.now()
    const mark = `${await hallMark(db, site, officeDay(now))} ${await seatMark(db, site)}`
    const known = last.get(site)
    const age = known && Math.abs(now.since(known.at).total('seconds'))
    if (known && known.mark === mark && age! < LIFE_SECONDS) return known.look
    const look = hallPicture(room, db, site).then((picture) => lookAt(room, picture))
    last.set(site, { mark, at: now, look })
    look.catch(() => last.delete(site))
    return look
  }
}

export function lookAt(room: CallingRoom, picture: HallPicture): HallLook {
  let waits: ReadonlyMap<string, Wait> | null = null
  return { picture, waits: () => (waits ??= forecastPicture(room, picture, newcomers(picture))) }
}
