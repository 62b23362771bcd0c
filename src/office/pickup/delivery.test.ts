import { expect, test, describe } from 'vitest'
import { at } from '../appointments/testing/an-office.ts'
import {
  choosePerson,
  correctRow,
  eraseCards,
  previewList,
  readLists,
  readStock,
  remindLate,
  removePlace,
  showCard,
  strikeRow,
  tellUntold,
} from './index.ts'
import {
  LIST,
  RECEPTION,
  aPerson,
  cardOf,
  give,
  office,
  room,
  stock,
  take,
  told,
  onAShelf,
} from './testing/a-shelf.ts'

onAShelf()

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
