import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  addVersion,
  cancelDocument,
  changeAkte,
  changeDocument,
  closeAkte,
  dropDraft,
  moveDocument,
  openAkte,
  openPrimary,
  openVorgang,
  readAkte,
  readDocument,
  readHistory,
  registerDocument,
  registerDraft,
  reopenAkte,
} from './index.ts'
import { aDocument, aFile, anAkte, fileOffice } from './testing/an-akte.ts'

const office = fileOffice()

test('an Akte has its Geschäftszeichen by the rule of the house, each once, however many open at the same moment', async () => {
  const { room, anna, person } = office.it
  const made = await Promise.all(
    Array.from({ length: 12 }, () =>
      openAkte(room, anna, {
        site: 1,
        planUnit: '33.2',
        subject: 'Freizügigkeit',
        person,
        team: 'temporary',
      }),
    ),
  )
  const references = made.map((it) => (it.ok ? it.reference : it.refusal))
  expect(new Set(references).size).toBe(12)
  expect(references.toSorted()[0]).toBe('33.2-2026/0001')
  expect(references.toSorted()[11]).toBe('33.2-2026/0012')
})

test('the same request twice opens one Akte', async () => {
  const { room, anna, person } = office.it
  const wanted = { site: 1, planUnit: '33.1', subject: 'Titel', person, team: 'temporary', key: 'twice' }
  const [first, second] = [await openAkte(room, anna, wanted), await openAkte(room, anna, wanted)]
  expect(second).toEqual(first)
})

test('what cannot be is refused by field', async () => {
  const { room, anna, person } = office.it
  const good = { site: 1, planUnit: '33.1', subject: 'Titel', person, team: 'temporary' }
  const tried = [
    { planUnit: '99' },
    { subject: ' \n ' },
    { subject: 'x'.repeat(301) },
    { person: 'nobody' },
    { team: 'none' },
    { level: 'secret' },
    { medium: 'stone' },
  ]
  const answers = await Promise.all(tried.map((wrong) => openAkte(room, anna, { ...good, ...wrong })))
  expect(answers.map((it) => (it.ok ? null : it.field))).toEqual([
    ...['planUnit', 'subject', 'subject', 'person', 'team', 'level', 'medium'],
  ])
})

test('documents are numbered in their Akte; a draft has no number until it is registered', async () => {
  const { room, anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  await aDocument(office.it, anna, akte)
  const draft = await aDocument(office.it, anna, akte, {
    subject: 'Entwurf',
    direction: 'outgoing',
    draft: true,
  })
  await aDocument(office.it, anna, akte)
  expect(await registerDraft(room, anna, { document: draft })).toMatchObject({ ok: true, number: 3 })
  const seen = await readAkte(room, anna, { akte })
  expect(seen.ok && seen.found.documents.map(({ number, state }) => [number, state])).toEqual([
    [1, 'registered'],
    [2, 'registered'],
    [3, 'registered'],
  ])
  expect(await registerDraft(room, anna, { document: draft })).toMatchObject({ refusal: 'no-draft' })
})

test('a draft in no Akte is its author’s alone, and goes into one when it is registered', async () => {
  const { room, anna, ben } = office.it
  const made = await registerDocument(room, anna, {
    ...{ site: 1, akte: null, subject: 'Gedanke', direction: 'internal' },
    files: [await aFile(office.it, 'erste Fassung')],
  })
  const document = made.ok ? made.document : ''
  expect((await readDocument(room, anna, { document })).ok).toBe(true)
  expect(await readDocument(room, ben, { document })).toEqual({ ok: false, refusal: 'unknown-file' })
  const { akte } = await anAkte(office.it, anna)
  expect(await registerDraft(room, anna, { document, akte })).toMatchObject({ ok: true, number: 1 })
  expect((await readDocument(room, ben, { document })).ok).toBe(true)
})

test('a file is read back to the bit, and a damaged one is told, never shown', async () => {
  const { room, anna, backend } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte, {
    files: [await aFile(office.it, 'Der Mietvertrag')],
  })
  const seen = await readDocument(room, anna, { document })
  const file = seen.ok ? seen.found.document.versions[0]!.files[0]!.id : ''
  const opened = await openPrimary(room, anna, { document, file })
  expect(opened.ok && new TextDecoder().decode(opened.found.content)).toBe('Der Mietvertrag')
  for (const bytes of backend.bytes.values()) bytes[bytes.length >> 1]! ^= 1
  await expect(openPrimary(room, anna, { document, file })).rejects.toMatchObject({ kind: 'damaged' })
  for (const bytes of backend.bytes.values()) bytes[bytes.length >> 1]! ^= 1
})

test('a new version leaves the old one; neither is ever rewritten', async () => {
  const { room, anna, database } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  const added = await addVersion(room, anna, {
    document,
    files: [await aFile(office.it, 'zweite')],
    key: 'v2',
  })
  expect(added).toMatchObject({ ok: true, number: 2 })
  await expect(database.adminPool.query(`update casefiles.version set note = 'anders'`)).rejects.toThrow(
    /once/,
  )
  const seen = await readDocument(room, anna, { document })
  expect(seen.ok && seen.found.document.versions.map(({ number }) => number)).toEqual([1, 2])
})

