import type pg from 'pg'
import { expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { actorsOf, DEMO_ACCOUNTS, SITE } from '#office/demo/index.ts'
import { openOffice } from '#office/office.ts'
import { freshDatabase } from '../testing/database.ts'
import { CHEAP_PASSWORDS } from '../testing/passwords.ts'
import { tellDemoRota } from './demo-rota.ts'
import { tellDemoTraining } from './demo-training.ts'

/** The invented house without its bookings: teams, twelve desks, colleagues. */
async function house(admin: pg.Pool): Promise<void> {
  await admin.query(`
    insert into staff.site (id, name, street, city) values (1, 'Amt', 'Ring 1', 'Musterstadt');
    insert into staff.team (site, key, name, letter)
    values (1, 'temporary', 'Befristet', 'B'), (1, 'permanent', 'Dauerhaft', 'D'), (1, 'reception', 'Theke', 'A');
    insert into staff.desk (site, id, team, room)
    select 1, n, case when n < 7 then 'temporary' when n < 11 then 'permanent' else 'reception' end, 'R' || n
    from generate_series(1, 12) n`)
  for (const [n, { login, name, roles }] of DEMO_ACCOUNTS.entries())
    await admin.query(
      `insert into staff.account (id, login, name, roles, sites, created_at) values ($1, $2, $3, $4, '{1}', '2026-01-01')`,
      [`00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`, login, name, roles],
    )
}

test('the demonstration has a published week with turns and breaks, and a next one in which a newcomer is refused', async () => {
  const database = await freshDatabase()
  // a Wednesday: what lies before it can no longer be changed and hinders nothing
  const clock = manualClock('2026-11-25T08:00:00Z')
  await house(database.adminPool)
  const office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock, passwordCost: CHEAP_PASSWORDS },
  })
  await tellDemoTraining(office)
  await tellDemoRota(office)
  await tellDemoRota(office)
  const head = (await actorsOf(office.ground.db, ['leitung'])).get('leitung')!
  const week = async (monday: string) => {
    const found = await office.rota.weekOf(head, { site: SITE, monday })
    if (!found.ok) throw new Error(found.refusal)
    return found
  }
  const [now, next] = [await week('2026-11-23'), await week('2026-11-30')]
  expect(now.judged.refusals).toEqual([])
  expect(now.week.published).toBe(1)
  expect(now.week.blocks.filter(({ kind }) => kind === 'break').length).toBeGreaterThan(30)
  expect(next.week.published).toBe(null)
  expect(next.judged.refusals.map(({ reason }) => reason)).toEqual(['unqualified'])
  expect(next.judged.refusals[0]!.instead!.candidates.length).toBeGreaterThan(0)
  await office.close()
  await database.drop()
})
