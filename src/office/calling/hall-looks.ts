import type { Db } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { hallMark } from '#office/visits/index.ts'
import type { Asker, Wait } from './forecast-hall.ts'
import { aheadOf, forecastPicture, newcomers } from './forecast-for.ts'
import { hallPicture, type HallPicture } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'
import { seatMark } from './seat-store.ts'

/** A look at the hall and what follows from it, made once for everybody who looks before anything changes. */
export interface HallLook {
  readonly picture: HallPicture
  /** Both are made when they are first asked for. */
  waits(): ReadonlyMap<string, Wait>
  /** How many are called before somebody who waits. */
  ahead(visit: Asker): number
}

export type HallLooks = (room: CallingRoom, db: Db, site: number) => Promise<HallLook>

/** Nothing changes and yet time passes: then a look is made anew. Seconds of the office's clock. */
const LIFE_SECONDS = 20

/** Per process: whoever looks asks two small questions (has a visit, has a seat changed?) and gets the last look. */
export function createLooks(): HallLooks {
  const last = new Map<number, { mark: string; at: Temporal.Instant; look: Promise<HallLook> }>()
  const markOf = together<number, string>()
  return async (room, db, site) => {
    const now = room.ground.clock.now()
    const mark = await markOf(site, async () => {
      const marks = await Promise.all([hallMark(db, site, officeDay(now)), seatMark(db, site)])
      return marks.join(' ')
    })
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
  const places = new Map<string, number>()
  return {
    picture,
    waits: () => (waits ??= forecastPicture(room, picture, newcomers(picture))),
    ahead(visit) {
      const known = places.get(visit.id) ?? aheadOf(room, picture, visit)
      places.set(visit.id, known)
      return known
    },
  }
}

/** Who asks while the same is being asked waits for the next answer, all together: none is older than its question. */
function together<Key, Answer>(): (key: Key, ask: () => Promise<Answer>) => Promise<Answer> {
  const asking = new Map<Key, Promise<Answer>>()
  const next = new Map<Key, Promise<Answer>>()
  const begin = (key: Key, ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = ask().finally(() => asking.delete(key))
    asking.set(key, answer)
    return answer
  }
  return (key, ask) => {
    const running = asking.get(key)
    if (!running) return begin(key, ask)
    const waiting = next.get(key)
    if (waiting) return waiting
    const after = running
      .catch(() => undefined)
      .then(() => {
        next.delete(key)
        return begin(key, ask)
      })
    next.set(key, after)
    return after
  }
}
