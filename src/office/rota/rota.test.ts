import { afterEach, beforeEach, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import {
  deskBlock,
  HEAD,
  NEXT_WEEK,
  plan,
  rotaOffice,
  SITE,
  THIS_WEEK,
  type RotaOffice,
} from './testing/rota-office.ts'

const TUESDAY = '2026-11-24'
const ADMIN: Actor = { ...HEAD, roles: ['admin'] }
let it: RotaOffice

beforeEach(async () => {
  it = await rotaOffice()
})
afterEach(() => it.close())

const at = (version: number, monday = THIS_WEEK) => ({ site: SITE, monday, version })
const seen = async (monday = THIS_WEEK) => {
  const found = await it.office.rota.weekOf(HEAD, { site: SITE, monday })
  if (!found.ok) throw new Error(found.refusal)
  return found
}
const colleague = (login: 'ada' | 'ben' | 'cem'): Actor => ({
  ...{ kind: 'staff', id: it.who[login], roles: ['caseworker'], sites: [SITE] },
})

test('a week with somebody unqualified is refused, says who could, and is published once they sit there', async () => {
  const { rota } = it.office
  const version = await plan(it, THIS_WEEK, 0, deskBlock(it.who.cem, 1, 8, 10), [TUESDAY])
  const { refusals } = (await seen()).judged
  expect(refusals).toMatchObject([{ reason: 'unqualified', account: it.who.cem }])
  expect(refusals[0]!.instead!.candidates.map(({ account }) => account)).toEqual([it.who.ada, it.who.ben])
  expect(await rota.publishWeek(HEAD, at(version))).toMatchObject({ ok: false, refusal: 'week-refused' })
  expect(await rota.ownWeek(colleague('cem'), { monday: THIS_WEEK })).toMatchObject({ ok: true, duties: [] })

  const change = { kind: 'instead' as const, block: refusals[0]!.instead!.block, account: it.who.ada }
  const put = await rota.planWeek(HEAD, { ...at(version), change })
  expect(put).toMatchObject({ ok: true, version: 2 })
  expect(await rota.publishWeek(HEAD, at(2))).toMatchObject({ ok: true, blocks: 1 })
  expect(await rota.ownWeek(colleague('ada'), { monday: THIS_WEEK })).toMatchObject({
    duties: [{ desk: 1, room: '201', day: TUESDAY }],
  })
})

test('two who plan at once: the second is told, a step can be taken back, a repeated request is one', async () => {
  const { rota } = it.office
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  const add = { kind: 'add' as const, days: [TUESDAY], block: deskBlock(it.who.ben, 2, 8, 10) }
  expect(await rota.planWeek(HEAD, { ...at(0), change: add })).toMatchObject({ refusal: 'changed-meanwhile' })
  const once = { ...at(1), change: add, key: 'k' }
  expect([await rota.planWeek(HEAD, once), await rota.planWeek(HEAD, once)]).toMatchObject([
    { version: 2 },
    { version: 2 },
  ])
  expect((await seen()).week.blocks).toHaveLength(2)
  expect(await rota.undoWeek(HEAD, at(2))).toMatchObject({ ok: true, version: 3 })
  expect((await seen()).week.blocks).toHaveLength(1)
})

test('what cannot be a block is refused by field', async () => {
  const add = async (block: object, days = [TUESDAY]) => {
    const change = { kind: 'add' as const, days, block: { ...deskBlock(it.who.ada, 1, 8, 10), ...block } }
    const done = await it.office.rota.planWeek(HEAD, { ...at(0), change })
    return done.ok ? null : [done.refusal, done.field]
  }
  expect(await add({}, [NEXT_WEEK])).toEqual(['day-outside-week', 'day'])
  expect(await add({}, [])).toEqual(['no-day', 'days'])
  expect(await add({ from: Number.NaN })).toEqual(['time-wrong', 'from'])
  expect(await add({ until: 480 })).toEqual(['until-before-from', 'until'])
  expect(await add({ desk: null })).toEqual(['desk-missing', 'place'])
  expect(await add({ account: 'x' })).toEqual(['unknown-account', 'account'])
  expect(await it.office.rota.weekOf(HEAD, { site: SITE, monday: '2026-13-01' })).toMatchObject({
    refusal: 'unknown-week',
  })
  expect(
    await it.office.rota.weekOf({ ...HEAD, sites: [2] }, { site: SITE, monday: THIS_WEEK }),
  ).toMatchObject({
    refusal: 'not-permitted',
  })
})

test('whoever leaves during the plan: named in the plan, fallen open in what was published, not proposed at a desk', async () => {
  const { rota, staff } = it.office
  const version = await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [THIS_WEEK, TUESDAY])
  await rota.publishWeek(HEAD, at(version))
  expect(await rota.dutyNow(colleague('ada'), { site: SITE })).toMatchObject({
    mine: { desk: 1 },
    seats: [{ name: 'Ada' }],
  })
  await staff.deactivateAccount(ADMIN, { account: it.who.ada })
  const view = await seen()
  expect(view.fallenOpen).toMatchObject([{ day: THIS_WEEK, account: it.who.ada }, { day: TUESDAY }])
  expect(view.judged.refusals.map(({ reason }) => reason)).toEqual(['gone', 'gone'])
  expect(view.facts.people.find(({ account }) => account === it.who.ada)).toMatchObject({
    name: 'Ada',
    gone: true,
  })
  expect(await rota.dutyNow(colleague('ben'), { site: SITE })).toMatchObject({ seats: [] })
})

