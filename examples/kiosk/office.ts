/** The office as this machine knows it: its public interface, nothing else. */
export interface Reply {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** No answer, or one that says "later": nobody knows yet whether it was done. */
export class NotNow extends Error {
  /** Somebody answered, but not about this: what else waits may be told meanwhile. */
  readonly isHeard: boolean
  constructor(why: string, isHeard = false) {
    super(why)
    this.isHeard = isHeard
  }
}

export interface Connection {
  readonly origin: string
  readonly key: string
  readonly patienceMs: number
  /** gone: nothing gets out. deaf: what we say arrives, the answer does not. */
  readonly network: () => 'up' | 'gone' | 'deaf'
}

export class OfficeClient {
  readonly #it: Connection
  constructor(it: Connection) {
    this.#it = it
  }

  async ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Reply> {
    const { origin, key, patienceMs, network } = this.#it
    if (network() === 'gone') throw new NotNow('network')
    let response: Response
    let text: string
    try {
      response = await fetch(`${origin.replace(/\/+$/, '')}/api/v1${path}`, {
        method,
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          authorization: `Bearer ${key}`,
          'accept-language': 'de',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      text = await response.text()
    } catch {
      throw new NotNow('no answer')
    }
    if (network() !== 'up') throw new NotNow('answer lost')
    // somebody tries numbers here: that is no lost network, whose list would let them go on
    if (response.status === 429 && text.includes('/api/problems/too-many-attempts'))
      return { status: 429, body: parsed(text) }
    // a key that was withdrawn is not an answer about money: it is repeated until somebody has given a new one
    if ([401, 403, 408, 429].includes(response.status) || response.status >= 500)
      throw new NotNow(String(response.status), response.status === 500)
    return { status: response.status, body: parsed(text) }
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text || '{}') as Record<string, unknown>
  } catch {
    throw new NotNow('not our office')
  }
}
