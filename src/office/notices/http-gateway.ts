import { z } from 'zod'
import type { SmsAnswer, SmsGateway } from './sms-gateway.ts'

export interface HttpGatewayOptions {
  /** Where messages are posted, e.g. https://sms.example.de/v1/messages */
  readonly url: string
  readonly key: string
  /** Shown as the sender: E.164, or up to 11 letters and digits. */
  readonly sender: string
  /** Milliseconds until an answer is no longer waited for; below the claim. */
  readonly patience?: number
}

const answer = z.object({ id: z.union([z.string().min(1).max(200), z.int()]).transform(String) })
const LARGEST_ANSWER = 64_000
/** A gateway that asks for more is asked again after this long all the same. */
const LONGEST_PAUSE_SECONDS = 3600

/**
 * A gateway reached by HTTP, in the shape most of them have: JSON by POST, the key as bearer, the id as
 * Idempotency-Key, and an answer with the provider's id. 2xx: accepted; 408, 425, 429 and 5xx, no connection or no
 * answer: try again (Retry-After is kept); 401, 403 and 404 are about our settings and are tried again too, so that no
 * message is lost to a wrong key; any other 4xx is about this message: refused.
 */
export function httpGateway({ url, key, sender, patience = 20_000 }: HttpGatewayOptions): SmsGateway {
  return {
    async send({ id, to, text }) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            accept: 'application/json',
            'idempotency-key': id,
          },
          body: JSON.stringify({ id, from: sender, to, text }),
        })
        const body = (await response.text()).slice(0, LARGEST_ANSWER)
        return read(response, body, id)
      } catch (error) {
        return { answer: 'try-again', reason: `no answer: ${reasonOf(error)}`, afterSeconds: null }
      }
    },
  }
}

const SETTINGS = [401, 403, 404]
const LATER = [408, 425, 429]

function read(response: Response, body: string, id: string): SmsAnswer {
  const { status } = response
  if (response.ok) return { answer: 'accepted', provider: providerId(body) ?? id }
  const reason = `HTTP ${status} ${body.replace(/\s+/g, ' ').slice(0, 200)}`.trim()
  if (status >= 500 || LATER.includes(status) || SETTINGS.includes(status))
    return { answer: 'try-again', reason, afterSeconds: retryAfter(response) }
  return { answer: 'refused', reason }
}

/** Accepted is accepted, also when the answer cannot be read: a second message would be worse than a missing report. */
function providerId(body: string): string | null {
  try {
    return answer.parse(JSON.parse(body)).id
  } catch {
    return null
  }
}

/** Seconds; a date (RFC 9110 allows one) is not believed, clocks differ. */
function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_PAUSE_SECONDS) : null
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}
