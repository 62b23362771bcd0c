import {
  formatDay,
  formatDayAndClock,
  formatDayOf,
  formatEuro,
  nameForStaff,
} from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import type { Card, ShownCard } from '#office/pickup/index.ts'
import type { Person } from '#office/people/index.ts'
import { birthText } from '../../parts/views.ts'

/** A card as the pages show it, as plain values. */
export interface CardView {
  readonly id: string
  readonly name: string
  readonly birth: string
  readonly serial: string
  readonly kind: Card['kind']
  readonly state: Card['state']
  readonly match: Card['match']
  readonly place: string | null
  readonly age: number
  readonly deadline: string
  readonly deadlineDay: string
  readonly isOverdue: boolean
  readonly told: string | null
  readonly reminded: string | null
  readonly ended: string | null
  readonly mayUndo: boolean
}

export function cardView(office: Office, card: Card): CardView {
  const now = office.ground.clock.now()
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const { id, kind, state, match, place, toldAt, remindedAt, endedAt } = card
  const until = endedAt?.add({ minutes: office.pickup.rules.undoMinutes })
  return {
    ...{ id, kind, state, match, place },
    name: [card.familyName, card.givenNames].filter((part) => part).join(', ') || '–',
    birth: birthText(card.birth),
    serial: card.serial ?? '–',
    age: office.pickup.ageOf(card, today),
    deadline: formatDay('de', card.deadline, 'short'),
    deadlineDay: card.deadline.toString(),
    isOverdue: state === 'in_stock' && Temporal.PlainDate.compare(card.deadline, today) < 0,
    told: toldAt && formatDayOf('de', toldAt, 'short'),
    reminded: remindedAt && formatDayOf('de', remindedAt, 'short'),
    ended: endedAt && formatDayAndClock('de', endedAt),
    mayUndo: state === 'handed_out' && until !== undefined && Temporal.Instant.compare(now, until) <= 0,
  }
}

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly birth: string
  readonly reach: string
  readonly language: string
}

export function personView(office: Office, person: Person): PersonView {
  return {
    id: person.id,
    name: office.people.fullName(person),
    birth: birthText(person.birth),
    reach: person.mail ?? person.phone ?? '',
    language: nameForStaff(person.language),
  }
}

export function shownView(office: Office, shown: ShownCard) {
  const { card, besides, candidates, person, visit, owed } = shown
  return {
    card: cardView(office, card),
    besides: besides.map((other) => cardView(office, other)),
    candidates: candidates.map((one) => personView(office, one)),
    person: person && personView(office, person),
    waiting: visit && (visit.state === 'waiting' || visit.state === 'parked') ? visit.number : null,
    owed: owed.map((claim) => ({
      kassenzeichen: office.claims.formatKassenzeichen(claim.kassenzeichen),
      amount: formatEuro('de', claim.owedCents),
    })),
  }
}
