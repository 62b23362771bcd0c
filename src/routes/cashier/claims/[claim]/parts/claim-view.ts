import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import type { Attempt } from '#office/cashdesk/index.ts'
import type { Claim, Payment, Relief } from '#office/claims/index.ts'
import type { Office } from '#office/office.ts'
import { euroText } from '#ui/typed-euro.ts'
import { euro, moment } from '../../../parts/view.ts'

export function claimView({ claims }: Office, it: Claim) {
  return {
    ...{ id: it.id, state: it.state, kassenzeichen: claims.formatKassenzeichen(it.kassenzeichen) },
    ...{ issued: formatDayOf('de', it.issuedAt, 'short'), due: formatDay('de', it.dueOn, 'short') },
    ...{ total: euro(it.totalCents), owed: euro(it.owedCents), overpaid: euro(it.overpaidCents) },
    ...{ relieved: it.relievedCents > 0 ? euro(it.relievedCents) : null, owedTyped: euroText(it.owedCents) },
    ...{ isOwed: it.owedCents > 0, isOverpaid: it.overpaidCents > 0, isEnded: it.ended !== null },
    wasPaid: it.owedCents + it.relievedCents < it.totalCents,
    lines: it.lines.map(({ no, title, paragraph, cents, baseCents }) => ({
      ...{ no, title, paragraph, cents: euro(cents), before: baseCents === cents ? null : euro(baseCents) },
    })),
  }
}

export function paymentView(it: Payment, names: ReadonlyMap<string, string>) {
  const cash = it.method === 'cash'
  return {
    ...{ id: it.id, method: it.method, cents: euro(it.cents), at: moment(it.at), receipt: it.receipt },
    ...{ till: names.get(it.till) ?? '', reversed: it.reversedAt !== null },
    given: cash ? euro(it.insertedCents) : null,
    ...{ change: cash ? euro(it.changeCents) : null, isChange: it.changeCents > 0 },
  }
}

export function reliefView(it: Relief, me: string) {
  const state = it.refusedAt ? 'refused' : it.paidAt ? 'booked' : it.releasedAt ? 'released' : 'ordered'
  return {
    ...{ id: it.id, kind: it.kind, cents: euro(it.cents), reasonCode: it.reasonCode, reason: it.reason },
    ...{ at: moment(it.orderedAt), why: it.refusedWhy ?? '', own: it.orderedBy === me },
    state: state as 'refused' | 'booked' | 'released' | 'ordered',
  }
}

export function attemptView({ payment, state, cents, why }: Attempt, atWork: boolean) {
  return { payment, state, cents: euro(cents), why: why ?? '', atWork }
}

/** Until when the law lets the office ask for it; null: no rule was read for one of its fees. */
export function limitationView({ claims }: Office, it: Claim, on: Temporal.PlainDate) {
  const found = claims.limitationOfClaim(it, on)
  if (!found) return null
  const checks = found.checks.flatMap(({ key, section }) => (isCheck(key) ? [{ key, section }] : []))
  const { section, isOver, unreviewed } = found
  return { ...{ day: formatDay('de', found.lastDay, 'short'), section, isOver, unreviewed }, checks }
}

const CHECKS = [
  ...(['written-demand', 'deferral', 'security', 'enforcement', 'insolvency'] as const),
  ...(['search-for-debtor', 'abroad-or-unregistered', 'force-majeure'] as const),
]
const isCheck = (key: string): key is (typeof CHECKS)[number] => (CHECKS as readonly string[]).includes(key)

export type LimitationView = ReturnType<typeof limitationView>
export type ClaimView = ReturnType<typeof claimView>
export type PaymentView = ReturnType<typeof paymentView>
export type ReliefView = ReturnType<typeof reliefView>
export type AttemptView = ReturnType<typeof attemptView>
