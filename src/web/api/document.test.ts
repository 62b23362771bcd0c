import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemNames } from './problem-texts.ts'
import { statusOf } from './refusals.ts'
import { aHost, type TestHost } from './testing/a-host.ts'

interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly requestBody?: unknown
  readonly parameters?: readonly { in: string; name: string; schema: object }[]
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>>
}

let host: TestHost
let text: string
let operations: { name: string; method: string; path: string; it: Operation }[]
beforeAll(async () => {
  host = await aHost()
  text = (await host.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).body
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ name: `${method} ${path}`, method, path, it })),
  )
})
afterAll(() => host.close())

test('the document is OpenAPI 3.1 and every reference in it leads somewhere', () => {
  const document = JSON.parse(text) as Record<string, unknown>
  expect(document['openapi']).toBe('3.1.0')
  for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = path!
      .split('/')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], document)
    expect(target, path).toBeDefined()
  }
})

test('every route has its own operationId, a summary, and schemas for what goes in and out', () => {
  expect(operations.length).toBeGreaterThan(9)
  expect(new Set(operations.map(({ it }) => it.operationId)).size).toBe(operations.length)
  for (const { name, path, it } of operations) {
    expect(it.operationId, name).toMatch(/^[a-z][A-Za-z]+$/)
    expect(it.summary, name).toBeTruthy()
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    expect(it.parameters?.filter((one) => one.in === 'path').map((one) => one.name) ?? [], name).toEqual(
      inPath,
    )
    const done = Object.entries(it.responses).filter(([status]) => status.startsWith('2'))
    expect(done, name).toHaveLength(1)
    const content = done[0]![1].content
    const schema = (content?.['application/json'] ?? content?.['text/event-stream'])?.schema
    expect(Object.keys(schema ?? {}), name).not.toHaveLength(0)
  }
})

test('every route says which problems it may answer with', () => {
  for (const { name, method, it } of operations) {
    const failed = Object.entries(it.responses).filter(([status]) => !status.startsWith('2'))
    const expected = ['401', '422', '500', '503', ...(method === 'post' ? ['400', '403', '413', '415'] : [])]
    expect(
      failed.map(([status]) => status),
      name,
    ).toEqual(expect.arrayContaining(expected))
    for (const [, answer] of failed) {
      expect(answer.content?.['application/problem+json']?.schema, name).toEqual({
        $ref: '#/components/schemas/Problem',
      })
    }
  }
})

test('every POST act takes an idempotency key; what SMS gateways and payment machines post counts once by its own id', () => {
  const isOwnId = (path: string) => path.startsWith('/api/v1/sms-') || path.startsWith('/api/v1/kiosk/')
  for (const { name, it } of operations.filter(({ method, path }) => method === 'post' && !isOwnId(path))) {
    expect(it.parameters?.find((one) => one.in === 'header')?.name, name).toBe('idempotency-key')
  }
})

test('the document in docs is the one the program serves (npm run openapi writes it)', () => {
  const kept = readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8')
  expect(JSON.parse(kept)).toEqual(JSON.parse(text))
})

test('people find every route and every problem explained, in both languages, without anything loaded from elsewhere', async () => {
  const page = await host.app.inject({ method: 'GET', url: '/api' })
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  for (const { path } of operations) expect(page.body).toContain(path)
  expect(page.body).not.toMatch(/<(script|link|style|img)/)
  for (const name of problemNames) {
    for (const language of ['de', 'en']) {
      const answer = await host.app.inject({
        url: `/api/problems/${name}`,
        headers: { 'accept-language': language },
      })
      expect(answer.statusCode, name).toBe(200)
      expect(answer.body).toContain(`<html lang="${language}">`)
      expect(answer.body).toContain(String(statusOf[name]))
    }
  }
})

test('the catalogue is told in the language asked for and says where a text is German instead', async () => {
  const list = (await host.app.inject({ url: '/api/v1/concerns?language=en' })).json()
  expect(list.concerns).toHaveLength(82)
  const one = (await host.app.inject({ url: '/api/v1/concerns/study_extend?language=ar' })).json()
  expect(one.name.language).toBe('ar')
  expect(one.fees[0].paragraph).toContain('AufenthV')
  expect(one.questions[0].question.text).not.toBe('')
})

test('the list of documents follows the answers', async () => {
  const ask = async (query: string) =>
    (await host.app.inject({ url: `/api/v1/concerns/study_extend/documents${query}` })).json()
  const open = await ask('')
  const [first] = open.open
  const yes = await ask(`?yes=${first.key}`)
  const no = await ask(`?no=${first.key}`)
  expect(yes.open.length).toBe(open.open.length - 1)
  expect(no.documents.length).toBeLessThan(yes.documents.length)
})

test('a concern of another time or of nowhere is refused by name', async () => {
  const old = await host.app.inject({ url: '/api/v1/concerns/study_extend?on=1990-01-01' })
  expect([old.statusCode, old.json().type]).toEqual([422, '/api/problems/concern-outside-dates'])
  const none = await host.app.inject({ url: '/api/v1/concerns/tea/documents' })
  expect([none.statusCode, none.json().type]).toEqual([404, '/api/problems/unknown-concern'])
})
