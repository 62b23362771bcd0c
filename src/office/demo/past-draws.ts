import { VISITOR } from '#ground/permission/permission.ts'
import { SITE } from './house.ts'
import { inventPerson } from './invented-person.ts'
import { asLanguage } from './past-waiting.ts'
import type { Teller } from './teller.ts'

/** One draw was held some days ago, with more people than places. Days before and ahead of today. */
const HELD = { days: 13, entries: 38, ahead: 12, team: 'permanent', concerns: ['ne_general', 'ne_skilled'] }
/** The window that stands open since yesterday, also at the hour at which a played day begins. */
const OPEN = {
  since: 1,
  days: 2,
  entries: 9,
  ahead: 16,
  team: 'temporary',
  concerns: ['blue_card', 'skilled_academic'],
}
const WEEKS = 2
/** The entry that left neither mail nor number. */
const LETTER = 11

/** Places given by lot: one draw that was held, and one everybody can enter. A new window opens when none is. */
export async function tellDraws(teller: Teller): Promise<boolean> {
  const { acts } = teller
  // Without hours set aside for it a draw would have nothing to give.
  if (!acts.plan()?.quotas.some(({ pool }) => pool === 'draw')) return false
  const draws = await acts.draws()
  if (draws.length === 0) await tellHeld(teller)
  if (draws.some(({ isOver }) => !isOver)) return false
  return tellOpen(teller)
}

async function tellHeld(teller: Teller): Promise<void> {
  const { acts, today } = teller
  const opens = today.subtract({ days: HELD.days })
  const announced = await announce(teller, HELD, 'Niederlassungserlaubnis', opens, opens.add({ days: 2 }))
  if (!announced) return
  for (let n = 0; n < HELD.entries; n++)
    await enterOne(teller, HELD, announced, n, { minutes: 1 + n * 80, spread: 60 })
  for (const moment of [announced.entriesTo, announced.drawAt]) {
    acts.clock.set(moment.add({ minutes: 1 }))
    await acts.drawDue()
  }
}

async function tellOpen(teller: Teller): Promise<boolean> {
  const { now, today } = teller
  const opens = today.subtract({ days: OPEN.since })
  const announced = await announce(teller, OPEN, 'Blaue Karte EU', opens, today.add({ days: OPEN.days }))
  if (!announced) return false
  const minutes = announced.entriesFrom.until(now).total('minute') / OPEN.entries
  const spread = Math.max(1, Math.floor(minutes) - 1)
  for (let n = 0; n < OPEN.entries; n++)
    await enterOne(teller, OPEN, announced, n, { minutes: Math.floor(n * minutes), spread })
  return true
}

type Wanted = Pick<typeof HELD, 'team' | 'concerns' | 'ahead'>
interface Announced {
  readonly release: number
  readonly entriesFrom: Temporal.Instant
  readonly entriesTo: Temporal.Instant
  readonly drawAt: Temporal.Instant
}

/** `when`: minutes after the beginning, and how far that spreads. */
async function enterOne(
  { acts, dice, ids, today }: Teller,
  { concerns }: Wanted,
  { release, entriesFrom }: Announced,
  n: number,
  when: { readonly minutes: number; readonly spread: number },
): Promise<void> {
  acts.clock.set(entriesFrom.add({ minutes: when.minutes + dice.below(when.spread) }))
  const person = inventPerson(ids, dice, today)
  // One of them left neither mail nor number: should the lot fall on it, the reception has to write a letter.
  const mail = person.mail ?? `lost${n}@example.org`
  const reach = n === LETTER ? { mail: null, phone: null } : { mail }
  await acts.enter(VISITOR, {
    ...{ release, person: { ...person, ...reach }, concerns: [concerns[n % 2]!] },
    ...{ language: asLanguage(person.language), daytime: n % 4 === 0 ? 'morning' : 'all' },
  })
}

/** Two weeks of appointments from a Monday on; entries from eight to eight in the evening, the lot at nine in the morning. */
async function announce(
  { acts, head, today }: Teller,
  { team, concerns, ahead }: Wanted,
  what: string,
  opens: Temporal.PlainDate,
  closes: Temporal.PlainDate,
): Promise<Announced | null> {
  const first = today.add({ days: ahead })
  const firstDay = first.add({ days: (8 - first.dayOfWeek) % 7 })
  const name = `${what}: zwei Wochen ab ${firstDay.toLocaleString('de-DE', { day: 'numeric', month: 'long' })}`
  const [entriesFrom, entriesTo] = [onTheHour(opens, 8), onTheHour(closes, 20)]
  const drawAt = onTheHour(closes.add({ days: 1 }), 9)
  acts.clock.set(onTheHour(opens.subtract({ days: 1 }), 11))
  const announced = await acts.announce(head, {
    ...{ site: SITE, name, team, concerns, firstDay, lastDay: firstDay.add({ days: WEEKS * 7 - 3 }) },
    ...{ entriesFrom, entriesTo, drawAt },
  })
  return announced.ok ? { release: announced.release, entriesFrom, entriesTo, drawAt } : null
}

function onTheHour(day: Temporal.PlainDate, hour: number): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
}
