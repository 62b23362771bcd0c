import { createHash } from 'node:crypto'
import type { Db, Tx } from '../act/act.ts'
import { attemptsTogether } from './attempts-together.ts'
import { addAttempt, readAttempts, removeAttempts, subtractAttempt } from './attempt-store.ts'

/** How many failures a bucket may hold in one window. */
export interface AttemptLimit {
  readonly limit: number
  readonly windowSeconds: number
}

const QUARTER_HOUR = 900
export const SIGN_IN_PER_ACCOUNT: AttemptLimit = { limit: 10, windowSeconds: QUARTER_HOUR }
export const SIGN_IN_PER_ADDRESS: AttemptLimit = { limit: 100, windowSeconds: QUARTER_HOUR }
/** Failing look-ups of appointment codes. 60 bits against 240 guesses an hour. */
export const CODES_PER_ADDRESS: AttemptLimit = { limit: 60, windowSeconds: QUARTER_HOUR }

/** Answers that tell whether a named person has a booking: of a network, and about one person. */
export const NAMES_PER_ADDRESS: AttemptLimit = { limit: 20, windowSeconds: QUARTER_HOUR }
export const NAMES_PER_PERSON: AttemptLimit = { limit: 5, windowSeconds: QUARTER_HOUR }

/** Well-formed numbers of no claim, typed at one payment machine: people mistype two or three in a quarter of an hour. */
export const CLAIMS_PER_MACHINE: AttemptLimit = { limit: 30, windowSeconds: QUARTER_HOUR }

export interface Counted {
  readonly allowed: boolean
  readonly count: number
  /** Seconds until the window ends; what a refused caller is told. */
  readonly retryAfterSeconds: number
}

/**
 * Counts one more in the bucket's current window and says whether it was still within the limit. One statement, so the
 * count is right however many processes count at once. Windows are fixed: worst case twice the limit around a border.
 */
export async function countAttempt(
  db: Db | Tx,
  bucket: string,
  windowSeconds: number,
  limit: number,
  now: Temporal.Instant,
): Promise<Counted> {
  const window = windowOf(now, windowSeconds)
  const count = await addAttempt(db, stored(bucket), window.start)
  return { allowed: count <= limit, count, retryAfterSeconds: window.left }
}

/** The same question without counting: may this bucket still try? */
export async function mayAttempt(
  db: Db | Tx,
  bucket: string,
  windowSeconds: number,
  limit: number,
  now: Temporal.Instant,
): Promise<Counted> {
  const window = windowOf(now, windowSeconds)
  const count = await readAttempts(db, stored(bucket), window.start)
  return { allowed: count < limit, count, retryAfterSeconds: window.left }
}

/** The same for several buckets with one look. */
export async function mayAttemptAll(
  db: Db,
  counters: readonly (AttemptLimit & { readonly bucket: string })[],
  now: Temporal.Instant,
): Promise<boolean> {
  const asked = counters.map((it) => ({
    bucket: stored(it.bucket),
    at: windowOf(now, it.windowSeconds).start,
  }))
  const counts = await attemptsTogether(db, asked)
  return counters.every(({ bucket, limit }) => (counts.get(stored(bucket)) ?? 0) < limit)
}

/** An attempt that succeeded was none: a hundred colleagues sign in at eight from one address. */
export function takeBackAttempt(
  db: Db | Tx,
  bucket: string,
  windowSeconds: number,
  now: Temporal.Instant,
): Promise<void> {
  return subtractAttempt(db, stored(bucket), windowOf(now, windowSeconds).start)
}

export function clearAttempts(db: Db | Tx, bucket: string): Promise<void> {
  return removeAttempts(db, stored(bucket))
}

export const accountBucket = (login: string): string => `sign-in:account:${login.toLowerCase()}`
export const addressBucket = (address: string): string => `sign-in:address:${networkOf(address)}`
export const placeBucket = (address: string): string => `place:${networkOf(address)}`
export const nameBucket = (kind: 'network' | 'person', of: string): string =>
  `name:${kind}:${kind === 'network' ? networkOf(of) : of}`
export const machineBucket = (device: string): string => `machine:${device}`
export const codeBucket = (address: string): string => `code:${networkOf(address)}`

/** Someone with IPv6 has 2^64 addresses at home: the network counts, not the address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return `${[...front, ...middle, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

function windowOf(now: Temporal.Instant, seconds: number): { start: Temporal.Instant; left: number } {
  const size = seconds * 1000
  const start = Math.floor(now.epochMilliseconds / size) * size
  return {
    start: Temporal.Instant.fromEpochMilliseconds(start),
    left: Math.ceil((start + size - now.epochMilliseconds) / 1000),
  }
}

/** Addresses and login names are not kept in clear for a counter. */
function stored(bucket: string): string {
  const [kind = ''] = bucket.split(':', 1)
  return `${kind}:${createHash('sha256').update(bucket).digest('base64url').slice(0, 22)}`
}
