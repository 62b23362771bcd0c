import { sql } from 'kysely'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase } from '../../../../testing/database.ts'
import { CHEAP_PASSWORDS } from '../../../../testing/passwords.ts'
import type { Block } from '../week.ts'

export const SITE = 1
export const HEAD: Actor = {
  kind: 'staff',
  id: '01900000-0000-7000-8000-0000000000aa',
  roles: ['head'],
  sites: [SITE],
}
export const THIS_WEEK = '2026-11-23'
export const NEXT_WEEK = '2026-11-30'

export interface RotaOffice {
  readonly office: Office
  readonly clock: ManualClock
  /** Accounts by login. */
  readonly who: Readonly<Record<'ada' | 'ben' | 'cem', string>>
  /** Somebody books at a time of the office's clock. */
  book(wall: string): Promise<string>
  close(): Promise<void>
}

/**
 * Monday 09:00: rooms 201 and 202 of one team, three lanes 8 to 12 on weekdays. Ada and Ben do everything alone, Cem needs
 * guidance.
 */
export async function rotaOffice(): Promise<RotaOffice> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock, passwordCost: CHEAP_PASSWORDS },
  })
  await house(office)
  const who = {
    ada: await hire(office, 'ada'),
    ben: await hire(office, 'ben'),
    cem: await hire(office, 'cem'),
  }
  await office.training.cutTasks(HEAD, { site: SITE })
  await teach(office, who.ada, 2)
  await teach(office, who.ben, 3)
  await teach(office, who.cem, 1)
  return {
    ...{ office, clock, who },
    book: (wall) => book(office, wall),
    async close() {
      await office.close()
      await database.drop()
    },
  }
}

async function house(office: Office): Promise<void> {
  const site = {
    id: SITE,
    name: 'Musterstadt',
    street: 'Ring 1',
    city: 'Musterstadt',
    timeZone: 'Europe/Berlin',
  }
  await office.staff.saveSite(SYSTEM, site)
  await office.staff.saveTeam(SYSTEM, { site: SITE, key: 'temporary', name: 'Befristet', letter: 'B' })
  for (const id of [1, 2])
    await office.staff.saveDesk(SYSTEM, { site: SITE, id, team: 'temporary', room: `20${id}`, active: true })
  const { db } = office.ground
  await sql`insert into appointments.plan (site) values (1)`.execute(db)
  for (const lane of [1, 2, 3])
    await sql`
      insert into appointments.lane (id, site, team, name) values (${lane}, 1, 'temporary', ${`Raum 20${lane}`})`.execute(
      db,
    )
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', '08:00', '12:00', 15)`.execute(
    db,
  )
  await office.appointments.reloadPlan(SITE)
}

async function hire(office: Office, login: string): Promise<string> {
  const made = await office.staff.createAccount(SYSTEM, {
    ...{ login, name: login[0]!.toUpperCase() + login.slice(1), password: 'Zwei Kamele trinken Tee' },
    ...{ roles: ['caseworker'], sites: [SITE], teams: ['temporary'] },
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.account
}

async function teach(office: Office, account: string, level: 1 | 2 | 3): Promise<void> {
  const week = await office.rota.weekOf(HEAD, { site: SITE, monday: THIS_WEEK })
  if (!week.ok) throw new Error(week.refusal)
  const levels = week.facts.tasks.map(({ key: task }) => ({
    ...{ task, level, until: null },
    ...{ note: '', seen: null },
  }))
  const told = await office.training.setLevels(HEAD, { site: SITE, account, levels })
  if (!told.ok) throw new Error(told.refusal)
}

async function book(office: Office, wall: string): Promise<string> {
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').toInstant()
  const asked = { site: SITE, concerns: ['study_extend'], language: 'de', start }
  const held = await office.appointments.hold(VISITOR, asked)
  if (!held.ok) throw new Error(held.refusal)
  const birth = { year: 1990, month: null, day: null }
  const person = { familyName: 'Nguyễn', givenNames: 'Ánh', birth, mail: null, phone: null }
  const booked = await office.appointments.book(VISITOR, { code: held.code, ...person })
  if (!booked.ok) throw new Error(booked.refusal)
  return booked.visit
}

/** `desk('ada', 1, 8, 10)`: hours of the clock. */
export const deskBlock = (
  account: string | null,
  desk: number,
  from: number,
  until: number,
): Omit<Block, 'id' | 'day'> => ({ kind: 'desk', desk, account, from: from * 60, until: until * 60 })

/** Plans a block on some days and gives the new version of the week. */
export async function plan(
  { office }: RotaOffice,
  monday: string,
  version: number,
  block: Omit<Block, 'id' | 'day'>,
  days: readonly string[],
): Promise<number> {
  const change = { kind: 'add' as const, days, block }
  const done = await office.rota.planWeek(HEAD, { site: SITE, monday, version, change })
  if (!done.ok) throw new Error(done.refusal)
  return done.version
}
