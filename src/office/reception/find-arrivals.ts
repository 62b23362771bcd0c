import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import type { Person } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { todaysVisitsOf } from './check-in-by-name.ts'
import type { ReceptionRoom } from './room.ts'

const UNKNOWN: Person['birth'] = { year: null, month: null, day: null }

/** Whom the reception finds by name when the terminal could not decide. A look at persons' data: a trail row. */
export async function findArrivals(
  room: ReceptionRoom,
  actor: Actor,
  { site, name, birth = UNKNOWN }: { site: number; name: string; birth?: Person['birth'] },
): Promise<Outcome<{ found: readonly { visit: Visit; person: Person }[] }, 'not-permitted'>> {
  const deed = { act: 'reception.find-arrivals', site }
  const prefix = searchForm(name)
  const looked = await consult(room.ground, actor, deed, async (tx, now) =>
    prefix === '' ? [] : todaysVisitsOf(tx, site, officeDay(now), prefix, birth),
  )
  return looked.ok ? { ok: true, found: looked.found } : looked
}
