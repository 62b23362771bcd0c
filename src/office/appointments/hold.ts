import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { HOLD_MINUTES } from './appointment.ts'
import type { HeldPlace } from './hold-writer.ts'
import { checkOfficeCode, type OfficeCodeRefusal } from './office-code.ts'
import type { Pool } from './quota.ts'
import type { Room } from './room.ts'
import { takePlace } from './take-place.ts'
import { withinLimit } from './visitor-limit.ts'
import { wishFor, type WishAsked, type WishRefusal } from './wish.ts'

export interface HoldCommand extends Omit<WishAsked, 'pools'> {
  readonly start: Temporal.Instant
  readonly language: string
  /** The code of an office letter: opens the hours set aside for it. */
  readonly officeCode?: string | undefined
  /** Why staff book outside hours, window, skills and shares; kept with the booking and counted. */
  readonly override?: string | undefined
  /** Idempotency key: the same key gives the same place. */
  readonly key?: string | undefined
  /** Where a visitor's request came from; counted, not kept. */
  readonly address?: string | undefined
}

export type HoldRefusal =
  | WishRefusal
  | CommonRefusal
  | OfficeCodeRefusal
  | 'place-taken'
  | 'outside-window'
  | 'too-many-places'
  | 'reason-missing'

/** Which hours somebody may use without a code: telephone and reception have their own share beside what is open. */
export function poolsFor(actor: Actor): readonly Pool[] {
  return actor.kind === 'visitor' ? ['open'] : ['open', 'desk']
}

/** Keeps a place for 20 minutes while someone fills in the form. A refusal names the three nearest free places. */
export async function hold(
  room: Room,
  actor: Actor,
  { address, ...command }: HoldCommand,
): Promise<Outcome<HeldPlace, HoldRefusal>> {
  return withinLimit(room, actor, address, () => take(room, actor, command))
}

async function take(
  room: Room,
  actor: Actor,
  command: Omit<HoldCommand, 'address'>,
): Promise<Outcome<HeldPlace, HoldRefusal>> {
  const { ground } = room
  const { start, language, override, key } = command
  if (!isPermitted(ground.permissions, actor, 'appointments.hold', command.site))
    return refuse('not-permitted')
  if (override !== undefined) {
    if (!isPermitted(ground.permissions, actor, 'appointments.override', command.site))
      return refuse('not-permitted')
    if (override.trim() === '') return refuse('reason-missing', { field: 'override' })
  }
  const opened =
    command.officeCode === undefined ? null : await checkOfficeCode(room, command.officeCode, command)
  if (opened && !opened.ok) return opened
  const pools = [...poolsFor(actor), ...(opened ? (['coded'] as const) : [])]
  const asked = wishFor(room, { ...command, pools })
  if (!asked.ok) return asked
  return takePlace(room, actor, {
    act: override === undefined ? 'appointments.hold' : 'appointments.override',
    wish: asked.wish,
    start,
    until: ground.clock.now().add({ minutes: HOLD_MINUTES }),
    purpose: 'visitor',
    persons: command.persons ?? 1,
    language,
    officeCode: opened?.id ?? null,
    overrideReason: override?.trim() ?? null,
    ...(key !== undefined && { key: { value: key, request: command } }),
  })
}
