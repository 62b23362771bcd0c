import { sql } from 'kysely'
import { expect, test, describe } from 'vitest'
import { drawTicket } from '#office/reception/index.ts'
import { findVisit } from '#office/visits/index.ts'
import { at } from '../appointments/testing/an-office.ts'
import {
  addPlaces,
  destroyCard,
  eraseCards,
  extendDeadline,
  findAgain,
  findCards,
  finishInventory,
  handOut,
  loseCard,
  moveCard,
  noteInventory,
  readInventory,
  readShelf,
  removePlace,
  returnCard,
  startInventory,
  undoHandOut,
} from './index.ts'
import {
  CHECKED,
  CLERK,
  RECEPTION,
  cardOf,
  database,
  give,
  office,
  room,
  take,
  onAShelf,
} from './testing/a-shelf.ts'

onAShelf()

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
