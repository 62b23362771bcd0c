import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  balancesIn,
  bookingsIn,
  paymentsAt,
  tillsOfSite,
  uncountedSince,
  type Booking,
  type Till,
} from '#office/claims/index.ts'
import { reportSigner } from '#office/receipts/index.ts'
import { closingsOf } from './closing-store.ts'
import type { Closing } from './closing.ts'
import type { CashdeskRoom } from './room.ts'
import { weekOf, type Span } from './week.ts'
import { lockLastReport, machinesSettled } from './report-store.ts'
import { writeReport } from './write-report.ts'

type Tx = Parameters<typeof tillsOfSite>[0]

export interface SettleWeek {
  readonly site: number
  /** ISO 8601: `2026-W48`. */
  readonly week: string
  readonly key?: string | undefined
}

export type SettleWeekRefusal =
  | CommonRefusal
  | 'week-invalid'
  | 'week-not-over'
  | 'counts-missing'
  | 'already-settled'
  | 'no-machines'

/** What a machine reported in a time, as the module of the machines tells it: what needs a look by a person. */
export interface MachineCase {
  readonly till: string
  readonly at: Temporal.Instant
  readonly kind: string
  readonly payment: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export type MachineCases = (
  tx: Tx,
  range: { readonly till: string; readonly from: Temporal.Instant | null; readonly until: Temporal.Instant },
) => Promise<readonly MachineCase[]>

/**
 * The weekly settlement of machines (KommHV-Doppik § 41 Abs. 3): every count, what came in, every case that was not as usual.
 * Each machine in use must have been counted in the week, and seen by a second person; not one that came later. A settlement
 * begins where the one before ended, so that no time is left out: not what was counted after it in the same week, not a
 * refused count, not the last days of a machine that was put away. Sealed.
 */
export async function settleWeek(
  room: CashdeskRoom & { readonly cases: MachineCases },
  actor: Actor,
  { key, ...command }: SettleWeek,
): Promise<Outcome<{ report: string; no: number }, SettleWeekRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.settle-week', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  const week = weekOf(command.week)
  if (week === null) return refuse('week-invalid', { field: 'week' })
  const signer = await reportSigner(room.receipts)
  return perform<{ report: string; no: number }, SettleWeekRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const { tx, now } = hand
      const { from, until } = week
      if (Temporal.Instant.compare(now, from) < 0) return refuse('week-not-over', { field: 'week' })
      // two settlements at once would both begin where the last one ended
      await lockLastReport(tx, command.site)
      const spans = await spansOf(tx, command.site, week)
      if (spans.length === 0) return refuse('no-machines')
      const missing = spans.filter(({ isMissing }) => isMissing)
      if (missing.length > 0)
        return refuse('counts-missing', { detail: { tills: missing.map(({ till }) => till.name) } })
      const fresh = spans.filter(({ until }) => until !== null)
      if (fresh.length === 0) return refuse('already-settled', { field: 'week' })
      const machines = await Promise.all(fresh.map((it) => ofMachine(room, tx, it)))
      const content = { week: command.week, machines }
      const row = await writeReport(room, hand, signer, {
        ...{ site: command.site, kind: 'settlement', fromAt: from, untilAt: until, content },
      })
      hand.about(`report:${row.id}`, { week: command.week, no: row.no })
      hand.tell('cashdesk.settled', { report: row.id, week: command.week })
      return { ok: true, report: row.id, no: row.no }
    },
  )
}

/** One machine in a settlement. */
interface MachineSpan {
  readonly till: Till
  readonly from: Temporal.Instant | null
  /** The last count somebody else has seen; null: none since the last settlement. */
  readonly until: Temporal.Instant | null
  readonly counts: readonly Closing[]
  readonly isMissing: boolean
}

