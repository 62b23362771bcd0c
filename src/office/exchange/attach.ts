import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { byCode } from '#office/appointments/index.ts'
import { findVisit, type Visit } from '#office/visits/index.ts'
import { insertReference, referencesOf, removeReference } from './reference-store.ts'
import { readReference, REFERENCES_PER_VISIT } from './reference.ts'
import type { ExchangeRoom } from './room.ts'

export interface ReferenceCommand {
  /** A visit by its id, or the visit of a booking by the code of the appointment. */
  readonly visit?: string
  readonly code?: string
  readonly reference: string
  readonly key?: string | undefined
}

export interface Referred {
  readonly visit: string
  readonly references: readonly string[]
}

export type AttachRefusal =
  | CommonRefusal
  | 'unknown-visit'
  | 'unknown-code'
  | 'not-yet-booked'
  | 'reference-invalid'
  | 'too-many-references'

/** A case of the calling program belongs to this visit from now on. Attached twice it is attached once. */
export async function attachReference(
  room: ExchangeRoom,
  actor: Actor,
  command: ReferenceCommand,
): Promise<Outcome<Referred, AttachRefusal>> {
  const act = 'exchange.attach-reference'
  // whether a visit exists is told to nobody who may not
  if (!isPermitted(room.ground.permissions, actor, act, null)) return refuse('not-permitted')
  const found = await visitOf(room, command)
  if (!found.ok) return found
  const reference = readReference(command.reference)
  if (reference === null) return refuse('reference-invalid', { field: 'reference' })
  const { id: visit, site } = found.visit
  const deed = { act, site, key: keyFor(command, visit) }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const known = (await referencesOf(tx, actor.id, [visit])).get(visit) ?? []
    about(`visit:${visit}`, { client: actor.id, reference })
    if (known.includes(reference)) return { ok: true as const, visit, references: known }
    if (known.length >= REFERENCES_PER_VISIT)
      return refuse('too-many-references', { field: 'reference', detail: { most: REFERENCES_PER_VISIT } })
    await insertReference(tx, { client: actor.id, visit, reference }, now)
    tell('exchange.referred', { visit })
    return { ok: true as const, visit, references: [...known, reference] }
  })
}

/** The case does not belong to this visit (any more). */
export async function detachReference(
  room: ExchangeRoom,
  actor: Actor,
  command: ReferenceCommand,
): Promise<Outcome<Referred, AttachRefusal | 'unknown-reference'>> {
  const act = 'exchange.detach-reference'
  // whether a visit exists is told to nobody who may not
  if (!isPermitted(room.ground.permissions, actor, act, null)) return refuse('not-permitted')
  const found = await visitOf(room, command)
  if (!found.ok) return found
  const reference = readReference(command.reference)
  if (reference === null) return refuse('reference-invalid', { field: 'reference' })
  const { id: visit, site } = found.visit
  const deed = { act, site, key: keyFor(command, visit) }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    if (!(await removeReference(tx, { client: actor.id, visit, reference })))
      return refuse('unknown-reference', { field: 'reference' })
    about(`visit:${visit}`, { client: actor.id, reference })
    tell('exchange.referred', { visit })
    const references = (await referencesOf(tx, actor.id, [visit])).get(visit) ?? []
    return { ok: true as const, visit, references }
  })
}

function keyFor({ key, reference }: ReferenceCommand, visit: string) {
  return key === undefined ? undefined : { value: key, request: { visit, reference } }
}

async function visitOf(
  { ground }: ExchangeRoom,
  { visit, code }: ReferenceCommand,
): Promise<Outcome<{ visit: Visit }, 'unknown-visit' | 'unknown-code' | 'not-yet-booked'>> {
  const booking = code === undefined ? null : await byCode(ground.db, code)
  const id = visit ?? booking?.visit
  const found = id === undefined ? null : await findVisit(ground.db, id)
  if (found) return { ok: true, visit: found }
  // a place that is only held has no visit yet
  if (booking) return refuse('not-yet-booked', { field: 'code' })
  return code === undefined
    ? refuse('unknown-visit', { field: 'visit' })
    : refuse('unknown-code', { field: 'code' })
}
