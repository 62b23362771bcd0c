import type { Tx } from '#ground/act/act.ts'
import { aheadOf, announcedFor, hallPicture, type Forecast } from '#office/calling/index.ts'
import { drawNumber, type Visit } from '#office/visits/index.ts'
import type { ArrivalMark } from './arrival.ts'
import { windowOfVisit } from './overload-store.ts'
import type { ReceptionRoom } from './room.ts'

/** What stands on the paper or on the phone. Nothing about the person, nothing about the concern. */
export interface Ticket {
  readonly visit: string
  /** Opens the ticket's page: /[language]/ticket/<code>. */
  readonly code: string
  readonly number: string
  readonly team: string
  /** Where to wait: the letter of the number and the name of the team. */
  readonly waitingArea: { readonly letter: string; readonly name: string }
  readonly dueAt: string | null
  readonly mark: ArrivalMark | null
  /** The same number again: whoever checks in twice. */
  readonly again: boolean
  readonly ahead: number
  readonly forecast: Forecast
  /** The office is overloaded: no place in the queue but a window of time today. Check in with `code` when back. */
  readonly window: TicketWindow | null
}

/** `number` counts from 1 through the day; instants in ISO. */
export interface TicketWindow {
  readonly number: number
  readonly from: string
  readonly to: string
}

/** The window of a visitor who is not back yet. */
export async function windowOf(
  db: Tx | ReceptionRoom['ground']['db'],
  { id, origin, state }: Pick<Visit, 'id' | 'origin' | 'state'>,
): Promise<TicketWindow | null> {
  if (origin !== 'walk_in' || (state !== 'booked' && state !== 'no_show')) return null
  const window = await windowOfVisit(db, id)
  return window && { number: window.number, from: String(window.from), to: String(window.to) }
}

const NUMBERS_PER_DAY = 1000

/** The next number of the team's letter today; null when a thousand were drawn. */
export async function nextNumber(room: ReceptionRoom, tx: Tx, visit: Pick<Visit, 'site' | 'day' | 'team'>) {
  const { letter } = await waitingAreaOf(room, tx, visit.site, visit.team)
  return drawNumber(tx, visit.site, visit.day, letter, room.ground.chance.below(NUMBERS_PER_DAY))
}

export async function waitingAreaOf(
  room: ReceptionRoom,
  tx: Tx | ReceptionRoom['ground']['db'],
  site: number,
  team: string,
) {
  const found = (await room.calling.staff.teams(tx, site)).find(({ key }) => key === team)
  return { letter: found?.letter ?? 'A', name: found?.name ?? team }
}

export async function ticketOf(
  room: ReceptionRoom,
  tx: Tx,
  visit: Visit,
  more: { readonly code: string; readonly mark: ArrivalMark | null; readonly again: boolean },
): Promise<Ticket> {
  const { site, team } = visit
  const picture = await hallPicture(room.calling, tx, site)
  const told = await announcedFor(room.calling, tx, [visit])
  return {
    visit: visit.id,
    number: visit.number ?? '',
    team,
    waitingArea: await waitingAreaOf(room, tx, site, team),
    dueAt: visit.dueAt && String(visit.dueAt),
    window: await windowOf(tx, visit),
    ...more,
    ahead: aheadOf(room.calling, picture, visit),
    forecast: told.get(visit.id) ?? { kind: 'unknown' },
  }
}
