import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface GatewayRequest {
  readonly key: string
  readonly idempotency: string
  readonly body: { readonly id: string; readonly from: string; readonly to: string; readonly text: string }
}

export interface TestGateway {
  readonly url: string
  readonly requests: GatewayRequest[]
  /** How it answers the next requests; the last one stays. `silent`: it takes the request and says nothing. */
  answers: (number | 'silent')[]
  retryAfter: string | null
  stop(): Promise<void>
}

/** A gateway for text messages as an HTTP server of its own, with faults. */
export async function aGateway(): Promise<TestGateway> {
  const gateway: Omit<TestGateway, 'url' | 'stop'> = { requests: [], answers: [202], retryAfter: null }
  const server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse(await read(request)) as GatewayRequest['body']
      const { authorization = '', 'idempotency-key': idempotency = '' } = request.headers
      gateway.requests.push({ key: authorization, idempotency: String(idempotency), body })
      const status = gateway.answers.length > 1 ? gateway.answers.shift()! : gateway.answers[0]!
      if (status === 'silent') return
      const headers = gateway.retryAfter ? { 'retry-after': gateway.retryAfter } : {}
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(
        JSON.stringify(status < 300 ? { id: `gw-${gateway.requests.length}` } : { error: `no ${status}` }),
      )
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return Object.assign(gateway, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/messages`,
    stop,
  })
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
