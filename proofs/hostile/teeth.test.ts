import { fc } from '../../testing/properties.ts'
import { Agent } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import type { HostOptions } from '../../src/web/host.ts'
import { apiOf, openapiText } from '../../src/web/api/index.ts'
import { judge } from './judge.ts'
import { requestsToInterface, type Document } from './requests-to-interface.ts'
import { pageRoutes, requestsToPages } from './requests-to-pages.ts'
import { fromSomewhere, send, type Sent } from './send.ts'
import { aStage, type Stage } from './stage.ts'

/** The proof itself is put to the proof: faults planted in the set-up, never in the product. */

let stage: Stage | undefined
const agent = new Agent({ keepAlive: true })
afterAll(async () => {
  agent.destroy()
  await stage?.close()
})

type Office = HostOptions['office']

/** An office in which one act throws when one input comes, as a forgotten check would. */
function withFault(office: Office): Office {
  const { wishFor, find } = office.appointments
  return {
    ...office,
    appointments: {
      ...office.appointments,
      // the interface: nobody had thought of six persons
      wishFor: (asked) => {
        if (asked.persons === 6) throw new TypeError('planted: six persons')
        return wishFor(asked)
      },
      // the pages: a code nobody has
      find: (actor, code) => {
        if (code === 'AAAABBBBCCCC') throw new TypeError('planted: unknown code')
        return find(actor, code)
      },
    },
  }
}

/** What the judge finds, up to the planted fault: the rest would say nothing more about it. */
async function findings(requests: readonly Sent[], document: Document, planted: string): Promise<string[]> {
  const look = judge(document)
  const wrong: string[] = []
  for (const [n, sent] of requests.entries()) {
    const answer = await send(stage!.port, agent, {
      ...sent,
      headers: { ...fromSomewhere(n), ...sent.headers },
    })
    const said = look(sent, answer)
    if (said) wrong.push(said)
    if (said === 'status 500' && stage!.mistakes.join().includes(planted)) break
  }
  return wrong
}

test('an act that throws on one input is caught from the interface and from the pages', async () => {
  const document = JSON.parse(await openapiText()) as Document
  stage = await aStage((options) => {
    const office = withFault(options.office)
    return { ...options, office, registerApi: apiOf({ office, report: options.report! }) }
  })
  const seed = { numRuns: 5000, seed: 7 }
  const sixPersons = 'planted: six persons'
  const calls = fc.sample(requestsToInterface(document, stage), seed)
  expect(await findings(calls, document, sixPersons)).toContain('status 500')
  expect(stage.mistakes.join()).toContain(sixPersons)
  const mine = pageRoutes().filter(({ id }) => id.includes('mein-termin'))
  const unknownCode = 'planted: unknown code'
  const visits = fc.sample(requestsToPages(mine, stage), seed)
  expect(await findings(visits, document, unknownCode)).toContain('status 500')
  expect(stage.mistakes.join()).toContain(unknownCode)
})

test('the judge sees an answer that is late, talkative, of the wrong kind or in the wrong language', async () => {
  const look = judge(JSON.parse(await openapiText()) as Document)
  const page: Sent = { who: '', method: 'GET', path: '/ar/termin', headers: {}, route: 'GET /' }
  const html = { 'content-type': 'text/html' }
  const good = '<html lang="ar" dir="rtl"><a href="/ar">'
  expect(look(page, { status: 200, headers: html, body: good, ms: 1 })).toBeNull()
  expect(look(page, { status: 200, headers: html, body: good, ms: 2100 })).toContain('took')
  expect(look(page, { status: 200, headers: html, body: good.replace('"ar"', '"de"'), ms: 1 })).toContain(
    'speaks de',
  )
  expect(look(page, { status: 404, headers: html, body: '<html lang="ar">', ms: 1 })).toContain('no way out')
  expect(look(page, { status: 405, headers: { 'content-type': 'text/plain' }, body: 'no', ms: 1 })).toContain(
    'no page',
  )
  expect(
    look(page, { status: 200, headers: html, body: `${good}\n    at x (/a/b.js:1:2)`, ms: 1 }),
  ).toContain('inside')
  const letter: Sent = { ...page, path: '/ar/liste/AAAABBBBCCCC/liste.pdf?x=1' }
  const pdf = { 'content-type': 'application/pdf' }
  expect(look(letter, { status: 200, headers: pdf, body: '%PDF', ms: 1 })).toBeNull()
  expect(look(page, { status: 200, headers: pdf, body: '%PDF', ms: 1 })).toBe('type application/pdf')
  expect(look(letter, { status: 404, headers: pdf, body: '%PDF', ms: 1 })).toContain('no page')
  const screen: Sent = { ...page, method: 'POST', path: '/display/sign?x=1' }
  const refused = { 'content-type': 'application/json' }
  expect(look(screen, { status: 403, headers: refused, body: '{"refusal":"x"}', ms: 1 })).toBeNull()
  expect(look(screen, { status: 403, headers: refused, body: '{}', ms: 1 })).toContain('without its reason')
  const snapshot: Sent = { ...page, path: '/reception/offline/snapshot' }
  expect(look(snapshot, { status: 200, headers: refused, body: '{}', ms: 1 })).toBeNull()
  expect(look(snapshot, { status: 200, headers: pdf, body: '%PDF', ms: 1 })).toBe('type application/pdf')
  expect(look(snapshot, { status: 403, headers: refused, body: '{"refusal":"x"}', ms: 1 })).toContain(
    'no page',
  )
  const plain = { ...page, path: '/einfach/termin' }
  expect(look(plain, { status: 200, headers: html, body: good, ms: 1 })).toContain('speaks ar')
  const own = good.replace('"ar"', '"de-x-einfach"')
  expect(look(plain, { status: 200, headers: html, body: own, ms: 1 })).toBeNull()
  const call: Sent = { ...page, path: '/api/v1/concerns', route: 'GET /api/v1/concerns' }
  const json = { 'content-type': 'application/json' }
  expect(look(call, { status: 200, headers: json, body: '{"on":"2026-11-23"}', ms: 1 })).toContain('schema')
  expect(look(call, { status: 404, headers: json, body: '{}', ms: 1 })).toContain('type')
  expect(look(call, { status: 503, headers: json, body: '{}', ms: 1 })).toBe('status 503')
})
