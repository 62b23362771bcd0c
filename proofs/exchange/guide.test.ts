import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTarget } from '#office/exchange/testing/a-target.ts'
import { openOfficeForPrograms, type OpenOffice } from './open-office.ts'
import { PATIENCE } from '../../testing/patience.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/vendors/README.md'), 'utf8')
const blocks = [...guide.matchAll(/^```(sh|json|js|json event)\n(.*?)^```$/gms)].map(([, kind, text]) => ({
  kind: kind!,
  text: text!,
}))

let office: OpenOffice
let key: string
let told: Awaited<ReturnType<typeof aTarget>>

beforeAll(async () => {
  office = await openOfficeForPrograms()
  told = await aTarget()
  key = (await office.aKey()).secret
  await office.arrives('B047')
  await office.arrives('B048')
})
afterAll(async () => {
  await told.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

const MARK = '\u0001'

/** Every command of the guide in one shell, as somebody types them; what each printed. */
function typeAll(): Promise<string[]> {
  const commands = blocks.filter(({ kind }) => kind === 'sh')
  const script = commands.map(({ text }) => `${text}\nprintf '${MARK}'`).join('\n')
  const env = {
    ...{ HOST: `http://127.0.0.1:${office.port}`, KEY: key, HOOK: told.url },
    PATH: process.env['PATH'] ?? '',
  }
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    shell.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    shell.on('close', (code) =>
      code === 0 ? resolve(out.split(MARK).slice(0, -1)) : reject(new Error(`${code}: ${out}`)),
    )
  })
}

/** The shortened answer of the guide, as a pattern: … stands for the rest of a text. */
function pattern(value: unknown): unknown {
  if (typeof value === 'string' && value.endsWith('…'))
    return expect.stringMatching(new RegExp(`^${value.slice(0, -1)}`))
  if (Array.isArray(value)) return value.map(pattern)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, pattern(member)])
  return expect.objectContaining(Object.fromEntries(members))
}

const documentsIn = (text: string): unknown[] =>
  text
    .replaceAll(/\}\s*\{"/g, '}\n{"')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown)

test('whoever types the commands of the guide gets the answers of the guide', async () => {
  const printed = await typeAll()
  let command = -1
  let checked = 0
  for (const { kind, text } of blocks) {
    if (kind === 'sh') command += 1
    if (kind !== 'json') continue
    expect(documentsIn(printed[command]!), `after command ${command + 1}`).toEqual(
      documentsIn(text).map(pattern),
    )
    checked += 1
  }
  expect(checked).toBe(8)
  expect(printed.find((it) => it.includes('event: ready'))).toContain('"type":"visit.finished"')
})

test('the check of the guide takes a real message once, and none that is old, changed or signed by another', async () => {
  const script = blocks.find(({ kind }) => kind === 'js')!.text
  const { isNew } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    isNew(headers: object, body: string, secret: string, now?: number): boolean
  }
  const holder = (await office.office.staff.identifyKey(key))!
  const [own] = await office.office.exchange.ownSubscriptions(holder).then((it) => (it.ok ? it.list : []))
  const turned = await office.office.exchange.rotateSecret(holder, {
    subscription: own!.subscription.id,
  })
  if (!turned.ok) throw new Error(turned.refusal)
  await office.office.calling.callNext(office.clerk, { site: 1, desk: 1 })
  await expect.poll(() => told.received.length, { timeout: PATIENCE }).toBe(1)
  const [{ headers, body }] = told.received as [{ headers: object; body: string }]
  const event = blocks.find(({ kind }) => kind === 'json event')!.text
  expect(JSON.parse(body)).toMatchObject(JSON.parse(event) as object)
  expect(isNew(headers, body, 'whsec_d3Jvbmc=')).toBe(false)
  expect(isNew(headers, body.replace('B048', 'B049'), turned.secret)).toBe(false)
  expect(isNew(headers, body, turned.secret, Date.now() + 400_000)).toBe(false)
  expect(isNew(headers, body, turned.secret, Date.now() - 400_000)).toBe(false)
  expect(isNew(headers, body, turned.secret)).toBe(true)
  expect(isNew(headers, body, turned.secret)).toBe(false)
})
