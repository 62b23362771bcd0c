import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel, hold } from '../appointments/index.ts'
import { aPerson, aSite, at, VISITOR_HERE } from '../appointments/testing/an-office.ts'
import { bookFairly, proofOf } from './book-fairly.ts'
import { MATURE_SECONDS, TOKEN_MINUTES } from './form-token.ts'
import { noGuard, Pressure, suggestedGuard, wrongGuardField, type Guard } from './guard.ts'
import { askProof, takeProof, WAITED_PER_NETWORK } from './proof.ts'
import { keysOf } from './reach-limit.ts'
import { setGuard } from './set-guard.ts'
import {
  aDrawingOffice,
  announced,
  entered,
  entrant,
  HEAD_HERE,
  OPEN,
  type TestDraws,
} from './testing/a-draw.ts'
import { enter } from './enter.ts'
import { nextFreeFor } from './next-free.ts'

let database: FreshDatabase
let office: TestDraws
beforeEach(async () => {
  database = await freshDatabase()
  await aSite(kysely(database.adminPool), 2)
  office = await aDrawingOffice(database.appPool, database.appUrl)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

const FORM = { site: 1, purpose: 'book:K7MT4RXW92DA' }

async function guarded(more: Partial<Guard>): Promise<void> {
  const set = await setGuard(office.release, HEAD_HERE, { ...noGuard(1), ...more })
  if (!set.ok) throw new Error(set.refusal)
}

async function asked() {
  const proof = await askProof(office.release, FORM)
  if (!proof) throw new Error('nothing asked')
  return proof
}

async function solutionOf(text: string): Promise<string> {
  const challenge = JSON.parse(text) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

const take = (sent: { token?: string; solution?: string; address?: string }) =>
  takeProof(office.release, VISITOR_HERE, { ...FORM, ...sent })
const said = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? 'taken' : outcome.refusal)

describe('the proof of a form', () => {
  test('nothing is asked while a site has decided nothing', async () => {
    expect(await askProof(office.release, FORM)).toBeNull()
    expect((await take({})).ok).toBe(true)
  })

  test('a solved challenge is taken once, at once', async () => {
    await guarded({ proof: 'always' })
    const solution = await solutionOf((await asked()).challenge)
    expect([said(await take({ solution })), said(await take({ solution }))]).toEqual(['taken', 'proof-used'])
  })

  test('without script the form is taken when it has ripened, once', async () => {
    await guarded({ proof: 'always' })
    const { token, waitSeconds } = await asked()
    expect(waitSeconds).toBe(MATURE_SECONDS)
    expect(await take({ token })).toMatchObject({ refusal: 'proof-too-early', detail: { waitSeconds: 20 } })
    office.wall.advance({ seconds: MATURE_SECONDS })
    expect([said(await take({ token })), said(await take({ token }))]).toEqual(['taken', 'proof-used'])
  })

  test('forged, foreign, altered and outworn proofs are refused', async () => {
    await guarded({ proof: 'always' })
    const { token, challenge } = await asked()
    const solution = await solutionOf(challenge)
    const altered = (
      act: (it: { challenge: Challenge; solution: { counter: number; derivedKey: string } }) => void,
    ) => {
      const it = JSON.parse(solution) as Parameters<typeof act>[0]
      act(it)
      return JSON.stringify(it)
    }
    office.wall.advance({ seconds: MATURE_SECONDS })
    const older = `0${token.slice(1)}`
    const forgeries = [
      { token: older },
      { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` },
      { token: '' },
      { solution: '{}' },
      { solution: 'x'.repeat(5000) },
      { solution: altered((it) => (it.challenge.parameters.cost = 1)) },
      { solution: altered((it) => (it.challenge.parameters.keyPrefix = '00')) },
      { solution: altered((it) => (it.solution.derivedKey = '00'.repeat(32))) },
      { solution: altered((it) => (it.challenge.signature = '00'.repeat(32))) },
      {
        solution: altered(
          (it) => ((it.challenge.parameters.data as Record<string, unknown>)['until'] = 9e15),
        ),
      },
    ]
    for (const forgery of forgeries)
      expect(said(await take(forgery)), JSON.stringify(forgery)).toBe('proof-missing')
    // for another place
    const elsewhere = { ...FORM, purpose: 'book:000000000000' }
    expect(said(await takeProof(office.release, VISITOR_HERE, { ...elsewhere, solution, token }))).toBe(
      'proof-missing',
    )
    office.wall.advance({ minutes: TOKEN_MINUTES })
    expect([said(await take({ solution })), said(await take({ token }))]).toEqual([
      'proof-expired',
      'proof-expired',
    ])
  })

  test('waiting is counted per network, solving is not', async () => {
    await guarded({ proof: 'always' })
    const address = '203.0.113.7'
    const tokens = await Promise.all(Array.from({ length: WAITED_PER_NETWORK.limit + 1 }, asked))
    office.wall.advance({ seconds: MATURE_SECONDS })
    const answers: (string | undefined)[] = []
    for (const { token } of tokens) answers.push(said(await take({ token, address })))
    expect(answers.at(-2)).toBe('taken')
    expect(answers.at(-1)).toBe('too-many-waiting')
    const solution = await solutionOf((await asked()).challenge)
    expect(said(await take({ solution, address }))).toBe('taken')
  })

  test('a place held long ago needs no further wait, and staff need no proof', async () => {
    await guarded({ proof: 'always' })
    office.clock.set(at('2026-11-23T09:00'))
    const proof = await askProof(office.release, { ...FORM, heldAt: at('2026-11-23T08:59') })
    expect(proof).toMatchObject({ waitSeconds: 0 })
    expect(said(await take({ token: proof!.token }))).toBe('taken')
    expect(said(await takeProof(office.release, HEAD_HERE, FORM))).toBe('taken')
  })

  test('a site is under pressure once more is held in a minute than it said, and stays so for a while', () => {
    const pressure = new Pressure()
    for (let n = 0; n < 5; n++) pressure.held(n * 1000, 5)
    expect(pressure.isOn(5000)).toBe(false)
    pressure.held(6000, 5)
    expect([
      pressure.isOn(6001),
      pressure.isOn(6000 + 9 * 60_000),
      pressure.isOn(6000 + 11 * 60_000),
    ]).toEqual([true, true, false])
  })

  test('a page asks once places go fast', async () => {
    await guarded({ proof: 'under-pressure', pressure: 2 })
    expect(await askProof(office.release, FORM)).toBeNull()
    for (const hour of ['08', '09', '10'])
      await hold(office.room, VISITOR_HERE, {
        site: 1,
        concerns: ['study_extend'],
        start: at(`2026-11-26T${hour}:00`),
        language: 'de',
      })
    await office.feed.catchUp()
    expect(await askProof(office.release, FORM)).not.toBeNull()
  })
})

describe('limits', () => {
  const START = (n: number) =>
    at(`2026-11-${26 + Math.floor(n / 8)}T${String(8 + (n % 4)).padStart(2, '0')}:${n % 8 < 4 ? '00' : '30'}`)

  async function books(n: number, person: ReturnType<typeof aPerson>) {
    const held = await hold(office.room, VISITOR_HERE, {
      site: 1,
      concerns: ['study_extend'],
      start: START(n),
      language: 'de',
    })
    if (!held.ok) throw new Error(held.refusal)
    return bookFairly(office.release, VISITOR_HERE, { code: held.code, ...person })
  }

  test('one mail address has so many live bookings; giving one back makes room for one', async () => {
    await guarded({ livePerReach: 2 })
    const person = (n: number) => ({
      ...aPerson(`Weber${'abc'[n]}`),
      mail: n === 1 ? 'Weber+2@Example.org' : 'weber@example.org',
    })
    const first = await books(0, person(0))
    expect(said(first)).toBe('taken')
    expect(said(await books(1, person(1)))).toBe('taken')
    expect(await books(2, person(2))).toMatchObject({ refusal: 'too-many-for-reach', field: 'mail' })
    if (first.ok) await cancel(office.room, VISITOR_HERE, { code: first.code })
    expect(said(await books(3, person(2)))).toBe('taken')
  })

  test('at once or one by one, it is the same limit', async () => {
    await guarded({ livePerReach: 3 })
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        books(n, { ...aPerson(`Kaya${'abcdefgh'[n]}`), mail: 'kaya@example.org' }),
      ),
    )
    expect(all.filter(({ ok }) => ok).length).toBe(3)
  })

  test('a person has so many a day, whatever becomes of them; staff for others are not counted', async () => {
    await guarded({ dayPerPerson: 1 })
    const release = await announced(office)
    office.clock.set(OPEN)
    const other = await announced(office, {
      entriesFrom: OPEN.add({ minutes: 1 }),
      entriesTo: OPEN.add({ minutes: 30 }),
    })
    await entered(office, entrant(release, 1))
    office.clock.advance({ minutes: 2 })
    expect(await enter(office.release, VISITOR_HERE, entrant(other, 1))).toMatchObject({
      refusal: 'too-many-for-person',
    })
    const reception = { ...HEAD_HERE, roles: ['reception'] }
    expect((await enter(office.release, reception, entrant(other, 1))).ok).toBe(true)
  })

  test('a form that is sent again at the limit gets its first answer', async () => {
    await guarded({ livePerPerson: 1 })
    const release = await announced(office)
    office.clock.set(OPEN)
    const mine = { ...entrant(release, 1), key: 'once' }
    const first = await entered(office, mine)
    expect(await enter(office.release, VISITOR_HERE, mine)).toMatchObject({ code: first.code })
  })

  test('addresses are kept as keyed hashes: the same mailbox and telephone in any spelling', () => {
    const secret = Buffer.alloc(32, 7)
    const of = (mail: string, phone: string) =>
      keysOf(secret, { personKey: 'p', mail, phone }).reach.map(String)
    expect(of('Ana.Kaya+x@Example.ORG', '0151 1'.replace(' ', ''))).toEqual(
      of('ana.kaya@example.org', '+491511'),
    )
    expect(of('a@b.de', '1')).not.toEqual(
      keysOf(Buffer.alloc(32, 8), { personKey: 'p', mail: 'a@b.de', phone: '1' }).reach.map(String),
    )
  })
})

describe('the guard of a site', () => {
  test('what cannot be is refused at its field, and only the administration sets it', async () => {
    expect(wrongGuardField({ ...suggestedGuard(1), livePerReach: 0 })).toBe('livePerReach')
    expect(await setGuard(office.release, HEAD_HERE, { ...noGuard(1), pressure: 0 })).toMatchObject({
      field: 'pressure',
    })
    expect(await setGuard(office.release, VISITOR_HERE, noGuard(1))).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(proofOf('x')).toBe('book:x')
  })
})

test('what is free is the same for everybody until the next look, and rounded down', async () => {
  const nextFree = nextFreeFor(office.release)
  const before = nextFree(1)!
  const mine = before.concerns.find(({ concern }) => concern === 'study_extend')!
  expect(mine.days[0]).toEqual({ day: '2026-11-23', atLeast: 10 })
  for (const start of ['10:00', '10:15', '10:30', '10:45'])
    for (let lane = 0; lane < 2; lane++)
      await hold(office.room, VISITOR_HERE, {
        site: 1,
        concerns: ['study_extend'],
        start: at(`2026-11-23T${start}`),
        language: 'de',
      })
  expect(nextFree(1)).toEqual(before)
  office.clock.advance({ minutes: 10 })
  expect(
    nextFree(1)!.concerns.find(({ concern }) => concern === 'study_extend')!.days[0]!.atLeast,
  ).toBeLessThan(10)
  expect(nextFree(9)).toBeNull()
})
