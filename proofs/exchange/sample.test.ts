import { spawn, type ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#ground/postgres/ports.ts'
import { faultOf } from '../../examples/fachanwendung/hook.ts'
import { httpCable, type HttpCable } from './cable.ts'
import { openOfficeForPrograms, type OpenOffice } from './open-office.ts'
import { PATIENCE } from '../../testing/patience.ts'

let place: string
let office: OpenOffice
let cable: HttpCable
let key: string
let port: number
let program: ChildProcess

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'fachanwendung-'))
  office = await openOfficeForPrograms()
  cable = await httpCable(office.port)
  key = (await office.aKey()).secret
  port = await freePort()
  await start()
})
afterAll(async () => {
  await kill('SIGTERM')
  await cable.close()
  await office.close()
  rmSync(place, { recursive: true })
  expect(office.mistakes).toEqual([])
})

async function start(): Promise<void> {
  const own = { PORT: String(port), DATA: join(place, 'own.sqlite'), SITE: '1', DESK: '1' }
  const env = { ...own, WILLKOMMEN_URL: cable.origin, WILLKOMMEN_KEY: key, PATH: process.env['PATH'] ?? '' }
  program = spawn(process.execPath, ['examples/fachanwendung/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(program.stdout!, 'data')
}
async function kill(signal: NodeJS.Signals): Promise<void> {
  const gone = once(program, 'exit')
  program.kill(signal)
  await gone
}

interface State {
  readonly guest: { readonly number: string; readonly state: string; readonly references: string[] } | null
  readonly isReached: boolean
  readonly press: { readonly state: string } | null
  readonly visits: readonly { readonly number: string }[]
}
const state = async () => (await (await fetch(`http://127.0.0.1:${port}/state`)).json()) as State
const guest = async () => (await state()).guest
const press = (what: string, form: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/${what}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
const soon = { timeout: PATIENCE, interval: 30 }
const isReached = () => expect.poll(async () => (await state()).isReached, soon).toBe(true)
const settled = () => expect.poll(async () => (await state()).press?.state, soon).not.toBe('open')
const finishHere = async () => {
  const visit = (await guest())!
  await press('finish')
  await settled()
  await expect.poll(guest, soon).toBeNull()
  return visit.number
}

test('pressing next there moves the visitor here; calling here opens the case there', async () => {
  await isReached()
  const first = await office.arrives('B101')
  await press('next')
  await expect.poll(guest, soon).toMatchObject({ number: 'B101', state: 'called', references: [] })
  expect(await office.calls()).toEqual(['B101'])
  await press('attach', { visit: first, az: '33.2-2026/0815' })
  await expect.poll(guest, soon).toMatchObject({ references: ['33.2-2026/0815'] })
  await press('serve')
  await expect.poll(guest, soon).toMatchObject({ state: 'serving' })
  expect(await finishHere()).toBe('B101')
  const second = await office.arrives('B102')
  const lookUp = { reference: '33.2-2026/0817', visit: second }
  const known = (await office.office.staff.identifyKey(key))!
  await office.office.exchange.attachReference(known, lookUp)
  await office.office.calling.callNext(office.clerk, { site: 1, desk: 1 })
  await expect.poll(guest, soon).toMatchObject({ number: 'B102', references: ['33.2-2026/0817'] })
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text()
  expect(page).toContain('data-akte="33.2-2026/0817"')
  office.clock.advance({ seconds: 10 })
  await press('recall')
  await settled()
  await office.office.calling.finish(office.clerk, { site: 1, desk: 1 })
  await expect.poll(guest, soon).toBeNull()
})

test('an answer that is lost calls nobody twice: the same key brings the same answer', async () => {
  await office.arrives('B201')
  await office.arrives('B202')
  await isReached()
  cable.mode = 'deaf'
  const before = cable.arrived.length
  await press('next')
  await expect.poll(() => cable.arrived.length, soon).toBeGreaterThan(before + 1)
  cable.mode = 'whole'
  await settled()
  // with another key it would be told that the desk is busy, with its own visitor
  expect((await state()).press?.state).toBe('done')
  await expect.poll(guest, soon).toMatchObject({ number: 'B201' })
  expect((await office.calls()).filter((number) => number.startsWith('B2'))).toEqual(['B201'])
  expect(await finishHere()).toBe('B201')
})

test('the office falls: what is pressed waits, a second press does not count, and both find each other again', async () => {
  await isReached()
  await office.fall()
  await expect.poll(async () => (await state()).isReached, soon).toBe(false)
  await press('next')
  await press('next')
  expect((await state()).press?.state).toBe('open')
  await office.serve()
  await settled()
  await expect.poll(guest, soon).toMatchObject({ number: 'B202' })
  await isReached()
  expect((await office.calls()).filter((number) => number.startsWith('B2'))).toEqual(['B201', 'B202'])
  expect(await finishHere()).toBe('B202')
})

test('the program falls in the middle of a press: after its return one call was made, and it shows what happened meanwhile', async () => {
  await isReached()
  for (const number of ['B301', 'B302']) await office.arrives(number)
  cable.mode = 'deaf'
  const before = cable.arrived.length
  await press('next')
  await expect.poll(() => cable.arrived.length, soon).toBeGreaterThan(before)
  await kill('SIGKILL')
  cable.mode = 'whole'
  await start()
  await settled()
  await expect.poll(guest, soon).toMatchObject({ number: 'B301' })
  await kill('SIGKILL')
  await office.office.calling.finish(office.clerk, { site: 1, desk: 1 })
  await office.office.calling.callNext(office.clerk, { site: 1, desk: 1 })
  await start()
  await expect.poll(guest, soon).toMatchObject({ number: 'B302' })
  expect((await office.calls()).filter((number) => number.startsWith('B3'))).toEqual(['B301', 'B302'])
  expect(await finishHere()).toBe('B302')
})

test('by webhook it hears as well; what is doubled, unsigned, too old or from a clock that goes wrong changes nothing', async () => {
  await isReached()
  await press('subscribe')
  const own = new DatabaseSync(join(place, 'own.sqlite'), { readOnly: true })
  const secretOf = () =>
    own.prepare(`select value from setting where name = 'secret'`).get()?.['value'] as string
  await expect.poll(secretOf, soon).toMatch(/^whsec_/)
  const hooks = () => Number(own.prepare('select count(*) as n from hook').get()?.['n'])
  await office.arrives('B401')
  await press('next')
  await expect.poll(hooks, soon).toBe(1)
  expect(await finishHere()).toBe('B401')
  await expect.poll(hooks, soon).toBe(2)
  const event = {
    id: 900_000,
    type: 'visit.called',
    site: 1,
    desk: 1,
    visit: 'x',
    number: 'X999',
    references: [],
  }
  const send = (id: string, age: number, secret = secretOf()) => {
    const body = JSON.stringify(event)
    const timestamp = Math.floor(Date.now() / 1000) - age
    const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signed.update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    }
    return fetch(`http://127.0.0.1:${port}/hook`, { method: 'POST', headers, body })
  }
  expect((await send('a', 400)).status).toBe(400)
  expect((await send('a', -400)).status).toBe(400)
  expect((await send('a', 0, 'whsec_d3Jvbmc=')).status).toBe(400)
  expect(await guest()).toBeNull()
  expect((await send('a', 200)).status).toBe(204)
  expect(await guest()).toMatchObject({ number: 'X999' })
  const before = hooks()
  expect((await send('a', 0)).status).toBe(204)
  expect(hooks()).toBe(before)
  own.close()
  expect(faultOf({}, '{}', ['whsec_d3Jvbmc='], 0)).toBe('not signed')
})
