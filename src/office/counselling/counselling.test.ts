import { afterAll, beforeAll, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { verifyTrail } from '#ground/trail/verify.ts'
import { systemChance } from '#ground/identity/chance.ts'
import * as counselling from './index.ts'
import { aCounselling, aFirstTalk, type ACounselling } from './testing/a-counselling.ts'
import { openVault } from './vault.ts'

let it: ACounselling
beforeAll(async () => {
  it = await aCounselling()
})
afterAll(() => it.database.drop())

const head: Actor = { kind: 'staff', id: 'x', roles: ['head', 'admin', 'caseworker'], sites: 'all' }
const words = {
  purpose: 'Anmeldung zum Kurs',
  recipient: 'VHS Musterstadt',
  channel: 'Link',
  items: { name: { name: 'Name', value: 'Lina' }, level: { name: 'Niveau', value: 'A2' } },
}

async function enter(code: string): Promise<string> {
  const entered = await counselling.enterCase(it.room, { code, address: '192.0.2.8' })
  if (!entered.ok) throw new Error(entered.refusal)
  return entered.token
}

test('a first talk without a name: number and code, and no word of it stands in the database', async () => {
  const opened = await aFirstTalk(it.room)
  expect(opened.number).toMatch(/^B-.{5}$/)
  const tables = `select (select string_agg(c::text, '') from counselling.case c)
    || (select string_agg(encode(m.sealed, 'escape'), '') from counselling.message m)
    || (select string_agg(k::text, '') from closedbooks.request_key k) as everything`
  const { rows } = await it.database.adminPool.query<{ everything: string | null }>(tables)
  expect(rows[0]?.everything ?? '').not.toContain('عملي')
  expect(rows[0]?.everything ?? '').not.toContain(opened.code.replaceAll('-', ''))
  const read = await counselling.readCase(it.room, it.member, { case: opened.caseId })
  expect(read).toMatchObject({ ok: true, messages: [{ text: 'فقدت عملي. ماذا أفعل؟', fromPerson: true }] })
})

test('the same form sent twice is one talk with one code', async () => {
  const key = it.room.ground.ids.uuid()
  const [one, other] = await Promise.all([aFirstTalk(it.room, { key }), aFirstTalk(it.room, { key })])
  expect(other).toEqual(one)
  expect(await aFirstTalk(it.room, { key })).toEqual(one)
})

test('whoever read an older page on limits is asked nothing', async () => {
  const asked = {
    limitsVersion: '2020-01',
    language: 'de',
    topics: [],
    question: 'x',
    key: 'k',
    address: '::1',
  }
  expect(await counselling.openFirstTalk(it.room, asked)).toMatchObject({ refusal: 'limits-changed' })
})

test('roles of the office open nothing', async () => {
  const { caseId } = await aFirstTalk(it.room)
  for (const actor of [head, VISITOR]) {
    expect(await counselling.readCase(it.room, actor, { case: caseId })).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(await counselling.readCases(it.room, actor, { which: 'open' })).toMatchObject({ ok: false })
    expect(await counselling.readLog(it.room, actor, { case: caseId })).toMatchObject({ ok: false })
  }
})

test('the person sees who looked, and the books of the closed rooms hold together', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  await counselling.readCase(it.room, it.member, { case: caseId })
  const token = await enter(code)
  const known = await counselling.identifyPerson(it.room, token)
  const log = await counselling.readLog(it.room, known!.actor, { case: caseId })
  if (!log.ok) throw new Error(log.refusal)
  expect(log.lines.map(({ who, name, act }) => [who, name, act])).toEqual(
    expect.arrayContaining([
      ['counsellor', 'Herr Schön', 'counselling.read'],
      ['you', null, 'counselling.enter'],
      ['you', null, 'counselling.first-talk'],
    ]),
  )
  const verdict = await verifyTrail(it.room.ground.db, [], CLOSED_BOOKS)
  expect(verdict.faults).toEqual([])
  expect(verdict.entries).toBeGreaterThan(3)
  const { rows } = await it.database.adminPool.query(`select from trail.entry where act like 'counselling%'`)
  expect(rows).toEqual([])
})

