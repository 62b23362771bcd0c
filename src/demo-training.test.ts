import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Office } from '#office/office.ts'
import { DEMO_ACCOUNTS } from '#office/demo/index.ts'
import { bindTraining } from '#office/bind-training.ts'
import { actorsOf } from '#office/demo/index.ts'
import { missingPosts } from '#office/training/index.ts'
import { aTrainingRoom, type TestRoom } from './office/training/testing/a-room.ts'
import { tellDemoTraining } from './demo-training.ts'

let house: TestRoom
beforeAll(async () => {
  house = await aTrainingRoom()
  for (const [n, { login, name, roles }] of DEMO_ACCOUNTS.entries())
    await house.admin.query(
      `insert into staff.account (id, login, name, roles, sites, created_at) values ($1, $2, $3, $4, '{1}', '2026-01-01')`,
      [`00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`, login, name, roles],
    )
})
afterAll(() => house.drop())

test('the demonstration shows every weakness once, somebody new, and what attendance suggests; told once', async () => {
  const { ground } = house.room
  const training = bindTraining(house.room)
  const office = { ground, training } as Pick<Office, 'ground' | 'training'>
  await tellDemoTraining(office)
  await tellDemoTraining(office)
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')!
  const read = await training.readMatrix(head, { site: 1 })
  if (!read.ok) throw new Error(read.refusal)
  const { weak, weakSoon, proposals } = read.matrix
  expect(weak.map(({ task, kind }) => [task, kind])).toEqual([['naturalisation', 'one']])
  expect(weakSoon).toMatchObject([{ task: 'asylum', kind: 'one' }])
  expect(proposals).toHaveLength(4)
  const from = Temporal.PlainDate.from('2027-01-01')
  expect(await missingPosts(ground.db, { site: 1, from, to: from.add({ years: 1 }) })).toMatchObject([
    { weeklyHours: 39, taught: 1 },
  ])
  const due = await training.readDue(head, { site: 1 })
  expect(due.ok && new Set(due.due.map(({ state }) => state))).toEqual(
    new Set(['missing', 'overdue', 'fine']),
  )
})
