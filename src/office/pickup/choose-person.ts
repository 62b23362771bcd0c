import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { personsOfName } from '#office/people/index.ts'
import { changeCard } from './card-store.ts'
import { atCard, type CardCommand, type PickupRoom } from './room.ts'
import { tellReady } from './tell-ready.ts'

/** A colleague says whose card it is, or that it is none of those; then the person is told. */
export async function choosePerson(
  room: PickupRoom,
  actor: Actor,
  command: CardCommand & { readonly person: string | null },
): Promise<
  Outcome<{ card: string; told: number }, CommonRefusal | 'unknown-card' | 'unknown-person' | 'not-in-stock'>
> {
  type Refused = 'unknown-person' | 'not-in-stock'
  return atCard<{ card: string; told: number }, Refused>(
    room,
    actor,
    'pickup.choose-person',
    command,
    async (hand, card) => {
      if (card.state !== 'in_stock' || card.familyName === null)
        return refuse('not-in-stock', { detail: { state: card.state } })
      const { person } = command
      const known = await personsOfName(hand.tx, searchForm(card.familyName), card.birth)
      // only somebody whose name and birth date can be meant, never any id
      if (person !== null && !known.some(({ id }) => id === person))
        return refuse('unknown-person', { field: 'person' })
      const match = person === null ? 'declined' : 'chosen'
      const chosen = await changeCard(hand.tx, card.id, 'in_stock', { person, match })
      const told =
        chosen && person !== null && card.toldAt === null ? await tellReady(room, hand, [chosen]) : 0
      hand.tell('pickup.person-chosen', { site: card.site })
      return { ok: true, card: card.id, told }
    },
  )
}
