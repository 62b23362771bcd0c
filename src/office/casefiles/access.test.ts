import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  appointDeputy,
  breakGlass,
  changeAkte,
  changeDocument,
  confirmGlass,
  endAccess,
  findByReference,
  glassToConfirm,
  grantAccess,
  listAkten,
  readAkte,
  readDocument,
  registerDocument,
} from './index.ts'
import { aDocument, anAkte, fileOffice } from './testing/an-akte.ts'

const office = fileOffice()
const sees = async (
  who: 'anna' | 'ben' | 'clara' | 'head' | 'front' | 'admin',
  akte: string,
): Promise<boolean> => (await readAkte(office.it.room, office.it[who], { akte })).ok

test('level says who sees: the desks, the team and the head, or those who were named', async () => {
  const { anna } = office.it
  const everybody = ['anna', 'ben', 'clara', 'head', 'front', 'admin'] as const
  const seen = async (level: string) => {
    const { akte } = await anAkte(office.it, anna, { level })
    const all = await Promise.all(everybody.map((who) => sees(who, akte)))
    return everybody.filter((_, n) => all[n])
  }
  expect(await seen('office')).toEqual(['anna', 'ben', 'clara', 'head'])
  expect(await seen('team')).toEqual(['anna', 'ben', 'head'])
  expect(await seen('need-to-know')).toEqual(['anna'])
})

test('without tokens the database shows nothing, whatever is asked', async () => {
  const { anna, ground } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte)
  for (const table of ['akte', 'vorgang', 'document', 'version', 'primary_file', 'mark', 'link', 'history']) {
    const found = await sql<{
      n: number
    }>`select count(*)::int as n from ${sql.id('casefiles', table)}`.execute(ground.db)
    expect([table, found.rows[0]!.n]).toEqual([table, 0])
  }
  await expect(
    sql`update casefiles.document set subject = 'x' where id = ${document} returning id`.execute(ground.db),
  ).resolves.toMatchObject({ rows: [] })
})

test('a document may be closer than its Akte: its row, its bytes and its history', async () => {
  const { room, anna, ben } = office.it
  const { akte } = await anAkte(office.it, anna)
  const document = await aDocument(office.it, anna, akte, { subject: 'Attest', level: 'need-to-know' })
  expect((await readDocument(room, anna, { document })).ok).toBe(true)
  expect(await readDocument(room, ben, { document })).toEqual({ ok: false, refusal: 'unknown-file' })
  const seen = await readAkte(room, ben, { akte })
  expect(seen.ok && seen.found.documents).toEqual([])
  const open = await aDocument(office.it, ben, akte)
  expect(
    await changeDocument(room, anna, { document: open, change: { level: 'need-to-know' } }),
  ).toMatchObject({ ok: true })
  expect((await readDocument(room, ben, { document: open })).ok).toBe(false)
  expect((await readDocument(room, anna, { document: open })).ok).toBe(true)
})

test('who was named reads, or writes; an end counts to the second', async () => {
  const { room, anna, clara, clock } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  const until = clock.now().add({ minutes: 10 })
  const grant = {
    akte,
    grantee: `account:${clara.id}`,
    entitles: 'read' as const,
    reason: 'Rückfrage',
    until,
  }
  expect(await grantAccess(room, anna, grant)).toMatchObject({ ok: true })
  expect(await sees('clara', akte)).toBe(true)
  const tried = await registerDocument(room, clara, { site: 1, akte, subject: 'x', direction: 'internal' })
  expect(tried).toMatchObject({ refusal: 'read-only' })
  clock.advance({ minutes: 9, seconds: 59 })
  expect(await sees('clara', akte)).toBe(true)
  clock.advance({ seconds: 1 })
  expect(await sees('clara', akte)).toBe(false)
})

