import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { findPersons, insertPersons, type ReadPerson } from '#office/people/index.ts'
import { atHandIn, type AtRefusal } from './at-hand-in.ts'
import { isId } from './id.ts'
import { setPerson } from './hand-in-store.ts'
import type { HandInRoom } from './room.ts'

export type NameRefusal = AtRefusal | 'unknown-person'

/** Whose it is, when that is found out later: a number without a name, a letter without a sender. */
export function namePerson(
  room: HandInRoom,
  actor: Actor,
  command: {
    readonly handIn: string
    readonly whose: { readonly person: string } | { readonly typed: ReadPerson }
    readonly language: string
    readonly key?: string | undefined
  },
): Promise<Outcome<{ person: string }, NameRefusal>> {
  const { key, ...request } = command
  const { handIn, whose, language } = command
  return atHandIn(room, actor, 'handin.name-person', { handIn, request, key }, async (hand) => {
    const known = 'person' in whose
    if (known && !(isId(whose.person) && (await findPersons(hand.tx, [whose.person])).has(whose.person)))
      return refuse('unknown-person', { field: 'person' })
    const person = known ? whose.person : await newPerson(room, hand, whose.typed, language)
    await setPerson(hand.tx, handIn, { person, language }, hand.now)
    return { ok: true as const, person }
  })
}

/** Writes somebody new; whoever calls has looked whether the office knows the person. */
export async function newPerson(
  { ground }: HandInRoom,
  { tx, now }: Hand,
  it: ReadPerson,
  language: string,
): Promise<string> {
  const id = ground.ids.uuid()
  const searchName = searchForm(`${it.familyName} ${it.givenNames}`.trim())
  await insertPersons(tx, [{ id, ...it, searchName, language }], now)
  return id
}
