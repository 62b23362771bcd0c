import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { insertPersons } from '#office/people/index.ts'
import { insertVisits } from '#office/visits/index.ts'
import { aCashOffice, ANNA, HEAD, pay, type CashOffice } from '../claims/testing/a-cash-office.ts'
import {
  chargeFile,
  chargeVisit,
  claimsAtDesk,
  feeChoices,
  knownAge,
  openCharging,
  proposeFees,
  readFeeSheet,
  readFileSheet,
  reckonFees,
  type ChargeVisit,
  type ChargingRoom,
} from './index.ts'

let it: CashOffice
let room: ChargingRoom
let on: Temporal.PlainDate
let visitors = 100

beforeAll(async () => {
  it = await aCashOffice()
  on = officeDay(it.clock.now())
  room = openCharging({ ground: it.ground, catalogue: shipped, claims: it.room })
})
afterAll(() => it.close())

const feesOf = (concern: string) => ({
  key: concern,
  feeKeys: shipped.catalogue.concerns.get(concern)!.feeKeys,
})
const proposed = (concern: string, age: number | null = null) => proposeFees([feesOf(concern)], on, age).acts

async function aVisit(birth: { year: number; month: number | null; day: number | null }) {
  const { ground, ids } = it
  const [visit, person] = [ids.uuid(), ids.uuid()]
  const names = { familyName: 'Yılmaz', givenNames: 'Deniz', searchName: 'YILMAZ DENIZ' }
  const now = it.clock.now()
  await ground.db.transaction().execute(async (tx) => {
    await insertPersons(tx, [{ id: person, ...names, birth, mail: null, phone: null, language: 'tr' }], now)
    await insertVisits(tx, [
      {
        ...{ id: visit, site: 1, day: on.toString(), person, persons: 1, team: 'temporary' },
        ...{ origin: 'walk_in', dueAt: null, concerns: ['study_extend'], language: 'tr', needs: [] },
        ...{ number: `B${++visitors}`, arrivedAt: now.toString() },
      },
    ])
  })
  return { visit, person }
}

const adult = { year: 1990, month: 5, day: 17 } as const
const charge = (visit: string, more: Partial<ChargeVisit> = {}): ChargeVisit => ({
  ...{ site: 1, visit, case: { age: 36, acts: [{ key: 'ae_extend_over_3m' }] }, seen: [] },
  ...{ otherPerson: false, beforeHandOut: false, expectedCents: 9300, ...more },
})

describe('a proposal', () => {
  test('names one fee per concern: the extension, the card for its cause, the row of the age; no surcharge, no share', () => {
    expect(proposed('study_extend')).toEqual([{ key: 'ae_extend_over_3m' }])
    expect(proposed('blue_card')).toEqual([{ key: 'ae_extend_over_3m' }])
    expect(proposed('title_reissue_after_loss')).toEqual([{ key: 'eat_reissue', cause: 'loss' }])
    expect(proposed('ne_general')).toEqual([{ key: 'ne_other' }])
    expect(proposed('card_pickup')).toEqual([])
    expect(proposed('citizenship', 12)).toEqual([{ key: 'naturalisation_child' }])
    expect(proposed('citizenship', 30)).toEqual([{ key: 'naturalisation' }])
    expect(proposed('citizenship')).toEqual([{ key: 'naturalisation' }])
    const both = proposeFees([feesOf('study_extend'), feesOf('blue_card')], on, null)
    expect(both.acts).toHaveLength(1)
    expect(both.usual).toContain('ae_issue_up_to_1y')
  })

  test('of every concern can be reckoned at every age', () => {
    const asked = [...shipped.catalogue.concerns].flatMap(([key, { feeKeys }]) =>
      [5, 14, 17, 20, 40].map((age) => ({ key, age, acts: proposeFees([{ key, feeKeys }], on, age).acts })),
    )
    const priced = asked.filter(({ acts }) => acts.length > 0)
    expect(priced.length).toBeGreaterThan(200)
    expect(priced.filter(({ age, acts }) => !reckonFees({ on, age, acts }).answer.ok)).toEqual([])
  })

  test('knows an age only as far as it is certain', () => {
    expect(knownAge(adult, on).birthDate?.toString()).toBe('1990-05-17')
    expect(knownAge({ year: 1990, month: null, day: null }, on)).toEqual({ birthDate: null, years: 35 })
    // 17 or 18: the law asks which
    expect(knownAge({ year: 2008, month: null, day: null }, on)).toEqual({ birthDate: null, years: null })
    expect(knownAge({ year: 2012, month: null, day: null }, on).years).toBe(13)
    expect(knownAge({ year: null, month: null, day: null }, on).years).toBe(null)
  })

  test('offers the entitlements that matter here, and asks for causes and hosts', () => {
    const { grounds } = reckonFees({ on, age: 30, acts: [{ key: 'ae_extend_over_3m' }] })
    const matter = grounds.filter(({ matters }) => matters).map(({ key }) => key)
    expect(matter).toEqual(
      expect.arrayContaining(['association_turkey', 'benefits_recipient', 'economic_hardship']),
    )
    expect(matter).not.toContain('naturalisation_hardship')
    const express = feeChoices(on).find(({ key }) => key === 'express_surcharge')!
    expect(express.together).toContain('ae_extend_over_3m')
  })
})

