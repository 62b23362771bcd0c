import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { runningOffice, type RunningOffice } from '../../../../testing/running-office.ts'

let database: FreshDatabase
let running: RunningOffice
beforeAll(async () => {
  database = await freshDatabase()
  running = await runningOffice(database)
})
afterAll(async () => {
  await running.close()
  await database.drop()
  expect(running.mistakes).toEqual([])
})

async function enter(): Promise<string> {
  const { counselling } = running
  const opened = await counselling.openFirstTalk({
    ...{ limitsVersion: counselling.limitsVersion, language: 'ar', topics: ['violence'], question: 'سؤال' },
    ...{ key: counselling.ground.ids.uuid(), address: '192.0.2.5' },
  })
  const entered = opened.ok && (await counselling.enterCase({ code: opened.code, address: '192.0.2.5' }))
  return entered && entered.ok ? entered.token : ''
}

async function leave(token: string) {
  const began = performance.now()
  const { status, headers } = await fetch(`${running.origin}/ar/bestin/gehen`, {
    ...{ headers: { cookie: `open=${token}` }, redirect: 'manual' },
  })
  expect([status, headers.get('location')]).toEqual([303, 'https://www.dwd.de/'])
  expect(headers.getSetCookie().map((it) => it.replace(/;.*/, ''))).toEqual(['open=', 'form='])
  return performance.now() - began
}

test('the way out ends the session, and once more there is nothing to end', async () => {
  const token = await enter()
  await leave(token)
  expect(await running.counselling.identifyPerson(token)).toBeNull()
  expect(await running.counselling.leaveCase(token)).toMatchObject({ refusal: 'no-session' })
})

test('the way out leads away while the database says nothing, and nobody waits for it', async () => {
  const token = await enter()
  const holder = await database.adminPool.connect()
  await holder.query('begin; lock table counselling.person_session in access exclusive mode')
  const took = await leave(token)
  await holder.query('rollback')
  holder.release()
  expect(took).toBeLessThan(4000)
})

test('the way out leads away while the closed rooms are broken', async () => {
  const token = await enter()
  await database.adminPool.query('alter table counselling.person_session rename to away')
  await leave(token)
  await database.adminPool.query('alter table counselling.away rename to person_session')
  expect(await running.counselling.identifyPerson(token)).not.toBeNull()
})

/** A page while a table of the closed rooms is missing: what it says, and that it was reported as our own mistake. */
async function broken(table: string, path: string, cookie = ''): Promise<string> {
  const [schema, name] = table.split('.')
  await database.adminPool.query(`alter table ${table} rename to away`)
  const answer = await fetch(running.origin + path, { headers: { accept: 'text/html', cookie } })
  await database.adminPool.query(`alter table ${schema}.away rename to ${name}`)
  expect(answer.status).toBe(500)
  expect(running.mistakes.splice(0)).toHaveLength(1)
  return answer.text()
}

test('a page of the person that breaks has the way out as well', async () => {
  const html = await broken('guidance.goal', '/ar/bestin/mein/plan', `open=${await enter()}`)
  expect(html).toMatch(/href="\/ar\/bestin\/gehen"[^>]*data-exit/)
})

test('a partner’s link is not called wrong because the rooms are broken', async () => {
  const html = await broken('partners.referral', `/partner/${'x'.repeat(43)}`)
  expect(html).not.toContain('Dieser Link gilt nicht')
})
