import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { balancesIn, paymentsAt, tillOf } from '#office/claims/index.ts'
import { reportSigner } from '#office/receipts/index.ts'
import { lockClosing, markClosingRefused, markConfirmed } from './closing-store.ts'
import type { Closing } from './closing.ts'
import type { ReportContent } from './report.ts'
import type { CashdeskRoom } from './room.ts'
import { triedBefore } from './tried-store.ts'
import { writeReport } from './write-report.ts'

export interface SettleClosing {
  readonly site: number
  readonly closing: string
  readonly key?: string | undefined
}

export type ConfirmRefusal = CommonRefusal | 'unknown-closing' | 'same-person' | 'already-settled'

/** A second person has seen the count: it is sealed, numbered and signed, and never changes again. */
export async function confirmClosing(
  room: CashdeskRoom,
  actor: Actor,
  { key, ...command }: SettleClosing,
): Promise<Outcome<{ report: string; no: number }, ConfirmRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.confirm', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  const signer = await reportSigner(room.receipts)
  return perform<{ report: string; no: number }, ConfirmRefusal>(room.ground, actor, deed, async (hand) => {
    const closing = await lockClosing(hand.tx, command.closing)
    const fault = faultOf(closing, command.site, actor)
    if (fault || closing === null) return fault ?? refuse('unknown-closing')
    const row = await writeReport(room, hand, signer, {
      ...{ site: closing.site, kind: closing.kind === 'audit' ? 'audit' : 'closing' },
      ...{
        fromAt: closing.fromAt,
        untilAt: closing.untilAt,
        content: await contentOfClosing(hand.tx, closing),
      },
    })
    await markConfirmed(hand.tx, closing.id, { by: actor.id, at: hand.now, report: row.id })
    hand.about(`till:${closing.till}`, { closing: closing.id, report: row.no })
    hand.tell('cashdesk.confirmed', { closing: closing.id, till: closing.till, report: row.id })
    return { ok: true, report: row.id, no: row.no }
  })
}

/** The second person sees something else. The time stays closed; the till is counted once more, which tells the rest. */
export async function refuseClosing(
  room: CashdeskRoom,
  actor: Actor,
  { key, why, ...command }: SettleClosing & { readonly why: string },
): Promise<Outcome<object, ConfirmRefusal | 'why-missing'>> {
  const deed = {
    ...{ act: 'cashdesk.refuse', site: command.site, why },
    key: key === undefined ? undefined : { value: key, request: { ...command, why } },
  }
  return perform<object, ConfirmRefusal | 'why-missing'>(room.ground, actor, deed, async (hand) => {
    if (why.trim().length < 3 || why.trim().length > 1000) return refuse('why-missing', { field: 'why' })
    const closing = await lockClosing(hand.tx, command.closing)
    const fault = faultOf(closing, command.site, actor)
    if (fault || closing === null) return fault ?? refuse('unknown-closing')
    await markClosingRefused(hand.tx, closing.id, { by: actor.id, at: hand.now, why: why.trim() })
    hand.about(`till:${closing.till}`, { closing: closing.id })
    hand.tell('cashdesk.refused', { closing: closing.id, till: closing.till })
    return { ok: true }
  })
}

function faultOf(closing: Closing | null, site: number, actor: Actor) {
  if (closing === null || closing.site !== site) return refuse('unknown-closing', { field: 'closing' })
  if (closing.confirmedAt !== null || closing.refusedAt !== null) return refuse('already-settled')
  return closing.countedBy === actor.id ? refuse('same-person') : null
}

/** What was expected and counted, and every payment that came in between, by its receipt. No person. */
async function contentOfClosing(tx: Parameters<typeof tillOf>[0], closing: Closing): Promise<ReportContent> {
  const till = await tillOf(tx, closing.till)
  const { site, fromAt: from, untilAt: until } = closing
  // what was unclear and is assigned by now came in once: with its receipt
  const came = await paymentsAt(tx, { till: closing.till, from, until })
  const payments = came.filter(({ receipt }) => receipt !== null)
  const counted = {
    expectedCents: closing.expectedCents,
    countedCents: closing.countedCents,
    counted: closing.counted,
  }
  const card = { cardExpectedCents: closing.cardExpectedCents, cardToldCents: closing.cardToldCents }
  return {
    ...{
      till: { id: closing.till, name: till?.name, kind: till?.kind },
      closing: closing.no,
      kind: closing.kind,
    },
    ...{
      from,
      until,
      ...counted,
      differenceCents: closing.differenceCents,
      removedCents: closing.removedCents,
    },
    ...{ ...card, remark: closing.remark, countedAt: closing.countedAt },
    tried: (await triedBefore(tx, closing)).map((it) => ({ ...it })),
    balances: await balancesIn(tx, { site, from, until, till: closing.till }),
    payments: payments.map((it) => ({
      ...{ receipt: it.receipt, method: it.method, cents: it.cents, claimCents: it.claimCents },
      ...{
        overpaidCents: it.overpaidCents,
        unclearCents: it.unclearCents,
        at: it.at,
        reversedAt: it.reversedAt,
      },
    })),
  }
}
