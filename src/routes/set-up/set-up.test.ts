import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { aHost, ask, type RunningHost } from '../../web/testing/a-host.ts'

let database: FreshDatabase
let office: Office
let host: RunningHost

beforeAll(async () => {
  database = await freshDatabase()
  office = await openOffice({
    pool: database.appPool,
    listenUrl: database.appUrl,
    setupToken: 'console-word',
  })
  host = await aHost({ office })
})
afterAll(async () => {
  await host.close()
  await office.close()
  await database.drop()
})

function send(fields: Record<string, string>) {
  const whole = { token: 'console-word', name: 'Carla Chef', login: 'chef', password: 'Sieben Kamele am See' }
  const headers = {
    origin: host.origin,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
  }
  const body = String(new URLSearchParams({ ...whole, ...fields }))
  return ask(host.origin, '/set-up', { method: 'POST', headers, body })
}

test('a new office is founded once, by whoever reads its console; what was typed stays, but for the secrets', async () => {
  expect((await ask(host.origin, '/sign-in')).body).toContain('href="/set-up"')
  const wrong = await send({ token: 'guessed' })
  expect(wrong.status).toBe(400)
  expect(wrong.body).toContain('Das Einrichtungswort stimmt nicht')
  expect(wrong.body).toContain('value="Carla Chef"')
  expect(wrong.body).not.toContain('Sieben Kamele')
  expect(wrong.body).not.toContain('guessed')
  expect((await send({ password: 'kurz' })).body).toContain('längeres Passwort')
  expect(await send({})).toMatchObject({ status: 303, headers: { location: '/sign-in' } })
  expect(await send({ login: 'other' })).toMatchObject({ status: 303, headers: { location: '/sign-in' } })
  expect((await ask(host.origin, '/set-up')).status).toBe(303)
  expect(host.reports).toEqual([])
})
