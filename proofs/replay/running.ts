import type pg from 'pg'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import * as appointments from '#office/appointments/index.ts'
import * as calling from '#office/calling/index.ts'
import * as cashdesk from '#office/cashdesk/index.ts'
import { shipped } from '#office/catalogue/index.ts'
import * as charging from '#office/charging/index.ts'
import * as claims from '#office/claims/index.ts'
import * as kiosk from '#office/kiosk/index.ts'
import { permissions } from '#office/permissions.ts'
import { openReceipts } from '#office/receipts/index.ts'
import * as reception from '#office/reception/index.ts'
import { overbooked } from '../../src/office/simulator/engine/plan-of.ts'
import { knowledgeOn } from '../../src/office/simulator/engine/facts.ts'
import type { OfficeSetting } from '../../src/office/simulator/engine/setting.ts'
import { TEST_CREDITOR } from '../../testing/creditor.ts'

const SITE = 1
export const HEAD: Actor = {
  ...{ kind: 'staff', id: '0190a000-0000-7000-8000-00000000000a', roles: ['reception', 'head', 'cashier'] },
  sites: [SITE],
}
export const TERMINAL: Actor = { kind: 'device', id: 'terminal', roles: ['terminal'], sites: [SITE] }
export const MACHINE: Actor = {
  ...{ kind: 'device', id: '0190a000-0000-7000-8000-00000000000b', roles: ['kiosk'], sites: [SITE] },
}

export interface Databases {
  readonly admin: pg.Pool
  readonly appUrl: string
}

/** The running program with the rooms of `office.ts`, on PostgreSQL, under a clock and with a chance that are told. */
export interface Running {
  readonly clock: ManualClock
  readonly admin: pg.Pool
  readonly places: appointments.Room
  readonly hall: reception.ReceptionRoom
  readonly money: {
    readonly charging: charging.ChargingRoom
    readonly cashdesk: cashdesk.CashdeskRoom
    readonly kiosk: kiosk.KioskRoom
    readonly drawer: string
  }
  readonly clerks: ReadonlyMap<number, Actor>
  /** The next names the program makes; null: any. And the next share its chance gives; null: any. */
  say(names: readonly (string | null)[], lot: number | null): void
  uuid(): string
  close(): Promise<void>
}

/** Each office makes names of its own. */
let opened = 0

/** An office furnished as a setting says, empty before its first booking. */
export async function openRunning(
  databases: Databases,
  setting: OfficeSetting,
  begins: number,
): Promise<Running> {
  const { admin, appUrl } = databases
  const clock = manualClock(Temporal.Instant.fromEpochMilliseconds(begins).toString())
  const pool = createPool(appUrl, { max: 6, name: 'proof replay' })
  const seeded = seededChance((opened += 1) * 7919)
  const ids = createIds(clock, seeded)
  const told: { names: (string | null)[]; lot: number | null } = { names: [], lot: null }
  const chance = {
    bytes: seeded.bytes,
    below: (below: number) => (told.lot === null ? seeded.below(below) : Math.floor(told.lot * below)),
  }
  const uuid = (): string => told.names.shift() ?? ids.uuid()
  const ground = {
    db: kysely<DB>(pool),
    clock,
    chance,
    ids: { uuid, code: ids.code },
    permissions,
    wake: () => {},
  }
  await furnish(admin, setting)
  const clerks = await hire(admin, setting, ids.uuid)
  const feed = { subscribe: () => () => {} } as unknown as Parameters<typeof appointments.openRoom>[1]
  const places = await appointments.openRoom(ground, feed)
  const desks = calling.openCalling({ ground })
  const knowledge = knowledgeOn(setting, WEEKDAY)
  // What the office has measured of itself stands for the day; the simulator was given the same.
  const room = { ...desks, knowing: async () => knowledge }
  const saved = await calling.saveRules(room, HEAD, {
    site: SITE,
    version: 0,
    rules: setting.rules,
    why: 'Beweis',
  })
  if (!saved.ok) throw new Error(`rules refused: ${JSON.stringify(saved)}`)
  const hall = reception.openReception({ ground, appointments: places, calling: room })
  const owed = claims.openClaims({ ground }, { creditor: TEST_CREDITOR })
  const receipts = openReceipts({ ground, catalogue: shipped })
  const till = async (kind: 'drawer' | 'kiosk', device: string | null) => {
    const made = await claims.saveTill(owed, HEAD, { site: SITE, kind, name: kind, device })
    if (!made.ok) throw new Error(`till refused: ${made.refusal}`)
    return made.till
  }
  await till('kiosk', MACHINE.id)
  return {
    ...{ clock, admin, places, hall, clerks, uuid: ids.uuid },
    money: {
      charging: charging.openCharging({ ground, catalogue: shipped, claims: owed }),
      cashdesk: cashdesk.openCashdesk({ ground, claims: owed, receipts }),
      kiosk: kiosk.openKiosk({ ground, claims: owed }),
      drawer: await till('drawer', null),
    },
    say(names, lot) {
      told.names = [...names]
      told.lot = lot
    },
    async close() {
      desks.rules.close()
      places.close()
      await pool.end()
    },
  }
}

