import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions } from '#office/appointments/index.ts'
import { callingPermissions, openCalling } from '#office/calling/index.ts'
import { claimPermissions, openClaims, type ClaimsRoom } from '#office/claims/index.ts'
import { insertPersons, type Person } from '#office/people/index.ts'
import { openReception, receptionPermissions } from '#office/reception/index.ts'
import { searchForm } from '#law/names/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { anOffice, at, type TestOffice } from '../../appointments/testing/an-office.ts'
import { aSiteWithDesks } from '../../calling/testing/a-hall.ts'
import {
  addPlaces,
  findCards,
  handOut,
  importList,
  openPickup,
  pickupPermissions,
  readStock,
  type HandOutCommand,
  type PickupRoom,
} from '../index.ts'

/** A shelf with three places of two slots, Monday at nine, for every test of the file that asks for it. */
export const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
export const CLERK: Actor = { kind: 'staff', id: 'c', roles: ['caseworker'], sites: [1] }
export const LIST = `Seriennummer;Nachname;Vorname;Geburtsdatum;Art
YZ1111111;Özdemir;Ayşe;03.04.1991;eAT
YZ2222222;Özdemir;Can;05.06.2019;eAT
YZ3333333;Nguyễn;Thị Ánh;17.05.1990;Reiseausweis
`
export const CHECKED = {
  identityChecked: true,
  receiver: 'self',
  oldDocument: 'taken',
  pinLetter: 'had',
} as const

export let database: FreshDatabase
export let office: TestOffice
export let room: PickupRoom
export let claims: ClaimsRoom

export function onAShelf(): void {
  beforeAll(async () => {
    database = await freshDatabase()
    office = await anOffice(database.appPool, database.appUrl)
    const permissions = {
      ...appointmentPermissions,
      ...callingPermissions,
      ...receptionPermissions,
      ...pickupPermissions,
      ...claimPermissions,
    }
    Object.assign(office.ground, { permissions })
    await aSiteWithDesks(office.ground.db, 1)
    const calling = openCalling({ ground: office.ground })
    claims = openClaims({ ground: office.ground }, { creditor: { office: '5640' } })
    room = openPickup({
      claims,
      reception: openReception({ ground: office.ground, appointments: office.room, calling }),
    })
  })
  afterAll(async () => {
    await office.close()
    await database.drop()
  })
  beforeEach(async () => {
    await database.adminPool.query(`
      truncate pickup.card, pickup.slot, pickup.delivery, pickup.open_row, pickup.inventory, pickup.found, visits.visit,
               visits.service, visits.number_range, events.event, people.person cascade`)
    office.clock.set(at('2026-11-23T09:00'))
    const made = await addPlaces(room, RECEPTION, { site: 1, row: 'a', from: 1, to: 3, slots: 2 })
    if (!made.ok) throw new Error(made.refusal)
  })
}

export const take = (text = LIST, more: object = {}) =>
  importList(room, RECEPTION, { site: 1, name: 'Lieferung', text, ...more })

export async function aPerson(
  familyName: string,
  givenNames: string,
  birth: Person['birth'],
  more: Partial<Person> = {},
) {
  const id = office.ground.ids.uuid()
  const searchName = searchForm(`${familyName} ${givenNames}`)
  const made = {
    id,
    familyName,
    givenNames,
    searchName,
    birth,
    mail: `${id}@example.org`,
    phone: null,
    language: 'tr',
  }
  await office.ground.db
    .transaction()
    .execute((tx) => insertPersons(tx, [{ ...made, ...more }], office.clock.now()))
  return id
}

export async function told(topic: string): Promise<Record<string, unknown>[]> {
  const found = await sql<{ data: Record<string, unknown> }>`
    select e.data from events.event e where e.topic = ${topic} order by e.id`.execute(office.ground.db)
  return found.rows.map(({ data }) => data)
}

export async function stock() {
  const seen = await readStock(room, RECEPTION, { site: 1 })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.cards
}
export async function cardOf(serial: string) {
  const found = await findCards(room, RECEPTION, { site: 1, asked: serial })
  if (!found.ok || !found.cards[0]) throw new Error(`no card ${serial}`)
  return found.cards[0]
}
export const give = (cards: readonly string[], more: Partial<HandOutCommand> = {}, actor = RECEPTION) =>
  handOut(room, actor, { site: 1, cards, ...CHECKED, ...more })