test('what lies before today is over: whoever left since hinders no new publication', async () => {
  const { rota, staff } = it.office
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [THIS_WEEK])
  await rota.publishWeek(HEAD, at(1))
  it.clock.set('2026-11-24T08:00:00Z')
  await staff.deactivateAccount(ADMIN, { account: it.who.ada })
  expect((await seen()).fallenOpen).toEqual([])
  const version = await plan(it, THIS_WEEK, 1, deskBlock(it.who.ben, 1, 8, 10), ['2026-11-25'])
  expect(await rota.publishWeek(HEAD, at(version))).toMatchObject({ ok: true })
})

test('who is absent is missed in the plan as in the published week, until they are there after all', async () => {
  const { rota } = it.office
  const version = await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  await rota.publishWeek(HEAD, at(version))
  const day = Temporal.PlainDate.from(TUESDAY)
  const away = { site: SITE, account: it.who.ada, first: day, last: day }
  expect(await rota.noteAbsence(HEAD, { ...away, last: day.subtract({ days: 1 }) })).toMatchObject({
    field: 'last',
  })
  const noted = await rota.noteAbsence(HEAD, away)
  expect((await seen()).fallenOpen).toHaveLength(1)
  if (noted.ok) await rota.removeAbsence(HEAD, { site: SITE, absence: noted.absence })
  expect((await seen()).fallenOpen).toEqual([])
})

test('a copied week is judged anew: a skill that ended in between is missed', async () => {
  const { rota } = it.office
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  expect(await rota.copyWeek(HEAD, { ...at(0, NEXT_WEEK), from: NEXT_WEEK })).toMatchObject({
    refusal: 'nothing-to-copy',
  })
  expect(await rota.copyWeek(HEAD, { ...at(0, NEXT_WEEK), from: THIS_WEEK })).toMatchObject({ version: 1 })
  expect((await seen(NEXT_WEEK)).judged.refusals).toEqual([])
  expect((await seen(NEXT_WEEK)).week.blocks).toMatchObject([{ day: '2026-12-01' }])
  await it.office.staff.changeAccount(ADMIN, { account: it.who.ada, change: { sites: [] } })
  expect((await seen(NEXT_WEEK)).judged.refusals).toMatchObject([{ reason: 'gone' }])
})

test('what was agreed holds from its day on; a desk may offer less than its team', async () => {
  const { rota } = it.office
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.cem, 1, 8, 10), [TUESDAY])
  const agreed = {
    deskInARow: 60,
    apart: 15,
    shortPerHour: 10,
    sameDeskDays: 3,
    agreedIn: 'DV vom 1.10.2026',
  }
  expect(await rota.agreeRules(HEAD, { site: SITE, from: NEXT_WEEK, agreed })).toMatchObject({ ok: true })
  expect((await seen()).judged.refusals.map(({ reason }) => reason)).toEqual(['unqualified'])
  expect(await rota.agreeRules(HEAD, { site: SITE, from: THIS_WEEK, agreed })).toMatchObject({ ok: true })
  expect(
    await rota.agreeRules(HEAD, { site: SITE, from: THIS_WEEK, agreed: { ...agreed, apart: 3 } }),
  ).toMatchObject({
    ...{ refusal: 'out-of-bounds', field: 'apart' },
  })
  expect((await seen()).judged.refusals.map(({ reason }) => reason)).toEqual(['unqualified', 'desk-too-long'])
  expect(await rota.setDeskTasks(HEAD, { site: SITE, desk: 1, tasks: ['nothing'] })).toMatchObject({
    field: 'tasks',
  })
  const [task] = (await seen()).facts.tasks
  const often = Array.from({ length: 60 }, () => task!.key)
  expect(await rota.setDeskTasks(HEAD, { site: SITE, desk: 1, tasks: often })).toMatchObject({ ok: true })
  await rota.setDeskTasks(HEAD, { site: SITE, desk: 1, tasks: [] })
  expect((await seen()).judged.refusals.map(({ reason }) => reason)).toEqual(['desk-too-long'])
})

