import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { aSite, at, VISITOR_HERE } from '../appointments/testing/an-office.ts'
import { announce } from './announce.ts'
import { faultsOf, type PublicDraw } from './draw.ts'
import { enter } from './enter.ts'
import { CHOSEN_SECONDS, drawDue } from './hold-draw.ts'
import { leaveDraw } from './leave.ts'
import { publicDraw } from './public-draw.ts'
import { entryStatus } from './status.ts'
import { tidyRelease } from './tidy.ts'
import {
  aDrawingOffice,
  announced,
  CONCERN,
  DRAWN,
  entered,
  entrant,
  HEAD_HERE,
  NEXT_WEEK,
  OPEN,
  setAside,
  type TestDraws,
} from './testing/a-draw.ts'
import { withdrawRelease } from './withdraw.ts'

let database: FreshDatabase
let office: TestDraws
beforeEach(async () => {
  database = await freshDatabase()
  await aSite(kysely(database.adminPool), 1)
  await setAside(database.adminPool)
  office = await aDrawingOffice(database.appPool, database.appUrl)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

const number = async (text: string): Promise<number> =>
  Number((await database.adminPool.query<{ n: string }>(text)).rows[0]!.n)
const booked = () => number(`select count(*) as n from appointments.appointment where state = 'booked'`)

async function shown(release: number): Promise<PublicDraw> {
  const found = await publicDraw(office.release, release)
  if (!found.ok) throw new Error(found.refusal)
  return found.draw
}

/** A release with so many entrants, at the moment of its draw. */
async function readyToDraw(entrants: number): Promise<number> {
  const release = await announced(office)
  office.clock.set(OPEN)
  await Promise.all(Array.from({ length: entrants }, (_, n) => entered(office, entrant(release, n))))
  office.clock.set(DRAWN)
  return release
}

describe('entering', () => {
  test('one may enter while the window is open, and neither before nor after', async () => {
    const release = await announced(office)
    const tries = [at('2026-11-23T09:59'), OPEN, at('2026-11-23T11:00')]
    const answers: string[] = []
    for (const [n, moment] of tries.entries()) {
      office.clock.set(moment)
      const outcome = await enter(office.release, VISITOR_HERE, entrant(release, n))
      answers.push(outcome.ok ? `number ${outcome.number}` : outcome.refusal)
    }
    expect(answers).toEqual(['not-open-yet', 'number 1', 'entries-closed'])
  })

  test('a person has one lot, however the name is spelled and however often the form comes', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    const mine = entrant(release, 1)
    const first = await entered(office, { ...mine, key: 'k1' })
    expect(await enter(office.release, VISITOR_HERE, { ...mine, key: 'k1' })).toMatchObject({
      code: first.code,
    })
    const spelled = { ...mine, person: { ...mine.person, familyName: mine.person.familyName.toUpperCase() } }
    const both = await Promise.all([
      enter(office.release, VISITOR_HERE, spelled),
      enter(office.release, VISITOR_HERE, entrant(release, 2)),
      enter(office.release, VISITOR_HERE, entrant(release, 2)),
    ])
    expect(both.map((it) => (it.ok ? 'in' : it.refusal)).sort()).toEqual([
      'already-entered',
      'already-entered',
      'in',
    ])
  })

  test('two processes give numbers without gaps and one chain', async () => {
    const other = await aDrawingOffice(database.appPool, database.appUrl, 2)
    const release = await announced(office)
    for (const one of [office, other]) one.clock.set(OPEN)
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => entered(n % 2 ? office : other, entrant(release, n))),
    )
    office.clock.set(at('2026-11-23T11:00'))
    await drawDue(office.release)
    const seen = await shown(release)
    expect(seen.entries.map((it) => it.number)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    expect(faultsOf(seen)).toEqual([])
    expect(seen).toMatchObject({ state: 'closed', seed: null })
    await other.close()
  })

  test('days and concerns of another release are refused with their field', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    const mine = entrant(release, 1)
    const day = [Temporal.PlainDate.from('2026-12-02')]
    expect(await enter(office.release, VISITOR_HERE, { ...mine, days: day })).toMatchObject({ field: 'days' })
    expect(await enter(office.release, VISITOR_HERE, { ...mine, concerns: ['blue_card'] })).toMatchObject({
      refusal: 'concern-not-in-release',
      field: 'concerns',
    })
  })
})

