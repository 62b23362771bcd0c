import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed, type Feed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  cataloguePermissions,
  discardDraft,
  editEntry,
  listEntries,
  openCatalogue,
  previewBook,
  publish,
  revert,
  showChangeSet,
  showEntry,
  showHistory,
  type BookedAhead,
  type CatalogueRoom,
  type EntryKind,
} from './index.ts'
import { shippedEntries } from './the-catalogue.ts'
import { PATIENCE } from '../../../testing/patience.ts'

const CHEF: Actor = { kind: 'staff', id: 'chef', roles: ['admin'], sites: [1] }
const CARLA: Actor = { kind: 'staff', id: 'carla', roles: ['admin'], sites: [1] }
const TODAY = Temporal.PlainDate.from('2026-11-23')
const on = (day: string) => Temporal.PlainDate.from(day)

let database: FreshDatabase
let clock: ManualClock
let ground: Ground
let feed: Feed
let room: CatalogueRoom
let booked: BookedAhead[]

beforeAll(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(3)
  const ids = createIds(clock, chance)
  const db = kysely<DB>(database.appPool)
  ground = { db, clock, chance, ids, permissions: cataloguePermissions, wake: createBell(database.appPool) }
  feed = await startFeed(db, listenerOn(database.appUrl))
})
beforeEach(async () => {
  const admin = kysely<DB>(database.adminPool)
  await sql`truncate catalogue.entry, catalogue.revision, catalogue.draft`.execute(admin)
  await sql`update catalogue.book set revision = 0`.execute(admin)
  booked = []
  room = await openCatalogue(ground, feed, async () => booked)
  return () => room.close()
})
afterAll(async () => {
  await feed.stop()
  await database.drop()
})

/** What stands there now, with fields changed, as the form would send it. */
async function edit(
  kind: EntryKind,
  key: string,
  change: object | null,
  more: { validFrom?: string; validTo?: string; seen?: string; actor?: Actor; requestKey?: string } = {},
) {
  const shown = await showEntry(room, { kind, key })
  const base = shippedEntries[kind].get(key) as object | undefined
  const { validFrom = null, validTo = null, seen = shown?.mark ?? 'new', actor = CHEF, requestKey } = more
  const entry = change && { ...base, ...change }
  return editEntry(room, actor, { edits: [{ kind, key, entry, validFrom, validTo, seen }], key: requestKey })
}

async function go(more: { why?: string; seen?: string; key?: string; actor?: Actor } = {}) {
  const { set } = await showChangeSet(room)
  const { why = 'Neue Weisung des Ministeriums', actor = CHEF, seen, key } = more
  return publish(room, actor, { why, set, seen, key })
}

function detailOf(outcome: Outcome<object>): Readonly<Record<string, unknown>> {
  return (outcome.ok ? undefined : outcome.detail) ?? {}
}

async function published(kind: EntryKind, key: string, change: object, more: object = {}): Promise<void> {
  expect(await edit(kind, key, change, more)).toMatchObject({ ok: true })
  expect(await go()).toMatchObject({ ok: true })
}

const minutes = (day = TODAY) => room.book.on(day).concerns.get('blue_card')?.minutes
const shippedMinutes = shippedEntries.concern.get('blue_card')!.durationMinutes

