import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A program that is told: keeps what it got, and answers as the test wants; 0: never. */
export async function aTarget() {
  const received: Received[] = []
  const answer = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      if (answer.status > 0) response.writeHead(answer.status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    ...{ received, answer, url: `http://127.0.0.1:${port}/hook` },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

/** As a receiver checks it, written from the standard and not from our signer. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const text = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`
  const expected = createHmac('sha256', key).update(text).digest()
  return (headers['webhook-signature'] as string).split(' ').some((one) => {
    const [version, signature = ''] = one.split(',')
    const got = Buffer.from(signature, 'base64')
    return version === 'v1' && got.length === expected.length && timingSafeEqual(got, expected)
  })
}
