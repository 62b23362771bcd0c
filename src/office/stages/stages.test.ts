import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { FUNCTIONS } from './functions.ts'
import { covers } from '#ground/addresses/addresses.ts'
import { dueOn, type StagePlan } from './stage.ts'

const HEAD: Actor = { kind: 'staff', id: 'lea', roles: ['head'], sites: [1] }
const RITA: Actor = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] }
const ALL = FUNCTIONS.map(({ key }) => key)
const without = (...keys: string[]) => ALL.filter((key) => !keys.includes(key))

let house: BookedOffice
beforeAll(async () => (house = await bookedOffice()))
afterAll(() => house.close())

const stages = () => house.office.stages
const stageOf = async (name: string, functions: readonly string[], more: object = {}) => {
  const made = await stages().createStage(HEAD, { name, functions, groups: null, day: null, ...more })
  if (!made.ok) throw new Error(made.refusal)
  return made.stage
}
const go = async (to: string | null, why = 'So beschlossen') => {
  const done = await stages().switchStage(HEAD, { to, version: stages().now().version, why })
  expect(done).toMatchObject({ ok: true })
}
let holds = 0
const hold = (actor: Actor, more: object = {}) =>
  house.office.appointments.hold(actor, {
    ...{ site: 1, concerns: ['study_extend'], language: 'de' },
    start: Temporal.Instant.from('2026-11-24T07:00:00Z').add({ minutes: 30 * holds++ }),
    ...more,
  })

test('without a plan everything is on; a stage takes away what begins, and what was begun can be ended', async () => {
  const begun = await hold(VISITOR)
  expect(begun).toMatchObject({ ok: true })
  const first = await stageOf('Ohne Internet', without('online-booking'))
  await go(first)
  expect(await hold(VISITOR)).toMatchObject({ refusal: 'switched-off', detail: { off: 'online-booking' } })
  expect(await hold(RITA)).toMatchObject({ ok: true })
  const person = {
    familyName: 'Öz',
    givenNames: 'Ali',
    birth: { year: 1990, month: null, day: null },
    mail: null,
    phone: null,
  }
  const booked = await house.office.appointments.book(VISITOR, {
    code: begun.ok ? begun.code : '',
    ...person,
  })
  expect(booked).toMatchObject({ ok: true })
  expect(
    await house.office.appointments.cancel(VISITOR, { code: booked.ok ? booked.code : '' }),
  ).toMatchObject({
    ok: true,
  })
  await go(null)
  expect(await hold(VISITOR)).toMatchObject({ ok: true })
  expect((await stages().planOf(HEAD))!.history.map(({ name, how }) => [name, how])).toEqual([
    [null, 'back'],
    ['Ohne Internet', 'by-hand'],
  ])
})

test('a repeat of what was begun before is answered as it was', async () => {
  const again = { key: 'vorher', start: Temporal.Instant.from('2026-11-25T09:00:00Z') }
  const first = await hold(VISITOR, again)
  expect(first).toMatchObject({ ok: true })
  await go(await stageOf('Zu', without('appointments', 'online-booking', 'waiting-list', 'draws')))
  expect(await hold(VISITOR, again)).toEqual(first)
  expect(await hold(RITA)).toMatchObject({ refusal: 'switched-off' })
  await go(null)
})

test('another group is not served yet, except by the reception', async () => {
  await go(await stageOf('Nur Studium', ALL, { groups: ['permanent'] }))
  expect(await hold(VISITOR)).toMatchObject({ refusal: 'switched-off', detail: { group: 'students' } })
  const draw = (concerns: string[]) =>
    house.office.reception.drawTicket(RITA, { site: 1, concerns, language: 'de', why: '' })
  expect(await draw(['study_extend'])).toMatchObject({ refusal: 'switched-off' })
  expect(await draw(['emergency_help'])).toMatchObject({ ok: true })
  const today = Temporal.PlainDate.from('2026-11-23')
  const seen = stages().seenAt(house.office, stages().now()).catalogue
  expect(seen.bookableConcerns(today).every(({ group }) => ['permanent', 'reception'].includes(group))).toBe(
    true,
  )
  expect(seen.concernOn('study_extend', today)).toMatchObject({ ok: true })
  expect(house.office.catalogue.bookableConcerns(today).length).toBeGreaterThan(
    seen.bookableConcerns(today).length,
  )
  await go(null)
})

test('without the eAkte nobody looks into a file and nothing comes in; templates are still prepared', async () => {
  const anna: Actor = { kind: 'staff', id: 'anna', roles: ['caseworker'], sites: [1] }
  const look = () => house.office.casefiles.listAkten(anna, { site: 1 } as never)
  await go(await stageOf('Eingeschränkt', without('files')))
  expect(stages().now().off).toEqual(['files'])
  expect(await look()).toMatchObject({ ok: false })
  await go(null)
  expect(await look()).not.toMatchObject({ ok: false, refusal: 'not-permitted' })
})

