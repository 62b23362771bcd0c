import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions } from '#office/appointments/index.ts'
import { callingPermissions, openCalling } from '#office/calling/index.ts'
import { insertPersons, type Person } from '#office/people/index.ts'
import { drawTicket, openReception, receptionPermissions } from '#office/reception/index.ts'
import { findVisit } from '#office/visits/index.ts'
import { searchForm } from '#law/names/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { anOffice, at, type TestOffice } from '../appointments/testing/an-office.ts'
import { aSiteWithDesks } from '../calling/testing/a-hall.ts'
import {
  addPlaces,
  choosePerson,
  correctRow,
  destroyCard,
  eraseCards,
  extendDeadline,
  findAgain,
  findCards,
  finishInventory,
  handOut,
  importList,
  loseCard,
  moveCard,
  noteInventory,
  openPickup,
  pickupPermissions,
  previewList,
  readInventory,
  readLists,
  readShelf,
  readStock,
  remindLate,
  removePlace,
  returnCard,
  showCard,
  startInventory,
  strikeRow,
  tellUntold,
  undoHandOut,
  type HandOutCommand,
  type PickupRoom,
} from './index.ts'

const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
const CLERK: Actor = { kind: 'staff', id: 'c', roles: ['caseworker'], sites: [1] }
const LIST = `Seriennummer;Nachname;Vorname;Geburtsdatum;Art
YZ1111111;Özdemir;Ayşe;03.04.1991;eAT
YZ2222222;Özdemir;Can;05.06.2019;eAT
YZ3333333;Nguyễn;Thị Ánh;17.05.1990;Reiseausweis
`
const CHECKED = { identityChecked: true, receiver: 'self', oldDocument: 'taken', pinLetter: 'had' } as const

let database: FreshDatabase
let office: TestOffice
let room: PickupRoom

