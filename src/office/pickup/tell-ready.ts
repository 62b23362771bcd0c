import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import type { Card } from './card.ts'
import { cardsToRemind, changeCard, lockCards, stockOf } from './card-store.ts'
import type { PickupRoom } from './room.ts'

const CLOSING = '18:00'
const AT_ONCE = 200

/** Tells each person once that something is ready, however many cards came. Answers how many people. */
export async function tellReady(_room: PickupRoom, hand: Hand, cards: readonly Card[]): Promise<number> {
  return tellPeople(hand, cards, 'pickup-ready')
}

async function tellPeople(
  hand: Hand,
  cards: readonly Card[],
  kind: 'pickup-ready' | 'pickup-reminder',
): Promise<number> {
  const { tx, now, tell } = hand
  const persons = await findPersons(
    tx,
    cards.flatMap(({ person }) => person ?? []),
  )
  const perPerson = Map.groupBy(
    cards.filter(({ person, code }) => person !== null && persons.has(person) && code !== null),
    ({ person }) => person!,
  )
  for (const [id, own] of perPerson) {
    const { language } = persons.get(id)!
    const [first] = own.toSorted((a, b) => Temporal.PlainDate.compare(a.deadline, b.deadline))
    const expiresAt = first!.deadline
      .toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: CLOSING })
      .toInstant()
    const notice = { kind, person: id, language, params: { code: first!.code }, expiresAt: String(expiresAt) }
    const topic = kind === 'pickup-ready' ? 'pickup.ready' : 'pickup.reminded'
    tell(topic, { cards: own.length, notice }, `card:${first!.id}`)
    const change = kind === 'pickup-ready' ? { toldAt: now } : { remindedAt: now }
    for (const card of own) await changeCard(tx, card.id, 'in_stock', change)
  }
  return perPerson.size
}

/** Tells whoever is known and was not told yet: after a colleague has decided whose a card is. */
export async function tellUntold(
  room: PickupRoom,
  actor: Actor,
  { site, key }: { readonly site: number; readonly key?: string | undefined },
): Promise<Outcome<{ told: number }, CommonRefusal | 'nobody-to-tell'>> {
  const deed = {
    ...{ act: 'pickup.tell', site },
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform<{ told: number }, 'nobody-to-tell'>(room.ground, actor, deed, async (hand) => {
    const asked = { filter: 'untold', today: officeDay(hand.now), most: AT_ONCE, from: 0 } as const
    const untold = (await stockOf(hand.tx, site, asked)).filter(({ person }) => person !== null)
    const ids = untold.map(({ id }) => id)
    const told = await tellReady(room, hand, await lockCards(hand.tx, site, ids))
    if (told === 0) return refuse('nobody-to-tell')
    hand.about(`cards:${site}`, { told })
    return { ok: true, told }
  }) as Promise<Outcome<{ told: number }, CommonRefusal | 'nobody-to-tell'>>
}

/** Reminds, once, whoever has not come for some weeks. Run by a job; answers how many people. */
export async function remindLate(room: PickupRoom): Promise<number> {
  const deed = { act: 'pickup.remind', site: null }
  const done = await perform(room.ground, SYSTEM, deed, async (hand) => {
    const before = hand.now.subtract({ hours: 24 * room.rules.remindDays })
    const due = await cardsToRemind(hand.tx, before, officeDay(hand.now), AT_ONCE)
    const locked: Card[] = []
    for (const [site, cards] of Map.groupBy(due, (card) => card.site))
      locked.push(
        ...(await lockCards(
          hand.tx,
          site,
          cards.map(({ id }) => id),
        )),
      )
    const waiting = locked.filter(({ state, remindedAt }) => state === 'in_stock' && remindedAt === null)
    const told = await tellPeople(hand, waiting, 'pickup-reminder')
    if (told === 0) return refuse('nobody-to-tell')
    hand.about('cards', { told })
    return { ok: true as const, told }
  })
  return done.ok ? done.told : 0
}
