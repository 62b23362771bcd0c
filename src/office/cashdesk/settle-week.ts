import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { balancesIn, bookingsIn, paymentsAt, tillsOfSite, type Till } from '#office/claims/index.ts'
import { reportSigner } from '#office/receipts/index.ts'
import { closingsOf } from './closing-store.ts'
import type { Closing } from './closing.ts'
import type { CashdeskRoom } from './room.ts'
import { weekOf } from './week.ts'
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
  | 'same-person'
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
 * The weekly settlement of machines (KommHV-Doppik § 41 Abs. 3): every count of the week, what came in, every case that
 * was not as usual. Each machine must have been counted in the week, and seen by a second person. Sealed.
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
      const machines = (await tillsOfSite(tx, command.site)).filter(
        ({ kind, active }) => kind === 'kiosk' && active,
      )
      if (machines.length === 0) return refuse('no-machines')
      const counts = await closingsOf(tx, { site: command.site, from, until })
      const confirmed = counts.filter(({ confirmedAt }) => confirmedAt !== null)
      const missing = machines.filter(({ id }) => !confirmed.some(({ till }) => till === id))
      if (missing.length > 0)
        return refuse('counts-missing', { detail: { tills: missing.map(({ name }) => name) } })
      const content = {
        week: command.week,
        machines: await Promise.all(machines.map((till) => ofMachine(room, tx, till, confirmed))),
      }
      const row = await writeReport(room, hand, signer, {
        ...{ site: command.site, kind: 'settlement', fromAt: from, untilAt: until, content },
      })
      hand.about(`report:${row.id}`, { week: command.week, no: row.no })
      hand.tell('cashdesk.settled', { report: row.id, week: command.week })
      return { ok: true, report: row.id, no: row.no }
    },
  )
}

/** One machine: from the count before the week to the last count in it. */
async function ofMachine(
  room: { readonly cases: MachineCases },
  tx: Tx,
  till: Till,
  confirmed: readonly Closing[],
) {
  const own = confirmed.filter((it) => it.till === till.id).toSorted((a, b) => a.no - b.no)
  const from = own[0]!.fromAt
  const until = own.at(-1)!.untilAt
  const range = { till: till.id, from, until }
  const payments = await paymentsAt(tx, range)
  const sum = (pick: (it: (typeof payments)[number]) => number) =>
    payments.reduce((all, it) => all + pick(it), 0)
  const receipts = payments.flatMap(({ receipt }) => (receipt === null ? [] : [receipt]))
  const odd = payments.filter((it) => it.reversedAt !== null || it.overpaidCents > 0 || it.unclearCents > 0)
  const corrections = await bookingsIn(tx, { site: till.site, from, until, till: till.id, limit: 5000 })
  return {
    ...{ till: { id: till.id, name: till.name }, from, until },
    counts: own.map(
      ({ no, expectedCents, countedCents, differenceCents, removedCents, untilAt, remark }) => ({
        ...{ no, expectedCents, countedCents, differenceCents, removedCents, untilAt, remark },
      }),
    ),
    payments: payments.length,
    receipts: receipts.length === 0 ? null : { first: Math.min(...receipts), last: Math.max(...receipts) },
    cashCents: sum((it) => (it.method === 'cash' ? it.cents : 0)),
    cardCents: sum((it) => (it.method === 'card' ? it.cents : 0)),
    claimCents: sum((it) => it.claimCents),
    overpaidCents: sum((it) => it.overpaidCents),
    unclearCents: sum((it) => it.unclearCents),
    balances: await balancesIn(tx, { site: till.site, from, until, till: till.id }),
    bookings: corrections
      .filter(({ kind }) => kind !== 'payment')
      .map(({ no, kind, at, text }) => ({ no, kind, at, text })),
    odd: odd.map((it) => ({
      ...{ payment: it.id, receipt: it.receipt, cents: it.cents, at: it.at, reversedAt: it.reversedAt },
      ...{ overpaidCents: it.overpaidCents, unclearCents: it.unclearCents },
    })),
    cases: await room.cases(tx, range),
  }
}
