import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  assignMoney,
  claimById,
  claimByKassenzeichen,
  paymentById,
  readKassenzeichen,
  tillOf,
  type AssignMoneyRefusal,
  type Claim,
  type KassenzeichenRefusal,
} from '#office/claims/index.ts'
import type { CashdeskRoom } from './room.ts'

export interface AssignUnclear {
  readonly site: number
  /** What a machine took for a Kassenzeichen nobody knows. */
  readonly payment: string
  /** Whose it is, as typed or scanned. */
  readonly kassenzeichen: string
  readonly key?: string | undefined
}

export type AssignUnclearRefusal = CommonRefusal | AssignMoneyRefusal | KassenzeichenRefusal

/** Money that lies in a machine and names no claim is put on the claim it was meant for. What the bank brought is the bankbook's. */
export async function assignUnclear(
  room: CashdeskRoom,
  actor: Actor,
  { key, ...command }: AssignUnclear,
): Promise<Outcome<{ claim: Claim }, AssignUnclearRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.assign', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  const done = await perform<{ claim: string }, AssignUnclearRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const read = readKassenzeichen(command.kassenzeichen, room.claims.creditor.office)
      if (!read.ok) return refuse(read.refusal, { field: 'kassenzeichen' })
      const claim = await claimByKassenzeichen(hand.tx, read.kassenzeichen)
      if (claim === null || claim.site !== command.site)
        return refuse('unknown-claim', { field: 'kassenzeichen' })
      const payment = await paymentById(hand.tx, command.payment)
      const till = payment && (await tillOf(hand.tx, payment.till))
      if (!payment || payment.site !== command.site || till?.kind === 'bank')
        return refuse('unknown-payment', { field: 'payment' })
      const part = { payment: room.ground.ids.uuid(), cents: payment.cents, to: { claim: claim.id } }
      const assigned = await assignMoney(room.claims, hand, {
        ...{ payment: payment.id, parts: [part], text: 'Kassenzeichen geklärt' },
      })
      if (!assigned.ok) return assigned
      hand.about(`claim:${claim.id}`, { payment: payment.id, cents: payment.cents })
      return { ok: true, claim: claim.id }
    },
  )
  return done.ok ? { ok: true, claim: (await claimById(room.ground.db, done.claim))! } : done
}
