import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { noteInHistory } from '#office/casefiles/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import { gather, type GatherRefusal } from './gather.ts'
import { insertRendition, setSubmitted } from './inspection-store.ts'
import { putTogether, type PutTogetherRefusal } from './put-together.ts'
import type { InspectionRoom, UnderWay } from './room.ts'

export type SubmitRefusal = 'changed-meanwhile' | PutTogetherRefusal | GatherRefusal

interface Asked {
  readonly akte: string
  readonly inspection: string
  readonly key?: string | undefined
}

type Submitted = Outcome<{ pages: number }, SubmitRefusal | AtRefusal>

/**
 * Everything is put together and lies ready for the second person. A long file takes minutes: whoever waits is told that it
 * goes on (`pages` null) and finds the result on the page. Pressed again meanwhile, it is the same work.
 */
export async function submitInspection(
  room: InspectionRoom,
  actor: Actor,
  asked: Asked,
): Promise<Outcome<{ pages: number | null }, SubmitRefusal | AtRefusal>> {
  const name = nameOf(actor, asked.inspection)
  const there = room.underWay.get(name)
  const work = there && there.ended === null ? (there.work as Promise<Submitted>) : begin(room, actor, asked)
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), room.wait)
  try {
    const outcome = await Promise.race([work, late.promise])
    // who waited has the answer
    if (outcome) room.underWay.delete(name)
    return outcome ?? { ok: true, pages: null }
  } finally {
    clearTimeout(timer)
  }
}

/** How it stands with what this actor asked to have put together: going on, or why it could not be. Null: neither. */
export function submissionOf(
  room: InspectionRoom,
  actor: Actor,
  { inspection }: { inspection: string },
): { readonly ended: Refusal | null } | null {
  const it = room.underWay.get(nameOf(actor, inspection))
  if (!it || it.ended?.ok) return null
  return { ended: it.ended }
}

const nameOf = (actor: Actor, inspection: string): string => `${actor.id} ${inspection}`

/** Refusals that are remembered for who comes back to the page, at most. */
const REMEMBERED = 200

function begin(room: InspectionRoom, actor: Actor, asked: Asked): Promise<Submitted> {
  const { underWay } = room
  const work = putAndKeep(room, actor, asked)
  const entry: UnderWay = { work, ended: null }
  const name = nameOf(actor, asked.inspection)
  underWay.delete(name)
  underWay.set(name, entry)
  for (const [oldest, { ended }] of underWay) {
    if (underWay.size <= REMEMBERED) break
    if (ended) underWay.delete(oldest)
  }
  const settle = (ended: UnderWay['ended']): void => {
    entry.ended = ended
    if (ended?.ok) underWay.delete(name)
  }
  // an exception is our mistake: who waits gets it; who has gone reads that it did not work
  work.then(
    (outcome) => settle(outcome),
    () => settle(refuse('other')),
  )
  return work
}

/** The work itself, outside the transaction because it takes its time. Who changed something meanwhile is not overrun. */
async function putAndKeep(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection, key }: Asked,
): Promise<Submitted> {
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