async function asked(caseId: string): Promise<string> {
  const { room } = it
  const outcome = await room.ground.db.transaction().execute((tx) =>
    counselling.askConsentIn(room, { tx, now: room.ground.clock.now() }, it.member, {
      ...{ case: caseId, purpose: 'referral', words, language: 'ar', textVersion: '1' },
      expiresOn: Temporal.PlainDate.from('2026-12-31'),
    }),
  )
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.consent
}

const usable = (caseId: string, consent: string) =>
  it.room.ground.db.transaction().execute((tx) =>
    counselling.usableConsent(it.room, tx, {
      ...{ consent, case: caseId, purpose: 'referral', now: it.room.ground.clock.now() },
    }),
  )

test('nothing is passed on before the person signed, item by item; withdrawn it holds no more', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  const other = await aFirstTalk(it.room)
  const consent = await asked(caseId)
  expect(await usable(caseId, consent)).toBeNull()
  const sign = { case: caseId, consent, items: ['level'], code }
  const person = counselling.PERSON
  expect(await counselling.giveConsent(it.room, it.member, sign)).toMatchObject({ refusal: 'not-permitted' })
  expect(await counselling.giveConsent(it.room, person, { ...sign, code: other.code })).toMatchObject({
    refusal: 'wrong-code',
  })
  expect(await counselling.giveConsent(it.room, person, { ...sign, items: ['age'] })).toMatchObject({
    refusal: 'items-missing',
  })
  expect(await counselling.giveConsent(it.room, person, sign)).toEqual({ ok: true })
  expect(await counselling.giveConsent(it.room, person, sign)).toMatchObject({ refusal: 'already-answered' })
  expect(await usable(caseId, consent)).toMatchObject({ items: ['level'] })
  expect(await usable(other.caseId, consent)).toBeNull()
  await counselling.withdrawConsent(it.room, person, { case: caseId, consent })
  expect(await usable(caseId, consent)).toBeNull()
})

test('the words of a consent do not change, whoever writes to the table', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const consent = await asked(caseId)
  const change = `update counselling.consent set items = '{name,level,health}' where id = $1`
  await expect(it.database.closedPool.query(change, [consent])).rejects.toThrow(/do not change/)
})

test('erased is erased: rows, key, sessions, detail in the books; a number of another case stays', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  const kept = await aFirstTalk(it.room)
  const token = await enter(code)
  const person = counselling.PERSON
  const wrong = { case: caseId, code: kept.code }
  expect(await counselling.eraseOwnCase(it.room, person, wrong)).toMatchObject({ refusal: 'wrong-code' })
  expect(await counselling.eraseOwnCase(it.room, person, { case: caseId, code })).toEqual({ ok: true })
  expect(await counselling.identifyPerson(it.room, token)).toBeNull()
  expect(await counselling.enterCase(it.room, { code, address: '192.0.2.9' })).toMatchObject({ ok: false })
  const { rows } = await it.database.adminPool.query<{ n: string }>(
    `select (select count(*) from counselling.case_key where case_id = $1)
      + (select count(*) from counselling.message where case_id = $1) as n`,
    [caseId],
  )
  expect(Number(rows[0]!.n)).toBe(0)
  expect(await counselling.readCase(it.room, it.member, { case: kept.caseId })).toMatchObject({ ok: true })
})

test('another secret opens nothing and is told so at the start', async () => {
  const db = kysely<DB>(it.database.closedPool)
  await expect(openVault(db, 'quite another secret, long enough too', systemChance)).rejects.toThrow(/secret/)
})

test('the login of the office sees no row and may not even name the schema; nor does the owner of the tables', async () => {
  await aFirstTalk(it.room)
  for (const schema of ['counselling.case', 'closedbooks.entry'])
    await expect(it.database.appPool.query(`select * from ${schema}`)).rejects.toThrow(/permission denied/)
  const asRole = async (role: string): Promise<number> => {
    const client = await it.database.adminPool.connect()
    try {
      await client.query(`begin; set local role ${role}`)
      return (await client.query('select * from counselling.case')).rowCount ?? -1
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await asRole('willkommen_closed_owner')).toBe(0)
  expect(await asRole('willkommen_closed')).toBeGreaterThan(0)
  await expect(asRole('willkommen_owner')).rejects.toThrow(/permission denied/)
  await expect(it.database.closedPool.query('select * from people.person')).rejects.toThrow(
    /permission denied/,
  )
})
