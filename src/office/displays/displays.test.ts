import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { manualClock } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  openDisplays,
  saveDisplay,
  saveGroup,
  takeSign,
  USUAL,
  watchDisplays,
  type DisplaysRoom,
} from './index.ts'
import { muteDisplay, overview, removeGroup, testDisplay, uploadClips, displayFor, ownClip } from './index.ts'

const boss: Actor = {
  kind: 'staff',
  id: '0199cccc-0000-7000-8000-000000000001',
  roles: ['admin'],
  sites: [1],
}
const clerk: Actor = { ...boss, roles: ['caseworker'] }
const SIGN = {
  ...{ version: 'v1', sound: 'on', stale: false, width: 1920, height: 1080, shown: ['B047'], clips: 42 },
}
let database: FreshDatabase
let office: Office
let room: DisplaysRoom
let screen: Actor
let open = true
const clock = manualClock('2026-11-23T08:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  room = openDisplays({ ground: office.ground, isOpen: () => open, wallClock: clock })
  await office.staff.saveSite(SYSTEM, {
    id: 1,
    name: 'Amt',
    street: '1',
    city: 'M',
    timeZone: 'Europe/Berlin',
  })
  await office.staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristet', letter: 'B' })
  const key = await office.staff.issueKey(SYSTEM, {
    kind: 'device',
    name: 'Wand',
    roles: ['display'],
    sites: [1],
  })
  if (!key.ok) throw new Error(key.refusal)
  screen = { kind: 'device', id: key.client, roles: ['display'], sites: [1] }
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

const wall = (more: object = {}) => ({
  ...{ ...USUAL, site: 1, name: 'Halle', place: 'links', client: null, group: null, active: true },
  ...more,
})
async function made(more: object = {}): Promise<string> {
  const saved = await saveDisplay(room, boss, wall(more))
  if (!saved.ok) throw new Error(saved.refusal)
  return saved.display
}
async function topics(): Promise<string[]> {
  const found = await sql<{ topic: string }>`
    select e.topic from events.event e where e.topic like 'displays.%' order by e.id`.execute(
    office.ground.db,
  )
  return found.rows.map(({ topic }) => topic)
}

test('a display gets its machine, its group and its hours; what cannot be is refused at its field', async () => {
  expect(await saveDisplay(room, clerk, wall())).toMatchObject({ refusal: 'not-permitted' })
  for (const [more, refusal, field] of [
    [{ name: ' ' }, 'name-missing', 'name'],
    [{ seatCm: 5 }, 'seat-unlikely', 'seat'],
    [{ volume: 101 }, 'volume-unlikely', 'volume'],
    [{ languages: ['xx'] }, 'unknown-language', 'languages'],
    [{ group: boss.id }, 'unknown-group', 'group'],
    [{ client: boss.id }, 'unknown-key', 'client'],
  ] as const)
    expect(await saveDisplay(room, boss, wall(more) as never)).toMatchObject({ refusal, field })

  const group = await saveGroup(room, boss, { site: 1, name: 'Ost', teams: ['temporary'], desks: [] })
  if (!group.ok) throw new Error(group.refusal)
  const quiet = { 1: [{ from: 720, to: 780 }] }
  const display = await made({ client: screen.id, group: group.group, quiet })
  expect(await displayFor(room, screen, null)).toMatchObject({
    display: { id: display, seatCm: 800, quiet },
    group: { name: 'Ost', teams: ['temporary'] },
  })
  expect(await saveDisplay(room, boss, wall({ name: 'Halle' }))).toMatchObject({ refusal: 'name-taken' })
  expect(await saveDisplay(room, boss, wall({ name: 'Zwei', client: screen.id }))).toMatchObject({
    refusal: 'key-taken',
  })
  expect(await removeGroup(room, boss, { site: 1, group: group.group })).toMatchObject({
    refusal: 'group-in-use',
  })
  expect(await saveGroup(room, boss, { site: 1, name: 'West', teams: ['nobody'], desks: [] })).toMatchObject({
    ...{ refusal: 'unknown-team', field: 'teams' },
  })
  expect(await displayFor(room, { ...screen, id: boss.id }, display)).toBeNull()
  // a machine of the demonstration has no key
  expect(await displayFor(room, { ...screen, id: 'demo-display' }, null)).toBeNull()
})

test('a test is answered by the machine of that screen, once; a mute is told at once', async () => {
  const [it] = (await seen()).displays
  const asked = await testDisplay(room, boss, { site: 1, display: it!.id })
  if (!asked.ok) throw new Error(asked.refusal)
  const sign = { ...SIGN, clock: clock.now().epochMilliseconds - 95_000 }
  const test = { id: asked.test, sound: 'heard' }
  expect(await takeSign(room, clerk, { ...sign, test })).toMatchObject({ refusal: 'not-permitted' })
  expect(await takeSign(room, screen, { ...sign, sound: 7 })).toMatchObject({ refusal: 'no-sign' })
  clock.advance({ seconds: 4 })
  expect(await takeSign(room, screen, { ...sign, test: { ...test, id: boss.id } })).toMatchObject({
    ok: true,
  })
  expect((await seen()).displays[0]!.test?.heardAt).toBeNull()
  await takeSign(room, screen, { ...sign, test })
  clock.advance({ seconds: 9 })
  await takeSign(room, screen, { ...sign, test: { ...test, sound: 'silent' } })
  const [after] = (await seen()).displays
  expect(after!.test).toMatchObject({ sound: 'heard' })
  expect(String(after!.test!.heardAt)).toBe('2026-11-23T08:00:04Z')
  // its own clock goes wrong: shown, and nothing depends on it
  expect(after!.sign).toMatchObject({ skewMs: -108_000, shown: ['B047'] })
  expect(String(after!.sign!.heardAt)).toBe('2026-11-23T08:00:13Z')
  expect(await muteDisplay(room, boss, { site: 1, display: it!.id, minutes: 999 })).toMatchObject({
    field: 'minutes',
  })
  await muteDisplay(room, boss, { site: 1, display: it!.id, minutes: 60 })
  expect(String((await displayFor(room, screen, null))!.display.mutedUntil)).toBe('2026-11-23T09:00:13Z')
  expect(await topics()).toEqual([
    'displays.changed',
    'displays.changed',
    'displays.test',
    'displays.changed',
  ])
})

test('a silent screen raises one alarm while the office is open, and ends it when it speaks', async () => {
  clock.advance({ minutes: 4 })
  open = false
  await watchDisplays(room)
  expect((await seen()).displays[0]!.alarmSince).toBeNull()
  open = true
  await watchDisplays(room)
  await watchDisplays(room)
  expect((await seen()).displays[0]).toMatchObject({ missed: true })
  await takeSign(room, screen, { ...SIGN, clock: 0 })
  await watchDisplays(room)
  expect((await seen()).displays[0]!.alarmSince).toBeNull()
  expect((await topics()).slice(-2)).toEqual(['displays.silent', 'displays.back'])
})

test('own recordings come before the placeholders; a bad file is named and the good ones are kept', async () => {
  const mp3 = Uint8Array.from([0xff, 0xf3, 0x48, 0xc4, 0, 0])
  const files = [
    { name: '7.mp3', bytes: mp3 },
    { name: 'sieben.mp3', bytes: mp3 },
  ]
  expect(await uploadClips(room, boss, { language: 'xx', files })).toMatchObject({ field: 'language' })
  expect(await uploadClips(room, boss, { language: 'de', files: [] })).toMatchObject({ refusal: 'no-files' })
  expect(await uploadClips(room, boss, { language: 'de', files })).toMatchObject({
    ...{ kept: ['7'], refused: [{ file: 'sieben.mp3', why: 'unknown-clip' }] },
  })
  expect((await ownClip(room, 'de', '7'))?.bytes.length).toBe(6)
  expect(await ownClip(room, 'de', '8')).toBeNull()
})

async function seen() {
  const found = await overview(room, boss, 1)
  if (!found.ok) throw new Error(found.refusal)
  return found
}
