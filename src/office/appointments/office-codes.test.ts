import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel } from './cancel.ts'
import { hold } from './hold.ts'
import { issueOfficeCodes } from './issue-office-codes.ts'
import { officeCodeBatches, revokeOfficeCodes } from './revoke-office-codes.ts'
import { anOffice, aSite, at, VISITOR_HERE, type TestOffice } from './testing/an-office.ts'

const CONCERN = 'study_extend'
const CLERK: Actor = { kind: 'staff', id: 'c', roles: ['caseworker'], sites: [1] }

let database: FreshDatabase
let office: TestOffice
beforeEach(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  await aSite(office.ground.db, 2)
  await database.adminPool.query(
    `insert into appointments.quota (id, site, team, pool, share, opens_days)
     values ('01900000-0000-7000-8000-0000000000ab', 1, 'temporary', 'coded', 90, 0)`,
  )
  await office.room.reloadPlan(1)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

async function issued(count = 1, concerns = [CONCERN]) {
  const made = await issueOfficeCodes(office.room, CLERK, { site: 1, concerns, count, validDays: 30 })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made
}

/** The first hour of the week that only a code opens. */
async function tryAll(officeCode?: string, concern = CONCERN) {
  for (const time of ['08:00', '09:00', '10:00', '11:00']) {
    const start = at(`2026-11-26T${time}`)
    const asked = { site: 1, concerns: [concern], start, language: 'de' }
    const held = await hold(office.room, VISITOR_HERE, { ...asked, ...(officeCode && { officeCode }) })
    if (held.ok || held.refusal !== 'place-taken') return held
  }
  return { ok: false, refusal: 'place-taken' } as const
}

test('a code opens the hours kept for letters once, and again when its place is given back', async () => {
  const { codes } = await issued()
  const [code = ''] = codes
  const held = await tryAll(code)
  expect(held.ok).toBe(true)
  expect(await tryAll(code)).toMatchObject({ refusal: 'office-code-used' })
  if (held.ok) await cancel(office.room, VISITOR_HERE, { code: held.code })
  expect((await tryAll(code.toLowerCase().replace(/^(.{4})/, '$1-'))).ok).toBe(true)
})

test('the same code at two doors in one moment gets one place', async () => {
  const { codes } = await issued()
  const both = await Promise.all([tryAll(codes[0]), tryAll(codes[0]), tryAll(codes[0])])
  expect(both.filter(({ ok }) => ok).length).toBe(1)
})

test('unknown, expired, revoked codes and those of another concern are refused each in its own words', async () => {
  const { codes, batch } = await issued(3)
  expect(await tryAll('K7MT-4RXW-92DA')).toMatchObject({ refusal: 'unknown-office-code', field: 'officeCode' })
  expect(await tryAll(codes[0], 'study_first')).toMatchObject({ refusal: 'office-code-elsewhere' })
  expect((await tryAll(codes[1])).ok).toBe(true)
  const gone = await revokeOfficeCodes(office.room, CLERK, { batch, why: 'Briefe verloren' })
  // the one in use stays: somebody relies on it
  expect(gone).toMatchObject({ ok: true, revoked: 2 })
  expect(await tryAll(codes[0])).toMatchObject({ refusal: 'unknown-office-code' })
  const later = await issued()
  office.clock.set('2026-12-24T07:00:00Z')
  expect(await tryAll(later.codes[0])).toMatchObject({ refusal: 'office-code-expired' })
})

test('staff see batches and how many were used, never a code; the database keeps none in clear', async () => {
  const { codes } = await issued(5)
  const [batch] = await officeCodeBatches(office.room, 1)
  expect(batch).toMatchObject({ codes: 5, used: 0, revoked: 0, concerns: [CONCERN] })
  const { rows } = await database.adminPool.query('select * from appointments.office_code')
  const kept = JSON.stringify(rows)
  for (const code of codes) expect(kept).not.toContain(code)
})

test('what cannot be issued is refused at its field, and visitors issue nothing', async () => {
  const wrong = async (more: { count?: number; validDays?: number; concerns?: string[] }) => {
    const asked = { site: 1, concerns: [CONCERN], count: 1, validDays: 30, ...more }
    const made = await issueOfficeCodes(office.room, CLERK, asked)
    return made.ok ? 'issued' : `${made.field}: ${made.refusal}`
  }
  expect(await wrong({ count: 501 })).toBe('count: invalid')
  expect(await wrong({ validDays: Number.NaN })).toBe('validDays: invalid')
  expect(await wrong({ concerns: [] })).toBe('concerns: no-concern')
  expect(await wrong({ concerns: [CONCERN, 'ne_general'] })).toBe('concerns: two-units')
  const asked = { site: 1, concerns: [CONCERN], count: 1, validDays: 1 }
  expect(await issueOfficeCodes(office.room, VISITOR_HERE, asked)).toMatchObject({ refusal: 'not-permitted' })
  expect(await revokeOfficeCodes(office.room, CLERK, { batch: 'x', why: 'y' })).toMatchObject({
    refusal: 'unknown-batch',
  })
})
