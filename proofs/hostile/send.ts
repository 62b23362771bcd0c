import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http'

export interface Sent {
  /** Who sends it, for the report: visitor, terminal, desk … */
  readonly who: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body?: Buffer | undefined
  /** The route this was made for, so that a report counts what was reached. */
  readonly route: string
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly ms: number
}

/** No answer may take longer; a promise to the reader, not a measurement. Milliseconds. */
export const PATIENCE_MS = 10_000

/** Everybody comes from an address of their own, else all but the first few would only be slowed down. */
export const fromSomewhere = (n: number): Readonly<Record<string, string>> => ({
  'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
})

/** Sends exactly these bytes as path, headers and body; a friendlier client would tidy them. */
export function send(port: number, agent: Agent, sent: Sent): Promise<Answer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const length = sent.body &&
      !sent.headers['transfer-encoding'] && { 'content-length': String(sent.body.byteLength) }
    const asked = httpRequest(
      {
        host: '127.0.0.1',
        port,
        agent,
        path: sent.path,
        method: sent.method,
        headers: { ...length, ...sent.headers },
        timeout: PATIENCE_MS,
      },
      (answer) => {
        const parts: Buffer[] = []
        const end = (): void =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
            ms: performance.now() - start,
          })
        // a live line never ends: that it began is the answer
        if (answer.headers['content-type']?.startsWith('text/event-stream')) {
          end()
          answer.destroy()
          return
        }
        answer
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', end)
          .on('error', () => undefined)
      },
    )
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)))
    // a server that answers before it has read everything may close the line: the answer counts, not the line
    asked.on('error', (error) => setTimeout(reject, 300, error))
    asked.end(sent.body)
  })
}
