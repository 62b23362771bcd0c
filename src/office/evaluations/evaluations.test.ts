import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import * as evaluations from './index.ts'
import { EVALUATIONS, evaluationIsOff, evaluationsOff, faultsOfEvaluation, markOf } from './index.ts'

const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }
const COUNCIL: Actor = { kind: 'staff', id: 'council', roles: ['council'], sites: [1] }
const day = (text: string) => Temporal.PlainDate.from(text)
const KEY = 'past.minutes'
const known = (key: string) => ({ key, mark: markOf(EVALUATIONS.find((it) => it.key === key)!) })
const FOR_MINUTES = { site: 1, evaluations: [known(KEY)] }
const PAPER = { reference: 'Protokoll 7/2026, TOP 3', from: day('2026-12-01'), until: day('2027-12-01') }

let database: FreshDatabase
const clock = manualClock('2026-11-24T08:00:00Z')
let room: evaluations.EvaluationsRoom
const isOff = (site = 1) =>
  evaluationIsOff(room.ground.db, { site, key: KEY, at: room.ground.clock.now() }).then((it) => it?.refusal)
const standing = async (key = KEY) => {
  const view = await evaluations.readEvaluations(room, COUNCIL, { site: 1 })
  if (!view.ok) throw new Error(view.refusal)
  return view.evaluations.find((it) => it.key === key)!
}

beforeAll(async () => {
  database = await freshDatabase()
  const chance = seededChance(3)
  const ground: Ground = {
    ...{ db: kysely<DB>(database.appPool), clock, chance, ids: createIds(clock, chance) },
    ...{ permissions: evaluations.evaluationPermissions, wake: () => undefined },
  }
  room = { ground }
})
afterAll(() => database.drop())

describe('what the program can show', () => {
  test('every definition is whole: purpose, groups of five or more, sources, and where it stands', () => {
    expect(EVALUATIONS.flatMap((it) => faultsOfEvaluation(it).map((fault) => `${it.key} ${fault}`))).toEqual(
      [],
    )
    expect(new Set(EVALUATIONS.map(({ key }) => key)).size).toBe(EVALUATIONS.length)
    const four = { ...EVALUATIONS[0]!, smallest: 4, purpose: ' ', legalBasis: 'weil es geht', shownAt: [] }
    expect(faultsOfEvaluation(four)).toEqual(['words', 'legalBasis', 'smallest', 'shownAt'])
  })

  test('a key nobody defined is our mistake, not a figure that is on', async () => {
    await expect(
      evaluationIsOff(room.ground.db, { site: 1, key: 'past.who', at: clock.now() }),
    ).rejects.toThrow(/no evaluation/)
  })
})