test('a day switches its stage once; what is not ready holds it, and whoever goes back stays back', async () => {
  const stage = await stageOf('Zum Ersten', without('draws'), { day: '2026-11-24' })
  const task = await stages().addTask(HEAD, {
    stage,
    kind: 'building',
    what: 'Theke',
    owner: 'Hochbau',
    due: null,
  })
  expect(await stages().switchDue()).toBe(0)
  house.clock.set('2026-11-23T23:00:10Z')
  expect(await stages().switchDue()).toBe(0)
  const held = (await stages().planOf(HEAD))!.stages.find(({ id }) => id === stage)!
  expect(held.heldSince).not.toBeNull()
  await stages().settle(HEAD, { task: task.ok ? task.task : '', done: true })
  expect(await Promise.all([stages().switchDue(), stages().switchDue()]).then((n) => n[0] + n[1])).toBe(1)
  expect(stages().now()).toMatchObject({ stage, off: ['draws'] })
  await go(null)
  expect(await stages().switchDue()).toBe(0)
  house.clock.set('2026-11-23T08:00:00Z')
})

test('what is not ready, back without a reason, twice at once: refused by name', async () => {
  const stage = await stageOf('Bald', ALL)
  await stages().addTask(HEAD, { stage, kind: 'training', what: 'Schulung', owner: 'Leitung', due: null })
  const { version } = stages().now()
  const to = (more: object) => stages().switchStage(HEAD, { to: stage, version, why: '', ...more })
  expect(await to({})).toMatchObject({ refusal: 'not-ready', detail: { open: 1 } })
  expect(await to({ anyway: true })).toMatchObject({ refusal: 'why-missing' })
  expect(await to({ anyway: true, why: 'Schulung am Montag', key: 'a' })).toMatchObject({ ok: true })
  expect(await to({ anyway: true, why: 'Schulung am Montag', key: 'a' })).toMatchObject({ ok: true })
  expect(await stages().switchStage(HEAD, { to: null, version, why: 'zurück' })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  const back = { to: null, version: version + 1, why: ' ' }
  expect(await stages().switchStage(HEAD, back)).toMatchObject({ refusal: 'why-missing' })
  expect(await stages().switchStage(RITA, { ...back, why: 'x' })).toMatchObject({ refusal: 'not-permitted' })
  const known = (await stages().planOf(HEAD))!.stages.find(({ id }) => id === stage)!
  const change = {
    stage,
    version: known.version,
    name: 'Bald',
    functions: ['finder'],
    groups: null,
    day: null,
  }
  expect(await stages().changeStage(HEAD, change)).toMatchObject({ refusal: 'in-force' })
  await go(null)
  expect(await stages().removeStage(HEAD, { stage })).toMatchObject({ refusal: 'was-in-force' })
})

test('two who plan a stage at the same moment have one each, one behind the other', async () => {
  const names = Array.from({ length: 6 }, (_, n) => `Zugleich ${n}`)
  await Promise.all(names.map((name) => stageOf(name, ALL)))
  const plan = (await stages().planOf(HEAD))!
  const places = plan.stages.filter(({ name }) => names.includes(name)).map(({ place }) => place)
  expect(new Set(places).size).toBe(6)
})

test('what cannot be is named with its field', async () => {
  const make = (more: object) =>
    stages().createStage(HEAD, { name: 'x', functions: [], groups: null, day: null, ...more })
  expect(await make({ name: ' ' })).toMatchObject({ refusal: 'name-missing', field: 'name' })
  expect(await make({ functions: ['online-booking'] })).toMatchObject({
    refusal: 'function-lacks',
    detail: { names: { needs: 'Termine' } },
  })
  expect(await make({ functions: ['nothing'] })).toMatchObject({ refusal: 'unknown-function' })
  expect(await make({ groups: [] })).toMatchObject({ refusal: 'no-group' })
  expect(await make({ groups: ['nobody'] })).toMatchObject({ refusal: 'unknown-group' })
  expect(await make({ day: '31.12.' })).toMatchObject({ refusal: 'day-wrong' })
})

test('another process sees a switch, and a look ahead is its own browser’s alone', async () => {
  const stage = await stageOf('Später', without('finder'))
  const token = stages().previewToken(HEAD, stage)!
  expect(stages().previewed(HEAD, token)).toMatchObject({ off: ['finder'], name: 'Später' })
  expect(stages().now().off).toEqual([])
  expect(stages().previewed({ ...HEAD, id: 'kai' }, token)).toBeNull()
  expect(stages().previewed({ ...HEAD, roles: ['reception'] }, token)).toBeNull()
  expect(
    stages().previewed(
      HEAD,
      token.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
    ),
  ).toBeNull()
  expect(stages().previewToken(RITA, stage)).toBeNull()
  house.clock.advance({ seconds: 3601 })
  expect(stages().previewed(HEAD, token)).toBeNull()
  expect(stages().previewed(VISITOR, '')).toBeNull()
})

test('stages in their order: a later one is not taken over one that is not ready', () => {
  const at = (place: number, day: string | null, openTasks = 0) =>
    ({ id: `s${place}`, place, day, dayUsed: false, openTasks }) as unknown as StagePlan & {
      openTasks: number
    }
  const all = [at(1, '2026-01-01'), at(2, '2026-02-01', 1), at(3, '2026-02-02')]
  expect(dueOn('2026-01-15', all, null).go?.id).toBe('s1')
  expect(dueOn('2026-03-01', all, 's1')).toMatchObject({ go: null, held: { id: 's2' } })
  expect(dueOn('2026-03-01', all, 's2').go?.id).toBe('s3')
})

test('an address belongs to a function with everything below, and not its neighbour', () => {
  expect(covers('/*/termin', '/de/termin/study_extend/zeiten?x=1')).toBe(true)
  expect(covers('/*/termin', '/de/termin-bestaetigt/ABC')).toBe(false)
  expect(covers('/files', '/files')).toBe(true)
  expect(SYSTEM.kind).toBe('system')
})
