import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHost, ask, type Answer, type RunningHost } from './testing/a-host.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
let host: RunningHost
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(host.origin, path, { headers })
const post = (path: string, body: string | Buffer, headers: Record<string, string>): Promise<Answer> =>
  ask(host.origin, path, { method: 'POST', headers, body })

beforeAll(async () => {
  host = await aHost({
    registerApi: (app) => {
      app.post('/api/echo', async (request) => request.body)
      app.get('/api/broken', async () => {
        throw new Error('our own mistake')
      })
    },
  })
})
afterAll(() => host.close())

describe('the languages of an address', () => {
  test('the bare address leads to the page in the reader’s language', async () => {
    expect(await get('/', { 'accept-language': 'ar-SY, en;q=0.5' })).toMatchObject({
      status: 307,
      headers: { location: '/ar' },
    })
    expect((await get('/')).headers.location).toBe('/de')
  })

  test('a page says its language and direction', async () => {
    expect((await get('/ar')).body).toContain('<html lang="ar" dir="rtl">')
    expect((await get('/de')).body).toContain('<html lang="de" dir="ltr">')
  })

  test('a language nobody offers is a page that does not exist, told in the reader’s language', async () => {
    const answer = await get('/xx', { 'accept-language': 'en' })
    expect(answer.status).toBe(404)
    expect(answer.body).toContain('This page does not exist')
    expect(answer.body).toContain('href="/en"')
  })
})

describe('a page as it is sent', () => {
  test('it carries no script', async () => {
    expect((await get('/de')).body).not.toContain('<script')
  })

  test('it keeps others from framing, sniffing, storing it', async () => {
    const { headers } = await get('/de')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  })

  test('files keep the headers too, packed and for a year', async () => {
    const sheet = /href="(\/_app\/immutable\/[^"]+\.css)"/.exec((await get('/de')).body)?.[1] ?? ''
    const { headers } = await get(sheet, { 'accept-encoding': 'br' })
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'x-content-type-options': 'nosniff' })
    expect(headers['cache-control']).toContain('immutable')
  })

  test('HEAD gives the headers and nothing else', async () => {
    expect(await ask(host.origin, '/de', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('forms', () => {
  // the start page takes no form: 405 says that the check let it through, 403 that it did not
  test('our own form passes over plain http', async () => {
    expect((await post('/de', 'a=1', { ...form, origin: host.origin })).status).toBe(405)
  })

  test('a form of another site is refused, also with forged headers', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      {},
      { origin: host.origin.replace('http:', 'https:'), 'x-willkommen-protocol': 'https' },
      {
        origin: 'http://evil.example',
        'x-willkommen-host': 'evil.example',
        'x-forwarded-host': 'evil.example',
      },
    ]) {
      const answer = await post('/de', 'a=1', { ...form, ...headers })
      expect(answer.status, JSON.stringify(headers)).toBe(403)
      expect(answer.body).toContain('Bitte senden Sie das Formular noch einmal')
    }
  })

  test('behind a trusted proxy the outer address counts', async () => {
    const proxied = await aHost({ trustProxy: true })
    const headers = {
      ...form,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'termin.stadt.example',
      origin: 'https://termin.stadt.example',
    }
    const answer = await ask(proxied.origin, '/de', { method: 'POST', headers, body: 'a=1' })
    await proxied.close()
    expect(answer.status).toBe(405)
  })

  test('whoever sends an address along is counted by the one the proxy saw, on pages and at the interface', async () => {
    const proxied = await aHost({
      trustProxy: true,
      pages: (request, response) => response.end(request.headers['x-willkommen-address']),
      registerApi: (app) => void app.get('/api/address', async (request) => request.ip),
    })
    const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' }
    const seen = await Promise.all(
      ['/de', '/api/address'].map((path) => ask(proxied.origin, path, { headers })),
    )
    await proxied.close()
    expect(seen.map(({ body }) => body)).toEqual(['192.0.2.7', '192.0.2.7'])
  })

  test('ten megabytes are too much, in the language of the page', async () => {
    const answer = await post('/en/book', Buffer.alloc(10_000_000, 'a'), { ...form, origin: host.origin })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('That was too much at once')
  })

  test('ten megabytes without a stated length are too much as well', async () => {
    const answer = await ask(host.origin, '/de', {
      method: 'POST',
      headers: { ...form, origin: host.origin, 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(10_000_000, 'a'),
      chunked: true,
    })
    expect(answer.status).toBe(413)
  })

  test('a broken body is the sender’s fault', async () => {
    for (const type of [
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'multipart/form-data; boundary=',
    ]) {
      expect((await post('/de', 'garbage', { 'content-type': type, origin: host.origin })).status, type).toBe(
        400,
      )
    }
  })
})

describe('the interface', () => {
  test('a broken or endless call gets a problem, never a 5xx', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await post('/api/echo', '{"a":', json)).status).toBe(400)
    const tooLarge = await post('/api/echo', Buffer.alloc(10_000_000, 'a'), json)
    expect(tooLarge.status).toBe(413)
    expect(tooLarge.headers['content-type']).toContain('application/problem+json')
  })

  test('an unknown path is a problem, not a page', async () => {
    expect(await get('/api/nothing')).toMatchObject({
      status: 404,
      body: '{"type":"about:blank","title":"Not Found","status":404}',
    })
  })

  test('our own mistake is logged and says nothing of itself', async () => {
    const answer = await get('/api/broken')
    expect(answer.status).toBe(500)
    expect(answer.body).not.toContain('mistake')
    expect(host.reports.map(String)).toContain('Error: our own mistake')
  })
})

test('whatever is asked, the host does not break', async () => {
  const before = host.reports.length
  const paths = [
    '/%',
    '/%E0%A4%A',
    '/de/%00',
    '//evil.example',
    '/de/..%2f..%2fetc/passwd',
    '/de?%',
    '/api/%',
    '/_app/immutable/nope.js',
    '/de/__data.json',
    '/de?x-sveltekit-invalidated=1',
    '/_app/remote/x',
    `/${'a'.repeat(8000)}`,
  ]
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
  for (const path of paths) {
    for (const method of methods) {
      const answer = await ask(host.origin, path, {
        method,
        headers: { cookie: 'a=%E0%A4%A; =;;', origin: host.origin },
      })
      expect(answer.status, `${method} ${path}`).toBeLessThan(500)
    }
  }
  expect((await get('/de', { host: 'a b' })).status).toBe(400)
  expect(host.reports).toHaveLength(before)
})

describe('when the pages themselves fail', () => {
  test('a reader gets a plain page with a way out, and the mistake is logged', async () => {
    const failing = await aHost({
      pages: () => {
        throw new Error('pages are broken')
      },
    })
    const answer = await ask(failing.origin, '/ar/book')
    await failing.close()
    expect(answer.status).toBe(500)
    expect(answer.body).toContain('<html lang="ar" dir="rtl">')
    expect(answer.body).toContain('href="/ar"')
    expect(failing.reports.map(String)).toEqual(['Error: pages are broken'])
  })

  test('when not even the office’s name can be found, three languages say so', async () => {
    const failing = await aHost({
      site: () => {
        throw new Error('no database')
      },
    })
    const answer = await ask(failing.origin, '/de')
    await failing.close()
    expect(answer.status).toBe(500)
    for (const way of ['/de', '/en', '/ar']) expect(answer.body).toContain(`href="${way}"`)
    expect(answer.body).not.toContain('no database')
    expect(failing.reports.map(String)).toEqual(['Error: no database'])
  })
})
