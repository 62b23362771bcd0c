import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory } from '#office/casefiles/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import { setGiven, setReleased, setReopened, setWithdrawn } from './inspection-store.ts'
import { WAYS, type Way } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

interface At {
  readonly akte: string
  readonly inspection: string
  readonly key?: string | undefined
}

export type ReleaseRefusal = 'second-person-needed' | 'why-missing' | 'way-missing' | 'to-missing'

const keyed = ({
  key,
  ...request
}: { readonly key?: string | undefined } & Readonly<Record<string, unknown>>) =>
  key ? { value: key, request } : undefined

/** A second person has looked at what lies ready: it may leave (four eyes). */
export function releaseInspection(
  room: InspectionRoom,
  actor: Actor,
  it: At,
): Promise<Outcome<{ inspection: string }, ReleaseRefusal | AtRefusal>> {
  const deed = { act: 'inspection.release', ...it, states: ['submitted'] as const, key: keyed({ ...it }) }
  return performAt(room, actor, deed, async (hand, { id, akte, submittedBy }) => {
    if (submittedBy === actor.id) return refuse('second-person-needed')
    await setReleased(hand.tx, id, actor.id, hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'inspection-released')
    hand.tell('inspection.released', { inspection: id, akte })
    return { ok: true as const, inspection: id }
  })
}

/** Not so: back to whoever put it together, with the reason. What lay ready is dropped. */
export function returnInspection(
  room: InspectionRoom,
  actor: Actor,
  { why, ...it }: At & { why: string },
): Promise<Outcome<{ inspection: string }, ReleaseRefusal | AtRefusal>> {
  const states = ['submitted', 'released'] as const
  const deed = { act: 'inspection.return', ...it, states, key: keyed({ ...it, why }) }
  return performAt(room, actor, deed, async (hand, { id, akte, object }) => {
    const reason = why.trim()
    if (reason === '' || reason.length > 1000) return refuse('why-missing', { field: 'why' })
    await setReopened(hand.tx, id, reason)
    if (object) await room.files.store.drop(hand.tx, object)
    hand.tell('inspection.returned', { inspection: id, akte })
    return { ok: true as const, inspection: id }
  })
}

/** It was handed over, shown on a screen, or sent: to whom. Nothing of it is changed after that. */
export function giveInspection(
  room: InspectionRoom,
  actor: Actor,
  { way, to, ...it }: At & { way: Way; to: string },
): Promise<Outcome<{ inspection: string }, ReleaseRefusal | AtRefusal>> {
  const deed = {
    act: 'inspection.give',
    ...it,
    states: ['released'] as const,
    key: keyed({ ...it, way, to }),
  }
  return performAt(room, actor, deed, async (hand, { id, akte }) => {
    const whom = to.replace(/\s+/gu, ' ').trim()
    if (!WAYS.includes(way)) return refuse('way-missing', { field: 'way' })
    if (whom === '' || whom.length > 200) return refuse('to-missing', { field: 'to' })
    await setGiven(hand.tx, id, { way, to: whom, by: actor.id, at: hand.now })
    await noteInHistory(hand, actor.id, { akte }, 'inspection-given', { new: way })
    hand.tell('inspection.given', { inspection: id, akte, way })
    return { ok: true as const, inspection: id }
  })
}

/** Nobody wants it any more, or it may not be. */
export function withdrawInspection(
  room: InspectionRoom,
  actor: Actor,
  it: At,
): Promise<Outcome<{ inspection: string }, AtRefusal>> {
  const states = ['open', 'submitted'] as const
  const deed = { act: 'inspection.withdraw', ...it, states, key: keyed({ ...it }) }
  return performAt(room, actor, deed, async (hand, { id, akte, object }) => {
    await setWithdrawn(hand.tx, id)
    if (object) await room.files.store.drop(hand.tx, object)
    hand.tell('inspection.withdrawn', { inspection: id, akte })
    return { ok: true as const, inspection: id }
  })
}
