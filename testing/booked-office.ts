import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { deviceCookieName } from '#ground/identity/cookie-name.ts'
import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import { withoutWorker } from './browser.ts'
import { staffOffice, type StaffOffice } from './staff-office.ts'
import { PATIENCE } from './patience.ts'

export interface Booked {
  readonly code: string
  readonly visit: string
}

export interface BookedOffice extends StaffOffice {
  readonly terminalKey: string
  /** Somebody booked early this morning; `wall` is a time of the office, "10:15" today or "2026-11-24T10:15". */
  book(
    wall: string,
    familyName?: string,
    birth?: { year: number; month: number | null; day: number | null },
  ): Promise<Booked>
}

/** The office at work of `staffOffice`, Monday 09:00, which also takes bookings (three lanes, 8 to 16) and has a welcome desk. */
export async function bookedOffice(): Promise<BookedOffice> {
  const base = await staffOffice()
  const { office, clock } = base
  await office.staff.saveTeam(SYSTEM, { site: 1, key: 'reception', name: 'Willkommenstheke', letter: 'A' })
  await office.staff.saveDesk(SYSTEM, { site: 1, id: 11, team: 'reception', room: 'Theke 1', active: true })
  await openLanes(base)
  const key = await office.staff.issueKey(SYSTEM, {
    kind: 'device',
    name: 'Eingang',
    roles: ['terminal'],
    sites: [1],
  })
  if (!key.ok) throw new Error(key.refusal)
  const book: BookedOffice['book'] = async (
    wall,
    familyName = 'Nguyễn',
    birth = { year: 1990, month: null, day: null },
  ) => {
    const now = clock.now()
    clock.set('2026-11-23T04:00:00Z')
    const start = Temporal.PlainDateTime.from(wall.length > 5 ? wall : `2026-11-23T${wall}`)
      .toZonedDateTime('Europe/Berlin')
      .toInstant()
    const held = await office.appointments.hold(VISITOR, {
      site: 1,
      concerns: ['study_extend'],
      language: 'de',
      start,
    })
    if (!held.ok) throw new Error(held.refusal)
    const person = { familyName, givenNames: 'Thị Ánh', birth, mail: null, phone: null }
    const booked = await office.appointments.book(VISITOR, { code: held.code, ...person })
    clock.set(now)
    if (!booked.ok) throw new Error(booked.refusal)
    return { code: booked.code, visit: booked.visit }
  }
  return { ...base, terminalKey: key.secret, book }
}

async function openLanes({ office }: StaffOffice): Promise<void> {
  const { db } = office.ground
  await sql`insert into appointments.plan (site) values (1)`.execute(db)
  for (const [lane, team] of [
    [1, 'temporary'],
    [2, 'temporary'],
    [3, 'temporary'],
    [4, 'reception'],
  ] as const)
    await sql`insert into appointments.lane (id, site, team, name) values (${lane}, 1, ${team}, ${`Platz ${lane}`})`.execute(
      db,
    )
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', '08:00', '16:00', 15),
           ('01900000-0000-7000-8000-000000000002', 1, 'reception', '{1,2,3,4,5}', '2026-01-01', '08:00', '16:00', 15)
    `.execute(db)
  await office.appointments.reloadPlan(1)
}

/** A window of the terminal at the entrance: tied to its key, tall or wide. */
export async function atTerminal(
  browser: Browser,
  { origin, terminalKey }: BookedOffice,
  path: string,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const viewport = { width: 1080, height: 1920 }
  const context = await browser.newContext({ viewport, ...withoutWorker, ...more })
  await context.addCookies([{ name: deviceCookieName(false), value: terminalKey, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(origin + path)
  return page
}
