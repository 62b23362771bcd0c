import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { consult, perform, type Ground } from '#ground/act/act.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'

/** Tables with a site that stand outside, and why. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'appointments.*': 'found by ranges of time, whose index no policy lets through; names stand elsewhere',
  'filesearch.entry': 'found by words, asked by a function that filters by rights itself',
  'rota.duty': 'nobody may be planned at two sites at once: that look must reach across',
  'staff.*': 'the plan of the house: desks and teams, nobody’s data',
  'trail.entry': 'one chain over all sites; who may read which line the act decides',
  'events.event': 'told to every process and listener; holds no personal data',
  'closedbooks.*': 'the closed rooms have no sites',
}

let database: FreshDatabase
let ground: Ground
beforeEach(async () => {
  database = await freshDatabase()
  const db = kysely<DB>(database.appPool)
  const permissions = { 'probe.look': ['head', 'system'], 'probe.write': ['head', 'system'] }
  ground = {
    ...{
      db,
      clock: systemClock,
      ids: createIds(systemClock, systemChance),
      chance: systemChance,
      permissions,
    },
    wake: () => undefined,
  }
})
afterEach(() => database.drop())

const HEAD_OF_ONE: Actor = { kind: 'staff', id: 'probe', roles: ['head'], sites: [1] }

/** An act that forgets to ask for its site. */
const careless = async (actor: Actor): Promise<readonly number[]> => {
  const seen = await consult(ground, actor, { act: 'probe.look', site: null }, async (tx) => {
    const { rows } = await sql<{
      site: number
    }>`select r.site from feedback.report r order by r.site`.execute(tx)
    return rows.map(({ site }) => site)
  })
  return seen.ok ? seen.found : []
}

const move = (actor: Actor) =>
  perform(ground, actor, { act: 'probe.write', site: 1 }, async ({ tx }) => {
    await sql`update feedback.report set site = 2`.execute(tx)
    return { ok: true as const }
  })

async function outsideWithoutReason(): Promise<string[]> {
  const { rows } = await database.adminPool.query<{ place: string }>(`
    select c.table_schema || '.' || c.table_name as place from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'site' and t.table_type = 'BASE TABLE' and c.table_schema not like 'pg\\_%'
      and not exists (select from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name
                      and p.policyname = 'own_sites' and p.permissive = 'RESTRICTIVE') order by 1`)
  return rows
    .map(({ place }) => place)
    .filter((place) => !(place in OUTSIDE) && !(`${place.split('.')[0]}.*` in OUTSIDE))
}

test('every table with a site is behind the wall, or it is said why not', async () => {
  expect(await outsideWithoutReason()).toEqual([])
  await database.adminPool.query('drop policy own_sites on complaints.complaint')
  expect(await outsideWithoutReason()).toEqual(['complaints.complaint'])
})

test('an act that forgets its site shows and writes nothing of another one', async () => {
  await twoReports()
  expect(await careless(SYSTEM)).toEqual([1, 2])
  expect(await careless(HEAD_OF_ONE)).toEqual([1])
  expect(await careless({ ...HEAD_OF_ONE, sites: [1, 2] })).toEqual([1, 2])
  expect(await careless({ ...HEAD_OF_ONE, sites: [] })).toEqual([])
  await expect(move(HEAD_OF_ONE)).rejects.toThrow(/violates row-level security policy/)
  await expect(move({ ...HEAD_OF_ONE, sites: [1, 2] })).resolves.toEqual({ ok: true })
})

test('the wall ends with the transaction: the next one on the connection is not limited by it', async () => {
  await twoReports()
  await careless({ ...HEAD_OF_ONE, sites: [2] })
  const { rows } = await sql<{ n: number }>`select count(*) as n from feedback.report`.execute(ground.db)
  expect(Number(rows[0]?.n)).toBe(2)
})

const twoReports = () =>
  database.adminPool.query(`
    insert into feedback.report (id, number, site, what, page, language, received_at, answer_by)
    select gen_random_uuid(), '00000000000' || site, site, 'Rampe fehlt', '/de', 'de', now(), current_date
    from unnest('{1,2}'::smallint[]) as site`)
