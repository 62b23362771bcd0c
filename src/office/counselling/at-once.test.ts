import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterCase, identifyPerson } from './enter-case.ts'
import { digestOf } from '#ground/identity/token.ts'
import { aCounselling, aFirstTalk, type ACounselling } from './testing/a-counselling.ts'

let it: ACounselling
beforeAll(async () => {
  it = await aCounselling()
})
afterAll(() => it.database.drop())

/** Whoever holds the case while somebody shows the code, and what they do with it. */
async function enterWhile(change: string): Promise<Awaited<ReturnType<typeof enterCase>>> {
  const { caseId, code } = await aFirstTalk(it.room)
  const holder = await it.database.adminPool.connect()
  try {
    await holder.query('begin')
    await holder.query('select from counselling.case where id = $1 for update', [caseId])
    const entering = enterCase(it.room, { code, address: '192.0.2.44' })
    await waiting(holder)
    await holder.query(change, [caseId, digestOf(`another code ${caseId}`)])
    await holder.query('commit')
    return await entering
  } finally {
    holder.release()
  }
}

/** Until somebody waits for the lock. */
async function waiting(holder: { query(text: string): Promise<{ rowCount: number | null }> }): Promise<void> {
  const asked = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  while (!(await holder.query(asked)).rowCount) continue
}

test('a code that is renewed while somebody shows it opens nothing that stays open', async () => {
  const entered = await enterWhile('update counselling.case set code = $2 where id = $1')
  expect(entered).toMatchObject({ ok: false, refusal: 'unknown-code' })
  expect(await identifyPerson(it.room, entered.ok ? entered.token : '')).toBeNull()
})

test('a case that is erased while somebody shows its code is an unknown code, no mistake of ours', async () => {
  const gone = 'delete from counselling.case where id = $1 and $2::bytea is not null'
  expect(await enterWhile(gone)).toMatchObject({ ok: false, refusal: 'unknown-code' })
})
