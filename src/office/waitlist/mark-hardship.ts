import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { atEntry, type EntryCommand, type EntryRefusal } from './at-entry.ts'
import { setHardship, setTitleEnd } from './entry-store.ts'
import { addNote } from './note-store.ts'
import { byOf, type WaitlistRoom } from './room.ts'
import type { Hardship } from './urgency.ts'

/** A colleague puts somebody first, or takes that back; never without a reason, and the trail keeps it. */
export async function markHardship(
  room: WaitlistRoom,
  actor: Actor,
  { hardship, why, ...command }: EntryCommand & { readonly hardship: Hardship | null; readonly why: string },
): Promise<Outcome<{ code: string }, EntryRefusal | 'why-missing'>> {
  if (why.trim() === '') return refuse('why-missing', { field: 'why' })
  const deed = { act: 'waitlist.mark-hardship', why, request: { hardship, why } }
  return atEntry(room, actor, deed, command, async ({ tx, tell }, entry, at) => {
    await setHardship(tx, entry.id, hardship, hardship && why)
    const what = hardship ? 'hardship-marked' : 'hardship-taken-back'
    await addNote(tx, entry.id, { at, what, by: byOf(actor), ...(hardship && { data: { hardship } }) })
    tell(`waitlist.${what}`, { entry: entry.id })
    return { ok: true as const, code: entry.code }
  })
}

/** A colleague has seen the title: from now on its end is known and not only said. */
export function confirmTitleEnd(
  room: WaitlistRoom,
  actor: Actor,
  { titleEnds, ...command }: EntryCommand & { readonly titleEnds: Temporal.PlainDate },
): Promise<Outcome<{ code: string }, EntryRefusal>> {
  const told = titleEnds.toString()
  const deed = { act: 'waitlist.confirm-title-end', request: told }
  return atEntry(room, actor, deed, command, async ({ tx, tell }, entry, at) => {
    await setTitleEnd(tx, entry.id, titleEnds, at)
    await addNote(tx, entry.id, {
      at,
      what: 'title-end-confirmed',
      by: byOf(actor),
      data: { titleEnds: told },
    })
    tell('waitlist.title-end-confirmed', { entry: entry.id })
    return { ok: true as const, code: entry.code }
  })
}
