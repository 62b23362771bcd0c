import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Seconds by which the clocks may differ. What is older may be a recording, played again by somebody else. */
const TOLERANCE_SECONDS = 300

export type HookFault = 'not signed' | 'wrong signature' | 'too old' | 'from the future'

/** Whether a message is from the office, from now, and unchanged (standardwebhooks.com); null: it is. */
export function faultOf(
  headers: IncomingHttpHeaders,
  body: string,
  secrets: readonly string[],
  nowMs: number,
): HookFault | null {
  const id = headers['webhook-id']
  const timestamp = Number(headers['webhook-timestamp'])
  const signatures = headers['webhook-signature']
  if (typeof id !== 'string' || typeof signatures !== 'string' || !Number.isInteger(timestamp))
    return 'not signed'
  const isSigned = secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
    // during a rotation there are two signatures: one that fits is enough
    return signatures.split(' ').some((one) => {
      const [version, signature = ''] = one.split(',')
      const got = Buffer.from(signature, 'base64')
      return version === 'v1' && got.length === expected.length && timingSafeEqual(got, expected)
    })
  })
  if (!isSigned) return 'wrong signature'
  const age = nowMs / 1000 - timestamp
  if (age > TOLERANCE_SECONDS) return 'too old'
  return age < -TOLERANCE_SECONDS ? 'from the future' : null
}
