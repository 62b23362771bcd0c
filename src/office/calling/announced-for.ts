import type { Db, Tx } from '#ground/act/act.ts'
import { isAway, type Visit } from '#office/visits/index.ts'
import { forecastNow, saidOf, whyRenew } from './announce.ts'
import {
  eraseAnnounced,
  insertAnnounced,
  readAnnounced,
  replaceAnnounced,
  type FirstSaid,
} from './announce-store.ts'
import { closingOf, forecastAt, forecastPicture, newcomerOf, simpleRule } from './forecast-for.ts'
import type { Forecast } from './forecast.ts'
import type { HallLook } from './hall-looks.ts'
import { hallPicture } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'

/** What was told is kept for the comparison with what came; then nobody needs it. */
export const KEPT_DAYS = 90

/**
 * What these visitors are told about their wait: the one value for ticket, phone, hall, terminal, display and interface.
 * Whoever was told nothing yet is told now, and that stands. Only of those who wait.
 */
export async function announcedFor(
  room: CallingRoom,
  db: Db | Tx,
  visits: readonly Visit[],
): Promise<Map<string, Forecast>> {
  const now = room.ground.clock.now()
  const waiting = visits.filter(({ state }) => state === 'waiting')
  const ids = waiting.map(({ id }) => id)
  let told = await readAnnounced(db, ids)
  // Sent on to another team: what was said was of another queue.
  const untold = waiting.filter(({ id, team }) => told.get(id)?.team !== team)
  if (untold.length > 0) {
    for (const [site, all] of Map.groupBy(untold, (visit) => visit.site)) await tellFirst(room, db, site, all)
    told = await readAnnounced(db, ids)
  }
  return new Map(
    waiting.flatMap(({ id, site, team }) => {
      const said = told.get(id)?.said
      return said ? [[id, forecastNow(said, now, closingOf(room, site, team, now))]] : []
    }),
  )
}

async function tellFirst(
  room: CallingRoom,
  db: Db | Tx,
  site: number,
  visits: readonly Visit[],
): Promise<void> {
  // Inside an act the hall is as this act leaves it, so it is looked at with its eyes.
  const picture = await hallPicture(room, db, site)
  const { now } = picture
  const waits = forecastPicture(room, picture, [], new Set(visits.map(({ id }) => id)))
  const first = visits.flatMap((visit): FirstSaid[] => {
    const wait = waits.get(visit.id)
    const forecast = wait && forecastAt(room, picture, visit.team, wait)
    const simple = forecast && simpleRule(room, picture, visit)
    const { id, team } = visit
    if (!wait || !forecast) return []
    const { played } = wait
    return [
      { ...{ visit: id, site, team, forecast, played }, simple: simple ?? null, said: saidOf(forecast, now) },
    ]
  })
  await insertAnnounced(db, first, now)
}

function forecastIn(room: CallingRoom, look: HallLook, { id, team }: Visit): Forecast | null {
  const wait = look.waits().get(id)
  return wait ? forecastAt(room, look.picture, team, wait) : null
}

/** Run each minute: tells anew whom the published rule wants to be told anew. Returns how many. */
export async function renewAnnounced(room: CallingRoom, site: number): Promise<number> {
  const { db } = room.ground
  const look = await room.looks(room, db, site)
  const { now, waiting, away } = look.picture
  const all = [...waiting, ...away]
  const told = await readAnnounced(
    db,
    all.map(({ id }) => id),
  )
  await announcedFor(
    room,
    db,
    all.filter(({ id, team }) => told.get(id)?.team !== team),
  )
  const renewed = all.flatMap((visit) => {
    const old = told.get(visit.id)
    const fresh = old && forecastIn(room, look, visit)
    // Who is away for a while has said so: "your turn" would be wrong.
    if (!fresh || (fresh.kind === 'now' && isAway(visit, now)) || !whyRenew(old, fresh, now)) return []
    return [{ visit: visit.id, old, said: saidOf(fresh, now) }]
  })
  return replaceAnnounced(db, renewed, now)
}

/** What somebody who draws a number of a team now would be told. */
export async function outlookOfTeam(
  room: CallingRoom,
  db: Db,
  site: number,
  team: string,
): Promise<Forecast> {
  const look = await room.looks(room, db, site)
  const wait = look.waits().get(newcomerOf(team))
  return wait ? forecastAt(room, look.picture, team, wait) : { kind: 'unknown' }
}

/** Run each night. */
export async function forgetAnnounced({ ground }: CallingRoom): Promise<number> {
  return eraseAnnounced(ground.db, ground.clock.now().subtract({ hours: 24 * KEPT_DAYS }))
}