describe('an edit', () => {
  test('is in force only once it is published, then at once', async () => {
    await edit('concern', 'blue_card', { durationMinutes: 50 })
    expect(minutes()).toBe(shippedMinutes)
    expect((await previewBook(room, TODAY)).minutes('blue_card')).toBe(50)
    expect(await go()).toMatchObject({ ok: true, revision: 1, touched: [] })
    expect(minutes()).toBe(50)
    expect((await showChangeSet(room)).changes).toEqual([])
  })

  test('of a later day holds from that day, and until its end', async () => {
    await published(
      'concern',
      'blue_card',
      { durationMinutes: 50 },
      { validFrom: '2027-01-01', validTo: '2027-02-01' },
    )
    expect(minutes(on('2026-12-31'))).toBe(shippedMinutes)
    expect(minutes(on('2027-01-01'))).toBe(50)
    expect(minutes(on('2027-02-01'))).toBe(shippedMinutes)
    expect(room.book.on(on('2027-01-05'))).toBe(room.book.on(on('2027-01-06')))
  })

  test('reaches the other processes of the office', async () => {
    const elsewhere = await openCatalogue(ground, feed)
    await published('concern', 'blue_card', { nameDe: 'Blaue Karte' })
    const name = () => elsewhere.book.catalogue.concerns.get('blue_card')?.name.de
    await expect.poll(name, { timeout: PATIENCE, interval: 20 }).toBe('Blaue Karte')
    const opened = await openCatalogue(ground, feed)
    expect(opened.book.catalogue.concerns.get('blue_card')?.name.de).toBe('Blaue Karte')
    for (const one of [elsewhere, opened]) one.close()
  })

  test('is refused when somebody changed the entry meanwhile; told whom, it goes through on purpose', async () => {
    const { mark: seen } = (await showEntry(room, { kind: 'concern', key: 'blue_card' }))!
    await edit('concern', 'blue_card', { durationMinutes: 50 }, { actor: CARLA })
    const refused = await edit('concern', 'blue_card', { durationMinutes: 40 }, { seen })
    expect(refused).toMatchObject({ ok: false, refusal: 'changed-meanwhile', detail: { by: 'carla' } })
    const mark = detailOf(refused)['mark'] as string
    expect(await edit('concern', 'blue_card', { durationMinutes: 40 }, { seen: mark })).toMatchObject({
      ok: true,
    })
    await go()
    expect(await edit('concern', 'blue_card', { durationMinutes: 45 }, { seen: mark })).toMatchObject({
      refusal: 'changed-meanwhile',
    })
  })

  test('of a key that is there already is no new entry', async () => {
    expect(await edit('group', 'eu', {}, { seen: 'new' })).toMatchObject({
      refusal: 'key-taken',
      field: 'key',
    })
  })

  test('without shape, under another key, or that would take a concern away is refused', async () => {
    expect(await edit('group', 'eu', { colour: 'red' })).toMatchObject({ refusal: 'wrong-shape' })
    expect(await edit('group', 'eu', { key: 'europe' })).toMatchObject({ refusal: 'other-key' })
    expect(await edit('concern', 'blue_card', null)).toMatchObject({ refusal: 'concerns-end' })
    expect(await edit('group', 'eu', {}, { validFrom: '2027-01-02', validTo: '2027-01-02' })).toMatchObject({
      refusal: 'ends-before-it-begins',
    })
  })

  test('with a sign no database keeps is refused, wherever it stands', async () => {
    expect(await edit('group', 'eu', { nameDe: 'E\0U' })).toMatchObject({ refusal: 'wrong-shape' })
    expect(await edit('concern', 'blue_card', { note: 'half \ud800' })).toMatchObject({
      refusal: 'wrong-shape',
    })
    const odd = { kind: 'texts' as const, key: 'concerns/\0' }
    expect(await discardDraft(room, CHEF, odd)).toMatchObject({ refusal: 'no-such-draft' })
    expect(await revert(room, CHEF, { ...odd, revision: 0 })).toMatchObject({ refusal: 'no-such-revision' })
    await edit('group', 'eu', { nameDe: 'EU' })
    expect(await go({ why: 'Weisung\0 \ud800' })).toMatchObject({ ok: true })
  })

  test('asked twice under one key is one edit', async () => {
    const twice = { requestKey: 'k1', seen: 'revision-0' }
    const first = await edit('group', 'eu', { nameDe: 'EU' }, twice)
    expect(await edit('group', 'eu', { nameDe: 'EU' }, twice)).toEqual(first)
    expect(await edit('group', 'eu', { nameDe: 'Europa' }, twice)).toMatchObject({ refusal: 'key-reused' })
  })

  test('is for the administration alone', async () => {
    const clerk = { ...CHEF, roles: ['caseworker'] }
    expect(await edit('group', 'eu', { nameDe: 'EU' }, { actor: clerk })).toMatchObject({
      refusal: 'not-permitted',
    })
    for (const refused of [
      await publish(room, clerk, { why: 'x', set: '' }),
      await discardDraft(room, clerk, { kind: 'group', key: 'eu' }),
      await revert(room, clerk, { kind: 'group', key: 'eu', revision: 0 }),
    ])
      expect(refused).toMatchObject({ ok: false, refusal: 'not-permitted' })
  })

  test('taken back leaves nothing to publish', async () => {
    await edit('group', 'eu', { nameDe: 'EU' })
    expect(await discardDraft(room, CHEF, { kind: 'group', key: 'eu' })).toMatchObject({ ok: true })
    expect(await discardDraft(room, CHEF, { kind: 'group', key: 'eu' })).toMatchObject({
      refusal: 'no-such-draft',
    })
    expect(await go()).toMatchObject({ refusal: 'nothing-to-publish' })
  })
})

