import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from './compress.ts'

const long = '<p>Aufenthaltserlaubnis</p>'.repeat(500)
const page = (body: string = long) =>
  new Response(body, { status: 200, headers: { 'content-type': 'text/html' } })

test('a page is packed as the reader accepts it, and reads the same afterwards', async () => {
  const brotli = await compressed(page(), 'gzip, br')
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(long)
  const gzip = await compressed(page(), 'gzip;q=1, br;q=0')
  expect(gzip.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(long)
})

test('a reader who accepts nothing gets the page as it is', async () => {
  const answer = await compressed(page(), null)
  expect(answer.headers.has('content-encoding')).toBe(false)
  expect(await answer.text()).toBe(long)
})

test('caches keep packed and plain apart, even when the page was too short to pack', async () => {
  const answer = await compressed(page('kurz'), 'br')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(answer.headers.has('content-encoding')).toBe(false)
  expect(await answer.text()).toBe('kurz')
})

test('pictures and event streams pass untouched', async () => {
  for (const type of ['image/png', 'text/event-stream']) {
    const answer = new Response(long, { headers: { 'content-type': type } })
    expect(await compressed(answer, 'br')).toBe(answer)
  }
})

test('several cookies survive the packing', async () => {
  const answer = page()
  answer.headers.append('set-cookie', 'a=1')
  answer.headers.append('set-cookie', 'b=2')
  expect((await compressed(answer, 'br')).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})
