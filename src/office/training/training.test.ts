import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutTasks } from './cut-tasks.ts'
import { decideProposals } from './decide-proposals.ts'
import { erasePerson } from './erase-person.ts'
import { holdOffer } from './hold-offer.ts'
import type { TypedOffer } from './offer.ts'
import { qualifiedFor, tasksOf } from './qualified.ts'
import { readMatrix } from './read-matrix.ts'
import { readOwn } from './read-own.ts'
import { recordInstruction } from './record-instruction.ts'
import { saveOffer } from './save-offer.ts'
import { retireTask, saveTask } from './save-task.ts'
import { setLevels, type Judged } from './set-levels.ts'
import { assignSeat, takeSeat } from './take-seat.ts'
import { actorOf, aTrainingRoom, HEAD, idOf, type Name, type TestRoom } from './testing/a-room.ts'

let house: TestRoom
beforeAll(async () => {
  house = await aTrainingRoom()
  await sure(cutTasks(house.room, HEAD, { site: 1 }))
})
afterAll(() => house.drop())

async function sure<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
const judge = (name: Name, levels: readonly Partial<Judged>[], seen: string | null = null) =>
  setLevels(house.room, HEAD, {
    ...{ site: 1, account: idOf(name) },
    levels: levels.map((it) => ({ task: 'permanent', level: 2, until: null, note: '', seen, ...it })),
  })
const matrix = async (day?: string) => (await sure(readMatrix(house.room, HEAD, { site: 1, day }))).matrix
const on = async (task: string, day: string) => {
  const asked = { site: 1, tasks: [task], day: Temporal.PlainDate.from(day) }
  const found = await qualifiedFor(house.room.ground.db, asked)
  return Object.fromEntries(found.map((it) => [it.account.at(-1), it.levels[task]]))
}
const anOffer = (more: Partial<TypedOffer> = {}): TypedOffer => ({
  ...{ title: 'Niederlassung', about: '', provider: 'AF 111', place: 'Saal 2' },
  day: Temporal.PlainDate.from('2026-12-01'),
  ...{ starts: Temporal.PlainTime.from('09:00'), ends: Temporal.PlainTime.from('12:00') },
  ...{ seats: 1, tasks: ['permanent'], level: 2, validMonths: 12, instruction: null, isDuty: false },
  ...more,
})

test('tasks are cut once from the groups of the catalogue, and no concern stands in two of them', async () => {
  const tasks = await tasksOf(house.room.ground.db, 1)
  expect(tasks.map(({ key }) => key)).toContain('permanent')
  const concerns = tasks.flatMap((it) => it.concerns)
  expect(new Set(concerns).size).toBe(concerns.length)
  expect(await cutTasks(house.room, HEAD, { site: 1 })).toMatchObject({ refusal: 'tasks-there' })
  const twice = { name: 'Doppelt', concerns: ['ne_general'], least: 2 }
  expect(await saveTask(house.room, HEAD, { site: 1, task: twice })).toMatchObject({
    ...{ refusal: 'concern-elsewhere', field: 'concerns' },
  })
  expect(await saveTask(house.room, HEAD, { site: 1, task: { ...twice, concerns: ['?'] } })).toMatchObject({
    refusal: 'concern-unknown',
  })
})

test('what a retired task gathered may go to another; then it does not come back with it', async () => {
  await sure(retireTask(house.room, HEAD, { site: 1, task: 'naturalisation', retired: true }))
  const { task } = await sure(
    saveTask(house.room, HEAD, { site: 1, task: { name: 'Neu', concerns: ['citizenship'], least: 1 } }),
  )
  const back = { site: 1, task: 'naturalisation', retired: false }
  expect(await retireTask(house.room, HEAD, back)).toMatchObject({ refusal: 'concern-elsewhere' })
  await sure(retireTask(house.room, HEAD, { site: 1, task, retired: true }))
  await sure(retireTask(house.room, HEAD, back))
})

test('a level counts until its day, then as one with guidance, and a stale look changes nothing', async () => {
  await sure(judge('anna', [{ until: '2027-03-01' }]))
  expect(await on('permanent', '2026-11-23')).toMatchObject({ 1: 0 })
  expect(await on('permanent', '2027-02-28')).toMatchObject({ 1: 2, 2: 0 })
  expect(await on('permanent', '2027-03-01')).toMatchObject({ 1: 1 })
  expect(await judge('anna', [{ level: 3 }])).toMatchObject({
    refusal: 'changed-meanwhile',
    field: 'permanent',
  })
  expect(await judge('anna', [{ until: '2026-11-24' }])).toMatchObject({ refusal: 'until-not-ahead' })
  expect(await judge('anna', [{ until: '2027-03-01' }])).toMatchObject({ ok: true, changed: 0 })
})

test('a task that hangs on one person is named, and one that will soon; who left is in no list, and can be erased', async () => {
  const weak = (await matrix()).weak.find(({ task }) => task === 'permanent')
  expect(weak).toMatchObject({ kind: 'one', independent: [idOf('anna')], guided: [] })
  await sure(judge('bora', [{}]))
  const now = await matrix()
  expect(now.weak.map(({ task }) => task)).not.toContain('permanent')
  expect((await matrix('2026-12-15')).weakSoon).toMatchObject([{ task: 'permanent', kind: 'one' }])
  expect(await erasePerson(house.room, HEAD, { site: 1, account: idOf('bora') })).toMatchObject({
    refusal: 'works-here',
  })
  await house.leave('bora')
  const after = await matrix()
  expect(after.people.map(({ name }) => name)).toEqual(['Anna', 'Carla'])
  expect(after.weak.find(({ task }) => task === 'permanent')).toMatchObject({ kind: 'one' })
  expect(after.left).toEqual([{ id: idOf('bora'), name: 'Bora' }])
  await sure(erasePerson(house.room, HEAD, { site: 1, account: idOf('bora') }))
  expect((await matrix()).left).toEqual([])
})

