import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import { visitsIn, type VisitState } from '#office/visits/index.ts'
import { isId } from './id.ts'
import { insertHandIn } from './hand-in-store.ts'
import type { HandIn, Whose } from './hand-in.ts'
import { newPerson } from './name-person.ts'
import type { HandInRoom } from './room.ts'

export type OpenRefusal = CommonRefusal | 'unknown-number' | 'unknown-person' | 'sender-too-long'

export interface OpenCommand {
  readonly site: number
  readonly whose: Whose
  /** Of whoever stands there; somebody with a number has said it already. */
  readonly language: string
  readonly key?: string | undefined
}

/** Somebody brings papers, or a letter is to be scanned: from here on nothing that arrives is lost. */
export async function openHandIn(
  room: HandInRoom,
  actor: Actor,
  { key, ...request }: OpenCommand,
): Promise<Outcome<{ handIn: string }, OpenRefusal>> {
  const deed = {
    ...{ act: 'handin.open', site: request.site },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<{ handIn: string }, OpenRefusal>(room.ground, actor, deed, async (hand) => {
    const owner = await ownerOf(room, hand, request)
    if (!owner.ok) return owner
    const handIn = room.ground.ids.uuid()
    const { ok: _, ...whose } = owner
    await insertHandIn(hand.tx, {
      ...{ id: handIn, site: request.site, state: 'open', openedAt: hand.now, receivedAt: null },
      ...whose,
    })
    hand.about(`hand-in:${handIn}`)
    hand.tell('handin.opened', { handIn })
    return { ok: true as const, handIn }
  }) as Promise<Outcome<{ handIn: string }, OpenRefusal>>
}

type Owner = Pick<HandIn, 'visit' | 'person' | 'sender' | 'language' | 'way'>
const ALL: readonly VisitState[] = [
  'booked',
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no_show',
  'left',
]

async function ownerOf(
  room: HandInRoom,
  hand: Hand,
  { whose, site, language }: OpenCommand,
): Promise<Outcome<Owner, 'unknown-number' | 'unknown-person' | 'sender-too-long'>> {
  const nobody = { ok: true as const, visit: null, person: null, sender: '', language, way: 'desk' as const }
  if (whose.by === 'unknown') {
    const sender = whose.sender.trim()
    if (sender.length > 200) return refuse('sender-too-long', { field: 'sender' })
    return { ...nobody, sender, way: 'letterbox' }
  }
  if (whose.by === 'typed') return { ...nobody, person: await newPerson(room, hand, whose.person, language) }
  if (whose.by === 'person') {
    const person = isId(whose.person) && (await findPersons(hand.tx, [whose.person])).get(whose.person)
    return person ? { ...nobody, person: person.id, language } : refuse('unknown-person', { field: 'person' })
  }
  const number = whose.number.trim().toUpperCase()
  const today = await visitsIn(hand.tx, site, officeDay(hand.now), ALL)
  const visit = today.find((one) => one.number === number)
  if (!visit) return refuse('unknown-number', { field: 'number' })
  return { ...nobody, visit: visit.id, person: visit.person, language: visit.language }
}
