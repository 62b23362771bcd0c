import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#ground/act/act.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { anchorTrail, readAnchorFromDatabase, readAnchors } from './anchor.ts'
import { appendTrail, type NewEntry } from './trail-store.ts'
import { verifyTrail } from './verify.ts'

let database: FreshDatabase
let app: Db
let superuser: Db
const at = Temporal.Instant.from('2026-11-23T07:00:00.123456Z')

beforeEach(async () => {
  database = await freshDatabase()
  app = kysely<DB>(database.appPool)
  superuser = kysely<DB>(database.adminPool)
})
afterEach(() => database.drop())

const entry = (n: number, more: Partial<NewEntry> = {}): NewEntry => ({
  ...{
    at,
    actorKind: 'staff',
    actor: 'anna',
    act: 'appointments.find',
    subject: `visit:${n}`,
    site: 1,
    why: 'Anruf – „Ö“',
  },
  ...more,
})
const append = (list: NewEntry[]) => app.transaction().execute((tx) => appendTrail(tx, list))
const secret = { payload: { name: 'Nguyễn' }, salt: new Uint8Array(16).fill(7) }

describe('the trail', () => {
  test('verifies as it was written: absent fields, umlauts and payloads included', async () => {
    await append([entry(1), entry(2, { subject: null, site: null, why: null }), entry(3, secret)])
    await append([entry(4)])
    expect(await verifyTrail(app)).toMatchObject({ entries: 4, faults: [] })
  })

  test('can only be appended to by the running program', async () => {
    await append([entry(1)])
    for (const attempt of [
      sql`update trail.entry set actor = 'bilal'`,
      sql`delete from trail.entry`,
      sql`insert into trail.chain values (99, 0, '')`,
      sql`update trail.chain set length = 0`,
      sql`truncate trail.payload`,
    ]) {
      await expect(attempt.execute(app)).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('stays whole when a person’s payload is erased', async () => {
    await append([entry(1, secret), entry(2, secret)])
    await sql`select trail.erase_payloads('visit:1')`.execute(app)
    expect(await verifyTrail(app)).toMatchObject({ entries: 2, faults: [] })
    const left = await sql<{ n: number }>`select count(*)::int as n from trail.payload`.execute(app)
    expect(left.rows[0]?.n).toBe(1)
  })

  const manipulations: [string, string][] = [
    ['a changed actor', `update trail.entry set actor = 'bilal' where position = 2`],
    ['another time', `update trail.entry set at = at - interval '1 second' where position = 1`],
    ['a deleted entry in the middle', `delete from trail.entry where position = 2`],
    ['a deleted last entry', `delete from trail.entry where position = 3`],
    ['a changed payload', `update trail.payload set data = '{"name":"Muster"}'`],
    ['a moved head', `update trail.chain set head = sha256('x') where length > 0`],
    [
      'a reason moved into the subject',
      `update trail.entry set subject = subject || why, why = null where position = 1`,
    ],
  ]
  test.each(manipulations)('shows %s', async (_, statement) => {
    await append([entry(1, secret), entry(2), entry(3)])
    await sql.raw(statement).execute(superuser)
    expect((await verifyTrail(superuser)).faults).not.toEqual([])
  })

  test('shows what was cut together with its head, as soon as an anchor saw it', async () => {
    await append([entry(1), entry(2)])
    const anchor = await readAnchorFromDatabase(app, at)
    await sql
      .raw(`
      with gone as (delete from trail.entry where position = 2)
      update trail.chain c set length = 1, head = e.hash from trail.entry e where e.chain = c.id and e.position = 1`)
      .execute(superuser)
    expect((await verifyTrail(superuser)).faults).toEqual([])
    expect((await verifyTrail(superuser, [anchor])).faults).toMatchObject([
      { fault: 'cut-since-anchor', position: 2 },
    ])
  })

  test('keeps its anchors in a file and reads them back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'))
    await append([entry(1)])
    const first = await anchorTrail(app, folder, at)
    await append([entry(2)])
    const second = await anchorTrail(app, folder, at)
    expect(await readAnchors(folder)).toEqual([first, second])
    expect((await verifyTrail(app, [first, second])).faults).toEqual([])
    await rm(folder, { recursive: true })
  })
})
