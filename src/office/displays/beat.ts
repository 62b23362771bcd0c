import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { displayOfClient } from './display-store.ts'
import type { DisplaysRoom } from './room.ts'
import { readSign } from './sign.ts'
import { answerTest, saveSign } from './sign-store.ts'

/**
 * A screen says that it lives and what is on its wall. No act: nobody decides anything, and the trail would drown. Only
 * the machine of the screen speaks for it; how wrong its clock goes is worked out here, by ours.
 */
export async function takeSign(
  room: DisplaysRoom,
  actor: Actor,
  sent: unknown,
): Promise<Outcome<{ display: string }, 'not-permitted' | 'no-sign' | 'unknown-display'>> {
  if (actor.kind !== 'device' || !actor.roles.includes('display')) return refuse('not-permitted')
  const { db, clock } = room.ground
  const sign = readSign(sent)
  if (!sign) return refuse('no-sign')
  const it = await displayOfClient(db, actor.id)
  if (!it) return refuse('unknown-display')
  const now = clock.now()
  const skewMs = Math.round(sign.clock - room.wallClock.now().epochMilliseconds)
  await saveSign(db, it.id, sign, skewMs, now)
  if (sign.test) await answerTest(db, it.id, sign.test, now)
  return { ok: true, display: it.id }
}
