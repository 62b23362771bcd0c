import { VISITOR } from '#ground/permission/permission.ts'
import { SITE } from './house.ts'
import { inventPerson } from './invented-person.ts'
import { asLanguage } from './past-waiting.ts'
import { daysBefore, type Teller } from './tell-past.ts'

/** One draw was held some days ago, with more people than places. */
const HELD = {
  announced: 13,
  drawn: 10,
  entries: 38,
  team: 'permanent',
  concerns: ['ne_general', 'ne_skilled'],
}
/** The window that stands open: it begins minutes after the start, so that whoever watches can enter. */
const OPEN = { opensMinutes: 3, hours: 48, drawHours: 52, days: 14, entries: 9 }
const TITLE = {
  held: 'Niederlassungserlaubnis: zwei Wochen im Dezember',
  open: 'Blaue Karte EU: zwei Wochen',
}

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
  const { acts, head, dice, ids, today } = teller
  const { team, concerns } = HELD
  acts.clock.set(daysBefore(teller, HELD.announced))
  const entriesFrom = acts.clock.now().add({ hours: 1 })
  const entriesTo = entriesFrom.add({ hours: 60 })
  const drawAt = entriesTo.add({ hours: 4 })
  const firstDay = today.add({ days: 12 })
  const announced = await acts.announce(head, {
    ...{ site: SITE, name: TITLE.held, team, concerns, firstDay, lastDay: firstDay.add({ days: 13 }) },
    ...{ entriesFrom, entriesTo, drawAt },
  })
  if (!announced.ok) return
  for (let n = 0; n < HELD.entries; n++) {
    acts.clock.set(entriesFrom.add({ minutes: 1 + n * 80 + dice.below(60) }))
    const person = inventPerson(ids, dice, today)
    // One of them left neither mail nor number: should the lot fall on it, the reception has to write a letter.
    const reach = n === 11 ? { mail: null, phone: null } : {}
    await acts.enter(VISITOR, {
      ...{ release: announced.release, person: { ...person, ...reach }, concerns: [concerns[n % 2]!] },
      ...{ language: asLanguage(person.language), daytime: n % 4 === 0 ? 'morning' : 'all' },
    })
  }
  acts.clock.set(entriesTo.add({ minutes: 1 }))
  await acts.drawDue()
  acts.clock.set(drawAt.add({ minutes: 1 }))
  await acts.drawDue()
}

async function announceOpen({ acts, head, now, today }: Teller): Promise<boolean> {
  acts.clock.set(now)
  const entriesFrom = now.add({ minutes: OPEN.opensMinutes })
  const firstDay = today.add({ days: 16 })
  const announced = await acts.announce(head, {
    ...{ site: SITE, name: TITLE.open, team: 'temporary', concerns: ['blue_card', 'skilled_academic'] },
    ...{ firstDay, lastDay: firstDay.add({ days: OPEN.days - 1 }), entriesFrom },
    ...{
      entriesTo: entriesFrom.add({ hours: OPEN.hours }),
      drawAt: entriesFrom.add({ hours: OPEN.drawHours }),
    },
  })
  return announced.ok
}
