import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { HOLD_MINUTES, placeOf, refusesExtend, type AppointmentRefusal } from './appointment.ts'
import { byCode, byCodeForUpdate, extendHold } from './appointment-store.ts'
import type { Room } from './room.ts'
import { withinLimit } from './visitor-limit.ts'

export type ExtendRefusal = AppointmentRefusal | CommonRefusal | 'too-many-places'

/** Another 20 minutes for someone who needs longer to fill in the form (WCAG 2.2.1). */
export async function extend(
  room: Room,
  actor: Actor,
  { address, ...command }: { code: string; key?: string | undefined; address?: string | undefined },
): Promise<Outcome<{ heldUntil: string }, ExtendRefusal>> {
  return withinLimit(room, actor, address, () => lengthen(room, actor, command))
}

async function lengthen(
  room: Room,
  actor: Actor,
  command: { code: string; key?: string | undefined },
): Promise<Outcome<{ heldUntil: string }, AppointmentRefusal | CommonRefusal>> {
  const seen = await byCode(room.ground.db, command.code)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const deed = {
    act: 'appointments.extend',
    site: seen.site,
    key: command.key === undefined ? undefined : { value: command.key, request: { code: command.code } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const held = (await byCodeForUpdate(tx, command.code))!
    const refusal = refusesExtend(held, now)
    if (refusal) return refuse(refusal)
    const longer = await extendHold(tx, held.id, now.add({ minutes: HOLD_MINUTES }))
    about(`visit:${held.visit}`)
    tell('appointments.extended', { place: placeOf(longer) })
    return { ok: true, heldUntil: longer.heldUntil!.toString() }
  })
}
