import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import * as checklists from './index.ts'

const clock = manualClock('2026-11-23T08:00:00Z')
let database: FreshDatabase
let room: checklists.ChecklistsRoom

beforeAll(async () => {
  database = await freshDatabase()
  const ground: Ground = {
    db: kysely<DB>(database.appPool),
    clock,
    chance: systemChance,
    ids: createIds(clock, systemChance),
    permissions: checklists.checklistPermissions,
    wake: () => undefined,
  }
  room = checklists.openChecklists({ ground, catalogue: shipped, listsPerNetwork: 5 })
})
afterAll(() => database.drop())

const command = { concerns: ['study_extend'], answers: { overStandardTime: false }, language: 'de' } as const
const save = (more: Partial<checklists.SaveCommand> = {}) =>
  checklists.saveChecklist(room, VISITOR, { ...command, ...more })
const update = (code: string, change: checklists.ListChange) =>
  checklists.updateChecklist(room, VISITOR, { code, change, language: 'de' })
const read = (code: string) => checklists.readChecklist(room, VISITOR, code)

async function saved(more: Partial<checklists.SaveCommand> = {}): Promise<string> {
  const outcome = await save(more)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.code
}
async function listOf(code: string): Promise<checklists.Checklist> {
  const found = await read(code)
  if (!found.ok) throw new Error(found.refusal)
  return found.list
}
const rows = async (query: string, values: unknown[] = []) =>
  (await database.adminPool.query<Record<string, unknown>>(query, values)).rows

test('a list is kept under a code and names nobody; the table does not know the code', async () => {
  const code = await saved()
  const list = await listOf(code)
  expect(list).toMatchObject({ concerns: ['study_extend'], answers: { overStandardTime: false }, ticked: [] })
  expect(list.expiresAt.toString()).toBe('2027-02-21T08:00:00Z')
  const [row] = await rows('select * from checklists.checklist where id = $1', [list.id])
  expect(JSON.stringify(row)).not.toContain(code)
  expect(Object.keys(row!)).toEqual([
    ...['id', 'code_hash', 'concerns', 'answers', 'ticked', 'language'],
    ...['created_at', 'changed_at', 'expires_at'],
  ])
})

test('each act leaves one trail row without content, and an event without a code', async () => {
  const code = await saved()
  const { id } = await listOf(code)
  await update(code, { kind: 'tick', documents: ['passport'] })
  await checklists.deleteChecklist(room, VISITOR, code)
  const trail = await rows('select act, subject from trail.entry where subject = $1 order by at, position', [
    `checklist:${id}`,
  ])
  expect(trail.map(({ act }) => act)).toEqual([
    'checklists.save',
    'checklists.read',
    'checklists.update',
    'checklists.delete',
  ])
  const events = await rows('select topic, data from events.event where subject = $1 order by id', [
    `checklist:${id}`,
  ])
  expect(events.map(({ topic, data }) => [topic, data])).toEqual([
    ['checklists.saved', {}],
    ['checklists.changed', {}],
    ['checklists.deleted', {}],
  ])
})

test('ticks are kept once each, and only of documents there are', async () => {
  const code = await saved()
  expect(
    await update(code, { kind: 'tick', documents: ['passport', 'passport', 'a diary', 'photo_digital'] }),
  ).toMatchObject({ ok: true })
  expect((await listOf(code)).ticked).toEqual(['passport', 'photo_digital'])
  await update(code, { kind: 'tick', documents: [] })
  expect((await listOf(code)).ticked).toEqual([])
})

test('answers are kept only where the catalogue asks for them', async () => {
  const code = await saved({ answers: { overStandardTime: true, theft: true, secret: false } })
  expect((await listOf(code)).answers).toEqual({ overStandardTime: true })
  await update(code, { kind: 'add', concern: 'study_extend', answers: { overStandardTime: false } })
  expect((await listOf(code)).answers).toEqual({ overStandardTime: false })
})

