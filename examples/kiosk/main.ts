import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Kiosk } from './kiosk.ts'
import { operatorOf } from './operator.ts'
import { FILES, frontPage, screenPage, setUpPage } from './page.ts'
import { screenOf } from './screen.ts'

/** A payment machine in a browser. Set by its page or by WILLKOMMEN_URL and WILLKOMMEN_KEY; PORT and DATA are its own. */
const environment = process.env
const port = Number(environment['PORT'] ?? 8091)
const origin = `http://127.0.0.1:${port}`
const pages = new Set<ServerResponse>()
const changed = () => {
  for (const page of pages) page.write('data: changed\n\n')
}
const kiosk = new Kiosk(
  environment['DATA'] ?? join(import.meta.dirname, 'kiosk-data'),
  { origin: environment['WILLKOMMEN_URL'] ?? '', key: environment['WILLKOMMEN_KEY'] ?? '' },
  changed,
)
const ticking = setInterval(() => kiosk.machine?.tick(), 1000)

/** What a filled machine has for change. */
const USUAL = Object.entries({
  1: 20,
  2: 20,
  5: 20,
  10: 20,
  20: 20,
  50: 20,
  100: 20,
  200: 20,
  500: 10,
  1000: 10,
})
const usual = USUAL.flatMap(([piece, count]) => Array.from<number>({ length: count }).fill(Number(piece)))

type Body = Readonly<Record<string, unknown>>
/** Everything that can be pressed, on the screen, at the slots and behind the door; tests use the same. */
const acts: Readonly<Record<string, (args: readonly string[], body: Body) => unknown>> = {
  read: (_, { code }) => kiosk.machine?.read(String(code ?? '')),
  pay: ([method]) => kiosk.machine?.pay(method === 'card' ? 'card' : 'cash'),
  cancel: () => kiosk.machine?.cancel(),
  home: () => kiosk.machine?.home(),
  speak: ([language]) => kiosk.machine?.speak(language ?? 'de'),
  insert: ([piece]) => kiosk.machine?.insert(Number(piece)) ?? kiosk.devices.throwOut(Number(piece)),
  tray: () => kiosk.devices.takeTray(),
  fail: ([name = '', value = '']) => kiosk.fail(name, value),
  power: ([to]) => (to === 'off' ? kiosk.powerOff() : kiosk.powerOn()),
  alarm: ([isOn]) => kiosk.machine?.alarm(isOn === 'true'),
  door: ([isOpen]) => kiosk.machine?.door(isOpen === 'true'),
  fill: (_, { pieces }) => kiosk.machine?.fill(Array.isArray(pieces) ? pieces.map(Number) : usual),
  empty: () => kiosk.machine?.empty(),
  tick: () => kiosk.machine?.tick(),
}

const BODY_MAX = 20_000
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request.setEncoding('utf8')) {
    body += part as string
    if (body.length > BODY_MAX) throw new Error('too large')
  }
  return body
}

/** A page of somebody else must not press our buttons. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin: from, host } = headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return true
  return from !== undefined && from !== `http://${host}`
}

async function post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  if (path === '/set-up') {
    const form = new URLSearchParams(body)
    kiosk.connect({ origin: form.get('origin') ?? '', key: (form.get('key') ?? '').trim() })
    response.writeHead(303, { location: '/' }).end()
    return
  }
  const [act = '', ...args] = path.replace(/^\/do\//, '').split('/')
  if (!Object.hasOwn(acts, act)) {
    response.writeHead(404).end()
    return
  }
  await acts[act]!(args, JSON.parse(body || '{}') as Body)
  changed()
  response.writeHead(204).end()
}

/** What a test reads: the state as the journal tells it, and what lies about. */
function state(): object {
  const { machine, devices, damage } = kiosk
  const { failures, ...matter } = devices.is
  return {
    ...{ isOn: machine !== null, damage, failures, matter },
    ...(machine && { state: machine.state, view: machine.view, rejected: machine.rejected }),
  }
}

function get(path: string, request: IncomingMessage, response: ServerResponse): void {
  const html = (content: string) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(content)
  const file = FILES[path]
  if (file) response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1])
  else if (path === '/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 500\ndata: changed\n\n')
    pages.add(response)
    request.on('close', () => pages.delete(response))
  } else if (path === '/state')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(state()))
  else if (path === '/part/screen') html(screenOf(kiosk.machine))
  else if (path === '/part/front') html(operatorOf(kiosk.machine, kiosk.devices, kiosk.damage))
  else if (path === '/set-up' || kiosk.settings.key === '') html(setUpPage())
  else if (path === '/screen') html(screenPage())
  else if (path === '/') html(frontPage())
  else response.writeHead(404).end()
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', origin)
  if (isForeign(request)) response.writeHead(403).end()
  else if (request.method !== 'POST') get(pathname, request, response)
  else
    post(pathname, request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      if (!response.headersSent) response.writeHead(400)
      response.end()
    })
})
server.listen(port, '127.0.0.1', () => process.stdout.write(`Muster-Kassenautomat: ${origin}\n`))

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    clearInterval(ticking)
    server.closeAllConnections()
    server.close()
    kiosk.machine?.stop()
    process.exit(0)
  })
