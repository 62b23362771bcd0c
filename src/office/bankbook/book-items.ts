import type { Hand } from '#ground/act/act.ts'
import {
  claimByKassenzeichen,
  lockClaim,
  paymentById,
  paymentsOf,
  reverseMoney,
  takeMoney,
  type Claim,
  type Payment,
} from '#office/claims/index.ts'
import { decide, type Meant } from './decide.ts'
import { insertEntry, insertOutcome, paymentsBehind, type EntryOutcome } from './entry-store.ts'
import { derivedId, type FileItem } from './fingerprint.ts'
import { kassenzeichenIn, nearKassenzeichen } from './reference.ts'
import type { BankbookRoom } from './room.ts'

/** One transfer and where it stands. */
export interface Placed {
  readonly from: FileItem
  readonly statement: string
  readonly till: string
}

/** What became of the transfers of a file. */
export interface Told {
  readonly matched: number
  readonly unclear: number
  /** Of the unclear: with a proposal. */
  readonly proposed: number
  readonly returned: number
  /** Not booked: a person has to say what it was. */
  readonly open: number
}

interface ReadItem extends Placed {
  readonly meant: Meant
}

/** Enters and books them in the order of the bank. The claims are locked first, all of them in one order, then the tills. */
export async function bookItems(
  room: BankbookRoom,
  hand: Hand,
  site: number,
  items: readonly Placed[],
): Promise<Told> {
  const read: ReadItem[] = []
  for (const it of items) read.push({ ...it, meant: await meantBy(room, hand, it.from) })
  for (const id of [...new Set(read.flatMap(({ meant }) => meant.sure.map((claim) => claim.id)))].toSorted())
    await lockClaim(hand.tx, { id })
  const told = { matched: 0, unclear: 0, proposed: 0, returned: 0, open: 0 }
  for (const it of read) {
    const id = room.ground.ids.uuid()
    await insertEntry(hand.tx, { id, site, till: it.till, statement: it.statement, from: it.from })
    const outcome = await (it.from.item.cents > 0 ? moneyIn : moneyOut)(room, hand, it)
    await insertOutcome(hand.tx, id, site, outcome)
    told[outcome.how === 'none' ? 'open' : (outcome.how as 'matched' | 'unclear' | 'returned')] += 1
    if (outcome.how === 'unclear' && outcome.proposals.length > 0) told.proposed += 1
  }
  return told
}

/** The claims an entry names, or, where it names none that we know, those one slip away. */
async function meantBy({ claims }: BankbookRoom, { tx }: Hand, { item }: FileItem): Promise<Meant> {
  const texts = [item.creditorReference, item.text, item.endToEndId]
  const { office } = claims.creditor
  const sure: Claim[] = []
  for (const kassenzeichen of kassenzeichenIn(texts, office)) {
    const claim = await claimByKassenzeichen(tx, kassenzeichen)
    if (claim) sure.push(claim)
  }
  if (sure.length > 0) return { sure, near: [] }
  const near: Meant['near'][number][] = []
  for (const it of nearKassenzeichen(texts, office))
    if (await claimByKassenzeichen(tx, it.kassenzeichen)) near.push(it)
  return { sure, near }
}

type Book = (room: BankbookRoom, hand: Hand, it: ReadItem) => Promise<EntryOutcome>

const OPEN: EntryOutcome = { how: 'none', proposals: [], payment: null, reverses: null }

const moneyIn: Book = async (room, hand, { from, till, meant }) => {
  const decision = decide(from.item, meant)
  const payment = derivedId('bank', from.fingerprint)
  const taken = await takeMoney(room.claims, hand, {
    ...{ payment, till, claim: decision.to === 'claim' ? decision.claim.id : null, method: 'transfer' },
    ...{ insertedCents: from.item.cents, changeCents: 0, reference: referenceOf(from) },
  })
  // More than a transfer may be: not ours to book, a person looks at it.
  if (!taken.ok) return OPEN
  return decision.to === 'claim'
    ? { how: 'matched', proposals: [], payment, reverses: null }
    : { how: 'unclear', proposals: decision.proposals, payment, reverses: null }
}

/** Money that went: a transfer that came back takes its payment back; everything else a person has to explain. */
const moneyOut: Book = async (room, hand, it) => {
  const { item } = it.from
  if (!item.returned) return OPEN
  const payment = await paymentMeant(hand, it)
  if (!payment) return OPEN
  const why = ['Rückgabe', item.returnReason, item.text].filter(Boolean).join(' · ')
  await reverseMoney(room.claims, hand, { payment: payment.id, why: why.slice(0, 500) })
  return { how: 'returned', proposals: [], payment: null, reverses: payment.id }
}

/** The one payment that is meant: by a reference both entries carry, or by the claim it names and its sum. */
async function paymentMeant({ tx }: Hand, { from, till, meant }: ReadItem): Promise<Payment | null> {
  const cents = -from.item.cents
  const fits = (it: Payment | null): it is Payment =>
    it?.method === 'transfer' && it.till === till && it.cents === cents && it.reversedAt === null
  const behind = await paymentsBehind(tx, { till, item: from.item, entry: from.entry })
  const named = (await Promise.all(behind.map((id) => paymentById(tx, id)))).filter(fits)
  if (named.length === 1) return named[0]!
  if (meant.sure.length !== 1) return null
  return (await paymentsOf(tx, meant.sure[0]!.id)).filter(fits).at(-1) ?? null
}

/** What stands beside the payment in the books: the payer's words, no name. */
const referenceOf = ({ item }: FileItem): string => (item.creditorReference ?? item.text).slice(0, 200)
