import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory } from '#office/casefiles/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import { gather, type GatherRefusal } from './gather.ts'
import { insertRendition, setSubmitted } from './inspection-store.ts'
import { putTogether, type PutTogetherRefusal } from './put-together.ts'
import type { InspectionRoom } from './room.ts'

export type SubmitRefusal = 'changed-meanwhile' | PutTogetherRefusal | GatherRefusal

/**
 * Everything is put together, outside the transaction because it takes its time, and lies ready for the second person. Who
 * changed something meanwhile is not overrun.
 */
export async function submitInspection(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection, key }: { akte: string; inspection: string; key?: string | undefined },
): Promise<Outcome<{ pages: number }, SubmitRefusal | AtRefusal>> {
  const { clock } = room.ground
  const gathered = await gather(room, actor, 'inspection.submit', { akte, inspection })
  if (!gathered.ok) return gathered
  if (gathered.inspection.state !== 'open') return submitted(gathered.inspection)
  const made = await putTogether(room, gathered, clock.now())
  if (!made.ok) return made
  const { store } = room.files
  const staged = await store.stage(made.bytes)
  const renditions = await Promise.all(
    made.renditions.map(async (one) => ({ ...one, staged: await store.stage(one.bytes) })),
  )
  const deed = {
    act: 'inspection.submit',
    ...{ akte, inspection, states: ['open'] as const },
    key: key ? { value: key, request: { inspection } } : undefined,
  }
  return performAt(room, actor, deed, async (hand, it) => {
    if (it.revision !== gathered.inspection.revision) return refuse('changed-meanwhile')
    const kept = await store.put(hand.tx, akte, staged)
    const facts = { object: kept.object, sha256: kept.sha256, bytes: kept.bytes, pages: made.pages }
    await setSubmitted(hand.tx, it.id, { made: facts, by: actor.id, at: hand.now })
    for (const one of renditions) {
      const lies = await store.put(hand.tx, akte, one.staged)
      await insertRendition(hand.tx, it.id, { ...lies, document: one.document, pages: one.pages })
    }
    await noteInHistory(hand, actor.id, { akte }, 'inspection-submitted')
    hand.tell('inspection.submitted', { inspection: it.id, akte })
    return { ok: true as const, pages: made.pages }
  })
}

/** Pressed twice: it lies ready already. */
const submitted = ({ state, pages }: { state: string; pages: number | null }) =>
  state === 'submitted' && pages !== null
    ? { ok: true as const, pages }
    : refuse('wrong-state', { detail: { state } })
