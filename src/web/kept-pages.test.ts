import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeptPages } from './kept-pages.ts'

let server: Server
let written = 0
let now = 0
let headers: Record<string, string> = {}
beforeEach(async () => {
  const kept = new KeptPages()
  written = 0
  now = 0
  headers = { 'cache-control': 'public, max-age=5', 'content-type': 'text/html' }
  server = createServer((request, response) => {
    if (kept.answer(request, response, `http://${request.headers.host}`, now)) return
    kept.watch(request, response, `http://${request.headers.host}`, () => now)
    written++
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.write('<p>')
    response.end(`${request.url} ${written}</p>`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
})

const ask = async (path: string, more: Record<string, string> = {}) =>
  (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: more })).text()

test('a page that says so is written once in its seconds, whole, and anew afterwards', async () => {
  expect([await ask('/a'), await ask('/a'), await ask('/b')]).toEqual([
    '<p>/a 1</p>',
    '<p>/a 1</p>',
    '<p>/b 2</p>',
  ])
  now = 5000
  expect(await ask('/a')).toBe('<p>/a 3</p>')
})

test('nothing is kept of somebody’s own request, nor of a page that does not say so or sets a cookie', async () => {
  await ask('/a', { cookie: 'x=1' })
  expect(await ask('/a')).toBe('<p>/a 2</p>')
  expect(await ask('/a', { cookie: 'x=1' })).toBe('<p>/a 3</p>')
  headers = { 'cache-control': 'no-store' }
  expect([await ask('/c'), await ask('/c')]).toEqual(['<p>/c 4</p>', '<p>/c 5</p>'])
  headers = { 'cache-control': 'public, max-age=5', 'set-cookie': 'a=b' }
  expect([await ask('/d'), await ask('/d')]).toEqual(['<p>/d 6</p>', '<p>/d 7</p>'])
})
