import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { AppointmentRefusal } from './appointment.ts'
import { byCode } from './appointment-store.ts'
import { giveBack } from './give-back.ts'
import type { Room } from './room.ts'

/** Gives a place back. Whether it is free for everyone at the same moment, the rules of the office say (`policy.ts`). */
export async function cancel(
  room: Room,
  actor: Actor,
  command: { code: string; why?: string; key?: string | undefined },
): Promise<Outcome<{ code: string; visit: string }, AppointmentRefusal | CommonRefusal>> {
  const seen = await byCode(room.ground.db, command.code)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const deed = {
    act: 'appointments.cancel',
    site: seen.site,
    ...(command.why && { why: command.why }),
    key: command.key === undefined ? undefined : { value: command.key, request: { code: command.code } },
  }
  const outcome = await perform(room.ground, actor, deed, async (hand) => {
    hand.about(`visit:${seen.visit}`)
    const given = await giveBack(room, hand, command.code)
    return given.ok ? { ok: true as const, code: seen.code, visit: given.visit, places: given.places } : given
  })
  if (!outcome.ok) return outcome
  const { places, ...told } = outcome
  for (const place of places) room.learn(place)
  return told
}
