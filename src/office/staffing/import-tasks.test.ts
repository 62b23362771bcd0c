import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { readBack } from '../../ground/pdf/testing/read-back.ts'
import { copyPlan, createPlan } from './create-plan.ts'
import { adoptPlan, restoreRevision } from './end-draft.ts'
import { importTasks, previewImport } from './import-tasks.ts'
import { readHandedIn, type HandedIn } from './import-table.ts'
import { staffingPermissions } from './permissions.ts'
import { readPlan } from './read-plans.ts'
import { planPaper, type PaperKind } from './report-plan.ts'
import type { StaffingRoom } from './room.ts'
import { EMPLOYEES, task } from './testing/a-plan.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const CLERK: Actor = { ...HEAD, id: 'c', roles: ['caseworker', 'admin'] }
let database: FreshDatabase
let room: StaffingRoom

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(8)
  room = {
    ground: {
      db: kysely<DB>(database.appPool),
      ...{ clock, chance, ids: createIds(clock, chance), permissions: staffingPermissions },
      wake: () => undefined,
    },
    concerns: () => new Map([['study_extend', 'study_extend']]),
  }
})
afterAll(() => database.drop())

const AREAS = { temporary: 'Befristete Aufenthalte' }
async function aDraft(): Promise<{ site: number; plan: string; version: number }> {
  const { id: _, ...one } = task('x', 2400, 45, { name: 'Verlängerung' })
  const { id: __, ...two } = task('y', 900, 90, { name: 'Niederlassung' })
  const made = await createPlan(room, HEAD, {
    site: 1,
    name: 'Bedarf',
    year: 2026,
    groups: [EMPLOYEES],
    tasks: [one, two],
  })
  if (!made.ok) throw new Error(made.refusal)
  return { site: 1, plan: made.plan, version: made.version }
}
async function handed(text: string | Uint8Array, name = 'zahlen.csv'): Promise<HandedIn> {
  const read = await readHandedIn(Buffer.from(text), name)
  if (!read.ok) throw new Error(read.refusal)
  return read.handed
}
async function shown(plan: string, table: HandedIn, removeAbsent = false) {
  const seen = await previewImport(room, HEAD, {
    site: 1,
    plan,
    handed: table,
    removeAbsent,
    areaNames: AREAS,
  })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.preview
}
const read = async (plan: string) => {
  const found = await readPlan(room, HEAD, { site: 1, plan })
  if (!found.ok) throw new Error(found.refusal)
  return found
}
const order = (table: HandedIn, digest: string) => ({
  handed: table,
  removeAbsent: false,
  areaNames: AREAS,
  digest,
})

const TABLE =
  'Bereich;Aufgabe;Fallzahl;Minuten;Quelle\nBefristete Aufenthalte;Verlängerung;2.600;45;Statistik 2026\nNeu;Beratung;300,5;20;Schätzung\n'

test('what was shown is taken in one version, once however often it is sent, with its row in the trail and its event', async () => {
  const at = await aDraft()
  const table = await handed(TABLE)
  const preview = await shown(at.plan, table)
  expect(preview.fates.map(({ fate, name }) => [fate, name])).toEqual([
    ['changed', 'Verlängerung'],
    ['new', 'Beratung'],
  ])
  expect([preview.before, preview.after].map((it) => it?.toFixed(4))).toEqual(['2.1771', '2.3500'])
  const command = { ...at, ...order(table, preview.digest), key: 'once' }
  const done = await importTasks(room, HEAD, command)
  expect(done).toEqual({ ok: true, version: 2, added: 1, changed: 1, removed: 0 })
  expect(await importTasks(room, HEAD, command)).toEqual(done)
  const { plan, reckoned } = await read(at.plan)
  expect(plan.tasks.map(({ area, name, cases }) => [area, name, cases.value, cases.source])).toEqual([
    ['temporary', 'Verlängerung', 2600, 'Statistik 2026'],
    ['temporary', 'Niederlassung', 900, 'erfunden'],
    ['Neu', 'Beratung', 300.5, 'Schätzung'],
  ])
  expect(plan.tasks[2]!.id).toMatch(/^[0-9a-f-]{36}$/u)
  expect(reckoned.total.posts).toBe(preview.after)
  const trail = await sql<{
    n: string
  }>`select count(*) as n from trail.entry where act = 'staffing.import' and subject = ${`plan:${at.plan}`}`.execute(
    room.ground.db,
  )
  const events = await sql<{
    n: string
  }>`select count(*) as n from events.event where topic = 'staffing.import' and subject = ${`plan:${at.plan}`}`.execute(
    room.ground.db,
  )
  expect([trail, events].map(({ rows }) => Number(rows[0]!.n))).toEqual([1, 1])
})

