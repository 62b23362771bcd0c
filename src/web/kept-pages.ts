import type { IncomingMessage, ServerResponse } from 'node:http'

/** A page that was the same for everybody a moment ago, as it went out: packed, with its headers. */
interface KeptPage {
  readonly until: number
  readonly headers: Readonly<Record<string, string | string[] | number>>
  readonly body: Buffer
}

const PAGES_MAX = 200
const BYTES_MAX = 512 * 1024

/**
 * Keeps what a page itself calls `public, max-age=…`, so that twenty thousand people who open one form within a minute do
 * not have it written twenty thousand times. Only for requests without a cookie: those may be somebody's.
 */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage>()

  /** Answers from memory; false when there is nothing to answer with. */
  answer(request: IncomingMessage, response: ServerResponse, own: string, now: number): boolean {
    const kept = this.#pages.get(keyOf(request, own) ?? '')
    if (!kept || now >= kept.until) return false
    for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value)
    response.writeHead(200)
    response.end(kept.body)
    return true
  }

  /** Looks at an answer on its way out and keeps it, if the page says that it may. */
  watch(request: IncomingMessage, response: ServerResponse, own: string, now: () => number): void {
    const key = keyOf(request, own)
    if (key === null) return
    const parts: Buffer[] = []
    const write = response.write.bind(response)
    const end = response.end.bind(response)
    const note = (part: unknown): void => {
      if (typeof part === 'string') parts.push(Buffer.from(part))
      else if (part instanceof Uint8Array) parts.push(Buffer.from(part))
    }
    response.write = ((part: never, ...rest: never[]) => {
      note(part)
      return write(part, ...rest)
    }) as typeof response.write
    response.end = ((...all: never[]) => {
      note(all[0])
      this.#keep(key, response, Buffer.concat(parts), now())
      return end(...all)
    }) as typeof response.end
  }

  #keep(key: string, response: ServerResponse, body: Buffer, now: number): void {
    const seconds = /^public, max-age=(\d+)$/.exec(String(response.getHeader('cache-control') ?? ''))?.[1]
    if (seconds === undefined || response.statusCode !== 200 || response.hasHeader('set-cookie')) return
    if (body.length === 0 || body.length > BYTES_MAX) return
    if (this.#pages.size >= PAGES_MAX) this.#pages.clear()
    const headers = response.getHeaders() as KeptPage['headers']
    this.#pages.set(key, { until: now + Number(seconds) * 1000, headers: { ...headers }, body })
  }
}

/**
 * Whom a page can be the same for; null: somebody's own request. `own` is our origin as a page of this request would
 * write it into its links: nobody can leave a page with foreign links for the next reader.
 */
function keyOf({ method, headers, url = '' }: IncomingMessage, own: string): string | null {
  if (method !== 'GET' || headers.cookie !== undefined || headers.authorization !== undefined) return null
  const accepts = String(headers['accept-encoding'] ?? '')
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : ''
  return `${own} ${coding} ${url}`
}
