import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  assignMoney,
  bookAtTill,
  lockTill,
  paymentById,
  postings,
  refundsSent,
  tillOf,
  type Till,
} from '#office/claims/index.ts'
import { lockEntry, refundsNoted, settleOutcome, type Entry, type Note } from './entry-store.ts'
import { derivedId } from './fingerprint.ts'
import type { BankbookRoom } from './room.ts'
import { isUuid } from './save-account.ts'

export interface NoteEntry {
  readonly site: number
  readonly entry: string
  /**
   * What an entry was that belongs to no claim. In: what a card terminal took (`card-credit`), cash carried to the bank
   * (`cash-deposit`). Out: a refund that stands in the books already (`refund`), money handed to the city (`handed-over`),
   * what the bank took for itself (`charges`).
   */
  readonly as: Note
  /** The card terminal whose takings were credited. */
  readonly till?: string | undefined
  readonly key?: string | undefined
}

export type NoteRefusal =
  | CommonRefusal
  | 'unknown-entry'
  | 'already-assigned'
  | 'wrong-direction'
  | 'no-such-refund'
  | 'unknown-till'

const IN: readonly Note[] = ['card-credit', 'cash-deposit']

/** A person says what an entry was that is for no claim, and it is booked there. */
export async function noteEntry(
  room: BankbookRoom,
  actor: Actor,
  { key, ...command }: NoteEntry,
): Promise<Outcome<{ as: Note }, NoteRefusal>> {
  const deed = {
    ...{ act: 'bankbook.note', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ as: Note }, NoteRefusal>(room.ground, actor, deed, async (hand) => {
    const entry = isUuid(command.entry) ? await lockEntry(hand.tx, command.entry) : null
    if (entry === null || entry.site !== command.site) return refuse('unknown-entry', { field: 'entry' })
    if (entry.how !== 'unclear' && entry.how !== 'none') return refuse('already-assigned')
    if (IN.includes(command.as) !== entry.how.startsWith('unclear'))
      return refuse('wrong-direction', { field: 'as' })
    const booked =
      entry.how === 'unclear'
        ? await noteIn(room, hand, entry, command)
        : await noteOut(room, hand, entry, command.as)
    if (!booked.ok) return booked
    await settleOutcome(hand.tx, entry.id, { how: 'noted', payment: null, notedAs: command.as, at: hand.now })
    hand.about(`entry:${entry.id}`, { as: command.as, cents: entry.cents })
    return { ok: true, as: command.as }
  })
}

async function noteIn(
  room: BankbookRoom,
  hand: Hand,
  { payment: id }: Entry,
  { site, as, till = '' }: NoteEntry,
): Promise<Outcome<object, NoteRefusal>> {
  const payment = id === null ? null : await paymentById(hand.tx, id)
  if (payment === null) return refuse('already-assigned')
  const card = as === 'card-credit' && isUuid(till) ? await tillOf(hand.tx, till) : null
  if (as === 'card-credit' && (card === null || !takesCards(card) || card.site !== site))
    return refuse('unknown-till', { field: 'till' })
  const to = card ? ({ account: 'card', till: card.id } as const) : ({ account: 'safe' } as const)
  const part = { payment: derivedId('note', payment.id), cents: payment.cents, to }
  const done = await assignMoney(room.claims, hand, { payment: payment.id, parts: [part], text: WORDS[as] })
  return done.ok
    ? { ok: true }
    : refuse(done.refusal === 'unknown-till' ? 'unknown-till' : 'already-assigned')
}

async function noteOut(
  room: BankbookRoom,
  hand: Hand,
  { till, cents }: Entry,
  as: Note,
): Promise<Outcome<object, NoteRefusal>> {
  if (as === 'refund') return wasRefunded(hand, { till, cents: -cents })
  const to = as === 'charges' ? (['shortage', till, -cents] as const) : (['safe', null, -cents] as const)
  const kind = as === 'charges' ? 'difference' : 'emptying'
  return bookAtTill(room.claims, hand, {
    till,
    kind,
    postings: postings(['bank', till, cents], to),
    text: WORDS[as],
  })
}

/**
 * A refund left the books when it was paid out; the bank only says that it went. One that the books know nothing of is none:
 * otherwise a word would be enough for any sum to leave the account.
 */
async function wasRefunded(
  { tx }: Hand,
  refund: { readonly till: string; readonly cents: number },
): Promise<Outcome<object, NoteRefusal>> {
  // two entries over one sum go one after the other
  await lockTill(tx, refund.till)
  const left = (await refundsSent(tx, refund)) - (await refundsNoted(tx, refund))
  return left > 0 ? { ok: true } : refuse('no-such-refund', { field: 'as' })
}

/** As they stand in the books. */
const WORDS: Readonly<Record<Note, string>> = {
  ...{ 'card-credit': 'Gutschrift Kartenzahlungen', 'cash-deposit': 'Bareinzahlung', refund: 'Erstattung' },
  ...{ 'handed-over': 'Ablieferung an die Stadtkasse', charges: 'Entgelte der Bank' },
}

/** Whatever has a card terminal: a desk's own, or one inside a machine. */
export const takesCards = ({ kind }: Pick<Till, 'kind'>): boolean => kind === 'card' || kind === 'kiosk'
