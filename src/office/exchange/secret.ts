import { createHmac } from 'node:crypto'

const START = 'whsec_'

/**
 * The secret of a subscription in its n-th round, as standard-webhooks writes it. Derived, so that neither the database
 * nor a kept answer holds it; each rotation is a round.
 */
export function secretOf(master: string, subscription: string, round: number): string {
  const bytes = createHmac('sha256', master).update(`willkommen webhook ${subscription} ${round}`).digest()
  return START + bytes.toString('base64')
}

export interface Signed {
  readonly id: string
  /** Seconds since 1970, of this attempt. */
  readonly timestamp: number
  readonly body: string
}

/** `v1,…` over id, timestamp and body (standardwebhooks.com). */
export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(START.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}
