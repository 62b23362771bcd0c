import { perform, type Deed, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { digestOf } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Entry } from './entry.ts'
import { entryByCode, entryById, lockEntry } from './entry-store.ts'
import { lockList } from './list-store.ts'
import {
  liveOfferOf,
  lockOffer,
  offerById,
  offerByToken,
  offersOf,
  type Answer,
  type Offer,
} from './offer-store.ts'
import { lockPlace, type WaitlistPlace } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'

/** By what somebody shows that an offer is theirs. */
export type OfferShown =
  | { readonly token: string }
  /** The code of the entry. */
  | { readonly code: string }
  /** Staff name the offer; whoever answers by SMS adds the number. */
  | { readonly offer: string; readonly site?: number; readonly pin?: string }

export interface OfferCommand {
  readonly shown: OfferShown
  readonly by: Answer
  readonly key?: string | undefined
}

export interface AtOffer {
  readonly offer: Offer
  readonly entry: Entry
  readonly place: WaitlistPlace
  /** Read after the locks were had. */
  readonly at: Temporal.Instant
}

export async function offerShown(room: WaitlistRoom, shown: OfferShown): Promise<Offer | null> {
  const { db } = room.ground
  if ('token' in shown) return offerByToken(db, digestOf(shown.token))
  if ('offer' in shown) return offerById(db, shown.offer)
  const entry = await entryByCode(db, shown.code)
  if (!entry) return null
  return (await liveOfferOf(db, entry.id)) ?? (await offersOf(db, entry.id)).at(-1) ?? null
}

/** An act at one offer: list, place, offer and entry are locked first, always in this order. */
export async function atOffer<T extends object, Name extends string>(
  room: WaitlistRoom,
  actor: Actor,
  deed: Pick<Deed, 'act' | 'why'>,
  command: OfferCommand,
  work: (hand: Hand, it: AtOffer) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal | 'unknown-offer'>> {
  const seen = await offerShown(room, command.shown)
  const entry = seen && (await entryById(room.ground.db, seen.entry))
  if (!seen || !entry || isElsewhere(command.shown, entry)) return refuse('unknown-offer')
  const key = command.key === undefined ? undefined : { value: command.key, request: { offer: seen.id } }
  const { site, team } = entry
  return perform<T, Name | 'unknown-offer'>(room.ground, actor, { ...deed, site, key }, async (hand) => {
    const at = await lockList(hand.tx, room.ground.clock, site, team)
    const place = await lockPlace(hand.tx, seen.place)
    const offer = await lockOffer(hand.tx, seen.id)
    const locked = await lockEntry(hand.tx, entry.id)
    if (!place || !offer || !locked) return refuse('unknown-offer')
    hand.about(`waitlist:${entry.id}`)
    return work(hand, { offer, entry: locked, place, at })
  }) as Promise<Outcome<T, Name | CommonRefusal | 'unknown-offer'>>
}

/** Staff name the site they work at: an offer of another one is none of theirs. */
function isElsewhere(shown: OfferShown, entry: Entry): boolean {
  return 'offer' in shown && shown.site !== undefined && shown.site !== entry.site
}