describe('a publication', () => {
  test('with a fault changes nothing and names it', async () => {
    await edit('concern', 'blue_card', { responsibilityGroup: 'nobody' })
    await edit('group', 'eu', { nameDe: 'Freizügigkeit' })
    expect(await go()).toMatchObject({
      refusal: 'faults',
      detail: { findings: [{ code: 'dead-reference', key: 'blue_card', field: 'responsibilityGroup' }] },
    })
    expect(room.book.catalogue.groups.get('eu')?.name.de).not.toBe('Freizügigkeit')
  })

  test('needs a reason, and the set that was looked at', async () => {
    await edit('group', 'eu', { nameDe: 'EU' })
    expect(await go({ why: ' ' })).toMatchObject({ refusal: 'why-missing', field: 'why' })
    expect(await go({ why: 'x'.repeat(501) })).toMatchObject({ refusal: 'why-too-long' })
    const { set } = await showChangeSet(room)
    await edit('group', 'asylum', { nameDe: 'Asyl' }, { actor: CARLA })
    expect(await publish(room, CHEF, { why: 'so', set })).toMatchObject({ refusal: 'changed-meanwhile' })
  })

  test('asked twice under one key is one revision', async () => {
    await edit('group', 'eu', { nameDe: 'EU' })
    const { set } = await showChangeSet(room)
    const command = { why: 'so', set, key: 'p1' }
    const first = await publish(room, CHEF, command)
    expect(first).toMatchObject({ ok: true, revision: 1 })
    expect(await publish(room, CHEF, command)).toEqual(first)
  })

  test('leaves a trail entry with the reason, and an event', async () => {
    await published('group', 'eu', { nameDe: 'EU' })
    const trail = await sql<{ why: string; actor: string }>`
      select e.why, e.actor from trail.entry e where e.subject = 'catalogue:revision:1' and e.act = 'catalogue.publish'`.execute(
      ground.db,
    )
    expect(trail.rows.at(-1)).toEqual({ why: 'Neue Weisung des Ministeriums', actor: 'chef' })
  })

  test('cannot be changed afterwards by the running program', async () => {
    await published('group', 'eu', { nameDe: 'EU' })
    for (const forbidden of [
      sql`update catalogue.entry set entry = null`,
      sql`delete from catalogue.entry`,
      sql`delete from catalogue.revision`,
    ])
      await expect(forbidden.execute(ground.db)).rejects.toThrow(/permission denied/)
  })
})

