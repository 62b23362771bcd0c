/** The office as this program knows it: its public interface, nothing else. */
export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** No answer, or one that says "later": nobody knows yet whether it was done. */
export class NotNow extends Error {
  readonly afterMs: number | null
  constructor(why: string, afterMs: number | null = null) {
    super(why)
    this.afterMs = afterMs
  }
}

const PATIENCE_MS = 8000

export class OfficeClient {
  readonly #origin: string
  readonly #key: string

  constructor(origin: string, key: string) {
    this.#origin = origin.replace(/\/+$/, '')
    this.#key = key
  }

  async ask(method: string, path: string, more: { body?: string; once?: string } = {}): Promise<Answer> {
    const { body, once } = more
    let response: Response
    let text: string
    try {
      response = await fetch(`${this.#origin}/api/v1${path}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          authorization: `Bearer ${this.#key}`,
          'accept-language': 'de',
          ...(once && { 'idempotency-key': once }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
      })
      text = await response.text()
    } catch {
      throw new NotNow('Das Amt antwortet nicht.')
    }
    if (response.status >= 500 || response.status === 429) {
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
      throw new NotNow(`Das Amt bittet um Geduld (${response.status}).`, seconds > 0 ? seconds * 1000 : null)
    }
    return { status: response.status, body: JSON.parse(text || '{}') as Record<string, unknown> }
  }

  /** The live stream, from after the last event we have dealt with. */
  listen(path: string, last: string | null, signal: AbortSignal): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#key}`, ...(last !== null && { 'last-event-id': last }) }
    return fetch(`${this.#origin}/api/v1${path}`, { headers, signal })
  }
}