test('a change leaves value before and after; who changed meanwhile is told', async () => {
  const { room, anna, ben } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  const day = Temporal.PlainDate.from('2026-11-02')
  const change = { subject: 'Mietvertrag Hauptstraße', letterDate: day }
  expect(await changeDocument(room, ben, { document, change, revision: 1 })).toMatchObject({
    ...{ ok: true, changed: ['subject', 'letterDate'] },
  })
  expect(await changeDocument(room, anna, { document, change: { sender: 'x' }, revision: 1 })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  const history = await readHistory(room, anna, { akte })
  const lines = history.ok ? history.found.entries.filter(({ action }) => action === 'changed') : []
  expect(lines.map((line) => [line.field, line.old, line.new])).toEqual([
    ['subject', 'Mietvertrag', 'Mietvertrag Hauptstraße'],
    ['letterDate', null, '2026-11-02'],
  ])
})

test('registered is final: cancelled with a reason it stays visible, and a draft alone is thrown away', async () => {
  const { room, anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  expect(await dropDraft(room, anna, { document })).toMatchObject({ refusal: 'no-draft' })
  expect(await cancelDocument(room, anna, { document, why: ' ' })).toMatchObject({ field: 'why' })
  expect(await cancelDocument(room, anna, { document, why: 'falsche Akte' })).toMatchObject({ ok: true })
  const seen = await readAkte(room, anna, { akte })
  expect(seen.ok && seen.found.documents[0]).toMatchObject({
    state: 'cancelled',
    cancelledWhy: 'falsche Akte',
  })
})

test('moved to another Akte a document has a number there, and its bytes are readable under the other key', async () => {
  const { room, anna } = office.it
  const [from, to] = [await anAkte(office.it, anna), await anAkte(office.it, anna)]
  await aDocument(office.it, anna, to.akte)
  const document = await aDocument(office.it, anna, from.akte, { files: [await aFile(office.it, 'verirrt')] })
  // a reason is kept whole or refused, never cut
  expect(await moveDocument(room, anna, { document, akte: to.akte, why: 'x'.repeat(501) })).toMatchObject({
    ...{ refusal: 'reason-missing', field: 'why' },
  })
  expect(await moveDocument(room, anna, { document, akte: to.akte, why: 'verirrt' })).toMatchObject({
    number: 2,
  })
  const seen = await readDocument(room, anna, { document })
  const file = seen.ok ? seen.found.document.versions[0]!.files[0]!.id : ''
  const opened = await openPrimary(room, anna, { document, file })
  expect(opened.ok && new TextDecoder().decode(opened.found.content)).toBe('verirrt')
})

test('zdA: a closed Akte takes nothing in, also past the program, until it is opened again with a reason', async () => {
  const { room, anna, database } = office.it
  const { akte } = await anAkte(office.it, anna)
  const draft = await aDocument(office.it, anna, akte, { draft: true, subject: 'Entwurf' })
  await openVorgang(room, anna, { akte, subject: 'Verlängerung' })
  expect(await closeAkte(room, anna, { akte })).toMatchObject({ refusal: 'drafts-left' })
  await dropDraft(room, anna, { document: draft })
  expect(await closeAkte(room, anna, { akte })).toMatchObject({ ok: true })
  const late = { site: 1, akte, subject: 'zu spät', direction: 'incoming' }
  expect(await registerDocument(room, anna, late)).toMatchObject({ refusal: 'akte-closed' })
  expect(await changeAkte(room, anna, { akte, change: { subject: 'anders' } })).toMatchObject({
    refusal: 'akte-closed',
  })
  await expect(
    database.adminPool.query(
      `insert into casefiles.document (id, site, akte, number, subject, direction, state, created_at, created_by)
       values (gen_random_uuid(), 1, $1, 99, 'x', 'incoming', 'registered', now(), 'x')`,
      [akte],
    ),
  ).rejects.toThrow(/closed Akte/)
  for (const why of ['', 'x'.repeat(501)])
    expect(await reopenAkte(room, anna, { akte, why })).toMatchObject({ field: 'why' })
  expect(await reopenAkte(room, anna, { akte, why: 'neuer Antrag' })).toMatchObject({ ok: true })
  expect(await registerDocument(room, anna, late)).toMatchObject({ ok: true })
})

test('every act leaves its trail row and its event', async () => {
  const { ground, anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  const trail = await sql<{ act: string }>`
    select act from trail.entry where subject in (${`akte:${akte}`}, ${`document:${document}`})`.execute(
    ground.db,
  )
  expect(trail.rows.map(({ act }) => act).toSorted()).toEqual(['casefiles.open', 'casefiles.register'])
  const told = await sql<{ topic: string }>`
    select topic from events.event where data->>'akte' = ${akte} order by id`.execute(ground.db)
  expect(told.rows.map(({ topic }) => topic)).toContain('casefiles.document')
})
