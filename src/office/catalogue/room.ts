import type { Ground } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Feed } from '#ground/events/feed.ts'
import { bookOf, type CatalogueBook } from './book.ts'
import { readLayers } from './catalogue-store.ts'
import type { Entries } from './entry-kinds.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'
import { shippedEntries } from './the-catalogue.ts'
import type { ReadBookings } from './touched.ts'

/** What the acts of this module share inside one process. */
export interface CatalogueRoom {
  readonly ground: Ground
  /** What is in force, for everybody who asks. */
  readonly book: CatalogueBook
  readonly shipped: Entries
  /** Live bookings ahead, read in the transaction of a publication. */
  readonly bookings: ReadBookings
  published(): Snapshot
  /** Reads what was published; after a publication here or elsewhere. */
  reload(): Promise<void>
  close(): void
}

const AGAIN_MS = 500

/** One catalogue per office: what ships, below what the office made of it. Follows the feed. */
export async function openCatalogue(
  ground: Ground,
  feed: Feed,
  bookings: ReadBookings = async () => [],
): Promise<CatalogueRoom> {
  let snapshot = snapshotOf(shippedEntries, [])
  let revision = 0
  const reload = async (): Promise<void> => {
    const layers = await readLayers(ground.db)
    const read = revisionOf(layers)
    // an answer that was long under way must not bring back what an earlier one has replaced
    if (read < revision) return
    revision = read
    snapshot = snapshotOf(shippedEntries, layers)
  }
  let closed = false
  const keepTrying = (): Promise<void> =>
    reload().catch(() => {
      if (!closed) setTimeout(() => void keepTrying(), AGAIN_MS).unref()
    })
  const stop = feed.subscribe((event) => {
    if (event.topic === 'catalogue.published') void keepTrying()
  })
  await reload()
  const book = bookOf(
    (date) => snapshot.on(date),
    () => officeDay(ground.clock.now()),
  )
  return {
    ...{ ground, book, bookings, reload, shipped: shippedEntries },
    published: () => snapshot,
    close() {
      closed = true
      stop()
    },
  }
}

function revisionOf(layers: readonly { readonly revision: number }[]): number {
  return Math.max(0, ...layers.map(({ revision }) => revision))
}
