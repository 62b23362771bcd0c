import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { jpeg, PNG } from '#office/handin/testing/papers.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { createHost } from '../host.ts'
import { uploadsOf } from './index.ts'

const RITA: Actor = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] }
let database: FreshDatabase
let office: Office
let host: Awaited<ReturnType<typeof createHost>>
let port: number
let document: string
let handIn: string
/** Who asks next. */
let who: Actor | undefined = RITA

beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T09:00:00Z')
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  const site = () => Promise.reject(new Error('no page is asked'))
  const registerUploads = uploadsOf({ office, identify: async () => who })
  host = await createHost({ office, site, pages: false, registerUploads })
  await host.listen({ host: '127.0.0.1', port: 0 })
  port = (host.server.address() as AddressInfo).port
  const whose = { by: 'unknown', sender: 'Kanzlei' } as const
  const opened = await office.handin.openHandIn(RITA, { site: 1, whose, language: 'de' })
  if (!opened.ok) throw new Error(opened.refusal)
  handIn = opened.handIn
  const paper = { handIn, type: 'passport', title: '', form: 'copy', pages: 1 }
  const added = await office.handin.addDocument(RITA, paper)
  if (!added.ok) throw new Error(added.refusal)
  document = added.document
})
afterAll(async () => {
  await host.close()
  await office.close()
  await database.drop()
})

const files = async (): Promise<string[]> => {
  const seen = await office.handin.lookAtHandIn(RITA, handIn)
  return seen.ok ? seen.documents.flatMap((it) => it.files.map(({ name }) => name)) : []
}
const send = (body: Uint8Array | string | FormData, headers: Record<string, string> = {}, to = document) =>
  fetch(`http://127.0.0.1:${port}/uploads/hand-in/${to}`, {
    method: 'POST',
    headers: {
      ...(!(body instanceof FormData) && { 'content-type': 'application/octet-stream' }),
      ...headers,
    },
    body: body instanceof Uint8Array ? Uint8Array.from(body) : body,
    redirect: 'manual',
  })
const answerOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object) })

describe('files that come in', () => {
  test('arrive as they are, under the last part of their name; again is the same', async () => {
    const named = { 'x-file-name': encodeURIComponent('../../Reisepaß.jpg') }
    expect(await answerOf(await send(jpeg(), named))).toMatchObject({
      status: 200,
      ok: true,
      name: 'Reisepaß.jpg',
    })
    expect(await answerOf(await send(jpeg(), { 'x-file-name': '%E0%A4%A' }))).toMatchObject({ again: true })
    expect(await files()).toEqual(['Reisepaß.jpg'])
  })

  test('wrong ones are refused in words', async () => {
    expect(await answerOf(await send(''))).toMatchObject({ status: 422, refusal: 'file-empty' })
    expect(await answerOf(await send('<html>'))).toMatchObject({ status: 422, refusal: 'file-kind' })
    const big = new Uint8Array(21 * 1024 * 1024)
    expect(await answerOf(await send(big))).toMatchObject({ status: 413, refusal: 'file-too-big' })
    const json = { 'content-type': 'application/json' }
    expect(await answerOf(await send('{}', json))).toMatchObject({ status: 415 })
    for (const to of ['nonsense', '00000000-0000-0000-0000-000000000000'])
      expect(await answerOf(await send(PNG, {}, to))).toMatchObject({
        status: 404,
        refusal: 'unknown-hand-in',
      })
    expect(await files()).toHaveLength(1)
  })

  test('one that breaks off in the middle leaves nothing, and the next attempt succeeds', async () => {
    const whole = Buffer.concat([jpeg({ filling: 60_000 })])
    await new Promise<void>((resolve) => {
      const sending = request({
        ...{ host: '127.0.0.1', port, method: 'POST', path: `/uploads/hand-in/${document}` },
        headers: { 'content-type': 'application/octet-stream', 'content-length': whole.length },
      })
      sending.on('error', () => resolve())
      sending.write(whole.subarray(0, 20_000), () => setTimeout(() => sending.destroy(), 50))
    })
    expect(await files()).toHaveLength(1)
    expect(await answerOf(await send(whole, { 'x-file-name': 'zweite.jpg' }))).toMatchObject({ ok: true })
    expect(await files()).toHaveLength(2)
  })

  test('of unknown length are counted while they come', async () => {
    const answer = await new Promise<number>((resolve) => {
      const sending = request(
        {
          ...{ host: '127.0.0.1', port, method: 'POST', path: `/uploads/hand-in/${document}` },
          headers: { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
        },
        ({ statusCode = 0 }) => resolve(statusCode),
      )
      sending.on('error', () => resolve(413))
      for (let n = 0; n < 22; n++) sending.write(Buffer.alloc(1024 * 1024, 1))
      sending.end()
    })
    expect(answer).toBe(413)
    expect(await files()).toHaveLength(2)
  })

  test('a form without script sends several and leads back, with what was refused', async () => {
    const form = new FormData()
    form.append('files', new File([Uint8Array.from(PNG)], 'scan.png'))
    form.append('files', new File(['MZ'], 'virus.pdf'))
    const referer = `http://127.0.0.1:${port}/reception/hand-in/${handIn}`
    const answer = await send(form, { referer })
    expect(answer.headers.get('location')).toBe(`/reception/hand-in/${handIn}?upload=file-kind`)
    expect(await files()).toContain('scan.png')
    const away = await send(form, { referer: 'https://evil.example/x' })
    expect(away.headers.get('location')).toBe('/reception/hand-in?upload=file-kind')
    const broken = await send('--x\r\nnothing', {
      'content-type': 'multipart/form-data; boundary=x',
      referer,
    })
    expect(broken.status).toBe(400)
  })

  test('from another page, or of nobody we know, are not taken', async () => {
    expect((await send(PNG, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send(PNG, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const stranger of [undefined, { ...RITA, sites: [2] }, { ...RITA, roles: ['admin'] }]) {
      who = stranger
      expect((await send(PNG)).status).toBe(403)
    }
    who = RITA
  })
})

describe('a new version of a document', () => {
  const [document, akte] = ['01a02032-6d42-7d40-a593-6d9cde7120bd', '01a02032-6d42-7d40-a593-6d9cde7120be']
  const clerk: Actor = { kind: 'staff', id: 'clara', roles: ['caseworker'], sites: [1] }
  const bring = (as: Actor, files: readonly File[], to = document) => {
    who = as
    const body = new FormData()
    for (const file of files) body.append('file', file)
    return fetch(`http://127.0.0.1:${port}/uploads/intake/version/${to}?akte=${akte}&key=form-12345`, {
      ...{ method: 'POST', body, redirect: 'manual' as const },
    }).finally(() => (who = RITA))
  }

  test('is nothing for the reception, and of no document for a case worker; the page says why where one chose', async () => {
    const file = new File([Uint8Array.from(PNG)], 'neu.png')
    expect((await bring(RITA, [file])).status).toBe(403)
    expect((await bring(clerk, [file], 'x')).status).toBe(404)
    const whyNot = async (files: readonly File[]): Promise<string | null> =>
      (await bring(clerk, files)).headers.get('location')
    const back = `/files/${akte}?document=${document}&tab=data&upload=`
    expect(await whyNot([])).toBe(`${back}file-missing#versions-title`)
    expect(await whyNot([file])).toBe(`${back}unknown-file#versions-title`)
    const kept = await database.adminPool.query('select 1 from intake.item')
    expect(kept.rows).toEqual([])
  })
})
