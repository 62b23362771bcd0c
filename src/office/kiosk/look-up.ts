import { createHash } from 'node:crypto'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  lockClaim,
  openDebts,
  owedAtMachine,
  readKassenzeichen,
  type Claim,
  type KassenzeichenRefusal,
} from '#office/claims/index.ts'
import { countGuess, refusedForGuessing } from './guessing.ts'
import { dropLock, takeLock } from './lock-store.ts'
import { tillOfActor, type KioskRoom, type MachineRefusal } from './room.ts'

/** What a machine learns of a claim: no name, no title of a fee, nothing that says why. */
export interface ShownClaim {
  readonly kassenzeichen: string
  readonly state: Claim['state']
  readonly owedCents: number
}
export type LookUpRefusal = MachineRefusal | KassenzeichenRefusal | 'unknown-claim' | 'too-many-attempts'

/** What is still to be paid for a code that was typed or scanned. A claim of another site is unknown here. */
export async function lookUp(
  room: KioskRoom,
  actor: Actor,
  { code }: { readonly code: string },
): Promise<Outcome<ShownClaim, LookUpRefusal>> {
  const { db, permissions } = room.ground
  if (actor.kind !== 'device' || !isPermitted(permissions, actor, 'kiosk.look-up', null))
    return refuse('not-permitted')
  const read = readKassenzeichen(code, room.claims.creditor.office)
  // one look: people stand before the screen, and fifty machines ask at once
  const seen = await owedAtMachine(db, actor.id, read.ok ? read.kassenzeichen : '')
  if (seen === null) return refuse('no-till')
  if (!isPermitted(permissions, actor, 'kiosk.look-up', seen.site)) return refuse('not-permitted')
  if (!read.ok) return refuse(read.refusal, { field: 'code' })
  const refused = await refusedForGuessing(room, actor.id)
  if (refused) return refused
  const { kassenzeichen, state, owedCents } = seen
  if (kassenzeichen === null) {
    await countGuess(room, actor.id)
    return refuse('unknown-claim', { field: 'code' })
  }
  return { ok: true, kassenzeichen, state, owedCents }
}

/** Long enough to look for coins; whoever walks away leaves nothing locked for long. */
const LOCK_SECONDS = 90

export interface Locked {
  readonly lock: string
  readonly owedCents: number
  readonly expiresAt: Temporal.Instant
}
export type LockRefusal = CommonRefusal | LookUpRefusal | 'claim-locked' | 'nothing-owed'

/** Nobody pays this claim at another machine while somebody pays it here. Asked again it is renewed. */
export async function takeClaimLock(
  room: KioskRoom,
  actor: Actor,
  { kassenzeichen }: { readonly kassenzeichen: string },
): Promise<Outcome<Locked, LockRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.lock')
  if (!mine.ok) return mine
  const { till } = mine
  const read = readKassenzeichen(kassenzeichen, room.claims.creditor.office)
  if (!read.ok) return refuse(read.refusal, { field: 'kassenzeichen' })
  const slowed = await refusedForGuessing(room, actor.id)
  if (slowed) return slowed
  const deed = { act: 'kiosk.lock', site: till.site }
  const done = await perform<Locked, LockRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    const claim = await lockClaim(tx, { kassenzeichen: read.kassenzeichen })
    if (claim?.site !== till.site) return refuse('unknown-claim', { field: 'kassenzeichen' })
    if (claim.owedCents === 0) return refuse('nothing-owed', { field: 'kassenzeichen' })
    const wanted = { id: room.ground.ids.uuid(), claim: claim.id, till: till.id }
    const lock = await takeLock(tx, { ...wanted, expiresAt: now.add({ seconds: LOCK_SECONDS }) }, now)
    if (lock.till !== till.id) return refuse('claim-locked', { field: 'kassenzeichen' })
    hand.about(`claim:${claim.id}`, { till: till.id })
    return { ok: true, lock: lock.id, owedCents: claim.owedCents, expiresAt: lock.expiresAt }
  })
  if (!done.ok && done.refusal === 'unknown-claim') await countGuess(room, actor.id)
  return done
}

/** Gives the claim free. A lock that is not there, or another machine's, is left as it is: said twice is said once. */
export async function releaseClaimLock(
  room: KioskRoom,
  actor: Actor,
  { lock }: { readonly lock: string },
): Promise<Outcome<{ released: boolean }, CommonRefusal | MachineRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.unlock')
  if (!mine.ok) return mine
  const deed = { act: 'kiosk.unlock', site: mine.till.site }
  return perform(room.ground, actor, deed, async (hand) => {
    hand.about(`till:${mine.till.id}`, { lock })
    return { ok: true, released: await dropLock(hand.tx, mine.till.id, { id: lock }) }
  })
}

export interface OfflineList {
  readonly salt: string
  /** Cents by SHA-256 of "salt:Kassenzeichen", hexadecimal. */
  readonly claims: Readonly<Record<string, number>>
  readonly perPaymentCents: number
  readonly inAllCents: number
  readonly madeAt: Temporal.Instant
  readonly validUntil: Temporal.Instant
}

/**
 * What may be paid while the machine cannot ask: the open claims of its site as salted digests. Whoever steals the list
 * learns amounts; numbers only by trying all of them.
 */
export async function offlineList(
  room: KioskRoom,
  actor: Actor,
): Promise<Outcome<OfflineList, MachineRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.offline')
  if (!mine.ok) return mine
  const { db, clock, chance } = room.ground
  const { perPaymentCents, inAllCents, validHours } = room.offline
  const debts = await openDebts(db, mine.till.site, perPaymentCents)
  const salt = Buffer.from(chance.bytes(16)).toString('hex')
  const digest = (kassenzeichen: string) =>
    createHash('sha256').update(`${salt}:${kassenzeichen}`).digest('hex')
  const claims = Object.fromEntries(
    debts.map(({ kassenzeichen, owedCents }) => [digest(kassenzeichen), owedCents]),
  )
  const madeAt = clock.now()
  const validUntil = madeAt.add({ hours: validHours })
  return { ok: true, ...{ salt, claims, perPaymentCents, inAllCents, madeAt, validUntil } }
}
