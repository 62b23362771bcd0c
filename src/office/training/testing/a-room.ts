import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { trainingPermissions } from '../permissions.ts'
import { openTraining, type TrainingRoom } from '../room.ts'

/** The people of the test house; the digit is the end of their account's id. */
export const PEOPLE = { anna: 1, bora: 2, carla: 3, head: 8, admin: 9 } as const
export type Name = keyof typeof PEOPLE

export const idOf = (name: Name): string => `00000000-0000-7000-8000-00000000000${PEOPLE[name]}`
const rolesOf = (name: Name): string[] =>
  name === 'head' ? ['head'] : name === 'admin' ? ['admin'] : ['caseworker']

export const actorOf = (name: Name, sites: readonly number[] = [1]): Actor => ({
  ...{ kind: 'staff', id: idOf(name), roles: rolesOf(name), sites },
})
export const HEAD = actorOf('head')

export interface TestRoom {
  readonly room: TrainingRoom
  readonly clock: ManualClock
  readonly admin: FreshDatabase['adminPool']
  /** Somebody leaves the house. */
  leave(name: Name): Promise<void>
  drop(): Promise<void>
}

/** A house of two sites with three colleagues, a head and an administrator at the first, on 24 November 2026. */
export async function aTrainingRoom(): Promise<TestRoom> {
  const database = await freshDatabase()
  await database.adminPool.query(`
    insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort'), (2, 'Zweites', 'Weg 2', 'Ort')`)
  for (const name of Object.keys(PEOPLE) as Name[])
    await database.adminPool.query(
      `insert into staff.account (id, login, name, roles, sites, created_at) values ($1, $2, $3, $4, '{1}', '2026-01-01')`,
      [idOf(name), name, name[0]!.toUpperCase() + name.slice(1), rolesOf(name)],
    )
  const clock = manualClock('2026-11-24T08:00:00Z')
  const chance = seededChance(5)
  const ground = {
    db: kysely<DB>(database.appPool),
    ...{ clock, chance, ids: createIds(clock, chance), permissions: trainingPermissions },
    wake: () => undefined,
  }
  return {
    room: openTraining({ ground, catalogue: shipped }),
    clock,
    admin: database.adminPool,
    leave: async (name) =>
      void (await database.adminPool.query('update staff.account set active = false where id = $1', [
        idOf(name),
      ])),
    drop: () => database.drop(),
  }
}