test('a grant that is ended is over at once', async () => {
  const { room, anna, clara } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'need-to-know' })
  const made = await grantAccess(room, anna, {
    akte,
    grantee: `account:${clara.id}`,
    entitles: 'write',
    reason: 'Mitarbeit',
  })
  expect(await sees('clara', akte)).toBe(true)
  expect(await endAccess(room, anna, { akte, grant: made.ok ? made.grant : '' })).toMatchObject({ ok: true })
  expect(await sees('clara', akte)).toBe(false)
})

test('an Akte given to another team takes its documents along', async () => {
  const { room, anna } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  await aDocument(office.it, anna, akte)
  expect(await sees('clara', akte)).toBe(false)
  expect(await changeAkte(room, anna, { akte, change: { team: 'permanent' } })).toMatchObject({ ok: true })
  expect(await sees('ben', akte)).toBe(false)
  const seen = await readAkte(room, office.it.clara, { akte })
  expect(seen.ok && seen.found.documents.length).toBe(1)
})

test('break-glass: reading for an hour, with a reason, and the head of office is told', async () => {
  const { room, anna, clara, head, clock } = office.it
  const { akte, reference } = await anAkte(office.it, anna, { level: 'need-to-know' })
  expect(await findByReference(room, clara, { site: 1, reference })).toMatchObject({ ok: true, closed: true })
  expect(await breakGlass(room, clara, { site: 1, reference, reason: 'weil' })).toMatchObject({
    field: 'reason',
  })
  const reason = 'Polizei am Telefon, Gefahr für die Person'
  expect(await breakGlass(room, clara, { site: 1, reference, reason })).toMatchObject({ ok: true, akte })
  expect(await sees('clara', akte)).toBe(true)
  expect(await sees('ben', akte)).toBe(false)
  const open = await glassToConfirm(room, head, { site: 1 })
  const grant = open.ok ? open.found.find((it) => it.akte === akte) : undefined
  expect(grant).toMatchObject({ reason, name: 'Kollege clara' })
  expect(await confirmGlass(room, head, { site: 1, grant: grant!.id })).toMatchObject({ ok: true })
  clock.advance({ minutes: 60 })
  expect(await sees('clara', akte)).toBe(false)
})

test('a deputy sees the files of whoever is away, for these days', async () => {
  const { room, anna, clara, clock } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'need-to-know' })
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const days = { from: today.add({ days: 1 }), to: today.add({ days: 3 }) }
  const made = await appointDeputy(room, anna, { site: 1, account: anna.id, deputy: clara.id, ...days })
  expect(made).toMatchObject({ ok: true })
  const seen: boolean[] = []
  for (let day = 0; day < 5; day++) {
    seen.push(await sees('clara', akte))
    clock.advance({ hours: 24 })
  }
  expect(seen).toEqual([false, true, true, true, false])
})

test('nobody makes themselves the deputy of somebody else; of a broken glass the head of office knows which Akte', async () => {
  const { room, anna, clara, head, clock } = office.it
  const day = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const self = { site: 1, account: anna.id, deputy: head.id, from: day, to: day }
  expect(await appointDeputy(room, head, self)).toMatchObject({ refusal: 'own-deputy', field: 'deputy' })
  const { akte, reference } = await anAkte(office.it, anna, { level: 'need-to-know' })
  expect(
    await breakGlass(room, clara, { site: 1, reference, reason: 'Gefahr für die Person' }),
  ).toMatchObject({ ok: true })
  expect(await sees('head', akte)).toBe(false)
  const open = await glassToConfirm(room, head, { site: 1 })
  expect(open.ok && open.found.find((it) => it.akte === akte)).toMatchObject({ reference })
})

test('lists and counts show what may be seen, nothing more', async () => {
  const { room, anna, clara } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'need-to-know', subject: 'verschlossen' })
  const listOf = async (who: typeof anna) => {
    const found = await listAkten(room, who, { site: 1, state: null, team: null, before: null, most: 200 })
    return found.ok ? found.found.map(({ id }) => id) : []
  }
  expect(await listOf(anna)).toContain(akte)
  expect(await listOf(clara)).not.toContain(akte)
})
