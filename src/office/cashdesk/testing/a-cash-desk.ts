import type { CatalogueBook } from '#office/catalogue/index.ts'
import { tillOf, type Till } from '#office/claims/index.ts'
import { cashOffice, KARL, KIM, type CashOffice } from '#office/claims/testing/a-cash-office.ts'
import { openReceipts } from '#office/receipts/index.ts'
import {
  confirmClosing,
  countTill,
  openCashdesk,
  type CashdeskOptions,
  type CashdeskRoom,
  type MachineCases,
} from '../index.ts'

type Counted = Readonly<Record<number, number>>
type CountedKind = 'drawer' | 'kiosk'

/** The cash desk of an office whose machines had no odd cases. */
export interface CashDesk {
  readonly office: { readonly it: CashOffice }
  room(): CashdeskRoom & { readonly cases: MachineCases }
  till(kind: 'drawer' | 'kiosk' | 'card'): Promise<Till>
  /** Counted by Karl, by the day, nothing taken out. */
  count(kind: CountedKind, counted: Counted, more?: object): ReturnType<typeof countTill>
  /** Counted by Karl and confirmed by Kim. */
  sealed(kind: CountedKind, counted: Counted, more?: object): Promise<{ readonly differenceCents: number }>
}

/** A program as it stands after a start. */
export function openedCashdesk(
  { ground, room: claims }: CashOffice,
  options?: CashdeskOptions,
): CashdeskRoom {
  // the catalogue is not asked when a report is signed
  const receipts = openReceipts({ ground, catalogue: {} as CatalogueBook }, { secret: 's'.repeat(32) })
  return openCashdesk({ ground, claims, receipts }, options)
}

/** For a test file: one cash desk for all its tests. */
export function cashDesk(): CashDesk {
  const office = cashOffice()
  let opened: CashdeskRoom | undefined
  const desk: CashDesk = {
    office,
    room: () => ({ ...(opened ??= openedCashdesk(office.it)), cases: async () => [] }),
    till: async (kind) => (await tillOf(office.it.ground.db, office.it.tills[kind]))!,
    count: (kind, counted, more = {}) =>
      countTill(desk.room(), KARL, {
        ...{ site: 1, till: office.it.tills[kind], kind: 'day', counted, removedCents: 0 },
        ...more,
      }),
    sealed: async (kind, counted, more) => {
      const done = await desk.count(kind, counted, more)
      if (!done.ok) throw new Error(JSON.stringify(done))
      const report = await confirmClosing(desk.room(), KIM, { site: 1, closing: done.closing })
      if (!report.ok) throw new Error(JSON.stringify(report))
      return { ...done, ...report }
    },
  }
  return desk
}