describe('bookings an edit would orphan', () => {
  const booking = (visit: string, day: string, more: Partial<BookedAhead> = {}): BookedAhead => ({
    ...{ visit, day: on(day), start: Temporal.Instant.from(`${day}T09:00:00Z`), team: 'temporary' },
    ...{ concerns: ['blue_card'], ownMinutes: new Set<string>(), ...more },
  })

  test('are listed first; it goes through when exactly this list was seen', async () => {
    booked = [booking('v1', '2026-12-10'), booking('v2', '2027-01-10')]
    await edit('concern', 'blue_card', { validTo: '2027-01-01' })
    const first = await go()
    expect(first).toMatchObject({
      refusal: 'touches-bookings',
      detail: { touched: [{ visit: 'v2', touches: [{ concern: 'blue_card', touch: 'ends' }] }] },
    })
    const seen = detailOf(first)['seen'] as string
    booked = [...booked, booking('v3', '2027-01-11')]
    const again = await go({ seen })
    expect(again).toMatchObject({ refusal: 'touches-bookings' })
    const now = detailOf(again)['seen'] as string
    expect(await go({ seen: now })).toMatchObject({ ok: true, touched: [{ visit: 'v2' }, { visit: 'v3' }] })
  })

  test.each([
    ['other minutes', { durationMinutes: 55 }, 'other-minutes'],
    ['no longer by appointment', { channels: ['online'] }, 'not-by-appointment'],
    ['another team', { responsibilityGroup: 'permanent' }, 'other-team'],
  ])('%s', async (_, change, touch) => {
    booked = [booking('v1', '2026-12-10')]
    await edit('concern', 'blue_card', change)
    expect(await go()).toMatchObject({
      detail: { touched: [{ touches: [{ concern: 'blue_card', touch }] }] },
    })
  })

  test('are not touched by minutes the site has set itself, nor by a text', async () => {
    booked = [booking('v1', '2026-12-10', { ownMinutes: new Set(['blue_card']) })]
    await edit('concern', 'blue_card', { durationMinutes: 55, nameDe: 'Blaue Karte' })
    expect(await go()).toMatchObject({ ok: true, touched: [] })
  })
})

describe('history', () => {
  test('tells who changed what when and why, field by field', async () => {
    await published('concern', 'blue_card', { durationMinutes: 50 })
    const [line] = await showHistory(room, { kind: 'concern', key: 'blue_card' })
    expect(line).toMatchObject({
      revision: 1,
      by: 'chef',
      editedBy: 'chef',
      why: 'Neue Weisung des Ministeriums',
    })
    expect(line?.changes).toEqual([{ field: 'durationMinutes', before: shippedMinutes, after: 50 }])
    expect(await showHistory(room, { kind: 'group', key: 'eu' })).toEqual([])
  })

  test('going back makes a new revision equal to the old one, what ships included', async () => {
    await published('concern', 'blue_card', { durationMinutes: 50 })
    await published('concern', 'blue_card', { durationMinutes: 60 })
    expect(await revert(room, CHEF, { kind: 'concern', key: 'blue_card', revision: 1 })).toMatchObject({
      ok: true,
    })
    expect(await revert(room, CHEF, { kind: 'concern', key: 'blue_card', revision: 0 })).toMatchObject({
      refusal: 'edited-already',
    })
    expect(await go()).toMatchObject({ ok: true, revision: 3 })
    expect(minutes()).toBe(50)
    await revert(room, CHEF, { kind: 'concern', key: 'blue_card', revision: 0 })
    await go()
    expect(minutes()).toBe(shippedMinutes)
    expect(await revert(room, CHEF, { kind: 'concern', key: 'blue_card', revision: 9 })).toMatchObject({
      refusal: 'no-such-revision',
    })
    expect((await showHistory(room, null)).map(({ revision }) => revision)).toEqual([4, 3, 2, 1])
  })

  test('what was planned for later is taken back before it holds for a single day', async () => {
    await published('concern', 'blue_card', { durationMinutes: 50 }, { validFrom: '2027-01-01' })
    await revert(room, CHEF, { kind: 'concern', key: 'blue_card', revision: 0 })
    expect(await go()).toMatchObject({ ok: true })
    for (const day of ['2026-12-31', '2027-01-01', '2028-01-01'])
      expect(minutes(on(day))).toBe(shippedMinutes)
  })
})

test('the list of entries says which are edited, planned and of the office itself', async () => {
  await published('concern', 'blue_card', { durationMinutes: 50 }, { validFrom: '2027-01-01' })
  await edit('concern', 'fiktion', { durationMinutes: 50 })
  const lines = await listEntries(room, 'concern')
  const states = (key: string) => lines.find((line) => line.key === key)?.states
  expect(states('blue_card')).toEqual(['planned', 'own'])
  expect(states('fiktion')).toEqual(['edited'])
  expect(states('card_pickup')).toEqual([])
})
