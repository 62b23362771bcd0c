import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import { digestOf } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { newChallenge, readSolution } from './challenge.ts'
import { MATURE_SECONDS, newToken, readToken, TOKEN_MINUTES } from './form-token.ts'
import { spend } from './guard-store.ts'
import type { ReleaseRoom } from './room.ts'

/** What a form carries while its site asks for a proof. Either part alone is enough. */
export interface ProofAsked {
  readonly token: string
  /** JSON of the challenge, for the solver in the page. */
  readonly challenge: string
  /** Seconds until the form is taken without a solution. */
  readonly waitSeconds: number
}

export interface ProofSent {
  readonly token?: string
  readonly solution?: string
  /** Where the request came from; counted, not kept. */
  readonly address?: string
}

/** What a form is about. */
export interface ProofFor {
  readonly site: number
  readonly purpose: string
  readonly since?: number
  readonly heldAt?: Temporal.Instant
}

export type ProofRefusal =
  | 'proof-missing'
  | 'proof-too-early'
  | 'proof-expired'
  | 'proof-used'
  | 'too-many-waiting'

/** Forms that came by waiting, not by solving, from one network within ten minutes: wide enough for a shelter. */
export const WAITED_PER_NETWORK = { limit: 60, windowSeconds: 600 }

/**
 * What a form of this site has to carry now; null while nothing is asked.
 * @param since epoch ms since when the visitor is known to fill it in; now unless told. Never later than now.
 * @param heldAt the same, told by the place that is being booked.
 */
export async function askProof(
  room: ReleaseRoom,
  { site, purpose, since, heldAt }: ProofFor,
): Promise<ProofAsked | null> {
  if (!room.guards.isAsked(site)) return null
  const { secret } = room.guards
  const { chance } = room.ground
  const now = room.wall.now().epochMilliseconds
  const heldFor = heldAt ? Math.max(0, heldAt.until(room.ground.clock.now()).total('milliseconds')) : 0
  const issued = Math.min(since ?? now, now) - heldFor
  const until = now + TOKEN_MINUTES * 60_000
  const challenge = await newChallenge(secret, { site, purpose, until }, chance)
  return {
    token: newToken(secret, { site, purpose }, issued, chance),
    challenge: JSON.stringify(challenge),
    waitSeconds: Math.max(0, Math.ceil((issued + MATURE_SECONDS * 1000 - now) / 1000)),
  }
}

/**
 * Takes the proof of a form that is complete otherwise, once. Staff and programs with a key need none.
 * `since` in a refusal is what the next form may be handed out with, so that nobody waits twice.
 */
export async function takeProof(
  room: ReleaseRoom,
  actor: Actor,
  {
    site,
    purpose,
    token = '',
    solution = '',
    address,
  }: ProofSent & { readonly site: number; readonly purpose: string },
): Promise<Outcome<object, ProofRefusal>> {
  if (actor.kind !== 'visitor' || !room.guards.isAsked(site)) return { ok: true }
  const now = room.wall.now().epochMilliseconds
  const solved = solution === '' ? null : await readSolution(room.guards.secret, solution)
  if (solved && solved.site === site && solved.purpose === purpose) {
    if (solved.until < now) return refuse('proof-expired')
    return once(room, `solved:${solved.id}`, solved.until)
  }
  const issued = readToken(room.guards.secret, { site, purpose }, token)
  if (issued === null) return refuse('proof-missing', { detail: { since: now } })
  const until = issued + TOKEN_MINUTES * 60_000
  if (until < now) return refuse('proof-expired')
  const wait = Math.ceil((issued + MATURE_SECONDS * 1000 - now) / 1000)
  if (wait > 0)
    return refuse('proof-too-early', {
      detail: { since: issued, waitSeconds: wait, retryAfterSeconds: wait },
    })
  const waited = await countWaited(room, address)
  if (waited !== null)
    return refuse('too-many-waiting', { detail: { since: issued, retryAfterSeconds: waited } })
  return once(room, `waited:${token}`, until)
}

async function once(room: ReleaseRoom, what: string, until: number): Promise<Outcome<object, 'proof-used'>> {
  const expires = Temporal.Instant.fromEpochMilliseconds(until)
  return (await spend(room.ground.db, digestOf(what), expires)) ? { ok: true } : refuse('proof-used')
}

/** Waiting costs a bot nothing but addresses, so it is counted where solving is not. Seconds to wait, or null. */
async function countWaited(room: ReleaseRoom, address: string | undefined): Promise<number | null> {
  if (address === undefined) return null
  const { limit, windowSeconds } = WAITED_PER_NETWORK
  const bucket = `waited:${networkOf(address)}`
  const counted = await countAttempt(room.ground.db, bucket, windowSeconds, limit, room.wall.now())
  return counted.allowed ? null : counted.retryAfterSeconds
}