test('nobody is published in two places, whatever site', async () => {
  const { rota, staff } = it.office
  const house = { id: 2, name: 'Zweig', street: 'Ring 2', city: 'Musterstadt', timeZone: 'Europe/Berlin' }
  await staff.saveSite(SYSTEM, house)
  await staff.saveTeam(SYSTEM, { site: 2, key: 'temporary', name: 'Befristet', letter: 'B' })
  await staff.saveDesk(SYSTEM, { site: 2, id: 1, team: 'temporary', room: 'Z1', active: true })
  await staff.changeAccount(ADMIN, { account: it.who.ada, change: { sites: [1, 2] } })
  const boss = { ...HEAD, sites: [1, 2] }
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  await rota.publishWeek(HEAD, at(1))
  const change = { kind: 'add' as const, days: [TUESDAY], block: deskBlock(it.who.ada, 1, 9, 11) }
  await rota.planWeek(boss, { site: 2, monday: THIS_WEEK, version: 0, change })
  expect(await rota.publishWeek(boss, { site: 2, monday: THIS_WEEK, version: 1 })).toMatchObject({
    ...{ refusal: 'planned-elsewhere', detail: { site: 1 } },
  })
  // two heads at the same moment: one of them is told, whoever it is
  const there = { site: 2, monday: THIS_WEEK, version: 1 }
  for (let n = 0; n < 6; n++) {
    await rota.unpublishWeek(HEAD, at(1))
    await rota.unpublishWeek(boss, there)
    const both = await Promise.all([rota.publishWeek(HEAD, at(1)), rota.publishWeek(boss, there)])
    expect(both.map((done) => (done.ok ? 'published' : done.refusal)).toSorted()).toEqual([
      'planned-elsewhere',
      'published',
    ])
  }
})

test('weeks that are long over are forgotten with every name in them', async () => {
  const { rota } = it.office
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  await rota.publishWeek(HEAD, at(1))
  expect(await rota.forgetRota()).toMatchObject({ weeks: 0 })
  it.clock.set('2027-02-01T08:00:00Z')
  expect(await rota.forgetRota()).toMatchObject({ weeks: 1 })
  expect((await seen()).week).toMatchObject({ version: 0, blocks: [] })
})

test('two places at once are refused on days that are over as well: no calendar holds them', async () => {
  const { rota } = it.office
  it.clock.set('2026-11-25T08:00:00Z')
  await plan(it, THIS_WEEK, 0, deskBlock(it.who.ada, 1, 8, 10), [TUESDAY])
  const version = await plan(it, THIS_WEEK, 1, deskBlock(it.who.ben, 1, 9, 11), [TUESDAY])
  expect(await rota.publishWeek(HEAD, at(version))).toMatchObject({ refusal: 'week-refused' })
  expect((await seen()).judged.refusals).toMatchObject([{ reason: 'desk-twice', day: TUESDAY }])
})

test('an hour the clock change skips is nobody’s time, and meets nothing that comes after it', async () => {
  const { rota } = it.office
  const [week, sunday] = ['2027-03-22', '2027-03-28']
  await plan(it, week, 0, deskBlock(it.who.ada, 1, 2, 2.5), [sunday])
  await plan(it, week, 1, deskBlock(it.who.ada, 1, 2.5, 3.5), [sunday])
  const version = await plan(it, week, 2, deskBlock(it.who.ben, 2, 1, 2.5), [sunday])
  expect(await rota.publishWeek(HEAD, at(version, week))).toMatchObject({ ok: true })
  const own = await rota.ownWeek(colleague('ada'), { monday: week })
  expect(own.ok && own.duties.map(({ start, end }) => `${start} ${end}`)).toEqual([
    '2027-03-28T01:00:00Z 2027-03-28T01:30:00Z',
  ])
})
