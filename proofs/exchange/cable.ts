import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HttpCable {
  readonly origin: string
  /** `deaf`: what is asked arrives and is done, the answer is lost. `cut`: nothing arrives. */
  mode: 'whole' | 'deaf' | 'cut'
  /** Requests that change something and arrived. */
  readonly arrived: string[]
  close(): Promise<void>
}

/** The line between two programs, which can be cut on either side. */
export async function httpCable(port: number): Promise<HttpCable> {
  const cable = { mode: 'whole' as HttpCable['mode'], arrived: [] as string[] }
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    if (cable.mode === 'cut') {
      asked.socket.destroy()
      return
    }
    const { method = 'GET', url = '/', headers } = asked
    const on = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (told) => {
      if (method === 'POST') cable.arrived.push(url)
      if (cable.mode === 'deaf' && method === 'POST') {
        told.resume()
        asked.socket.destroy()
        return
      }
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
      told.on('error', () => answer.destroy())
    })
    on.on('error', () => asked.socket.destroy())
    answer.on('close', () => on.destroy())
    asked.pipe(on)
  }
  const server = createServer(pass)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  return Object.assign(cable, {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  })
}
