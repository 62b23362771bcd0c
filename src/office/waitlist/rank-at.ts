import type { Considered } from './choose.ts'
import type { Entry } from './entry.ts'
import type { Note } from './note-store.ts'
import { bandOf, type Hardship } from './urgency.ts'

/** Where somebody stood at an earlier moment, from what was noted until then. Pure. */
export function rankAt(
  entry: Pick<Entry, 'id' | 'joinedAt'>,
  notes: readonly Pick<Note, 'at' | 'what' | 'data'>[],
  at: Temporal.Instant,
  day: Temporal.PlainDate,
): Pick<Considered, 'entry' | 'band' | 'joinedAt'> {
  let hardship: Hardship | null = null
  let titleEnds: Temporal.PlainDate | null = null
  for (const note of notes) {
    if (Temporal.Instant.compare(note.at, at) > 0) break
    if (note.what === 'hardship-marked') hardship = note.data['hardship'] as Hardship
    if (note.what === 'hardship-taken-back') hardship = null
    const told = note.data['titleEnds']
    if (told !== undefined) titleEnds = typeof told === 'string' ? Temporal.PlainDate.from(told) : null
  }
  const band = bandOf({ hardship, titleEnds }, day)
  return { entry: entry.id, band, joinedAt: entry.joinedAt.toString() }
}