describe('a charge', () => {
  test('belongs to the visit and its person; for a child along with them to the visit only', async () => {
    const { visit, person } = await aVisit(adult)
    const own = await chargeVisit(room, ANNA, charge(visit, { beforeHandOut: true }))
    expect(own).toMatchObject({ ok: true, claim: { visit, person, totalCents: 9300, beforeHandOut: true } })
    const child = { case: { age: 14, acts: [{ key: 'ae_extend_over_3m' }] }, expectedCents: 4650 }
    const other = await chargeVisit(room, ANNA, charge(visit, { ...child, otherPerson: true }))
    expect(other).toMatchObject({ ok: true, claim: { visit, person: null, totalCents: 4650 } })
  })

  test('is made only for the amount that stood on the screen', async () => {
    const { visit } = await aVisit(adult)
    const changed = await chargeVisit(room, ANNA, charge(visit, { expectedCents: 9200 }))
    expect(changed).toMatchObject({ ok: false, refusal: 'amount-changed', detail: { dueCents: 9300 } })
    const seen = await claimsAtDesk(room, ANNA, { site: 1, visit })
    expect(seen).toMatchObject({ ok: true, claims: [] })
  })

  test('counts an entitlement with the proof somebody saw, and keeps what it was', async () => {
    const { visit } = await aVisit(adult)
    const asked = {
      case: { age: 36, acts: [{ key: 'ae_extend_over_3m' }], grounds: ['association_turkey'] },
      expectedCents: 4600,
    }
    const bare = await chargeVisit(room, ANNA, charge(visit, asked))
    expect(bare).toMatchObject({ refusal: 'proof-missing', field: 'seen-association_turkey' })
    const proof = [{ ground: 'association_turkey', proof: 'Arbeitsvertrag seit 2019' }]
    const made = await chargeVisit(room, ANNA, charge(visit, { ...asked, seen: proof }))
    expect(made).toMatchObject({ ok: true, claim: { totalCents: 4600, explanation: { seen: proof } } })
  })

  test('says who decided; nothing due, an unknown visit, another site and a visitor are refused', async () => {
    const { visit } = await aVisit(adult)
    const decided = {
      acts: [{ key: 'ae_extend_over_3m' }],
      ...{ age: 36, grounds: ['economic_hardship'] },
      decisions: [
        { key: 'economic_hardship', feeKey: 'ae_extend_over_3m', cents: 3000, reason: 'Kündigung' },
      ],
    }
    const seen = [{ ground: 'economic_hardship', proof: 'Kündigung vom 1.10.' }]
    const made = await chargeVisit(room, ANNA, charge(visit, { case: decided, seen, expectedCents: 3000 }))
    if (!made.ok) throw new Error(JSON.stringify(made))
    expect(made.claim.lines[0]!.steps).toMatchObject([
      {},
      { effect: 'decision', reason: 'Kündigung', by: ANNA.id },
    ])
    const free = { ...decided, decisions: [{ ...decided.decisions[0]!, cents: 0 }] }
    const nothing = await chargeVisit(room, ANNA, charge(visit, { case: free, seen, expectedCents: 0 }))
    expect(nothing).toMatchObject({ refusal: 'nothing-due' })
    const nobody = charge('00000000-0000-0000-0000-000000000000')
    expect(await chargeVisit(room, ANNA, nobody)).toMatchObject({ refusal: 'unknown-visit' })
    expect(await chargeVisit(room, ANNA, charge(visit, { site: 2 }))).toMatchObject({
      refusal: 'not-permitted',
    })
    const guest: Actor = { ...SYSTEM, kind: 'visitor', roles: ['visitor'] }
    expect(await chargeVisit(room, guest, charge(visit))).toMatchObject({ refusal: 'not-permitted' })
  })

  test('pressed twice is one', async () => {
    const { visit } = await aVisit(adult)
    const twice = charge(visit, { key: 'charge:one-press' })
    const [one, two] = [await chargeVisit(room, ANNA, twice), await chargeVisit(room, ANNA, twice)]
    expect(one.ok && two.ok && one.claim.id === two.claim.id).toBe(true)
  })
})

describe('a sheet', () => {
  test('proposes by the papers of the person, shows what was paid, and leaves one row in the trail', async () => {
    const { visit } = await aVisit({ year: 2012, month: 4, day: 3 })
    const made = await chargeVisit(room, ANNA, charge(visit))
    if (!made.ok) throw new Error(made.refusal)
    await pay(it, { till: it.tills.drawer, claim: made.claim.id, insertedCents: 9300 })
    const rows = () =>
      sql<{ n: number }>`select count(*)::int as n from trail.entry where act = 'charging.look'`.execute(
        it.ground.db,
      )
    const before = (await rows()).rows[0]!.n
    const read = await readFeeSheet(room, ANNA, { site: 1, visit })
    if (!read.ok) throw new Error(read.refusal)
    expect(read.sheet.proposal.acts).toEqual([{ key: 'ae_extend_over_3m' }])
    expect(read.sheet.age.birthDate?.toString()).toBe('2012-04-03')
    expect(read.sheet.claims).toMatchObject([
      { claim: { state: 'paid' }, payments: [{ receipt: 1, cents: 9300 }] },
    ])
    expect((await rows()).rows[0]!.n).toBe(before + 1)
    expect(await readFeeSheet(room, HEAD, { site: 2, visit })).toMatchObject({ refusal: 'not-permitted' })
  })

  test('of an Akte holds its own claims and those of its person, each once', async () => {
    const { visit, person } = await aVisit(adult)
    const akte = it.ids.uuid()
    const { visit: _, ...rest } = charge(visit)
    await chargeVisit(room, ANNA, charge(visit))
    const own = await chargeFile(room, ANNA, { ...rest, akte, person })
    expect(own).toMatchObject({ ok: true, claim: { akte, person, visit: null } })
    const read = await readFileSheet(room, ANNA, { site: 1, akte, person })
    if (!read.ok) throw new Error(read.refusal)
    expect(read.sheet.claims).toHaveLength(2)
    expect(new Set(read.sheet.claims.map(({ claim }) => claim.id)).size).toBe(2)
  })
})
