import type { Hand } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { rulesOf } from '#office/calling/index.ts'
import { insertVisits } from '#office/visits/index.ts'
import type { Merged } from './entry-store.ts'
import { conflict, type ToMerge } from './merged.ts'
import { numberFor } from './number-for.ts'
import type { OutageRoom } from './room.ts'

/** Somebody without an appointment got a number: a visit of that day, waiting since then. */
export async function bringIn(room: OutageRoom, hand: Hand, it: ToMerge): Promise<Merged> {
  const { site, entry, realAt } = it
  const day = officeDay(realAt)
  const team = teamFor(room, site, entry.concerns, day)
  if (!team) return conflict('unknown-concern')
  const found = await numberFor(room, hand, it, { team })
  if (!found.ok) return conflict(found.refusal)
  const { number, ticketCode } = found
  const id = room.ground.ids.uuid()
  const { concerns, language, persons } = entry
  await insertVisits(hand.tx, [
    {
      ...{ id, site, day: String(day), origin: 'walk_in', person: null, persons, team, concerns, language },
      ...{ needs: [], dueAt: null, number, arrivedAt: String(realAt), ticketCode },
    },
  ])
  hand.tell('reception.ticket-drawn', { visit: id, number, team }, `visit:${id}`)
  return { state: 'done', number, visit: id, reason: null }
}

/** One team when all concerns are its own, else the one that sorts; null when a concern is none. */
function teamFor(
  { catalogue, reception }: OutageRoom,
  site: number,
  concerns: readonly string[],
  day: Temporal.PlainDate,
): string | null {
  if (concerns.length === 0 || concerns.some((key) => !catalogue.concernOn(key, day).ok)) return null
  const teams = new Set(concerns.map((key) => catalogue.responsibleFor({ concernKey: key }, day).team))
  const [only] = teams
  return teams.size === 1 ? only! : rulesOf(reception.calling, site).sortingTeam
}
