import { type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  claimById,
  claimByKassenzeichen,
  formatKassenzeichen,
  owedBeforeHandOut,
  readKassenzeichen,
  type Claim,
  type KassenzeichenRefusal,
} from '#office/claims/index.ts'
import { changeCard } from './card-store.ts'
import type { Card } from './card.ts'
import { atCard, type CardCommand, type PickupRoom } from './room.ts'

export type BindFeeRefusal =
  | CommonRefusal
  | KassenzeichenRefusal
  | 'unknown-card'
  | 'unknown-claim'
  | 'not-in-stock'
  | 'fee-open'

/**
 * From now on this card waits for its fee; an empty Kassenzeichen lets it go. As long as the fee it waits for is owed, only who
 * may hand out unpaid takes it off: otherwise nobody would need to ask them.
 */
export async function bindFee(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand & { readonly kassenzeichen: string },
): Promise<Outcome<{ card: string; owedCents: number }, BindFeeRefusal>> {
  return atCard<{ card: string; owedCents: number }, BindFeeRefusal>(
    room,
    actor,
    'pickup.bind-fee',
    command,
    async (hand, card) => {
      if (card.state !== 'in_stock') return refuse('not-in-stock', { detail: { state: card.state } })
      const claim = await claimOf(room, hand.tx, command)
      if (claim !== null && !claim.ok) return claim
      const held = card.claim === null ? null : await claimById(hand.tx, card.claim)
      const isKept = held === null || held.owedCents === 0 || held.id === claim?.claim.id
      if (!isKept && !isPermitted(room.ground.permissions, actor, 'pickup.hand-out-unpaid', command.site)) {
        const kassenzeichen = [formatKassenzeichen(held.kassenzeichen)]
        const detail = { owedCents: held.owedCents, kassenzeichen, mayAllTheSame: false }
        return refuse('fee-open', { field: 'kassenzeichen', detail })
      }
      await changeCard(hand.tx, card.id, 'in_stock', { claim: claim?.claim.id ?? null })
      return { ok: true, card: card.id, owedCents: claim?.claim.owedCents ?? 0 }
    },
  )
}

async function claimOf(
  room: PickupRoom,
  tx: Tx,
  { site, kassenzeichen: typed }: { readonly site: number; readonly kassenzeichen: string },
): Promise<Outcome<{ claim: Claim }, KassenzeichenRefusal | 'unknown-claim'> | null> {
  if (typed.trim() === '') return null
  const read = readKassenzeichen(typed, room.claims.creditor.office)
  if (!read.ok) return refuse(read.refusal, { field: 'kassenzeichen' })
  const claim = await claimByKassenzeichen(tx, read.kassenzeichen)
  if (claim === null || claim.site !== site) return refuse('unknown-claim', { field: 'kassenzeichen' })
  return { ok: true, claim }
}

/** What these cards wait for: the claim bound to each, and what their persons must pay before anything is handed out. */
export function owedFor(tx: Tx, cards: readonly Card[]): Promise<Claim[]> {
  const persons = cards.flatMap(({ person }) => (person === null ? [] : [person]))
  const claims = cards.flatMap(({ claim }) => (claim === null ? [] : [claim]))
  return owedBeforeHandOut(tx, { persons, claims })
}

/**
 * Refuses while something is owed. The head of the office may hand out all the same, with a reason that stays with the
 * card: a fee must not keep anybody from a document they need today.
 */
export async function refuseUnpaid(
  room: PickupRoom,
  actor: Actor,
  hand: Hand,
  cards: readonly Card[],
  { site, unpaidWhy = '' }: { readonly site: number; readonly unpaidWhy?: string | undefined },
): Promise<Refusal<'fee-open' | 'why-missing'> | null> {
  const owed = await owedFor(hand.tx, cards)
  if (owed.length === 0) return null
  const mayAllTheSame = isPermitted(room.ground.permissions, actor, 'pickup.hand-out-unpaid', site)
  if (mayAllTheSame && unpaidWhy.trim() !== '') {
    const { length } = unpaidWhy.trim()
    return length < 3 || length > 500 ? refuse('why-missing', { field: 'unpaidWhy' }) : null
  }
  const owedCents = owed.reduce((sum, claim) => sum + claim.owedCents, 0)
  const kassenzeichen = owed.map((claim) => formatKassenzeichen(claim.kassenzeichen))
  return refuse('fee-open', {
    field: mayAllTheSame ? 'unpaidWhy' : 'cards',
    detail: { owedCents, kassenzeichen, mayAllTheSame },
  })
}
