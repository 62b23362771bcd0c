import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterCase, identifyPerson } from './enter-case.ts'
import { eraseDue } from './erase-case.ts'
import { digestOf } from '#ground/identity/token.ts'
import { aCounselling, aFirstTalk, raise, type ACounselling } from './testing/a-counselling.ts'

let it: ACounselling
beforeAll(async () => {
  it = await aCounselling()
})
afterAll(() => it.database.drop())

/** What is done to a case by somebody who holds it, while the work waits for it. */
async function meanwhile<T>(
  caseId: string,
  work: () => Promise<T>,
  change: (holder: PoolClient) => Promise<unknown>,
): Promise<T> {
  const holder = await it.database.adminPool.connect()
  try {
    await holder.query('begin')
    await holder.query('select from counselling.case where id = $1 for update', [caseId])
    const working = work()
    await waiting(holder)
    await change(holder)
    await holder.query('commit')
    return await working
  } finally {
    holder.release()
  }
}

/** Somebody shows the code, and this is what becomes of the case in that moment. */
async function enterWhile(change: string): Promise<Awaited<ReturnType<typeof enterCase>>> {
  const { caseId, code } = await aFirstTalk(it.room)
  return meanwhile(
    caseId,
    () => enterCase(it.room, { code, address: '192.0.2.44' }),
    (holder) => holder.query(change, [caseId, digestOf(`another code ${caseId}`)]),
  )
}

/** Until somebody waits for the lock. */
async function waiting(holder: PoolClient): Promise<void> {
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

test('a counselling that is opened again in the night its time is over is not erased', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const set = (closed: string) => `update counselling.case set ${closed} where id = $1`
  const over = set(`closed_at = '2025-01-01', outcome = 'moved', keep_until = '2026-01-01'`)
  await it.database.adminPool.query(over, [caseId])
  const again = set('closed_at = null, outcome = null, keep_until = null')
  const erased = await meanwhile(
    caseId,
    () => eraseDue(it.room, raise),
    (holder) => holder.query(again, [caseId]),
  )
  expect(erased).toBe(0)
  const left = await it.database.adminPool.query('select from counselling.case where id = $1', [caseId])
  expect(left.rowCount).toBe(1)
  await it.database.adminPool.query(over, [caseId])
  expect(await eraseDue(it.room, raise)).toBe(1)
})