beforeAll(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  const permissions = {
    ...appointmentPermissions,
    ...callingPermissions,
    ...receptionPermissions,
    ...pickupPermissions,
  }
  Object.assign(office.ground, { permissions })
  await aSiteWithDesks(office.ground.db, 1)
  const calling = openCalling({ ground: office.ground })
  room = openPickup({
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

const take = (text = LIST, more: object = {}) =>
  importList(room, RECEPTION, { site: 1, name: 'Lieferung', text, ...more })

async function aPerson(
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

async function told(topic: string): Promise<Record<string, unknown>[]> {
  const found = await sql<{ data: Record<string, unknown> }>`
    select e.data from events.event e where e.topic = ${topic} order by e.id`.execute(office.ground.db)
  return found.rows.map(({ data }) => data)
}

async function stock() {
  const seen = await readStock(room, RECEPTION, { site: 1 })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.cards
}
async function cardOf(serial: string) {
  const found = await findCards(room, RECEPTION, { site: 1, asked: serial })
  if (!found.ok || !found.cards[0]) throw new Error(`no card ${serial}`)
  return found.cards[0]
}
const give = (cards: readonly string[], more: Partial<HandOutCommand> = {}) =>
  handOut(room, RECEPTION, { site: 1, cards, ...CHECKED, ...more })

describe('a delivery', () => {
  test('gives each card a place, families beside each other', async () => {
    expect(await take()).toMatchObject({ ok: true, added: 3, known: 0, kept: 0, unplaced: 0 })
    const places = (await stock()).map(({ familyName, place }) => `${familyName} ${place}`)
    expect(places).toEqual(['Nguyễn A-02', 'Özdemir A-01', 'Özdemir A-01'])
  })

  test('the same list twice adds nothing, not even after the cards are gone and forgotten', async () => {
    await take()
    expect(await take()).toMatchObject({ ok: true, added: 0, known: 3 })
    await give([(await cardOf('YZ1111111')).id])
    office.clock.set(at('2027-04-23T09:00'))
    expect(await eraseCards(room)).toBe(1)
    expect(await take()).toMatchObject({ ok: true, added: 0, known: 3 })
  })

  test('loses nothing: what cannot be read waits to be corrected or struck', async () => {
    const list = `${LIST}YZ4444444;;Ohne;01.01.1990;eAT\nSumme;;;;4\n`
    const seen = await previewList(room, RECEPTION, { site: 1, name: 'x', text: list })
    expect(seen.ok && seen.rows.map(({ fate }) => fate)).toEqual(['new', 'new', 'new', 'faulty', 'faulty'])
    expect(await stock()).toEqual([])
    expect(await take(list)).toMatchObject({ added: 3, kept: 2 })
    const lists = await readLists(room, RECEPTION, { site: 1 })
    if (!lists.ok) throw new Error(lists.refusal)
    const [row, sum] = lists.rows
    expect(row).toMatchObject({ line: 5, serial: 'YZ4444444', faults: { familyName: 'name-missing' } })
    const { serial, givenNames, birth, kind, received } = row!
    const fields = { serial, givenNames, birth, kind, received, familyName: '' }
    const at1 = { site: 1, row: row!.id }
    expect(await correctRow(room, RECEPTION, { ...at1, fields })).toMatchObject({ refusal: 'row-faulty' })
    const right = { ...fields, familyName: 'Haddad' }
    expect(
      await correctRow(room, RECEPTION, { ...at1, fields: { ...right, serial: 'YZ1111111' } }),
    ).toMatchObject({ refusal: 'card-known' })
    expect(await correctRow(room, RECEPTION, { ...at1, fields: right })).toMatchObject({
      ok: true,
      place: true,
    })
    expect(await strikeRow(room, RECEPTION, { site: 1, row: sum!.id, why: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await strikeRow(room, RECEPTION, { site: 1, row: sum!.id, why: 'Summenzeile' })).toMatchObject({
      ok: true,
    })
    expect(await stock()).toHaveLength(4)
    expect(await take(list)).toMatchObject({ ok: true, added: 0, kept: 0 })
  })

  test('one number for two people is nobody’s card until a colleague decides', async () => {
    const list =
      'Nr;Nachname;Geburtsdatum\nYZ5555555;Adams;01.01.1990\nYZ5555555;Berg;01.01.1991\nYZ5555555;Adams;01.01.1990\n'
    expect(await take(list)).toMatchObject({ added: 1, kept: 1, known: 1 })
  })

  test('two colleagues who take the same list in at once add it once', async () => {
    const both = await Promise.all([take(), take()])
    expect(both.map((one) => one.ok && one.added).toSorted()).toEqual([0, 3])
    expect(await stock()).toHaveLength(3)
  })

  test('a full shelf holds nothing up: those without a place are shown', async () => {
    for (const place of ['A-02', 'A-03']) await removePlace(room, RECEPTION, { site: 1, place })
    expect(await take()).toMatchObject({ added: 3, unplaced: 1 })
    expect(await readStock(room, RECEPTION, { site: 1, filter: 'unplaced' })).toMatchObject({
      cards: [{ place: null }],
    })
  })
})

describe('whose card it is', () => {
  const birth = { year: 1991, month: 4, day: 3 }
  test('one person of this name and birth date is told once, in the own language, without saying what it is', async () => {
    const person = await aPerson('Özdemir', 'Ayşe', birth)
    expect(await take()).toMatchObject({ told: 1 })
    const [ready] = await told('pickup.ready')
    expect(ready).toMatchObject({ notice: { kind: 'pickup-ready', person, language: 'tr' } })
    expect(JSON.stringify(ready)).not.toMatch(/zdemir|eat|card_pickup|YZ1111111/i)
    expect(await tellUntold(room, RECEPTION, { site: 1 })).toMatchObject({ refusal: 'nobody-to-tell' })
  })

  test('who booked twice is one person; two who are reached differently are for a colleague to tell apart', async () => {
    const mail = 'ayse@example.org'
    await aPerson('Özdemir', 'Ayşe', birth, { mail })
    await aPerson('Özdemir', 'Ayşe', birth, { mail })
    await take()
    expect(await cardOf('YZ1111111')).toMatchObject({ match: 'sure' })
    const other = await aPerson('Nguyễn', 'Thị Ánh', { year: 1990, month: 5, day: 17 })
    await aPerson('Nguyễn', 'Thị Anh', { year: 1990, month: 5, day: 17 })
    await take('Nr;Nachname;Vorname;Geburtsdatum\nYZ6666666;Nguyễn;Thị Ánh;17.05.1990\n')
    const card = await cardOf('YZ6666666')
    expect(card).toMatchObject({ match: 'several', person: null, toldAt: null })
    const shown = await showCard(room, RECEPTION, { site: 1, card: card.id })
    expect(shown.ok && shown.candidates).toHaveLength(2)
    const strange = await aPerson('Berg', 'Kim', { year: 1970, month: 1, day: 1 })
    const at1 = { site: 1, card: card.id }
    expect(await choosePerson(room, RECEPTION, { ...at1, person: strange })).toMatchObject({
      refusal: 'unknown-person',
    })
    expect(await choosePerson(room, RECEPTION, { ...at1, person: other })).toMatchObject({
      ok: true,
      told: 1,
    })
    expect(await cardOf('YZ6666666')).toMatchObject({ match: 'chosen', person: other })
  })

  test('a birth date that is partly unknown makes nobody sure', async () => {
    await aPerson('Özdemir', 'Ayşe', birth)
    await take('Nr;Nachname;Vorname;Geburtsdatum\nYZ7777777;Özdemir;Ayşe;00.00.1991\n')
    expect(await cardOf('YZ7777777')).toMatchObject({ match: 'several' })
  })

  test('who does not come is reminded after three weeks, once; and not after the last day', async () => {
    await aPerson('Özdemir', 'Ayşe', birth)
    await take()
    office.clock.set(at('2026-12-13T09:00'))
    expect(await remindLate(room)).toBe(0)
    office.clock.set(at('2026-12-15T09:00'))
    expect(await remindLate(room)).toBe(1)
    expect(await remindLate(room)).toBe(0)
    expect(await told('pickup.reminded')).toMatchObject([{ notice: { kind: 'pickup-reminder' } }])
  })
})

describe('handing out', () => {
  test('a family gets its cards in one go; one visit is counted, with its minutes', async () => {
    await take()
    const [one, two] = [await cardOf('YZ1111111'), await cardOf('YZ2222222')]
    office.clock.set(at('2026-11-23T09:04'))
    const given = await give([one.id, two.id], { receiver: 'parent', since: at('2026-11-23T09:00') })
    if (!given.ok) throw new Error(given.refusal)
    expect(given.cards.map(({ place }) => place)).toEqual(['A-01', 'A-01'])
    expect(await findVisit(office.ground.db, given.visit)).toMatchObject({
      ...{
        state: 'finished',
        origin: 'walk_in',
        concerns: ['card_pickup'],
        team: 'reception',
        number: given.number,
      },
    })
    const minutes = await sql`select concern, minutes::float8 from visits.service`.execute(office.ground.db)
    expect(minutes.rows).toEqual([{ concern: 'card_pickup', minutes: 4 }])
    expect(await readShelf(room, RECEPTION, { site: 1 })).toMatchObject({
      counts: { all: 1, handedOutToday: 2 },
    })
  })

  test('a card is handed out once, whoever presses at the same moment, and the second is told so', async () => {
    await take()
    const { id } = await cardOf('YZ1111111')
    const both = await Promise.all([give([id]), give([id])])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'not-in-stock',
      detail: { state: 'handed_out' },
    })
    const visits = await sql`select 1 from visits.visit`.execute(office.ground.db)
    expect(visits.rows).toHaveLength(1)
  })

  test('the same form sent twice is one hand-out', async () => {
    await take()
    const { id } = await cardOf('YZ1111111')
    const first = await give([id], { key: 'form-0001' })
    expect(await give([id], { key: 'form-0001' })).toEqual(first)
  })

  test('never without a checked identity, and the database says so as well', async () => {
    await take()
    const { id } = await cardOf('YZ1111111')
    expect(await give([id], { identityChecked: false })).toMatchObject({ refusal: 'identity-missing' })
    expect(await give([])).toMatchObject({ refusal: 'no-card' })
    expect(await handOut(room, CLERK, { site: 1, cards: [id], ...CHECKED })).toMatchObject({
      refusal: 'not-permitted',
    })
    await expect(
      database.adminPool.query(`
        update pickup.card set state = 'handed_out', place = null, slot = null, ended_at = '2026-11-23T09:00Z',
               visit = gen_random_uuid() where id = '${id}'`),
    ).rejects.toThrow(/check constraint/)
  })

  test('whoever waits with a number is done; who came for more goes on waiting for the rest', async () => {
    await take()
    const draw = async (concerns: string[]) => {
      const why = 'Test ohne Öffnungszeiten'
      const ticket = await drawTicket(room.reception, RECEPTION, { site: 1, concerns, language: 'tr', why })
      if (!ticket.ok) throw new Error(ticket.refusal)
      return ticket
    }
    const plain = await draw(['card_pickup'])
    const given = await give([(await cardOf('YZ1111111')).id], { visit: plain.visit })
    expect(given).toMatchObject({ ok: true, visit: plain.visit, number: plain.number })
    const more = await draw(['card_pickup', 'short_info'])
    const other = await give([(await cardOf('YZ3333333')).id], { visit: more.visit })
    expect(other.ok && other.visit).not.toBe(more.visit)
    expect(await findVisit(office.ground.db, more.visit)).toMatchObject({
      state: 'waiting',
      concerns: ['short_info'],
    })
    expect(await give([(await cardOf('YZ2222222')).id], { visit: plain.visit })).toMatchObject({
      refusal: 'not-waiting',
    })
  })

  test('a slip is undone within 15 minutes: the card is back, the visit counts no more; later not', async () => {
    await take()
    const { id } = await cardOf('YZ1111111')
    const given = await give([id])
    if (!given.ok) throw new Error(given.refusal)
    office.clock.set(at('2026-11-23T09:15'))
    expect(await undoHandOut(room, RECEPTION, { site: 1, card: id })).toMatchObject({
      ok: true,
      place: 'A-01',
    })
    expect(await cardOf('YZ1111111')).toMatchObject({ state: 'in_stock', receiver: null, visit: null })
    expect(await findVisit(office.ground.db, given.visit)).toMatchObject({ state: 'cancelled' })
    await give([id])
    office.clock.set(at('2026-11-23T09:31'))
    expect(await undoHandOut(room, RECEPTION, { site: 1, card: id })).toMatchObject({
      refusal: 'undo-too-late',
    })
  })

  test('who waited waits again after a slip', async () => {
    await take()
    const why = 'Test ohne Öffnungszeiten'
    const ticket = await drawTicket(room.reception, RECEPTION, {
      site: 1,
      concerns: ['card_pickup'],
      language: 'tr',
      why,
    })
    if (!ticket.ok) throw new Error(ticket.refusal)
    const { id } = await cardOf('YZ1111111')
    await give([id], { visit: ticket.visit })
    await undoHandOut(room, RECEPTION, { site: 1, card: id })
    expect(await findVisit(office.ground.db, ticket.visit)).toMatchObject({
      state: 'waiting',
      number: ticket.number,
    })
  })
})

describe('the shelf', () => {
  test('a slot holds one card: of two who choose the last one, one is told that it is full', async () => {
    await take()
    const [one, two, three] = [
      await cardOf('YZ1111111'),
      await cardOf('YZ2222222'),
      await cardOf('YZ3333333'),
    ]
    await moveCard(room, RECEPTION, { site: 1, card: one.id, place: 'a 3' })
    const both = await Promise.all(
      [two, three].map(({ id }) => moveCard(room, RECEPTION, { site: 1, card: id, place: 'A-03' })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'place-full', field: 'place' })
    await expect(database.adminPool.query(`update pickup.card set place = 'A-03', slot = 1`)).rejects.toThrow(
      /card_slot/,
    )
    expect(await moveCard(room, RECEPTION, { site: 1, card: one.id, place: 'Z9' })).toMatchObject({
      refusal: 'place-unknown',
    })
    expect(await moveCard(room, RECEPTION, { site: 1, card: one.id, place: 'oben links' })).toMatchObject({
      refusal: 'place-invalid',
    })
    expect(await removePlace(room, RECEPTION, { site: 1, place: 'A-03' })).toMatchObject({
      refusal: 'place-in-use',
    })
  })

  test('takes no nonsense as places', async () => {
    const places = { site: 1, row: 'B', from: 1, to: 10, slots: 1 }
    expect(await addPlaces(room, RECEPTION, { ...places, row: 'B1' })).toMatchObject({
      refusal: 'row-invalid',
    })
    expect(await addPlaces(room, RECEPTION, { ...places, to: 0 })).toMatchObject({
      refusal: 'numbers-invalid',
    })
    expect(await addPlaces(room, RECEPTION, { ...places, slots: 21 })).toMatchObject({
      refusal: 'slots-invalid',
    })
  })
})

describe('the end of a card', () => {
  test('it is destroyed only after the last day, which may be put off with a reason', async () => {
    await take()
    const { id } = await cardOf('YZ1111111')
    const card = { site: 1, card: id }
    expect(await destroyCard(room, RECEPTION, { ...card, why: 'nie abgeholt' })).toMatchObject({
      ...{ refusal: 'deadline-not-over', detail: { deadline: '2027-02-21' } },
    })
    expect(
      await extendDeadline(room, RECEPTION, { ...card, until: '2027-02-31', why: 'Klinik' }),
    ).toMatchObject({ refusal: 'deadline-invalid' })
    expect(
      await extendDeadline(room, RECEPTION, { ...card, until: '2027-03-31', why: 'Klinik' }),
    ).toMatchObject({ ok: true })
    office.clock.set(at('2027-03-31T09:00'))
    expect(await destroyCard(room, RECEPTION, { ...card, why: 'nie abgeholt' })).toMatchObject({
      refusal: 'deadline-not-over',
    })
    office.clock.set(at('2027-04-01T09:00'))
    expect(await destroyCard(room, RECEPTION, { ...card, why: 'nie abgeholt' })).toMatchObject({ ok: true })
    expect(await give([id])).toMatchObject({ refusal: 'not-in-stock' })
  })

  test('lost and found again; sent back; each with a reason, and the slot is free at once', async () => {
    await take()
    const { id } = await cardOf('YZ3333333')
    expect(await loseCard(room, RECEPTION, { site: 1, card: id })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await loseCard(room, RECEPTION, { site: 1, card: id, why: 'Fach leer' })).toMatchObject({
      ok: true,
      place: 'A-02',
    })
    expect(await findAgain(room, RECEPTION, { site: 1, card: id })).toMatchObject({ ok: true, place: 'A-02' })
    expect(await returnCard(room, RECEPTION, { site: 1, card: id, why: 'Druckfehler' })).toMatchObject({
      ok: true,
    })
    expect(await findAgain(room, RECEPTION, { site: 1, card: id })).toMatchObject({ refusal: 'not-lost' })
  })

  test('names, birth date and number go three months later; lost ones stay until they are settled', async () => {
    await take()
    await give([(await cardOf('YZ1111111')).id])
    await loseCard(room, RECEPTION, { site: 1, card: (await cardOf('YZ3333333')).id, why: 'Fach leer' })
    office.clock.set(at('2027-02-20T09:00'))
    expect(await eraseCards(room)).toBe(0)
    office.clock.set(at('2027-02-22T09:00'))
    expect(await eraseCards(room)).toBe(1)
    const left = await sql<{
      text: string
    }>`select string_agg(c::text, ' ') as text from pickup.card c where c.erased_at is not null`.execute(
      office.ground.db,
    )
    expect(left.rows[0]?.text).not.toMatch(/YZ1111111|zdemir|1991/)
  })
})

describe('finding and counting', () => {
  test('one field finds by name, birth date, number, code and ticket; a site sees its own only', async () => {
    await take()
    const card = await cardOf('yz 1111 111')
    const found = async (asked: string) => {
      const seen = await findCards(room, CLERK, { site: 1, asked })
      return seen.ok ? seen.cards.map(({ serial }) => serial) : seen.refusal
    }
    expect(await found('oezdemir')).toEqual(['YZ1111111', 'YZ2222222'])
    expect(await found('Ayşe Özdemir')).toEqual(['YZ1111111'])
    expect(await found('Özdemir 05.06.2019')).toEqual(['YZ2222222'])
    expect(await found(card.code!)).toEqual(['YZ1111111'])
    expect(await found('ö')).toBe('asked-too-short')
    expect(await findCards(room, { ...CLERK, sites: [2] }, { site: 1, asked: 'Özdemir' })).toMatchObject({
      refusal: 'not-permitted',
    })
    const trail = await sql<{
      n: number
    }>`select count(*)::int as n from trail.entry e where e.act = 'pickup.find'`.execute(office.ground.db)
    expect(trail.rows[0]!.n).toBeGreaterThanOrEqual(5)
  })

  test('counting the shelf shows what is missing, misplaced, gone by the books, and unknown', async () => {
    await take()
    await give([(await cardOf('YZ2222222')).id])
    expect(await noteInventory(room, RECEPTION, { site: 1, typed: 'x' })).toMatchObject({
      refusal: 'no-inventory',
    })
    await startInventory(room, RECEPTION, { site: 1 })
    expect(await startInventory(room, RECEPTION, { site: 1 })).toMatchObject({ refusal: 'inventory-open' })
    const typed = 'A-03\nYZ1111111\nyz 1111111\nYZ2222222\nXX9999999\n'
    expect(await noteInventory(room, RECEPTION, { site: 1, typed })).toMatchObject({ ok: true, unknown: 1 })
    const seen = await readInventory(room, RECEPTION, { site: 1 })
    expect(seen).toMatchObject({
      missing: [{ serial: 'YZ3333333', place: 'A-02' }],
      odd: [
        { serial: 'YZ1111111', place: 'A-01', foundAt: 'A-03' },
        { serial: 'YZ2222222', state: 'handed_out' },
      ],
      unknown: ['XX9999999'],
    })
    expect(await finishInventory(room, RECEPTION, { site: 1 })).toMatchObject({
      ok: true,
      expected: 3,
      found: 2,
    })
  })
})
