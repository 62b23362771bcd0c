import type { Ground } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { tillOfDevice, type ClaimsRoom, type Till } from '#office/claims/index.ts'

/** What a machine may take while it cannot ask. */
export interface OfflineLimits {
  readonly perPaymentCents: number
  /** Over all payments the office has not heard of. */
  readonly inAllCents: number
  readonly validHours: number
}
export interface KioskOptions {
  readonly offline?: Partial<OfflineLimits>
  /** The wall's clock, which a played office day does not turn. */
  readonly wall?: Clock
}

/** What the acts of this module share inside one process. */
export interface KioskRoom {
  readonly ground: Ground
  readonly claims: ClaimsRoom
  readonly offline: OfflineLimits
  readonly wall: Clock
}

export function openKiosk(
  { ground, claims }: Pick<KioskRoom, 'ground' | 'claims'>,
  options: KioskOptions = {},
): KioskRoom {
  const usual = { perPaymentCents: 20_000, inAllCents: 200_000, validHours: 12 }
  return { ground, claims, offline: { ...usual, ...options.offline }, wall: options.wall ?? systemClock }
}

export type MachineRefusal = 'not-permitted' | 'no-till'

/** The till of the machine that speaks. Its key says which: no machine can name another's. */
export async function tillOfActor(
  room: KioskRoom,
  actor: Actor,
  act: string,
): Promise<{ readonly ok: true; readonly till: Till } | Refusal<MachineRefusal>> {
  const { db, permissions } = room.ground
  if (actor.kind !== 'device' || !isPermitted(permissions, actor, act, null)) return refuse('not-permitted')
  const till = await tillOfDevice(db, actor.id)
  if (till === null || till.kind !== 'kiosk') return refuse('no-till')
  if (!isPermitted(permissions, actor, act, till.site)) return refuse('not-permitted')
  return { ok: true, till }
}
