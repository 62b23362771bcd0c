import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openAkte, registerDocument } from './testing/sure.ts'
import { hallLines, type HallLines } from '../testing/a-hall-lines.ts'

const PASSWORD = 'Sieben Kamele im Englischen Garten'
let lines: HallLines

beforeAll(async () => {
  lines = await hallLines({ openDisplays: false })
  await lines.office.casefiles.seedPlan(SYSTEM)
})
afterAll(() => lines.close())

async function colleague(login: string, role: string): Promise<{ actor: Actor; cookie: string }> {
  const { staff } = lines.office
  const teams = role === 'caseworker' ? ['temporary'] : []
  const made = await staff.createAccount(SYSTEM, {
    ...{ login, name: login, password: PASSWORD, roles: [role], sites: [1], teams },
  })
  const signed = await staff.signIn({ login, password: PASSWORD, address: '127.0.0.1' })
  if (!made.ok || !signed.ok) throw new Error('nobody signed in')
  return {
    actor: { kind: 'staff', id: made.account, roles: [role], sites: [1] },
    cookie: `session=${signed.token}`,
  }
}

test('who has an Akte open hears that something changed in it, and in no other; who may not see it hears nothing at all', async () => {
  const [anna, ben, rita] = [
    await colleague('anna', 'caseworker'),
    await colleague('bilal', 'caseworker'),
    await colleague('rita', 'reception'),
  ]
  const [own, other] = [
    await openAkte(lines.office, anna.actor, 'need-to-know'),
    await openAkte(lines.office, anna.actor, 'office'),
  ]
  expect((await lines.listen(`/events/file/${own}`, ben.cookie)).status).toBe(404)
  expect((await lines.listen(`/events/file/${other}`, rita.cookie)).status).toBe(403)
  expect((await lines.listen(`/events/file/${own}`)).status).toBe(401)
  expect((await lines.listen('/events/file/none', anna.cookie)).status).toBe(404)

  const line = await lines.listen(`/events/file/${own}`, anna.cookie)
  await line.until('event: changed')
  const begun = line.heard().length
  await registerDocument(lines.office, anna.actor, other)
  const told = await lines.listen(`/events/file/${other}`, ben.cookie)
  await told.until('event: changed')
  await registerDocument(lines.office, anna.actor, other)
  await told.until('event: changed\ndata: {"version":0}\n')
  expect(line.heard().slice(begun)).not.toContain('changed')
  await registerDocument(lines.office, anna.actor, own)
  await expect.poll(() => line.heard().slice(begun)).toContain('changed')
  expect(line.heard()).not.toContain('Mietvertrag')
})
