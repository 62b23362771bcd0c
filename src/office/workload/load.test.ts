import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  breaksOf,
  checkDecision,
  decide,
  finishDecision,
  loadOf,
  readEpisodeAt,
  readLoad,
  reckonDue,
  remindLate,
  reportIncident,
  setThresholds,
  tapNow,
  PROPOSED_LIMITS,
} from './index.ts'
import { colleague, HEAD, hardDay, SITE } from './testing/hard-day.ts'

let database: FreshDatabase
let day: Awaited<ReturnType<typeof hardDay>>
const date = (text: string) => Temporal.PlainDate.from(text)
const SPAN = { site: SITE, from: date('2026-11-23'), to: date('2026-11-24') }

beforeEach(async () => {
  database = await freshDatabase()
  day = await hardDay(database.appPool)
})
afterEach(() => database.drop())

const told = async () => (await loadOf(day.db, SPAN)).halfHours
const at = (time: string) => day.clock.set(`2026-11-23T${time}:00Z`)
const episodes = async () => (await loadOf(day.db, SPAN)).episodes
const levels = async (unit = 'temporary') =>
  (await told()).filter((it) => it.unit === unit).map(({ level }) => level)

/** What the Personalrat takes back; `%` stands for any. */
const withdrawn = (evaluation: string) =>
  sql`
    insert into evaluations.entry (site, evaluation, nth, kind, version, mark, definition, at, reference, note)
    select site, evaluation, nth + 1, 'withdrawn', version, mark, definition, '2026-11-23T10:00:00Z', '', 'zurück'
    from evaluations.entry where evaluation like ${evaluation} and kind = 'agreed'`.execute(day.db)

/** Thirty people who come at once and wait an hour and a half: red from the second half hour on. */
async function redMorning(): Promise<void> {
  await day.agree('temporary')
  await day.arrive('09:30', 30, { wait: 90 })
  at('10:00')
  await reckonDue(day.room, SITE)
}

describe('a half hour', () => {
  test('is told in steps against what was agreed, and consecutive red ones are one episode', async () => {
    await redMorning()
    expect(await told()).toMatchObject([
      { queue: 2, waits: 0, walkOffs: 0, incidents: 0, taps: null, points: 2, level: 'amber' },
      { queue: 2, waits: 2, points: 4, level: 'red' },
      { queue: 2, waits: 2, points: 4, level: 'red' },
    ])
    expect(await episodes()).toMatchObject([{ unit: 'temporary', worst: 4, decisions: [] }])
    const [first] = await episodes()
    expect(`${first!.from} ${first!.until}`).toBe('2026-11-23T09:00:00Z 2026-11-23T10:00:00Z')
    expect(await reckonDue(day.room, SITE)).toBe(0)
  })

  test('keeps the threshold that held when it began, however it changes during the day', async () => {
    await redMorning()
    const limits = { queueAmber: 40, queueRed: 50, lateAmber: 99, lateRed: 100, waitMinutes: 240 }
    await day.agree('temporary', limits)
    at('11:00')
    await day.arrive('11:00', 30, { wait: 60 })
    await reckonDue(day.room, SITE)
    expect(await levels()).toEqual(['amber', 'red', 'red', 'amber', 'green'])
    const past = Temporal.Instant.from('2026-11-23T08:00:00Z')
    const asked = { site: SITE, area: 'temporary', limits: PROPOSED_LIMITS, agreed: 'x', from: past }
    expect(await setThresholds(day.room, HEAD, asked)).toMatchObject({ refusal: 'from-past' })
  })

  test('of areas with fewer than five colleagues is told of them together, and never beside', async () => {
    await day.agree('permanent')
    await day.agree('reception')
    await day.arrive('09:00', 30, { wait: 90, team: 'reception' })
    at('09:30')
    await reckonDue(day.room, SITE)
    expect(new Set((await told()).map(({ unit }) => unit))).toEqual(new Set(['permanent+reception']))
    await sql`update staff.account set active = false where 'permanent' = any(teams)`.execute(day.db)
    at('10:30')
    await reckonDue(day.room, SITE)
    expect((await told()).filter(({ from }) => from.toString() >= '2026-11-23T09:30:00Z')).toEqual([])
    const seen = await readLoad(day.room, HEAD, SPAN)
    expect(seen).toMatchObject({ ok: true, untold: ['permanent', 'reception'] })
  })

  test('is not reckoned, told or tapped without the agreement of the Personalrat', async () => {
    await redMorning()
    await withdrawn('load.%')
    expect(await readLoad(day.room, HEAD, SPAN)).toMatchObject({ refusal: 'evaluation-off' })
    expect(await tapNow(day.room, colleague(1), { site: SITE, kind: 'fine', area: null })).toMatchObject({
      refusal: 'evaluation-off',
    })
    await day.arrive('11:00', 30, { wait: 90 })
    at('12:00')
    expect(await reckonDue(day.room, SITE)).toBe(0)
  })

  test('turns red afterwards when an incident of it is reported late', async () => {
    await redMorning()
    const incident = {
      site: SITE,
      area: 'temporary',
      kind: 'threat',
      what: 'Drohung am Schalter',
      helped: '',
    }
    const noon = Temporal.Instant.from('2026-11-23T08:40:00Z')
    const done = await reportIncident(day.room, colleague(1), {
      ...{ ...incident, at: noon, level: 2, wantsContact: false },
    })
    expect(done).toMatchObject({ ok: true })
    expect(await levels()).toEqual(['red', 'red', 'red'])
    expect(await episodes()).toHaveLength(1)
    expect(String((await episodes())[0]!.from)).toBe('2026-11-23T08:30:00Z')
    // without agreement an incident is written down, and no half hour is told otherwise by it
    await day.arrive('12:30', 1)
    at('13:00')
    await reckonDue(day.room, SITE)
    const before = await told()
    await withdrawn('load.half-hours')
    const later = Temporal.Instant.from('2026-11-23T11:40:00Z')
    const more = await reportIncident(day.room, colleague(1), {
      ...{ ...incident, at: later, level: 2, wantsContact: false },
    })
    expect(more).toMatchObject({ ok: true })
    expect(await told()).toEqual(before)
  })
})