test('an import is undone like any other change', async () => {
  const at = await aDraft()
  const table = await handed(TABLE)
  await importTasks(room, HEAD, { ...at, ...order(table, (await shown(at.plan, table)).digest) })
  await restoreRevision(room, HEAD, { ...at, version: 2, restore: 1 })
  const { plan } = await read(at.plan)
  expect(plan.tasks.map(({ name, cases }) => [name, cases.value])).toEqual([
    ['Verlängerung', 2400],
    ['Niederlassung', 900],
  ])
})

test('nothing is written when a cell is wrong, when something else was shown, or when somebody was quicker', async () => {
  const at = await aDraft()
  const wrong = await handed('Aufgabe;Fallzahl\nVerlängerung;2.600\nNiederlassung;viele')
  const { digest, faults } = await shown(at.plan, wrong)
  expect(faults).toMatchObject([{ row: 3, column: 'B', code: 'not-a-number', shown: 'viele' }])
  expect(await importTasks(room, HEAD, { ...at, ...order(wrong, digest) })).toMatchObject({
    refusal: 'cells-faulty',
  })
  const table = await handed(TABLE)
  const seen = await shown(at.plan, table)
  const other = { ...at, ...order(await handed(TABLE.replace('2.600', '2.700')), seen.digest) }
  expect(await importTasks(room, HEAD, other)).toMatchObject({ refusal: 'not-as-shown' })
  expect(
    await importTasks(room, HEAD, { ...at, ...order(table, seen.digest), removeAbsent: true }),
  ).toMatchObject({ refusal: 'not-as-shown' })
  expect((await read(at.plan)).plan.version).toBe(1)
  await importTasks(room, HEAD, { ...at, ...order(table, seen.digest) })
  expect(await importTasks(room, HEAD, { ...at, ...order(table, seen.digest) })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
})

test('nobody but the head reads in, and nothing into an adopted plan', async () => {
  const at = await aDraft()
  const table = await handed(TABLE)
  const { digest } = await shown(at.plan, table)
  expect(await importTasks(room, CLERK, { ...at, ...order(table, digest) })).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await previewImport(room, CLERK, { ...at, handed: table, removeAbsent: false })).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await importTasks(room, HEAD, { ...at, site: 2, ...order(table, digest) })).toMatchObject({
    refusal: 'not-permitted',
  })
  await adoptPlan(room, HEAD, at)
  expect(await importTasks(room, HEAD, { ...at, version: 2, ...order(table, digest) })).toMatchObject({
    refusal: 'plan-adopted',
  })
  expect(await previewImport(room, HEAD, { ...at, handed: table, removeAbsent: false })).toMatchObject({
    refusal: 'plan-adopted',
  })
})

const paperOf = async (plan: string, kind: PaperKind) => {
  const made = await planPaper(room, HEAD, {
    ...{
      site: 1,
      plan,
      kind,
      officeName: 'Amt für Migration Musterstadt',
      siteName: 'Hauptstelle',
      areaNames: AREAS,
    },
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.paper
}

test('the report tells result, convention with its year and source, every task with its origin, changes and rounding', async () => {
  const last = await aDraft()
  const next = await copyPlan(room, HEAD, { site: 1, plan: last.plan, name: 'Bedarf', year: 2027 })
  if (!next.ok) throw new Error(next.refusal)
  const table = await handed(TABLE)
  await importTasks(room, HEAD, { site: 1, ...next, ...order(table, (await shown(next.plan, table)).digest) })
  const paper = await paperOf(next.plan, 'pdf')
  expect([paper.type, paper.file]).toEqual(['application/pdf', 'personalbedarf-2027-bedarf.pdf'])
  const back = await readBack(paper.bytes)
  const text = back.text.replaceAll(/\s+/gu, ' ')
  for (const part of [
    ...[
      '2,35 VZÄ',
      '204.010 ÷ 86.814 = 2,35',
      'KGSt-Bericht 11/2022',
      '9 % werden von den Jahresminuten abgezogen',
    ],
    ...[
      'Nicht miteinander vergleichbar',
      'Befristete Aufenthalte',
      'eingelesen; Statistik 2026',
      'Änderungen gegenüber „Bedarf“ (2026)',
    ],
    ...['+0,17', 'Rundung', 'Entwurf, Fassung 2', 'Seite 1 von'],
  ])
    expect(text).toContain(part)
  expect(back).toMatchObject({ isMarked: true, info: { Title: 'Personalbedarf 2027: Bedarf' } })
  expect(back.metadata).toMatch(/pdfaid:part[^0-9]*2/u)
  expect(back.tree).toMatch(/"role":"TH"/u)
})

test.each(['xlsx', 'csv', 'json'] as const)(
  'what goes out as %s comes back in without a change',
  async (kind) => {
    const at = await aDraft()
    const { bytes } = await paperOf(at.plan, kind)
    const preview = await shown(at.plan, await handed(bytes, `plan.${kind}`), true)
    expect(preview).toMatchObject({ fates: [], others: [], absent: [], faults: [], same: 2 })
    expect(preview.after).toBe(preview.before)
  },
)
