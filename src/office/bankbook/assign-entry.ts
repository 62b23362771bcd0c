import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  assignMoney,
  claimByKassenzeichen,
  paymentById,
  paymentsOf,
  readKassenzeichen,
  reverseMoney,
  type AssignedPart,
  type KassenzeichenRefusal,
} from '#office/claims/index.ts'
import { lockEntry, settleOutcome, type Entry } from './entry-store.ts'
import { derivedId } from './fingerprint.ts'
import type { BankbookRoom } from './room.ts'
import { isUuid } from './save-account.ts'

export interface AssignEntry {
  readonly site: number
  readonly entry: string
  /** What of the money belongs to which claim; what is left over stays unclear. */
  readonly parts: readonly { readonly kassenzeichen: string; readonly cents: number }[]
  readonly key?: string | undefined
}

export type AssignRefusal =
  | CommonRefusal
  | KassenzeichenRefusal
  | 'unknown-entry'
  | 'already-assigned'
  | 'unknown-claim'
  | 'amount-invalid'
  | 'no-such-payment'

/**
 * A person says what an entry was for: money that came in belongs to one or several claims; money that went took the payment
 * of a claim back.
 */
export async function assignEntry(
  room: BankbookRoom,
  actor: Actor,
  { key, ...command }: AssignEntry,
): Promise<Outcome<{ leftCents: number }, AssignRefusal>> {
  const deed = {
    ...{ act: 'bankbook.assign', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ leftCents: number }, AssignRefusal>(room.ground, actor, deed, async (hand) => {
    const entry = isUuid(command.entry) ? await lockEntry(hand.tx, command.entry) : null
    if (entry === null || entry.site !== command.site) return refuse('unknown-entry', { field: 'entry' })
    if (entry.how !== 'unclear' && entry.how !== 'none') return refuse('already-assigned')
    hand.about(`entry:${entry.id}`, { cents: entry.cents, parts: command.parts })
    const claims = await claimsNamed(room, hand, command.parts)
    if (!claims.ok) return claims
    return entry.cents > 0
      ? toClaims(room, hand, entry, claims.parts)
      : tookBack(room, hand, entry, claims.parts)
  })
}

interface Named {
  readonly claim: string
  readonly cents: number
}

async function claimsNamed(
  room: BankbookRoom,
  { tx }: Hand,
  parts: AssignEntry['parts'],
): Promise<Outcome<{ parts: readonly Named[] }, AssignRefusal>> {
  const named: Named[] = []
  for (const [n, { kassenzeichen, cents }] of parts.entries()) {
    const field = `kassenzeichen-${n + 1}`
    const read = readKassenzeichen(kassenzeichen, room.claims.creditor.office)
    if (!read.ok) return refuse(read.refusal, { field })
    const claim = await claimByKassenzeichen(tx, read.kassenzeichen)
    if (!claim) return refuse('unknown-claim', { field })
    if (!Number.isSafeInteger(cents) || cents <= 0)
      return refuse('amount-invalid', { field: `amount-${n + 1}` })
    named.push({ claim: claim.id, cents })
  }
  if (named.length === 0) return refuse('not-a-code', { field: 'kassenzeichen-1' })
  return { ok: true, parts: named }
}

async function toClaims(
  room: BankbookRoom,
  hand: Hand,
  { id, payment }: Entry,
  named: readonly Named[],
): Promise<Outcome<{ leftCents: number }, AssignRefusal>> {
  // What an earlier assignment took off is no longer on this payment: the books know what is left.
  const known = payment === null ? null : await paymentById(hand.tx, payment)
  if (payment === null || known === null) return refuse('amount-invalid', { field: 'amount-1' })
  const whole = known.unclearCents
  const leftCents = whole - named.reduce((sum, it) => sum + it.cents, 0)
  if (leftCents < 0) return refuse('amount-invalid', { field: 'amount-1', detail: { most: whole } })
  const name = (n: number | 'rest') => derivedId('assign', payment, String(n))
  const parts: AssignedPart[] = named.map(({ claim, cents: own }, n) => ({
    ...{ payment: name(n), cents: own, to: { claim } },
  }))
  if (leftCents > 0) parts.push({ payment: name('rest'), cents: leftCents, to: { account: 'unclear' } })
  const assigned = await assignMoney(room.claims, hand, { payment, parts, text: '' })
  if (!assigned.ok) throw new Error(`checked before: ${assigned.refusal}`)
  const rest = leftCents > 0
  await settleOutcome(hand.tx, id, {
    ...{ how: rest ? 'unclear' : 'assigned', payment: rest ? name('rest') : name(0), at: hand.now },
  })
  return { ok: true, leftCents }
}

/** A returned transfer the program could not place by itself. */
async function tookBack(
  room: BankbookRoom,
  hand: Hand,
  entry: Entry,
  named: readonly Named[],
): Promise<Outcome<{ leftCents: number }, AssignRefusal>> {
  const [only, ...others] = named
  if (!only || others.length > 0 || only.cents !== -entry.cents)
    return refuse('amount-invalid', { field: 'amount-1', detail: { most: -entry.cents } })
  const payments = await paymentsOf(hand.tx, only.claim)
  const meant = payments.findLast(
    (it) =>
      it.method === 'transfer' && it.cents === only.cents && it.reversedAt === null && it.till === entry.till,
  )
  if (!meant) return refuse('no-such-payment', { field: 'kassenzeichen-1' })
  await reverseMoney(room.claims, hand, { payment: meant.id, why: 'Rückgabe' })
  const settled = { how: 'returned', payment: null, reverses: meant.id, at: hand.now } as const
  await settleOutcome(hand.tx, entry.id, settled)
  return { ok: true, leftCents: 0 }
}