describe('the draw', () => {
  test('places go by rank, everybody has a result, and anybody can repeat it', async () => {
    const release = await readyToDraw(40)
    expect(await drawDue(office.release)).toBe(1)
    const seen = await shown(release)
    expect(faultsOf(seen)).toEqual([])
    const won = seen.entries.filter(({ outcome }) => outcome === 'won').length
    expect(won).toBe(await booked())
    expect(won).toBeGreaterThan(3)
    expect(won).toBeLessThan(40)
    expect(seen.entries.filter(({ outcome }) => outcome === 'not-drawn').length).toBe(40 - won)
    expect(await drawDue(office.release)).toBe(0)
  })

  test('what was altered afterwards is found', async () => {
    const release = await readyToDraw(30)
    await drawDue(office.release)
    const seen = await shown(release)
    const altered = (change: (copy: { -readonly [K in keyof PublicDraw]: PublicDraw[K] }) => void) => {
      const copy = structuredClone(seen)
      change(copy)
      return faultsOf(copy)[0]?.fault
    }
    const flip = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1)
    const entries = (act: (list: { number: number; receipt: string; outcome: string | null }[]) => void) =>
      altered((it) => act(it.entries as never))
    expect(altered((it) => (it.seed = flip(it.seed!)))).toBe('seed-does-not-fit')
    expect(altered((it) => (it.commitment = flip(it.commitment)))).toBe('head-does-not-fit')
    expect(entries((list) => (list[4]!.receipt = flip(list[4]!.receipt)))).toBe('head-does-not-fit')
    expect(entries((list) => list.splice(7, 1))).toBe('numbers-have-gaps')
    expect(entries((list) => list.pop())).toBe('head-does-not-fit')
    expect(entries((list) => (list[0]!.outcome = null))).toBe('not-everybody-has-a-result')
    const winner = seen.entries.findIndex(({ outcome }) => outcome === 'won')
    const loser = seen.entries.findIndex(({ outcome }) => outcome === 'not-drawn')
    const swapped = entries((list) => {
      list[winner]!.outcome = 'not-drawn'
      list[loser]!.outcome = 'won'
    })
    expect(swapped).toBe('passed-over')
  })

  test('two processes that draw at once give nothing twice', async () => {
    const other = await aDrawingOffice(database.appPool, database.appUrl, 2)
    const release = await readyToDraw(40)
    other.clock.set(DRAWN)
    const drawn = await Promise.all([drawDue(office.release), drawDue(other.release)])
    expect(drawn.reduce((a, b) => a + b)).toBe(1)
    expect(faultsOf(await shown(release))).toEqual([])
    expect(await booked()).toBe(await number(`select count(*) as n from release.entry where state = 'won'`))
    await other.close()
  })

  test('a draw that breaks off in the middle ends as it would have', async () => {
    const release = await readyToDraw(30)
    let left = 4
    // The process dies while it books the fifth winner: the place is chosen, nothing else is written.
    const uuid = () => {
      if (left-- === 0) throw new Error('killed')
      return office.ground.ids.uuid()
    }
    const { ground } = office.release
    const killed = { ...office.release, ground: { ...ground, ids: { ...ground.ids, uuid } } }
    await expect(drawDue(killed)).rejects.toThrow('killed')
    const before = await booked()
    expect(before).toBe(4)
    // At once it waits: the place that was chosen is still kept for whoever it was meant for.
    expect(await drawDue(office.release)).toBe(0)
    office.clock.advance({ seconds: CHOSEN_SECONDS + 1 })
    expect(await drawDue(office.release)).toBe(1)
    const seen = await shown(release)
    expect(faultsOf(seen)).toEqual([])
    expect(await booked()).toBeGreaterThan(before)
    // the place chosen for the fifth was given as well
    expect(await number(`select count(*) as n from appointments.appointment where state = 'held'`)).toBe(0)
  })

  test('whoever has a booking for it already wins no second one, and the place goes to the next', async () => {
    const release = await readyToDraw(12)
    const { person } = entrant(release, 3)
    await database.adminPool.query(`update release.entry set person = person || '{"familyName":"Nguyena"}'`)
    expect(person.familyName).toBe('Nguyend')
    await drawDue(office.release)
    const seen = await shown(release)
    expect(new Set(seen.entries.map(({ outcome }) => outcome))).toContain('won')
    expect(faultsOf(seen)).toEqual([])
  })

  test('whoever left is not drawn, and the chain still fits', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    const all = []
    for (let n = 0; n < 5; n++) all.push(await entered(office, entrant(release, n)))
    expect((await leaveDraw(office.release, VISITOR_HERE, { code: all[2]!.code })).ok).toBe(true)
    // and may come again
    await entered(office, entrant(release, 2))
    office.clock.set(DRAWN)
    await drawDue(office.release)
    const seen = await shown(release)
    expect(seen.entries[2]).toMatchObject({ outcome: 'withdrawn' })
    expect(faultsOf(seen)).toEqual([])
    expect(await leaveDraw(office.release, VISITOR_HERE, { code: all[0]!.code })).toMatchObject({
      refusal: 'already-over',
    })
  })

  test('the holder of the code sees what became of it', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    const { code } = await entered(office, entrant(release, 1))
    const look = async () => {
      const seen = await entryStatus(office.release, code)
      return seen.ok ? [seen.stage, seen.entry.state, seen.entry.appointment !== null] : seen.refusal
    }
    expect(await look()).toEqual(['open', 'entered', false])
    office.clock.set(DRAWN)
    await drawDue(office.release)
    expect(await look()).toEqual(['drawn', 'won', true])
  })

  test('a wish for the afternoon is not met by a morning', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    const { code } = await entered(office, { ...entrant(release, 1), daytime: 'afternoon' })
    office.clock.set(DRAWN)
    await drawDue(office.release)
    expect(await entryStatus(office.release, code)).toMatchObject({ entry: { state: 'not-drawn' } })
    expect(await booked()).toBe(0)
  })
})