describe('a figure from the wish to the withdrawal', () => {
  test('is off as long as nobody agreed, and asking switches nothing on', async () => {
    expect(await isOff()).toBe('evaluation-off')
    expect(await standing()).toMatchObject({ state: 'never', isOn: false })
    expect(await evaluations.agreeEvaluation(room, COUNCIL, { ...FOR_MINUTES, ...PAPER })).toMatchObject({
      refusal: 'not-asked',
      detail: { evaluation: KEY },
    })
    const asked = { ...FOR_MINUTES, note: 'für die Terminlängen', key: 'once' }
    expect(await evaluations.proposeEvaluation(room, HEAD, asked)).toMatchObject({ ok: true, decided: 1 })
    expect(await evaluations.proposeEvaluation(room, HEAD, asked)).toMatchObject({ ok: true, decided: 1 })
    expect(await evaluations.proposeEvaluation(room, HEAD, FOR_MINUTES)).toMatchObject({
      refusal: 'already-asked',
    })
    expect(await isOff()).toBe('evaluation-off')
    expect(await standing()).toMatchObject({ state: 'asked', entries: [{ note: 'für die Terminlängen' }] })
  })

  test('neither the head nor somebody who leads as well may speak for the Personalrat', async () => {
    const both: Actor = { ...COUNCIL, roles: ['council', 'head'] }
    const say = { ...FOR_MINUTES, ...PAPER }
    expect(await evaluations.agreeEvaluation(room, HEAD, say)).toMatchObject({ refusal: 'not-permitted' })
    expect(await evaluations.agreeEvaluation(room, both, say)).toMatchObject({ refusal: 'two-hats' })
    expect(await evaluations.refuseEvaluation(room, both, say)).toMatchObject({ refusal: 'two-hats' })
    expect(await evaluations.proposeEvaluation(room, COUNCIL, say)).toMatchObject({
      refusal: 'not-permitted',
    })
    const elsewhere: Actor = { ...COUNCIL, sites: [2] }
    expect(await evaluations.agreeEvaluation(room, elsewhere, say)).toMatchObject({
      refusal: 'not-permitted',
    })
  })

  test('needs words to be found again, days in their order, and the definition that was read', async () => {
    const say = { ...FOR_MINUTES, ...PAPER }
    const answers = await Promise.all([
      evaluations.agreeEvaluation(room, COUNCIL, { ...say, reference: ' \u0000' }),
      evaluations.agreeEvaluation(room, COUNCIL, { ...say, until: PAPER.from }),
      evaluations.agreeEvaluation(room, COUNCIL, {
        ...say,
        evaluations: [{ key: KEY, mark: 'of yesterday' }],
      }),
      evaluations.agreeEvaluation(room, COUNCIL, { ...say, evaluations: [] }),
      evaluations.agreeEvaluation(room, COUNCIL, { ...say, evaluations: [{ key: '__proto__', mark: '' }] }),
    ])
    expect(answers.map((it) => (it.ok ? 'ok' : it.refusal))).toEqual([
      ...['reference-missing', 'ends-before-it-begins', 'definition-changed', 'nothing-chosen'],
      'unknown-evaluation',
    ])
  })

  test('is on from the day agreed to the day before the end, at this site alone', async () => {
    expect(await evaluations.agreeEvaluation(room, COUNCIL, { ...FOR_MINUTES, ...PAPER })).toMatchObject({
      ok: true,
    })
    expect(await standing()).toMatchObject({ state: 'coming', isOn: false })
    expect(await isOff()).toBe('evaluation-off')
    clock.set(Temporal.Instant.from('2026-11-30T23:00:00Z'))
    expect(await isOff()).toBeUndefined()
    expect(await isOff(2)).toBe('evaluation-off')
    expect(await standing()).toMatchObject({ state: 'on', agreement: { reference: PAPER.reference } })
    clock.set(Temporal.Instant.from('2027-11-30T23:00:00Z'))
    expect(await isOff()).toBe('evaluation-off')
    expect(await standing()).toMatchObject({ state: 'over', isOn: false })
    clock.set(Temporal.Instant.from('2026-12-15T08:00:00Z'))
  })

  test('what is declined of a prolongation leaves the agreement until its end', async () => {
    await evaluations.proposeEvaluation(room, HEAD, FOR_MINUTES)
    expect(await standing()).toMatchObject({ state: 'on', isAsked: true })
    expect(await evaluations.refuseEvaluation(room, COUNCIL, FOR_MINUTES)).toMatchObject({ ok: true })
    expect(await isOff()).toBeUndefined()
  })

  test('taken back while a report stands open, the next read of the same transaction is refused', async () => {
    await room.ground.db.transaction().execute(async (tx) => {
      const asked = { site: 1, key: KEY, at: clock.now() }
      expect(await evaluationIsOff(tx, asked)).toBeUndefined()
      expect(await evaluations.withdrawEvaluation(room, COUNCIL, FOR_MINUTES)).toMatchObject({
        refusal: 'note-missing',
      })
      const said = await evaluations.withdrawEvaluation(room, COUNCIL, {
        ...FOR_MINUTES,
        note: 'anders genutzt',
      })
      expect(said).toMatchObject({ ok: true })
      expect(await evaluationIsOff(tx, asked)).toMatchObject({ refusal: 'evaluation-off', evaluation: KEY })
    })
    expect(await standing()).toMatchObject({ state: 'withdrawn', isOn: false })
    expect((await standing()).entries.map(({ kind }) => kind)).toEqual([
      ...['withdrawn', 'refused', 'proposed', 'agreed', 'proposed'],
    ])
  })

  test('another definition needs another agreement', async () => {
    await agreeAll(database.appPool, { except: [] })
    expect(await isOff()).toBeUndefined()
    await database.adminPool.query(
      `update evaluations.entry set mark = 'earlier words' where kind = 'agreed'`,
    )
    expect(await isOff()).toBe('evaluation-off')
    expect(await standing('past.waits')).toMatchObject({ state: 'changed' })
    expect(
      (await evaluationsOff(room.ground.db, { site: 1, at: clock.now(), keys: [KEY, 'past.waits'] })).size,
    ).toBe(2)
  })

  test('nobody changes or removes what was said', async () => {
    await expect(database.appPool.query('delete from evaluations.entry')).rejects.toThrow(/permission denied/)
    await expect(database.appPool.query(`update evaluations.entry set kind = 'agreed'`)).rejects.toThrow(
      /permission denied/,
    )
  })
})

test('the template of a Dienstvereinbarung has every figure in its annex, with groups and places', async () => {
  const office = { authority: 'Stadt Musterstadt', officeName: 'Ausländerbehörde Musterstadt' }
  const paper = await evaluations.agreementPaper(room, COUNCIL, { site: 1, office })
  if (!paper.ok) throw new Error(paper.refusal)
  const plain = (it: string): string => it.replaceAll(/[\s\u00AD\u2010-]+/g, '')
  const words = plain((await readBack(paper.pdf)).text)
  for (const it of EVALUATIONS) expect(words).toContain(plain(it.name))
  expect(words).toContain('Art.75aAbs.1Nr.1')
  expect(words).not.toContain('\uFFFD')
  const visitor: Actor = { ...COUNCIL, roles: ['visitor'] }
  expect(await evaluations.agreementPaper(room, visitor, { site: 1, office })).toMatchObject({ ok: false })
})
