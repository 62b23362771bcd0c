import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { PATIENCE } from '../../../testing/patience.ts'

const HEAD: Actor = { kind: 'staff', id: 'lea', roles: ['head'], sites: [1] }
let database: FreshDatabase
let here: Office
let there: Office
beforeAll(async () => {
  database = await freshDatabase()
  const { appPool: pool, appUrl: listenUrl } = database
  ;[here, there] = await Promise.all([openOffice({ pool, listenUrl }), openOffice({ pool, listenUrl })])
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await database.drop()
})

test('what one process switches, the acts of another obey at once, and its pages as soon as it heard', async () => {
  const functions = here.stages.FUNCTIONS.map(({ key }) => key).filter((key) => key !== 'finder')
  const made = await here.stages.createStage(HEAD, { name: 'Ohne', functions, groups: null, day: null })
  const save = () =>
    there.checklists.saveChecklist(VISITOR, { concerns: ['study_extend'], answers: {}, language: 'de' })
  expect(await save()).toMatchObject({ ok: true })
  const to = made.ok ? made.stage : ''
  expect(await here.stages.switchStage(HEAD, { to, version: 0, why: '' })).toMatchObject({ ok: true })
  expect(await save()).toMatchObject({ refusal: 'switched-off', detail: { off: 'finder' } })
  expect(here.stages.now().off).toEqual(['finder'])
  await vi.waitFor(() => expect(there.stages.now().off).toEqual(['finder']), { timeout: PATIENCE })
})
