import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoStages } from './demo-stages.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.adminPool.query(`
    insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort');
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01')`)
})
afterAll(() => database.drop())

test('the demonstration came to full operation in three steps and has everything on; told once', async () => {
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  await tellDemoStages(database.appPool, now)
  await tellDemoStages(database.appPool, now)
  const db = kysely<DB>(database.appPool)
  const { rows } = await sql<{
    name: string
    off: string[]
    groups: string[] | null
    switches: number
    open: number
  }>`
    select s.name, s.switched_off as off, s.target_groups as groups,
      (select count(*)::int from stages.switching) as switches,
      (select count(*)::int from stages.readiness r where r.done_at is null) as open
    from stages.standing s`.execute(db)
  expect(rows).toEqual([
    { name: 'Voller Betrieb mit eAkte und Kassenautomat', off: [], groups: null, switches: 3, open: 0 },
  ])
})