describe('announcing', () => {
  test('what cannot be is refused at its field', async () => {
    const wrong = async (more: Partial<typeof NEXT_WEEK>) => {
      const made = await announce(office.release, HEAD_HERE, { ...NEXT_WEEK, ...more })
      return made.ok ? 'announced' : `${made.field}: ${made.refusal}`
    }
    expect(await wrong({ name: ' ' })).toBe('name: name-missing')
    expect(await wrong({ lastDay: Temporal.PlainDate.from('2026-11-30') })).toBe('lastDay: days-wrong')
    expect(await wrong({ entriesFrom: at('2026-11-23T08:00') })).toBe('entriesFrom: entries-in-the-past')
    expect(await wrong({ drawAt: at('2026-11-23T10:59') })).toBe('drawAt: draw-too-early')
    const far = Temporal.PlainDate.from('2027-01-23')
    expect(await wrong({ lastDay: far.subtract({ days: 1 }) })).toBe('announced')
    expect(await wrong({ lastDay: far })).toBe('lastDay: beyond-window')
    const soon = Temporal.PlainDate.from('2026-11-24')
    expect(await wrong({ firstDay: soon })).toBe('firstDay: opens-before-draw')
    await database.adminPool.query(`update appointments.quota set pool = 'desk'`)
    await office.room.reloadPlan(1)
    expect(await wrong({})).toBe('concerns: nothing-set-aside')
    expect(await wrong({ team: 'permanent' })).toBe('concerns: concern-of-another-team')
    expect(await wrong({ concerns: ['no_such'] })).toBe('concerns: unknown-concern')
  })

  test('sixty days after the draw neither name nor key of a person is left', async () => {
    await readyToDraw(2)
    await drawDue(office.release)
    const known = `select count(*) as n from release.entry where person is not null or length(person_key) = 32`
    expect(await number(known)).toBe(2)
    office.clock.set(DRAWN.add({ hours: 24 * 61 }))
    await tidyRelease(office.release)
    expect(await number(known)).toBe(0)
  })

  test('only the office announces', async () => {
    expect(await announce(office.release, VISITOR_HERE, NEXT_WEEK)).toMatchObject({
      refusal: 'not-permitted',
    })
  })

  test('the running role cannot change seed, days or what was entered', async () => {
    const release = await announced(office)
    office.clock.set(OPEN)
    await entered(office, entrant(release, 1))
    for (const change of [
      `update release.release set seed = decode(repeat('00', 32), 'hex')`,
      `update release.release set commitment = sha256('x'::bytea)`,
      `update release.release set last_day = last_day + 1`,
      `update release.entry set number = 7`,
      `update release.entry set days = '{}'`,
      `delete from release.entry`,
    ])
      await expect(database.appPool.query(change), change).rejects.toThrow(/permission denied/)
  })

  test('it is taken back only while nobody has entered', async () => {
    const [one, two] = [await announced(office), await announced(office)]
    expect((await withdrawRelease(office.release, HEAD_HERE, { release: one, why: 'Krankheit' })).ok).toBe(
      true,
    )
    office.clock.set(OPEN)
    await entered(office, entrant(two, 1))
    expect(
      await withdrawRelease(office.release, HEAD_HERE, { release: two, why: 'Krankheit' }),
    ).toMatchObject({
      refusal: 'entries-exist',
    })
    expect(CONCERN).toBe('study_extend')
  })
})