const WEEKDAY = 3

async function furnish(admin: pg.Pool, setting: OfficeSetting): Promise<void> {
  await admin.query(`truncate visits.visit, visits.number_range, calling.call, calling.sitting, calling.rules, calling.prepared,
    calling.return_to, calling.comes_back, calling.announced, appointments.plan, appointments.appointment,
    appointments.live_booking, staff.site, staff.team, staff.desk, staff.account, claims.claim, claims.till, claims.payment,
    kiosk.machine cascade`)
  await admin.query(
    `insert into staff.site (id, name, street, city) values (1, 'Amt', 'Straße 1', 'Musterstadt')`,
  )
  for (const { key, name, letter } of setting.teams)
    await admin.query('insert into staff.team (site, key, name, letter) values (1, $1, $2, $3)', [
      key,
      name,
      letter,
    ])
  for (const { id, team, room } of setting.desks)
    await admin.query('insert into staff.desk (id, site, team, room) values ($1, 1, $2, $3)', [
      id,
      team,
      room,
    ])
  await furnishPlan(admin, setting)
}

async function furnishPlan(admin: pg.Pool, { plan, policy }: OfficeSetting): Promise<void> {
  const { lanes, series } = overbooked(plan, policy.overbookShare)
  await admin.query('insert into appointments.plan (site) values (1)')
  for (const it of lanes)
    await admin.query(
      'insert into appointments.lane (id, site, team, name, skills, step_free, active) values ($1, 1, $2, $3, $4, $5, $6)',
      [it.id, it.team, it.name, it.skills, it.stepFree, it.active],
    )
  for (const [n, it] of series.entries())
    await admin.query(
      `insert into appointments.series (id, site, team, lanes, weekdays, every_weeks, valid_from, opens, closes, step_minutes)
       values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        ...[it.team, it.lanes, it.weekdays, it.everyWeeks, it.validFrom, it.opens, it.closes, it.stepMinutes],
      ],
    )
  for (const [concern, minutes] of Object.entries(plan.durations))
    await admin.query('insert into appointments.duration (site, concern, minutes) values (1, $1, $2)', [
      concern,
      minutes,
    ])
  for (const it of plan.quotas)
    await admin.query(
      'insert into appointments.quota (id, site, team, pool, share, opens_days) values ($1, 1, $2, $3, $4, $5)',
      [it.id, it.team, it.pool, it.share, it.opensDays],
    )
  const { onePerPerson, returns, returnMinMinutes, returnMaxMinutes, windowDays } = plan.policy
  await admin.query('insert into appointments.policy values (1, $1, $2, $3, $4, $5)', [
    ...[onePerPerson, returns, returnMinMinutes, returnMaxMinutes, policy.windowDays ?? windowDays],
  ])
}

async function hire(admin: pg.Pool, setting: OfficeSetting, uuid: () => string): Promise<Map<number, Actor>> {
  const clerks = new Map<number, Actor>()
  for (const it of setting.desks) {
    const id = uuid()
    const skills = [...it.skills, ...it.languages.map((language) => `${calling.LANGUAGE_SKILL}${language}`)]
    await admin.query(
      `insert into staff.account (id, login, name, roles, sites, teams, skills, created_at)
       values ($1::uuid, $1::text, 'Kollegin', '{caseworker}', '{1}', $2, $3, '2026-01-01T00:00:00Z')`,
      [id, it.teams, skills],
    )
    clerks.set(it.id, { kind: 'staff', id, roles: ['caseworker', 'cashier'], sites: [SITE] })
  }
  return clerks
}
