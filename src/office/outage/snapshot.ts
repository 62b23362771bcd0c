import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, fullName } from '#office/people/index.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import type { OutageRoom } from './room.ts'

/** What a colleague at the reception needs of the day when nothing can be asked any more. */
export interface Snapshot {
  readonly at: string
  readonly day: string
  readonly visits: readonly {
    readonly id: string
    readonly state: Visit['state']
    readonly number: string | null
    readonly name: string | null
    readonly dueAt: string | null
    readonly team: string
    readonly concerns: readonly string[]
  }[]
  readonly teams: readonly { readonly key: string; readonly name: string; readonly letter: string }[]
  readonly concerns: readonly { readonly key: string; readonly name: string; readonly letter: string }[]
}

const STATES: readonly Visit['state'][] = [
  'booked',
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no_show',
]

/** Hall and list of the day with names: a look at persons, one row in the trail. Kept by the browser for this day. */
export async function snapshot(
  room: OutageRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<Snapshot, 'not-permitted'>> {
  const { ground, catalogue, reception } = room
  const day = officeDay(ground.clock.now())
  const deed = { act: 'outage.snapshot', site, subject: `day:${site}/${day.toString()}` }
  const looked = await consult(ground, actor, deed, async (tx, now): Promise<Snapshot> => {
    const visits = await visitsIn(tx, site, day, STATES)
    const persons = await findPersons(
      tx,
      visits.flatMap(({ person }) => person ?? []),
    )
    const teams = await reception.calling.staff.teams(tx, site)
    const letterOf = (team: string) => teams.find(({ key }) => key === team)?.letter ?? 'A'
    const nameOf = (key: string) => catalogue.catalogue.concerns.get(key)?.name.de ?? key
    return {
      ...{ at: String(now), day: String(day), teams: [...teams] },
      visits: visits.map(({ id, state, number, person, dueAt, team, concerns }) => {
        const found = person === null ? undefined : persons.get(person)
        const name = found ? fullName(found) : null
        return {
          id,
          state,
          number,
          name,
          dueAt: dueAt && String(dueAt),
          team,
          concerns: concerns.map(nameOf),
        }
      }),
      concerns: catalogue.receptionConcerns(day).map(({ key }) => ({
        ...{ key, name: nameOf(key) },
        letter: letterOf(catalogue.responsibleFor({ concernKey: key }, day).team),
      })),
    }
  })
  return looked.ok ? { ok: true, ...looked.found } : looked
}
