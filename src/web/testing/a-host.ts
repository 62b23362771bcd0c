import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '#ground/clock/clock.ts'
import { shipped } from '#office/catalogue/index.ts'
import { createHost, type HostOptions } from '../host.ts'
import type { Site } from '../hand-over.ts'

export const aSite: Site = {
  officeName: 'Ausländerbehörde Musterstadt',
  authority: 'Stadt Musterstadt',
  address: { street: 'Rathausplatz 1', postalCode: '91000', city: 'Musterstadt' },
  phone: '+49 9131 000-000',
  mail: 'abh@musterstadt.example',
  hours: [{ weekday: 1, spans: [{ from: '08:00', to: '12:00' }] }],
}

export interface RunningHost {
  readonly origin: string
  /** What the host reported as our own mistakes. */
  readonly reports: unknown[]
  close(): Promise<void>
}

/** An office on a quiet day that only knows its catalogue. */
const office = {
  catalogue: shipped,
  ground: { clock: systemClock },
  appointments: { sites: () => [1] },
  reception: { overloadOf: async () => null },
  stages: {
    now: () => ({ off: [], version: 0 }),
    functionBehind: () => undefined,
    closedBy: () => ({ opens: [], keeps: [] }),
    seenAt: <T>(house: T): T => house,
  },
}

/** A host on a free port of this machine, with as much of an office as the front door needs. */
export async function aHost(options: Partial<HostOptions> = {}): Promise<RunningHost> {
  const reports: unknown[] = []
  const app = await createHost({
    office: office as unknown as HostOptions['office'],
    site: () => aSite,
    report: (error) => reports.push(error),
    ...options,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, reports, close: () => app.close() }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request with exactly these headers and this path; `fetch` would tidy both. */
export function ask(
  origin: string,
  path: string,
  options: {
    method?: string
    headers?: Record<string, string>
    body?: string | Buffer
    chunked?: boolean
  } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const length =
      options.body === undefined || options.chunked
        ? {}
        : { 'content-length': String(Buffer.byteLength(options.body)) }
    const request = httpRequest(
      {
        hostname,
        port,
        path,
        method: options.method ?? 'GET',
        headers: { ...length, ...options.headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    // a server that answers before it has read everything may close the line: the answer counts, not the line
    request.on('error', (error) => setTimeout(reject, 200, error))
    request.end(options.body)
  })
}
