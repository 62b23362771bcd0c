import { consult, type Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { findPersons, personsOfName, type Person } from '#office/people/index.ts'
import { findVisit, visitByNumber, type Visit } from '#office/visits/index.ts'
import { readSerial, type Card } from './card.ts'
import type { Claim } from '#office/claims/index.ts'
import { owedFor } from './fee.ts'
import { cardByCode, cardById, cardsBeside, cardsOfWords } from './card-store.ts'
import { readAsked, type Asked } from './read-asked.ts'
import { isUuid, type PickupRoom } from './room.ts'

export interface FoundCards {
  readonly cards: readonly Card[]
  /** Whoever waits with the number that was asked for. */
  readonly visit: Visit | null
}

const MOST = 30

/** For whoever stands at the counter: by name, birth date, number of the card, code of the notice or ticket number. */
export async function findCards(
  room: PickupRoom,
  actor: Actor,
  { site, asked: typed }: { readonly site: number; readonly asked: string },
): Promise<Outcome<FoundCards, 'not-permitted' | 'asked-too-short'>> {
  const asked = readAsked(typed)
  if (!asked) return refuse('asked-too-short', { field: 'q' })
  const deed = { act: 'pickup.find', site, subject: `cards:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now): Promise<FoundCards> => {
    const code = readCode(typed)
    const byCode = code && (await cardByCode(tx, site, code))
    if (byCode) return { cards: [byCode], visit: null }
    const visit = asked.ticket ? await visitOf(tx, site, now, asked.ticket) : null
    if (asked.ticket) return { cards: visit ? await cardsOfVisitor(tx, site, visit) : [], visit }
    return { cards: await byWords(tx, site, asked), visit: null }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

async function visitOf(tx: Tx, site: number, now: Temporal.Instant, ticket: string): Promise<Visit | null> {
  const found = await visitByNumber(tx, site, officeDay(now), ticket)
  return found && findVisit(tx, found.id)
}

function byWords(tx: Tx, site: number, { words, birth, text }: Asked): Promise<Card[]> {
  return cardsOfWords(tx, site, { words, birth, serial: readSerial(text) }, MOST)
}

async function cardsOfVisitor(tx: Tx, site: number, { person }: Visit): Promise<Card[]> {
  const known = person && (await findPersons(tx, [person])).get(person)
  if (!known) return []
  const words = searchForm(known.familyName).replaceAll('-', ' ').split(' ')
  const birth = known.birth.year === null ? { year: null, month: null, day: null } : known.birth
  return cardsOfWords(tx, site, { words, birth, serial: null }, MOST)
}

export interface ShownCard {
  readonly card: Card
  /** Other cards in stock of the same person or family name. */
  readonly besides: readonly Card[]
  /** Who may be meant, when a colleague has to decide. */
  readonly candidates: readonly Person[]
  readonly person: Person | null
  readonly visit: Visit | null
  /** What must be paid before it is handed out. */
  readonly owed: readonly Claim[]
}

/** One card with what one needs to hand it out. */
export async function showCard(
  room: PickupRoom,
  actor: Actor,
  { site, card: id, ticket }: { readonly site: number; readonly card: string; readonly ticket?: string },
): Promise<Outcome<ShownCard, 'not-permitted' | 'unknown-card'>> {
  const deed = { act: 'pickup.show', site, subject: `card:${id.slice(0, 36)}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const card = isUuid(id) ? await cardById(tx, site, id) : null
    if (!card) return null
    const { person, familyName, birth } = card
    const beside = familyName === null ? [] : await cardsBeside(tx, site, { person, familyName }, 12)
    const mayBeMeant = card.state === 'in_stock' && (card.match === 'several' || card.match === 'declined')
    const candidates = mayBeMeant && familyName ? await personsOfName(tx, searchForm(familyName), birth) : []
    const visit = ticket ? await visitOf(tx, site, now, ticket) : null
    return {
      ...{ card, besides: beside.filter((other) => other.id !== card.id), candidates, visit },
      person: person ? ((await findPersons(tx, [person])).get(person) ?? null) : null,
      owed: card.state === 'in_stock' ? await owedFor(tx, [card]) : [],
    }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-card')
}
