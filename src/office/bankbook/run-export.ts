import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bookingsIn, tillsOfSite, type Booking } from '#office/claims/index.ts'
import { exportCsv, exportXml } from './export-text.ts'
import { exportedOf, insertRun, lastRunNo, lockMark, moveMark, type Run } from './export-store.ts'
import type { BankbookRoom } from './room.ts'

export type ExportRefusal = CommonRefusal | 'nothing-new'

/** Bookings of one run; a year of a large office needs five. */
const MOST_BOOKINGS = 20_000
const PAGE = 1_000
/** No act takes this long: whatever is older and not there yet never comes. */
const SETTLED = { hours: 1 }

/**
 * Hands over to the city's accounting whatever was booked and not yet handed over: numbered, kept to the byte. No booking is
 * in two runs (key), and none is left out: a booking that was still on its way is in the next run.
 */
export async function runExport(
  room: BankbookRoom,
  actor: Actor,
  { site, key }: { readonly site: number; readonly key?: string | undefined },
): Promise<Outcome<{ run: Run; more: boolean }, ExportRefusal>> {
  const deed = {
    ...{ act: 'bankbook.export', site },
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform<{ run: Run; more: boolean }, ExportRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about }) => {
      const { bookings, mark, more } = await freshBookings(tx, site, now)
      if (bookings.length === 0) return refuse('nothing-new')
      const tills = new Map((await tillsOfSite(tx, site)).map(({ id, name }) => [id, name]))
      const no = (await lastRunNo(tx, site)) + 1
      const order = { no, site, at: now, office: room.claims.creditor.office, bookings, tills }
      const run: Run = {
        id: room.ground.ids.uuid(),
        no,
        at: now,
        bookings: bookings.length,
        cents: debitOf(bookings),
      }
      const [csv, xml] = [exportCsv(order), exportXml(order)].map((text) => new TextEncoder().encode(text))
      const names = bookings.map(({ id }) => id)
      await insertRun(tx, { ...run, site, csv: csv!, xml: xml! }, names)
      await moveMark(tx, site, mark)
      about(`export:${run.id}`, { no, bookings: run.bookings, cents: run.cents })
      return { ok: true, run, more }
    },
  )
}

async function freshBookings(
  tx: Tx,
  site: number,
  now: Temporal.Instant,
): Promise<{ bookings: Booking[]; mark: number; more: boolean }> {
  let mark = await lockMark(tx, site)
  let after = mark
  let isSettled = true
  const bookings: Booking[] = []
  // A booking that waited while its till was closed stands a moment after it.
  const until = now.add({ minutes: 1 })
  const old = now.subtract(SETTLED)
  for (;;) {
    const page = await bookingsIn(tx, { site, from: null, until, after, limit: PAGE })
    if (page.length === 0) return { bookings, mark, more: false }
    const done = await exportedOf(
      tx,
      page.map(({ id }) => id),
    )
    for (const it of page) {
      isSettled &&= Temporal.Instant.compare(it.at, old) < 0
      if (isSettled) mark = it.no
      if (!done.has(it.id)) bookings.push(it)
      after = it.no
      if (bookings.length === MOST_BOOKINGS) return { bookings, mark, more: true }
    }
  }
}

const debitOf = (bookings: readonly Booking[]): number =>
  bookings.flatMap(({ postings }) => postings).reduce((sum, { cents }) => sum + Math.max(cents, 0), 0)
