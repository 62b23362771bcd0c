import { VISITOR } from '#ground/permission/permission.ts'
import { SITE } from './house.ts'
import { inventPerson } from './invented-person.ts'
import { asLanguage } from './past-waiting.ts'
import type { Teller } from './tell-past.ts'

/** One draw was held some days ago, with more people than places. Days before and ahead of today. */
const HELD = { days: 13, entries: 38, ahead: 12, team: 'permanent', concerns: ['ne_general', 'ne_skilled'] }
/** The window that stands open: it begins minutes after the start, so that whoever watches can enter. */
const OPEN = {
  opensMinutes: 3,
  days: 2,
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
  return announceOpen(teller)
}

async function tellHeld(teller: Teller): Promise<void> {
  const { acts, dice, ids, today } = teller
  const opens = today.subtract({ days: HELD.days })
  const announced = await announce(teller, HELD, 'Niederlassungserlaubnis', {
    entriesFrom: onTheHour(opens, 8),
    ...{ closes: opens.add({ days: 2 }), announcedAt: onTheHour(opens.subtract({ days: 1 }), 11) },
  })
  if (!announced) return
  for (let n = 0; n < HELD.entries; n++) {
    acts.clock.set(onTheHour(opens, 8).add({ minutes: 1 + n * 80 + dice.below(60) }))
    const person = inventPerson(ids, dice, today)
    // One of them left neither mail nor number: should the lot fall on it, the reception has to write a letter.
    const mail = person.mail ?? `lost${n}@example.org`
    const reach = n === LETTER ? { mail: null, phone: null } : { mail }
    await acts.enter(VISITOR, {
      ...{ release: announced.release, person: { ...person, ...reach }, concerns: [HELD.concerns[n % 2]!] },
      ...{ language: asLanguage(person.language), daytime: n % 4 === 0 ? 'morning' : 'all' },
    })
  }
  for (const moment of [announced.entriesTo, announced.drawAt]) {
    acts.clock.set(moment.add({ minutes: 1 }))
    await acts.drawDue()
  }
}

async function announceOpen(teller: Teller): Promise<boolean> {
  const { now, today } = teller
  const soon = now.add({ minutes: OPEN.opensMinutes }).toZonedDateTimeISO('Europe/Berlin')
  const entriesFrom = soon.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toInstant()
  const closes = today.add({ days: OPEN.days })
  return (await announce(teller, OPEN, 'Blaue Karte EU', { entriesFrom, closes, announcedAt: now })) !== null
}

/** Two weeks of appointments from a Monday on; entries until eight in the evening, the lot at nine in the morning. */
async function announce(
  { acts, head, today }: Teller,
  { team, concerns, ahead }: Pick<typeof HELD, 'team' | 'concerns' | 'ahead'>,
  what: string,
  at: {
    readonly entriesFrom: Temporal.Instant
    readonly closes: Temporal.PlainDate
    readonly announcedAt: Temporal.Instant
  },
): Promise<{ release: number; entriesTo: Temporal.Instant; drawAt: Temporal.Instant } | null> {
  const first = today.add({ days: ahead })
  const firstDay = first.add({ days: (8 - first.dayOfWeek) % 7 })
  const name = `${what}: zwei Wochen ab ${firstDay.toLocaleString('de-DE', { day: 'numeric', month: 'long' })}`
  const entriesTo = onTheHour(at.closes, 20)
  const drawAt = onTheHour(at.closes.add({ days: 1 }), 9)
  acts.clock.set(at.announcedAt)
  const announced = await acts.announce(head, {
    ...{ site: SITE, name, team, concerns, firstDay, lastDay: firstDay.add({ days: WEEKS * 7 - 3 }) },
    ...{ entriesFrom: at.entriesFrom, entriesTo, drawAt },
  })
  return announced.ok ? { release: announced.release, entriesTo, drawAt } : null
}

function onTheHour(day: Temporal.PlainDate, hour: number): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
}
