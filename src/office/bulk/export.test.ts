import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMark, addVersion, readAkte } from '#office/casefiles/index.ts'
import { aDocument, aFile, anAkte } from '#office/casefiles/testing/an-akte.ts'
import { beginExport, beginImport, readRun, releaseExport, steerRun } from './index.ts'
import { aStock, type Stock } from './testing/a-stock.ts'

let it: Stock
let akte: string
beforeAll(async () => {
  it = await aStock()
  const office = { ...it, room: it.files }
  akte = (await anAkte(office, it.anna, { subject: '=Aufenthalt; "neu"' })).akte
  const document = await aDocument(office, it.anna, akte, {
    ...{ subject: 'Brief an Łukasz', direction: 'outgoing', sender: 'Amt', level: 'team' },
    sentOn: Temporal.PlainDate.from('2024-02-29'),
  })
  const second = await aFile(office, 'zweite Fassung', { name: '../../böse\\datei.txt' })
  const version = await addVersion(it.files, it.anna, { document, files: [second] })
  if (!version.ok) throw new Error(version.refusal)
  const mark = { version: version.version, page: 1, kind: 'note' as const, words: 'wichtig' }
  await addMark(it.files, it.anna, { document, ...mark, x: 0.1, y: 0.1, w: 0.2, h: 0.2 })
  const other = await anAkte(office, it.clara, { team: 'permanent', level: 'need-to-know', person: null })
  await aDocument(office, it.clara, other.akte, { subject: 'Geheim' })
})
afterAll(() => it.close())

async function taken(folder: string) {
  const begun = await beginExport(it.bulk, it.admin, { site: 1, folder })
  if (!begun.ok) throw new Error(begun.refusal)
  const released = await releaseExport(it.bulk, it.head, { run: begun.run })
  if (!released.ok) throw new Error(released.refusal)
  return begun.run
}

async function seen(run: string) {
  const found = await readRun(it.bulk, it.head, { run })
  if (!found.ok || !found.found) throw new Error('no run')
  return found.found
}

test('everything goes out, checked, and another office takes it in again to the bit', async () => {
  const run = await taken('ganz')
  await it.work()
  const { run: ended, tally } = await seen(run)
  expect([ended.state, ended.why, tally.filed, tally.akten]).toEqual(['done', null, 3, 2])
  const root = join(it.folder, 'out/ganz')
  const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: root, encoding: 'utf8' })
  expect(checked.trim().split('\n')).toHaveLength(3)
  const [place] = (await readdir(join(root, 'Akten'))).filter((name) => name.endsWith(akte.slice(-8)))
  const whole = JSON.parse(await readFile(join(root, 'Akten', place!, 'akte.json'), 'utf8')) as {
    documents: { versions: unknown[] }[]
    marks: { words: string }[]
    history: unknown[]
  }
  expect([whole.documents[0]!.versions.length, whole.marks[0]!.words]).toEqual([2, 'wichtig'])
  expect(whole.history.length).toBeGreaterThan(1)

  // the next office: an empty one
  const next = await aStock()
  await rename(root, join(next.folder, 'in/ganz'))
  const begun = await beginImport(next.bulk, next.admin, {
    ...{ site: 1, folder: 'ganz', indexFile: 'index.csv', team: 'temporary', planUnit: '33.1' },
    unscanned: false,
  })
  if (!begun.ok) throw new Error(begun.refusal)
  await next.work()
  const { rows } = await next.database.adminPool.query<{ id: string; reference: string }>(
    `select a.id, a.reference from casefiles.akte a where a.subject like '=Aufenthalt%'`,
  )
  const there = await readAkte(next.files, next.anna, { akte: rows[0]!.id })
  if (!there.ok) throw new Error(there.refusal)
  const [document] = there.found.documents
  expect([there.found.person?.familyName, document!.subject, document!.direction, document!.level]).toEqual([
    ...['Yıldız-Özdemir', 'Brief an Łukasz', 'outgoing', 'team'],
  ])
  expect(String(document!.sentOn)).toBe('2024-02-29')
  const file = document!.versions[0]!.files[0]!
  const bytes = await next.files.store.read(next.ground.db, file.object)
  expect(Buffer.from(bytes).toString()).toBe('zweite Fassung')
  await next.close()
})

test('two people ask for it, and the second is the head of the office', async () => {
  const own = await beginExport(it.bulk, it.head, { site: 1, folder: 'eigen' })
  if (!own.ok) throw new Error(own.refusal)
  expect(await releaseExport(it.bulk, it.head, { run: own.run })).toMatchObject({ refusal: 'same-person' })
  expect(await releaseExport(it.bulk, it.admin, { run: own.run })).toMatchObject({ refusal: 'not-permitted' })
  await it.work()
  expect((await seen(own.run)).run.state).toBe('asked')
  expect((await steerRun(it.bulk, it.admin, { run: own.run, wish: 'cancel' })).ok).toBe(true)
  expect(await releaseExport(it.bulk, it.head, { run: own.run })).toMatchObject({ refusal: 'not-now' })
  expect(await beginExport(it.bulk, it.anna, { site: 1, folder: 'anna' })).toMatchObject({
    refusal: 'not-permitted',
  })
  for (const folder of ['', '..', 'a/b', 'ä', '../in'])
    expect(await beginExport(it.bulk, it.admin, { site: 1, folder })).toMatchObject({
      refusal: 'folder-wrong',
    })
})

test('a file that changed or vanished before the check is named, and the export is not called whole', async () => {
  const run = await taken('fehler')
  const { workOnce } = await import('./work.ts')
  const step = () =>
    workOnce(
      it.bulk,
      '00000000-0000-7000-8000-00000000000c',
      () => true,
      () => undefined,
    )
  while ((await seen(run)).run.state !== 'checking') await step()
  const lines = (await readFile(join(it.folder, 'out/fehler/SHA256SUMS'), 'utf8')).trim().split('\n')
  const [one, two] = lines.map((line) => join(it.folder, 'out/fehler', line.slice(66)))
  await writeFile(one!, 'something else')
  await rm(two!)
  await step()
  const { run: ended, reasons } = await seen(run)
  expect([ended.state, ended.why]).toEqual(['failed', 'check-failed'])
  expect(reasons.map(({ why }) => why).toSorted()).toEqual(['check-differs', 'check-missing'])
})

test('a run nobody could have been given is not found, whatever stands in its place', async () => {
  for (const run of ['', '\u0000', 'a\u0000b', '\uD800', 'x'.repeat(500)])
    expect(await readRun(it.bulk, it.head, { run })).toEqual({ ok: true, found: null })
})
