import { expect, test } from 'vitest'
import {
  changeAkte,
  changeDocument,
  closeAkte,
  grantAccess,
  moveDocument,
  openPrimary,
  readAccess,
  readAkte,
  readDocument,
  readHistory,
  registerDocument,
  registerDraft,
} from './index.ts'
import { aDocument, aFile, anAkte, fileOffice } from './testing/an-akte.ts'

/** What the proof of files found, each once by hand. */
const office = fileOffice()

test('an Akte of the whole office goes to another team: so do its documents that only the team sees', async () => {
  const { room, anna, clara } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'office', team: 'temporary' })
  const document = await aDocument(office.it, anna, akte, { level: 'team' })
  expect(await changeAkte(room, anna, { akte, change: { team: 'permanent' } })).toMatchObject({ ok: true })
  expect(await readDocument(room, clara, { document })).toMatchObject({ ok: true })
  expect(await readDocument(room, anna, { document })).toMatchObject({ refusal: 'unknown-file' })
})

test('who enters a paper for the eyes of another team stays inside', async () => {
  const { room, clara } = office.it
  const { akte } = await anAkte(office.it, clara, { level: 'office', team: 'temporary' })
  const document = await aDocument(office.it, clara, akte, { level: 'team' })
  expect(await readDocument(room, clara, { document })).toMatchObject({ ok: true })
})

test('two register one draft at the same moment: it has one number', async () => {
  const { room, anna, ben } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte, { draft: true })
  const both = await Promise.all([anna, ben].map((who) => registerDraft(room, who, { document })))
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'no-draft' })
})

test('a draft that lay nowhere is under the key of the Akte once it is registered there; who may only read one does not put it in', async () => {
  const { room, anna, ben, database } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'need-to-know' })
  const files = [await aFile(office.it, 'lose')]
  const drafted = { site: 1, akte: null, subject: 'lose', direction: 'internal', files } as const
  const made = await registerDocument(room, ben, drafted)
  if (!made.ok) throw new Error(made.refusal)
  const { document } = made
  const reads = { akte, grantee: `account:${ben.id}`, entitles: 'read' as const, reason: 'Vertretung' }
  await grantAccess(room, anna, reads)
  expect(await registerDraft(room, ben, { document, akte })).toMatchObject({ refusal: 'unknown-akte' })
  await grantAccess(room, anna, { ...reads, entitles: 'write' })
  expect(await registerDraft(room, ben, { document, akte })).toMatchObject({ ok: true })
  const { rows } = await database.adminPool.query<{ scope: string }>(
    `select o.scope from casefiles.version v join casefiles.primary_file p on p.version = v.id
     join store.object o on o.id = p.object where v.document = $1`,
    [document],
  )
  expect(rows).toEqual([{ scope: akte }])
})

test('a closed paper moved to another Akte takes its bytes along, keeps whoever moved it, and leaves no subject behind', async () => {
  const { room, anna, ben } = office.it
  const { akte } = await anAkte(office.it, anna)
  const to = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte, {
    subject: 'Gutachten Kiefer',
    level: 'need-to-know',
  })
  const moved = await moveDocument(room, anna, { document, akte: to.akte, why: 'gehört dorthin' })
  expect(moved).toMatchObject({ ok: true, number: 1 })
  const seen = await readDocument(room, anna, { document })
  if (!seen.ok) throw new Error(seen.refusal)
  const file = seen.found.document.versions[0]!.files[0]!.id
  expect(await openPrimary(room, anna, { document, file })).toMatchObject({ ok: true })
  expect(JSON.stringify(await readHistory(room, ben, { akte }))).not.toContain('Kiefer')
})

test('who was let into a closed paper is told to whoever sees the paper, not to all who see its Akte', async () => {
  const { room, anna, ben, clara } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  await changeDocument(room, anna, { document, change: { level: 'need-to-know' } })
  const grant = {
    akte,
    document,
    grantee: `account:${clara.id}`,
    entitles: 'read' as const,
    reason: 'Sprachmittlung',
  }
  expect(await grantAccess(room, anna, grant)).toMatchObject({ ok: true })
  expect(JSON.stringify(await readAccess(room, ben, { akte }))).not.toContain('Sprachmittlung')
  expect(JSON.stringify(await readAccess(room, anna, { akte }))).toContain('Sprachmittlung')
})

test('whoever was let into one paper alone changes nothing in a closed Akte', async () => {
  const { room, anna, clara } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  const document = await aDocument(office.it, anna, akte)
  await grantAccess(room, anna, {
    akte,
    document,
    grantee: `account:${clara.id}`,
    entitles: 'write',
    reason: 'prüfen',
  })
  expect(await closeAkte(room, anna, { akte })).toMatchObject({ ok: true })
  expect(await readAkte(room, clara, { akte })).toMatchObject({ refusal: 'unknown-file' })
  const change = { document, change: { subject: 'anders' } }
  expect(await changeDocument(room, clara, change)).toMatchObject({ refusal: 'akte-closed' })
})
