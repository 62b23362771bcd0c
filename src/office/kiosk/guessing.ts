import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { CLAIMS_PER_MACHINE, countAttempt, machineBucket, mayAttempt } from '#ground/identity/attempt.ts'
import { isCalm, notCalm } from '#ground/identity/calm.ts'
import type { KioskRoom } from './room.ts'

/**
 * Slows down whoever types number after number at a machine to find what others owe: right check digits and no claim is a
 * guess, and guesses are counted per machine over all processes. Over the limit nothing is looked up there, found or not:
 * the answer would tell. Money that was taken is told by another message and always booked.
 */
export async function refusedForGuessing(
  { ground: { db }, wall }: KioskRoom,
  device: string,
): Promise<Refusal<'too-many-attempts'> | null> {
  const { limit, windowSeconds } = CLAIMS_PER_MACHINE
  const now = wall.now()
  if (await isCalm(db, 'machine', now.subtract({ seconds: windowSeconds }), now)) return null
  const may = await mayAttempt(db, machineBucket(device), windowSeconds, limit, now)
  if (may.allowed) return null
  return refuse('too-many-attempts', { detail: { retryAfterSeconds: may.retryAfterSeconds } })
}

/** A number that is well-formed and of no claim. */
export async function countGuess({ ground: { db }, wall }: KioskRoom, device: string): Promise<void> {
  const { limit, windowSeconds } = CLAIMS_PER_MACHINE
  const now = wall.now()
  notCalm(db, 'machine', now)
  await countAttempt(db, machineBucket(device), windowSeconds, limit, now)
}