describe('a tap', () => {
  const tap = (n: number, kind: string) => tapNow(day.room, colleague(n), { site: SITE, kind, area: null })

  test('counts once for each colleague in a half hour, and is told of five or more only', async () => {
    await day.agree('temporary')
    at('08:40')
    for (const n of [1, 2, 3, 4]) expect(await tap(n, 'too-much')).toMatchObject({ ok: true })
    expect(await tap(4, 'too-much')).toMatchObject({ refusal: 'already-tapped' })
    at('09:10')
    for (const n of [1, 2, 3, 4, 5]) await tap(n, n === 5 ? 'fine' : 'too-much')
    at('09:30')
    await day.arrive('09:30', 1)
    await reckonDue(day.room, SITE)
    expect((await told()).map(({ taps }) => taps)).toEqual([null, 2])
  })

  test('is told no more once nobody agrees to it, not even of half hours that are over', async () => {
    await day.agree('temporary')
    at('08:40')
    for (const n of [1, 2, 3, 4, 5]) await tap(n, 'too-much')
    at('09:00')
    await reckonDue(day.room, SITE)
    const seen = async () => {
      const view = await readLoad(day.room, HEAD, SPAN)
      return view.ok && view.halfHours.map(({ taps, points }) => [taps, points])
    }
    expect(await seen()).toEqual([[2, 2]])
    await withdrawn('load.taps')
    expect(await seen()).toEqual([[null, 0]])
  })

  test('leaves nobody behind: not in the trail, not in a table, once the half hour is over', async () => {
    await day.agree('temporary')
    at('08:40')
    for (const n of [1, 2, 3, 4, 5]) await tap(n, 'too-much')
    const trail = await sql<{ actor: string }>`
      select distinct t.actor from trail.entry t where t.act = 'workload.tap'`.execute(day.db)
    expect(trail.rows).toEqual([{ actor: 'without-name' }])
    at('09:00')
    await reckonDue(day.room, SITE)
    for (const table of ['tap_round', 'tap_token', 'tap_sum'])
      expect((await sql`select from ${sql.table(`workload.${table}`)}`.execute(day.db)).rows).toEqual([])
  })

  test('about breaks is told per week, of five different people', async () => {
    await tap(1, 'break-kept')
    expect(await tap(1, 'break-missed')).toMatchObject({ refusal: 'already-tapped' })
    for (const [n, on] of ['24', '25', '26', '27'].entries()) {
      day.clock.set(`2026-11-${on}T12:00:00Z`)
      await tap(1, 'break-kept')
      if (n === 3) for (const other of [2, 3, 4]) await tap(other, 'break-kept')
    }
    const week = { ...SPAN, to: date('2026-12-01') }
    day.clock.set('2026-11-29T23:10:00Z')
    await reckonDue(day.room, SITE)
    expect(await breaksOf(day.db, week)).toEqual([])
    day.clock.set('2026-12-01T12:00:00Z')
    for (const n of [1, 2, 3, 4, 5]) await tap(n, 'break-missed')
    day.clock.set('2026-12-07T12:00:00Z')
    await reckonDue(day.room, SITE)
    const later = { ...week, to: date('2026-12-08') }
    expect(await breaksOf(day.db, later)).toMatchObject([{ unit: 'temporary', kept: 'few' }])
  })
})

