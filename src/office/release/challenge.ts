import { createHmac } from 'node:crypto'
import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Chance } from '#ground/identity/chance.ts'

/**
 * A sum that takes a browser some seconds and the office a millisecond (ALTCHA, PBKDF2 with SHA-256). Measured in
 * decisions/0013: the heaviest one takes a phone six times slower than our machine about 3 s.
 */
export const COST = 2500
export const COUNTER_MIN = 500
export const COUNTER_MAX = 1500

/** What the challenge is for; signed with it. */
export interface ChallengeFor {
  readonly site: number
  readonly purpose: string
  /** Epoch ms after which it is worth nothing. */
  readonly until: number
}

export async function newChallenge(secret: Buffer, it: ChallengeFor, chance: Chance): Promise<Challenge> {
  return createChallenge({
    ...{ algorithm: 'PBKDF2/SHA-256', cost: COST, deriveKey },
    counter: COUNTER_MIN + chance.below(COUNTER_MAX - COUNTER_MIN),
    data: { ...it },
    ...secretsOf(secret),
  })
}

/**
 * What a solved challenge was for; null when it is none of ours, was altered or is not solved. `id` is what makes it
 * count once.
 */
export async function readSolution(
  secret: Buffer,
  text: string,
): Promise<(ChallengeFor & { readonly id: string }) | null> {
  const sent = parse(text)
  if (!sent) return null
  try {
    const { verified } = await verifySolution({ ...sent, deriveKey, ...secretsOf(secret) })
    const { site, purpose, until } = sent.challenge.parameters.data ?? {}
    if (!verified || typeof site !== 'number' || typeof purpose !== 'string' || typeof until !== 'number')
      return null
    return { site, purpose, until, id: sent.challenge.signature! }
  } catch {
    // parameters nobody of us wrote, in a shape the library refuses
    return null
  }
}

/** A solution is some hundred bytes; more is nobody's. */
const LONGEST = 4000

function parse(text: string): { challenge: Challenge; solution: Solution } | null {
  if (text.length > LONGEST) return null
  try {
    const sent: unknown = JSON.parse(text)
    if (!isRecord(sent) || !isRecord(sent['challenge']) || !isRecord(sent['solution'])) return null
    const { parameters, signature } = sent['challenge']
    if (!isRecord(parameters) || typeof signature !== 'string') return null
    return sent as unknown as { challenge: Challenge; solution: Solution }
  } catch {
    return null
  }
}

const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

function secretsOf(secret: Buffer) {
  const of = (use: string): string => createHmac('sha256', secret).update(use).digest('hex')
  return { hmacSignatureSecret: of('challenge'), hmacKeySignatureSecret: of('challenge key') }
}
