import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

/**
 * Draws several numbers of a day at once, for a machine that must go on when the network is away: the same counter as
 * `drawNumber`, so nobody else ever gets one of them. Fewer than asked, or none, when the thousand is nearly used up.
 */
export async function drawNumbers(
  tx: Tx,
  place: { readonly site: number; readonly day: Temporal.PlainDate; readonly letter: string },
  count: number,
  offset: number,
): Promise<string[]> {
  const { site, day, letter } = place
  await sql`
    insert into visits.number_range (site, day, letter, start, drawn)
    values (${site}, ${day.toString()}, ${letter}, ${offset}, 0) on conflict do nothing`.execute(tx)
  const drawn = await sql<{ start: number; before: number; after: number }>`
    update visits.number_range as r set drawn = least(1000, seen.drawn + ${count}::int)
    from (select o.drawn from visits.number_range o
          where o.site = ${site} and o.day = ${day.toString()} and o.letter = ${letter} for update) as seen
    where r.site = ${site} and r.day = ${day.toString()} and r.letter = ${letter}
    returning r.start, seen.drawn as before, r.drawn as after`.execute(tx)
  const row = drawn.rows[0]
  if (!row) return []
  const { start, before, after } = row
  return Array.from({ length: after - before }, (_, n) => numberAt(letter, start + before + n))
}

/** The n-th number of a letter's day. */
export const numberAt = (letter: string, at: number): string => letter + String(at % 1000).padStart(3, '0')
