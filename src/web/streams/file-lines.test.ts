import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openAkte, registerDocument } from './testing/sure.ts'
import { hallLines, type HallLines } from '../testing/a-hall-lines.ts'

const PASSWORD = 'Sieben Kamele im Englischen Garten'
const ADMIN: Actor = {
  kind: 'staff',
  id: '0190a0a0-0000-7000-8000-000000000001',
  roles: ['admin'],
  sites: 'all',
}
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

test('a line ends with the session, with the account, with what the account was, and with the days of a deputy', async () => {
  const { staff, casefiles } = lines.office
  const [dora, emil, fred] = [
    await colleague('dora', 'caseworker'),
    await colleague('emil', 'caseworker'),
    await colleague('fred', 'caseworker'),
  ]
  const open = async (who: { cookie: string }, path: string) => {
    const line = await lines.listen(path, who.cookie)
    await line.until('event: changed')
    return line
  }
  const akte = await openAkte(lines.office, dora.actor, 'need-to-know')
  const [desk, file, other] = [
    await open(dora, '/events/desk?site=1'),
    await open(dora, `/events/file/${akte}`),
    await open(emil, '/events/desk?site=1'),
  ]
  await staff.signOut(dora.cookie.slice('session='.length))
  await expect.poll(() => [desk.isOver(), file.isOver()]).toEqual([true, true])
  expect(other.isOver()).toBe(false)
  expect((await lines.listen('/events/desk?site=1', dora.cookie)).status).toBe(401)

  const moved = await staff.changeAccount(ADMIN, { account: emil.actor.id, change: { sites: [], teams: [] } })
  expect(moved).toEqual({ ok: true })
  await expect.poll(() => other.isOver()).toBe(true)

  const day = lines.office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const named = { site: 1, account: dora.actor.id, deputy: fred.actor.id, from: day, to: day }
  const made = await casefiles.appointDeputy(dora.actor, named)
  const deputys = await open(fred, `/events/file/${akte}`)
  await casefiles.endDeputy(dora.actor, {
    ...{ site: 1, account: dora.actor.id, id: made.ok ? made.id : '' },
  })
  await expect.poll(() => deputys.isOver()).toBe(true)
  const last = await open(fred, '/events/desk?site=1')
  await staff.deactivateAccount(ADMIN, { account: fred.actor.id })
  await expect.poll(() => last.isOver()).toBe(true)
})
