import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface WaitingEntries {
  /** `unclear`: came in, nobody knows for what. `none`: not booked, a person has to say what it was. */
  readonly how: 'unclear' | 'none'
  /** Money that went out, or did not come after all. */
  readonly isOut: boolean
  readonly entries: number
  /** Without a sign. */
  readonly cents: number
  readonly oldest: Temporal.PlainDate
}

/** What waits for a person, summed up. */
export async function waitingEntries(db: Db | Tx, site: number): Promise<WaitingEntries[]> {
  const found = await sql<WaitingEntries>`
    select o.how, e.cents < 0 as "isOut", count(*)::integer as entries, abs(sum(e.cents))::bigint as cents,
           min(e.booked_on) as oldest
    from bankbook.outcome o join bankbook.entry e on e.id = o.entry
    where o.site = ${site} and o.state = 'open' group by 1, 2 order by 1, 2`.execute(db)
  return found.rows
}