test('concerns are added up to six, taken off down to one', async () => {
  const code = await saved({
    concerns: ['card_pickup', 'pin_activation', 'pay_fee', 'short_info', 'fiktion'],
  })
  const add = (concern: string) => update(code, { kind: 'add', concern, answers: {} })
  expect(await add('study_extend')).toMatchObject({ ok: true })
  expect(await add('study_extend')).toMatchObject({ ok: true })
  expect(await add('citizenship')).toMatchObject({ refusal: 'too-many-concerns' })
  const other = await saved()
  expect(await update(other, { kind: 'remove', concern: 'study_extend' })).toMatchObject({
    refusal: 'no-concern',
  })
  expect((await listOf(other)).concerns).toEqual(['study_extend'])
})

test('what is unknown, over, or too delicate to lie around is refused by its name', async () => {
  expect(await save({ concerns: ['gardening'] })).toMatchObject({ refusal: 'unknown-concern' })
  expect(await save({ concerns: ['separation_case'] })).toMatchObject({ refusal: 'confidential' })
  expect(await save({ concerns: [] })).toMatchObject({ refusal: 'no-concern' })
  clock.set('2027-03-10T08:00:00Z')
  expect(await save({ concerns: ['ukraine_24'] })).toMatchObject({ refusal: 'concern-outside-dates' })
  clock.set('2026-11-23T08:00:00Z')
})

test('a concern whose days end does not lock the list it stands on', async () => {
  clock.set('2027-02-01T08:00:00Z')
  const code = await saved({ concerns: ['ukraine_24'] })
  clock.set('2027-03-10T08:00:00Z')
  expect(await update(code, { kind: 'tick', documents: ['passport'] })).toMatchObject({ ok: true })
  clock.set('2026-11-23T08:00:00Z')
})

test('the same form sent twice is one list', async () => {
  const key = 'list:0190'
  expect(await saved({ key })).toBe(await saved({ key }))
  expect(await save({ key, concerns: ['fiktion'] })).toMatchObject({ refusal: 'key-reused' })
})

test('two windows that change one list at once both count', async () => {
  const code = await saved()
  const outcomes = await Promise.all([
    update(code, { kind: 'add', concern: 'fiktion', answers: {} }),
    update(code, { kind: 'add', concern: 'card_pickup', answers: {} }),
    update(code, { kind: 'tick', documents: ['passport'] }),
  ])
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const list = await listOf(code)
  expect([...list.concerns].toSorted()).toEqual(['card_pickup', 'fiktion', 'study_extend'])
  expect(list.ticked).toEqual(['passport'])
})

test('whoever deletes a list has deleted it', async () => {
  const code = await saved()
  expect(await checklists.deleteChecklist(room, VISITOR, code)).toEqual({ ok: true })
  expect(await read(code)).toMatchObject({ refusal: 'unknown-code' })
  expect(await update(code, { kind: 'tick', documents: [] })).toMatchObject({ refusal: 'unknown-code' })
  expect(await checklists.deleteChecklist(room, VISITOR, code)).toMatchObject({ refusal: 'unknown-code' })
})

test('after 90 days without a change a list cannot be read, and the night sweeps it away', async () => {
  const [left, kept] = [await saved(), await saved()]
  clock.set('2027-01-01T08:00:00Z')
  await update(kept, { kind: 'tick', documents: ['passport'] })
  clock.set('2027-02-21T08:00:00Z')
  expect(await read(left)).toMatchObject({ refusal: 'unknown-code' })
  const swept = await checklists.expireChecklists(room)
  expect(swept.ok && swept.gone).toBeGreaterThan(0)
  expect(await read(kept)).toMatchObject({ ok: true })
  clock.set('2026-11-23T08:00:00Z')
})

test('one network cannot fill the table; what was refused does not count, and others go on', async () => {
  const address = '203.0.113.77'
  for (let n = 0; n < 8; n++) await save({ address, concerns: ['gardening'] })
  for (let n = 0; n < 5; n++) expect(await save({ address })).toMatchObject({ ok: true })
  expect(await save({ address })).toMatchObject({ refusal: 'too-many-lists' })
  expect(await save({ address: '203.0.113.78' })).toMatchObject({ ok: true })
})
