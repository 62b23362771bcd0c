import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isValidName, normaliseName, searchForm } from '#law/names/index.ts'
import { hallPicture } from '#office/calling/index.ts'
import { insertPersons } from '#office/people/index.ts'
import { findVisit, insertVisits } from '#office/visits/index.ts'
import { arrivalRules, hoursOf, type ReceptionRoom } from './room.ts'
import { giveWindow, type WindowRefusal } from './give-window.ts'
import { concernsTeam, type Overload, type TimeWindow } from './overload.ts'
import { overloadForDraw, promise } from './overload-store.ts'
import { nextNumber, ticketOf, type Ticket } from './ticket.ts'
import { minutesNeeded, refusesDraw, walkInTeam, type WalkInRefusal } from './walk-in.ts'

export interface DrawTicketCommand {
  readonly site: number
  readonly concerns: readonly string[]
  readonly persons?: number
  readonly language: string
  readonly name?: { readonly familyName: string; readonly givenNames: string }
  readonly needs?: readonly string[]
  /** A colleague's reason: then a concern that needs an appointment, and the hour, are no hindrance. */
  readonly why?: string
  readonly key?: string | undefined
}

export type DrawTicketRefusal =
  | WalkInRefusal
  | WindowRefusal
  | CommonRefusal
  | 'closed'
  | 'no-longer-today'
  | 'numbers-used-up'
  | 'name-not-allowed'
  | 'too-many-persons'

export const WALK_IN_PERSONS_MAX = 20

/**
 * A number for someone without an appointment. A name is asked only where it helps; a ticket needs none. When the office
 * is overloaded the ticket carries a window of time instead of a place in the queue, or walk-ins are stopped.
 */
export async function drawTicket(
  room: ReceptionRoom,
  actor: Actor,
  command: DrawTicketCommand,
): Promise<Outcome<Ticket, DrawTicketRefusal>> {
  const { key, why, ...request } = command
  const { site, persons = 1 } = command
  const anyway = actor.kind === 'staff' && why !== undefined && why.trim() !== ''
  if (!Number.isInteger(persons) || persons < 1 || persons > WALK_IN_PERSONS_MAX)
    return refuse('too-many-persons', { field: 'persons', detail: { most: WALK_IN_PERSONS_MAX } })
  if (command.name && !isValidName(normaliseName(command.name.familyName)).ok)
    return refuse('name-not-allowed', { field: 'name' })
  const deed = {
    ...{ act: 'reception.draw-ticket', site, ...(why && { why }) },
    ...(!anyway && { concerns: command.concerns }),
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<Ticket, DrawTicketRefusal>(room.ground, actor, deed, async (hand) => {
    const today = officeDay(hand.now)
    const going = walkInTeam(
      room.appointments.catalogue,
      command.concerns,
      arrivalRules(room, site),
      today,
      anyway,
    )
    if (!going.ok) return going
    if (anyway) return draw(room, hand, command, going, null)
    const overload = await overloadForDraw(hand.tx, site, today)
    if (overload && concernsTeam(overload, going.team))
      return drawWindow(room, hand, command, going, overload)
    return (await barredNow(room, hand, command, going)) ?? draw(room, hand, command, going, null)
  }) as Promise<Outcome<Ticket, DrawTicketRefusal>>
}

async function barredNow(
  room: ReceptionRoom,
  { tx, now }: Hand,
  { site }: DrawTicketCommand,
  going: { team: string; concerns: readonly string[] },
) {
  const needed = minutesNeeded(room.calling, await hallPicture(room.calling, tx, site), going)
  const hours = hoursOf(room, site, going.team, officeDay(now))
  const verdict = refusesDraw(hours, arrivalRules(room, site), now, needed)
  return verdict.ok ? null : verdict
}

async function drawWindow(
  room: ReceptionRoom,
  hand: Hand,
  command: DrawTicketCommand,
  going: { team: string; concerns: readonly string[] },
  overload: Overload,
): Promise<Outcome<Ticket, WindowRefusal | 'numbers-used-up'>> {
  const given = await giveWindow(room, hand, overload, { ...going, site: command.site })
  return given.ok ? draw(room, hand, command, going, given.window) : given
}

async function draw(
  room: ReceptionRoom,
  hand: Hand,
  command: DrawTicketCommand,
  { team, concerns }: { team: string; concerns: readonly string[] },
  window: TimeWindow | null,
): Promise<Outcome<Ticket, 'numbers-used-up'>> {
  const { tx, now } = hand
  const { ids } = room.ground
  const { site, language, persons = 1, needs = [] } = command
  const day = officeDay(now)
  const number = await nextNumber(room, tx, { site, day, team })
  if (!number) return refuse('numbers-used-up')
  const [id, ticketCode] = [ids.uuid(), ids.code()]
  const made = {
    id,
    site,
    day: String(day),
    origin: 'walk_in' as const,
    team,
    concerns,
    language,
    needs,
    persons,
  }
  const person = await personOf(room, hand, command)
  const time = window ? { dueAt: String(window.from) } : { dueAt: null, arrivedAt: String(now) }
  await insertVisits(tx, [{ ...made, person, number, ticketCode, ...time }])
  if (window) await promise(tx, id, { site, day, team, from: window.from })
  hand.about(`visit:${id}`)
  hand.tell('reception.ticket-drawn', { visit: id, number, team, ...(window && { window: window.number }) })
  const visit = (await findVisit(tx, id))!
  return { ok: true, ...(await ticketOf(room, tx, visit, { code: ticketCode, mark: null, again: false })) }
}

async function personOf(room: ReceptionRoom, { tx, now }: Hand, { name, language }: DrawTicketCommand) {
  if (!name) return null
  const [familyName, givenNames] = [normaliseName(name.familyName), normaliseName(name.givenNames)]
  const searchName = searchForm(`${familyName} ${givenNames}`.trim())
  const id = room.ground.ids.uuid()
  const birth = { year: null, month: null, day: null }
  await insertPersons(
    tx,
    [{ id, familyName, givenNames, searchName, birth, mail: null, phone: null, language }],
    now,
  )
  return id
}
