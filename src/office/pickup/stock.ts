import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { startOf } from '#office/calling/index.ts'
import type { Card } from './card.ts'
import { countStock, stockOf, type StockCounts, type StockFilter } from './card-store.ts'
import type { PickupRoom } from './room.ts'
import { placesOf, type ShelfPlace } from './shelf-store.ts'

const STOCK_PAGE = 100

export interface Stock {
  readonly today: Temporal.PlainDate
  readonly cards: readonly Card[]
  readonly counts: StockCounts
}

/** What lies in the shelf, the oldest first. Names: a look leaves a row. */
export async function readStock(
  room: PickupRoom,
  actor: Actor,
  { site, filter = 'all', page = 0 }: { site: number; filter?: StockFilter; page?: number },
): Promise<Outcome<Stock, 'not-permitted'>> {
  const deed = { act: 'pickup.read-stock', site, subject: `cards:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now): Promise<Stock> => {
    const today = officeDay(now)
    const asked = { filter, today, most: STOCK_PAGE, from: page * STOCK_PAGE }
    const counts = await countStock(tx, site, today, startOf(today))
    return { today, cards: await stockOf(tx, site, asked), counts }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

/** The places and how full they are, and the counts. No names. */
export async function readShelf(
  room: PickupRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ places: readonly ShelfPlace[]; counts: StockCounts }, 'not-permitted'>> {
  const { db, clock, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'pickup.read-shelf', site)) return refuse('not-permitted')
  const today = officeDay(clock.now())
  return {
    ok: true,
    places: await placesOf(db, site),
    counts: await countStock(db, site, today, startOf(today)),
  }
}