describe('a red episode', () => {
  const measure = {
    ...{ site: SITE, kind: 'measure', words: 'Zweiter Schalter ab neun Uhr', owner: HEAD.id },
    ...{ due: date('2026-11-30'), checkOn: date('2026-12-28') },
  }

  test('demands a consequence with owner and day, or a reason why there is none', async () => {
    await redMorning()
    const chosen = { ...measure, episodes: (await episodes()).map(({ id }) => id) }
    const refused = async (more: object) => decide(day.room, HEAD, { ...chosen, ...more })
    expect(await refused({ owner: null })).toMatchObject({ refusal: 'owner-missing', field: 'owner' })
    expect(await refused({ due: null })).toMatchObject({ refusal: 'due-missing' })
    expect(await refused({ due: date('2026-11-22') })).toMatchObject({ refusal: 'due-past' })
    expect(await refused({ checkOn: date('2026-11-30') })).toMatchObject({ refusal: 'check-before-due' })
    expect(await refused({ kind: 'none', words: 'keine' })).toMatchObject({ refusal: 'reason-missing' })
    expect(await refused({})).toEqual({ ok: true, episodes: 1 })
    expect(await episodes()).toMatchObject([{ decisions: [{ nth: 1, owner: HEAD.id }] }])
  })

  test('that goes on after it was decided is another one: nothing is decided ahead', async () => {
    await redMorning()
    const chosen = { ...measure, kind: 'none', words: 'Einmaliger Ausfall der Anlage am Morgen.' }
    await decide(day.room, HEAD, { ...chosen, episodes: (await episodes()).map(({ id }) => id) })
    await day.arrive('10:45', 30, { wait: 90 })
    at('11:00')
    await reckonDue(day.room, SITE)
    expect(await episodes()).toMatchObject([{ decisions: [] }, { decisions: [{ kind: 'none' }] }])
  })

  test('is said again each week until it has one, and once more when the day has passed or it did not help', async () => {
    await redMorning()
    const { id } = (await episodes())[0]!
    expect(await remindLate(day.room, SITE)).toBe(0)
    day.clock.set('2026-12-01T08:00:00Z')
    expect([await remindLate(day.room, SITE), await remindLate(day.room, SITE)]).toEqual([1, 0])
    const due = { due: date('2026-12-02'), checkOn: date('2026-12-09') }
    await decide(day.room, HEAD, { ...measure, ...due, episodes: [id] })
    day.clock.set('2026-12-09T08:00:00Z')
    expect(await remindLate(day.room, SITE)).toBe(1)
    const said = { site: SITE, episode: id, words: 'Der Schalter ist offen.' }
    expect(await checkDecision(day.room, HEAD, { ...said, effect: 'same' })).toMatchObject({
      refusal: 'not-done',
    })
    expect(await finishDecision(day.room, HEAD, said)).toMatchObject({ ok: true })
    expect(await checkDecision(day.room, HEAD, { ...said, effect: 'same' })).toMatchObject({ ok: true })
    const seen = await readEpisodeAt(day.room, HEAD, { site: SITE, episode: id })
    expect(seen).toMatchObject({
      found: { episode: { standing: 'again' }, effect: { before: { n: 3, red: 2 } } },
    })
    const none = { ...measure, episodes: [id], kind: 'none', words: 'Der Umbau beginnt im Januar ohnehin.' }
    expect(await decide(day.room, HEAD, none)).toMatchObject({ ok: true })
    expect(await decide(day.room, HEAD, none)).toMatchObject({ refusal: 'already-over' })
  })
})