test('a person sees the own row alone, and nobody but the head the matrix', async () => {
  const carla = actorOf('carla')
  expect(await readMatrix(house.room, carla, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readOwn(house.room, actorOf('carla', [2]), { site: 1 })).toMatchObject({
    refusal: 'not-permitted',
  })
  const { own } = await sure(readOwn(house.room, carla, { site: 1 }))
  expect(own.counting.get('permanent')?.level).toBe(0)
  const text = inspect(own, { depth: 9 })
  for (const name of ['anna', 'bora', 'head', 'admin'] as const) expect(text).not.toContain(idOf(name))
})

test('the last seat is given once, and attendance suggests a level the head takes over; noted again it is corrected', async () => {
  const { room, clock } = house
  const { offer } = await sure(saveOffer(room, HEAD, { site: 1, offer: anOffer({ instruction: 'privacy' }) }))
  const both = (of: string) => [
    takeSeat(room, actorOf('anna'), { site: 1, offer: of }),
    takeSeat(room, actorOf('carla'), { site: 1, offer: of }),
  ]
  const others = await Promise.all(
    [1, 2, 3, 4, 5].map(() => saveOffer(room, HEAD, { site: 1, offer: anOffer() })),
  )
  const many = others.flatMap((it) => (it.ok ? both(it.offer) : []))
  const seats = await Promise.all(both(offer))
  expect((await Promise.all(many)).filter(({ ok }) => ok)).toHaveLength(5)
  expect(seats.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(seats.find(({ ok }) => !ok)).toMatchObject({ refusal: 'no-seat-left' })
  const seated = seats[0]!.ok ? 'anna' : 'carla'
  await sure(assignSeat(room, HEAD, { site: 1, offer, account: idOf(seated), isTaken: false }))
  await sure(assignSeat(room, HEAD, { site: 1, offer, account: idOf('carla'), isTaken: true }))
  const early = { site: 1, offer, present: [idOf('carla')] }
  expect(await holdOffer(room, HEAD, early)).toMatchObject({ refusal: 'offer-ahead' })
  clock.set('2026-12-02T08:00:00Z')
  // Anna can do it already and for less long: her level is suggested to count longer
  const two = { site: 1, offer, present: [idOf('carla'), idOf('anna')] }
  expect(await sure(holdOffer(room, HEAD, two))).toMatchObject({ proposals: 2 })
  expect(await sure(holdOffer(room, HEAD, early))).toMatchObject({ proposals: 1 })
  expect(await on('permanent', '2026-12-02')).toMatchObject({ 3: 0 })
  const { proposals } = await matrix()
  expect(proposals).toMatchObject([{ account: idOf('carla'), task: 'permanent', level: 2 }])
  const chosen = { site: 1, proposals: proposals.map(({ id }) => id), isTaken: true }
  await sure(decideProposals(room, HEAD, chosen))
  expect(await on('permanent', '2027-11-30')).toMatchObject({ 3: 2 })
  expect(await on('permanent', '2027-12-01')).toMatchObject({ 3: 1 })
  expect(await decideProposals(room, HEAD, chosen)).toMatchObject({ refusal: 'unknown-proposal' })
  const { own } = await sure(readOwn(room, actorOf('carla'), { site: 1 }))
  expect(own.past.find(({ id }) => id === offer)).toMatchObject({ own: 'attended' })
  expect(own.due.find(({ kind }) => kind === 'privacy')).toMatchObject({ state: 'fine' })
})

test('the same request is done once; seats do not fall below those that are taken', async () => {
  const { room } = house
  const day = Temporal.PlainDate.from('2026-12-20')
  const command = { site: 1, offer: anOffer({ day, seats: 2 }), key: 'one' }
  const first = await sure(saveOffer(room, HEAD, command))
  expect(await saveOffer(room, HEAD, command)).toEqual(first)
  for (const name of ['anna', 'carla'] as const)
    await sure(takeSeat(room, actorOf(name), { site: 1, offer: first.offer }))
  const known = { id: first.offer, version: 1 }
  expect(await saveOffer(room, HEAD, { site: 1, offer: anOffer({ day, seats: 1 }), known })).toMatchObject({
    ...{ refusal: 'seats-below-taken', detail: { taken: 2 } },
  })
})

test('a yearly instruction is owed before work begins, then by its day; noted twice it stands once', async () => {
  const { room } = house
  const given = { site: 1, kind: 'workplace', day: '2026-01-10', accounts: [idOf('anna'), idOf('head')] }
  expect(await sure(recordInstruction(room, HEAD, given))).toMatchObject({ recorded: 2 })
  expect(await sure(recordInstruction(room, HEAD, given))).toMatchObject({ recorded: 0 })
  expect(await recordInstruction(room, HEAD, { ...given, day: '2026-12-24' })).toMatchObject({
    ...{ refusal: 'day-ahead', field: 'day' },
  })
  const state = async (name: Name) =>
    (await sure(readOwn(room, actorOf(name), { site: 1 }))).own.due.find(({ kind }) => kind === 'workplace')
  expect(await state('anna')).toMatchObject({ state: 'soon' })
  expect(await state('admin')).toMatchObject({ state: 'missing' })
  house.clock.set('2027-01-11T08:00:00Z')
  expect(await state('anna')).toMatchObject({ state: 'overdue' })
})
