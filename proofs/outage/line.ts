import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** The cable between the machines of an office and its server: it can be pulled, tear in the middle, and carry a newer program. */
export interface Line {
  readonly origin: string
  /** From now on nothing gets through; what is open ends. */
  cut(): void
  mend(): void
  /** The next so many answers to these paths are lost on the way back: the server has done what was asked. */
  loseAnswers(path: string, times: number): void
  /** How often a path was asked for. */
  asked(path: string): number
  /** What machines get to hear of the version of the program; undefined: the true one. */
  pretendVersion(version: string | undefined): void
  close(): Promise<void>
}

/** @param target where the server is now; asked each time, for it may come back at another port. */
export async function openLine(target: () => string): Promise<Line> {
  const sockets = new Set<Socket>()
  const asked = new Map<string, number>()
  const lost = new Map<string, number>()
  let isCut = false
  let version: string | undefined
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '/').split('?')[0]!
    asked.set(path, (asked.get(path) ?? 0) + 1)
    if (isCut) return void incoming.socket.destroy()
    forward(new URL(incoming.url ?? '/', target()), incoming, outgoing, (answer) => {
      const left = lost.get(path) ?? 0
      if (left === 0)
        return path === '/service-worker.js' && version
          ? renew(answer, outgoing, version)
          : pass(answer, outgoing)
      lost.set(path, left - 1)
      answer.resume()
      answer.on('end', () => incoming.socket.destroy())
    })
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend: () => void (isCut = false),
    loseAnswers: (path, times) => void lost.set(path, times),
    asked: (path) => asked.get(path) ?? 0,
    pretendVersion: (to) => void (version = to),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function forward(
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  heard: (answer: IncomingMessage) => void,
): void {
  const { method } = incoming
  // whole and unpacked, since a newer version is written into it
  const { 'accept-encoding': _coding, 'if-none-match': _known, ...headers } = incoming.headers
  const asking = ask(url, { method, headers, agent: false }, heard)
  asking.on('error', () => incoming.socket.destroy())
  outgoing.on('close', () => asking.destroy())
  incoming.pipe(asking)
}

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
  answer.on('error', () => outgoing.destroy())
  answer.pipe(outgoing)
}

/** The same program with another version: a browser takes one changed letter for a new worker. */
function renew(answer: IncomingMessage, outgoing: ServerResponse, version: string): void {
  const parts: Buffer[] = []
  answer.on('data', (part: Buffer) => parts.push(part))
  answer.on('end', () => {
    const script = Buffer.concat(parts)
      .toString('utf8')
      .replace(/version:`[^`]*`/, `version:\`${version}\``)
    const { 'content-type': type } = answer.headers
    outgoing.writeHead(200, { 'content-type': type ?? 'text/javascript', 'cache-control': 'no-cache' })
    outgoing.end(script)
  })
}
