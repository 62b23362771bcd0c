import type { Db, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { findPersons, personKey } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { comesBackTo, returnsAt } from './desk-store.ts'
import type { Asking, Returning } from './queue-order.ts'
import type { Reach } from './reach.ts'
import type { CallingRoom } from './room.ts'
import type { Seat } from './seat-store.ts'

/** What a desk brings along that asks who is next: its languages, and who is to come back to it. */
export async function askingDesk(
  db: Db | Tx,
  { site, desk, account }: Pick<Seat, 'site' | 'desk' | 'account'>,
  { languages }: Pick<Reach, 'languages'>,
  waiting: readonly Pick<Visit, 'id' | 'person'>[],
  now: Temporal.Instant,
): Promise<Asking> {
  const rows = await comesBackTo(db, { site, desk, account }, officeDay(now))
  const known = new Set(rows.flatMap(({ visit }) => visit ?? []))
  const keys = new Set(rows.flatMap((row) => row.personKey ?? []))
  if (keys.size > 0) {
    const persons = await findPersons(
      db,
      waiting.flatMap(({ person }) => person ?? []),
    )
    for (const { id, person } of waiting) {
      const found = person === null ? undefined : persons.get(person)
      if (found && keys.has(personKey(found))) known.add(id)
    }
  }
  return { desk, account, languages, known }
}

/** Everybody who is back from the cashier. Kept for the desk that sent them only while somebody sits there. */
export async function returningTo(
  room: CallingRoom,
  db: Db | Tx,
  site: number,
  seats: readonly Pick<Seat, 'desk' | 'account'>[],
): Promise<Returning[]> {
  const rows = await returnsAt(db, site)
  const hold = room.rules.of(site).holdMinutes * 60_000
  return rows.flatMap(({ visit, desk, account, backAt }) => {
    if (!backAt) return []
    const isThere = seats.some((seat) => seat.desk === desk || seat.account === account)
    return [{ visit, desk, account, heldUntil: isThere ? backAt.epochMilliseconds + hold : null }]
  })
}
