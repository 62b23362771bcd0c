import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { replayDay } from './replay.ts'
import { someOffice } from './settings.ts'

let database: FreshDatabase
beforeAll(async () => (database = await freshDatabase()))
afterAll(() => database.drop())

const at = () => ({ admin: database.adminPool, appUrl: database.appUrl })

/** The short form of `npm run prove -- replay`; other offices and the planted faults are played there. */
test('a simulated day fed to the running program ends in the same state, visit by visit', async () => {
  const day = await replayDay(at(), someOffice(1006, 24), 1006)
  expect(day.differences).toEqual([])
  expect(day.visits).toBeGreaterThan(15)
  expect(day.acts['next']).toBeGreaterThan(15)
})

test('a fee asked twice is seen', async () => {
  const { differences } = await replayDay(at(), someOffice(1006, 12), 1006, 'fee')
  expect(differences[0]).toContain('owed')
})
