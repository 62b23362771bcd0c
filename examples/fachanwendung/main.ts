import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Desk, type OfficeEvent } from './desk.ts'
import { follow } from './follow.ts'
import { faultOf } from './hook.ts'
import { NotNow, OfficeClient } from './office.ts'
import { FILES, pageOf, partOf, setUpPage, type Shown, type Visit } from './page.ts'
import { Store } from './store.ts'

/** A small Fachanwendung. Set by the page, or by WILLKOMMEN_URL, WILLKOMMEN_KEY, SITE, DESK; PORT and DATA are its own. */
const settings = process.env
const store = new Store(settings['DATA'] ?? 'fachanwendung.sqlite')
const port = Number(settings['PORT'] ?? 8090)
const origin = `http://127.0.0.1:${port}`
for (const [name, value] of [
  ['origin', settings['WILLKOMMEN_URL']],
  ['key', settings['WILLKOMMEN_KEY']],
  ['site', settings['SITE']],
  ['desk', settings['DESK']],
] as const)
  if (value !== undefined) store.set(name, value)

const office = () => new OfficeClient(store.get('origin') ?? '', store.get('key') ?? '')
const site = () => Number(store.get('site') ?? 1)
const deskId = () => Number(store.get('desk') ?? 1)
const pages = new Set<ServerResponse>()
let visits: readonly Visit[] = []

const changed = () => {
  for (const page of pages) page.write('data: changed\n\n')
}
const settled = () => void readVisits()
const desk = new Desk({ store, office, site, desk: deskId, changed, settled })

async function readVisits(): Promise<void> {
  try {
    const { status, body } = await office().ask('GET', `/visits?site=${site()}`)
    if (status === 200) visits = body['visits'] as Visit[]
  } catch (error) {
    if (!(error instanceof NotNow)) throw error
  }
  changed()
}

const READ_PAUSE_MS = 500
let reading: NodeJS.Timeout | null = null
/** After a storm of events one look: how many wait, where our visits stand, and whatever an event crossed on its way. */
function readSoon(): void {
  reading ??= setTimeout(() => {
    reading = null
    void desk.read()
    void readVisits()
  }, READ_PAUSE_MS)
}

let line: { stop(): void } | null = null
function connect(): void {
  line?.stop()
  if (store.get('key') === null) return
  desk.finishPresses()
  line = follow({
    office,
    path: () => `/events?site=${site()}`,
    last: () => store.get('lastEvent'),
    hear: (event) => {
      desk.hear(event)
      readSoon()
    },
    async ready() {
      await desk.read()
      await readVisits()
    },
    lost() {
      desk.isReached = false
      changed()
    },
  })
}

function shown(open: string | null): Shown {
  const { guest, waiting, isReached, told } = desk
  const more = { press: store.lastPress(), open, site: site(), desk: deskId() }
  return {
    akten: store.akten(),
    visits,
    guest,
    waiting,
    isReached,
    told,
    ...more,
    isSubscribed: store.get('secret') !== null,
  }
}

const at = () => ({ site: site(), desk: deskId() })
const acts: Readonly<Record<string, (form: URLSearchParams) => unknown>> = {
  '/next': () => desk.press('Nächster', '/calls', at()),
  '/call': (form) => desk.press('Aufrufen', '/calls', { ...at(), visit: form.get('visit') ?? '' }),
  '/recall': () => desk.guest && desk.press('Nochmals', `/calls/${desk.guest.visit}/recall`, at()),
  '/serve': () => desk.guest && desk.press('Beginnen', `/calls/${desk.guest.visit}/serve`, at()),
  '/finish': () => desk.guest && desk.press('Fertig', `/calls/${desk.guest.visit}/finish`, at()),
  '/attach': (form) =>
    desk.press('Akte zuordnen', `/visits/${form.get('visit')}/references`, { reference: form.get('az') }),
  '/book': (form) =>
    desk.press('Termin zuordnen', `/appointments/${encodeURIComponent(form.get('code') ?? '')}/references`, {
      reference: form.get('az'),
    }),
  '/subscribe': subscribe,
  '/set-up': (form) => {
    for (const name of ['origin', 'key', 'site', 'desk']) store.set(name, (form.get(name) ?? '').trim())
    connect()
  },
}

async function subscribe(): Promise<void> {
  const events = ['visit.called', 'visit.rung-again', 'visit.served', 'visit.finished', 'visit.no-show']
  const body = JSON.stringify({
    url: `${origin}/hook`,
    site: site(),
    events: [...events, 'visit.withdrawn', 'visit.parked', 'visit.forwarded'],
  })
  try {
    const answer = await office().ask('POST', '/webhooks', { body, once: randomUUID() })
    if (answer.status === 201) store.set('secret', String(answer.body['secret']))
    else desk.told = String(answer.body['detail'])
  } catch (error) {
    desk.told = (error as Error).message
  }
  changed()
}

/** A message of the office. Signed, from now, and not seen before: else it changes nothing. */
function takeHook(request: IncomingMessage, response: ServerResponse, body: string): void {
  const secret = store.get('secret')
  const fault = secret === null ? 'not signed' : faultOf(request.headers, body, [secret], Date.now())
  if (fault) {
    response.writeHead(400).end(fault)
    return
  }
  if (store.isFirst(String(request.headers['webhook-id']), Date.now()))
    desk.hear(JSON.parse(body) as OfficeEvent)
  response.writeHead(204).end()
}

const BODY_MAX = 100_000

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request.setEncoding('utf8')) {
    body += part as string
    if (body.length > BODY_MAX) throw new Error('too large')
  }
  return body
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', origin)
  const html = (content: string) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(content)
  if (request.method === 'POST') {
    const body = await bodyOf(request)
    if (url.pathname === '/hook') return takeHook(request, response, body)
    // a page of somebody else must not press our buttons
    const from = request.headers.origin
    const act = acts[url.pathname]
    if (!act || (from !== undefined && new URL(from).host !== request.headers.host)) {
      response.writeHead(403).end()
      return
    }
    await act(new URLSearchParams(body))
    response.writeHead(303, { location: '/' }).end()
    return
  }
  const file = FILES[url.pathname]
  if (file) response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1])
  else if (url.pathname === '/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 1000\ndata: changed\n\n')
    pages.add(response)
    response.on('close', () => pages.delete(response))
  } else if (url.pathname === '/part') html(partOf(shown(url.searchParams.get('az'))))
  else if (url.pathname === '/state')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(shown(null)))
  else if (store.get('key') === null || url.pathname === '/set-up') html(setUpPage())
  else if (url.pathname === '/' || url.pathname === '/akte') html(pageOf(shown(url.searchParams.get('az'))))
  else response.writeHead(404).end()
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    if (!response.headersSent) response.writeHead(400)
    response.end()
  })
})
server.listen(port, '127.0.0.1', () => process.stdout.write(`Muster-Fachanwendung: ${origin}\n`))
connect()

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    desk.stop()
    line?.stop()
    server.closeAllConnections()
    server.close()
    store.close()
    process.exit(0)
  })