/** From the end of the last settlement to the last confirmed count of the week; also of machines put away meanwhile. */
async function spansOf(tx: Tx, site: number, week: Span): Promise<MachineSpan[]> {
  const settled = await machinesSettled(tx, site)
  const uncounted = await uncountedSince(tx, site)
  const spans: MachineSpan[] = []
  for (const till of (await tillsOfSite(tx, site)).filter(({ kind }) => kind === 'kiosk')) {
    const from = settled.get(till.id) ?? null
    const counts = await closingsOf(tx, { site, till: till.id, from: from ?? undefined, until: week.until })
    const until = counts.find(({ confirmedAt }) => confirmedAt !== null)?.untilAt ?? null
    const moved = uncounted.get(till.id)
    const waits = moved !== undefined && Temporal.Instant.compare(moved, week.until) <= 0
    const known = until ?? from
    const inWeek = known !== null && Temporal.Instant.compare(known, week.from) > 0
    const wasThere = till.active && Temporal.Instant.compare(till.createdAt, week.until) < 0
    const isMissing = wasThere ? !inWeek : waits
    if (!wasThere && until === null && !isMissing) continue
    const own = counts.filter(
      ({ untilAt }) => until !== null && Temporal.Instant.compare(untilAt, until) <= 0,
    )
    spans.push({ till, from, until, counts: own.toReversed(), isMissing })
  }
  return spans
}

async function ofMachine(
  room: { readonly cases: MachineCases },
  tx: Tx,
  { till, from, until: last, counts }: MachineSpan,
) {
  const until = last!
  const range = { till: till.id, from, until }
  // what was unclear and is assigned by now came in once: the receipt is of that moment
  const payments = (await paymentsAt(tx, range)).filter(({ receipt }) => receipt !== null)
  const sum = (pick: (it: (typeof payments)[number]) => number) =>
    payments.reduce((all, it) => all + pick(it), 0)
  const receipts = payments.flatMap(({ receipt }) => receipt ?? [])
  const odd = payments.filter((it) => it.reversedAt !== null || it.overpaidCents > 0 || it.unclearCents > 0)
  return {
    ...{ till: { id: till.id, name: till.name }, from, until },
    counts: counts.map((it) => ({
      ...{ no: it.no, expectedCents: it.expectedCents, countedCents: it.countedCents },
      ...{ differenceCents: it.differenceCents, removedCents: it.removedCents, untilAt: it.untilAt },
      ...{ remark: it.remark, refused: it.refusedWhy },
    })),
    payments: payments.length,
    receipts: receipts.length === 0 ? null : { first: Math.min(...receipts), last: Math.max(...receipts) },
    cashCents: sum((it) => (it.method === 'cash' ? it.cents : 0)),
    cardCents: sum((it) => (it.method === 'card' ? it.cents : 0)),
    claimCents: sum((it) => it.claimCents),
    overpaidCents: sum((it) => it.overpaidCents),
    unclearCents: sum((it) => it.unclearCents),
    balances: await balancesIn(tx, { site: till.site, from, until, till: till.id }),
    bookings: await correctionsOf(tx, { ...range, site: till.site }),
    odd: odd.map((it) => ({
      ...{ payment: it.id, receipt: it.receipt, cents: it.cents, at: it.at, reversedAt: it.reversedAt },
      ...{ overpaidCents: it.overpaidCents, unclearCents: it.unclearCents },
    })),
    cases: await room.cases(tx, range),
  }
}

const PAGE = 1_000

/** Every booking but the payments, however many of them lie between. */
async function correctionsOf(tx: Tx, range: Omit<Parameters<typeof bookingsIn>[1], 'after' | 'limit'>) {
  const found: Pick<Booking, 'no' | 'kind' | 'at' | 'text'>[] = []
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: Booking[] = await bookingsIn(tx, { ...range, after, limit: PAGE })
    for (const { no, kind, at, text } of page) if (kind !== 'payment') found.push({ no, kind, at, text })
    after = page.length < PAGE ? undefined : page.at(-1)!.no
  }
  return found
}
