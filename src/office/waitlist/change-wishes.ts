import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import { atEntry, type EntryCommand, type EntryRefusal } from './at-entry.ts'
import { updateWishes } from './entry-store.ts'
import { addNote } from './note-store.ts'
import { isReached } from './reached.ts'
import { byOf, type WaitlistRoom } from './room.ts'
import type { ReadWishes } from './wishes-form.ts'

/** Other days, another notice, another way to be told. The time of joining stays: wishing anew costs no place. */
export function changeWishes(
  room: WaitlistRoom,
  actor: Actor,
  command: EntryCommand & { readonly wishes: ReadWishes },
): Promise<Outcome<{ code: string }, EntryRefusal | 'no-reach'>> {
  const { wishes } = command
  const deed = { act: 'waitlist.change-wishes', request: { ...wishes, titleEnds: `${wishes.titleEnds}` } }
  return atEntry(room, actor, deed, command, async ({ tx, tell }, entry, at) => {
    const person = (await findPersons(tx, [entry.person!])).get(entry.person!)
    if (!person || !isReached(wishes.reach, person)) return refuse('no-reach', { field: 'reach' })
    await updateWishes(tx, entry.id, wishes)
    const titleEnds = wishes.titleEnds?.toString() ?? null
    await addNote(tx, entry.id, { at, what: 'wishes-changed', by: byOf(actor), data: { titleEnds } })
    tell('waitlist.wishes-changed', { entry: entry.id })
    return { ok: true as const, code: entry.code }
  })
}
