import type { Hand, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { addFileWith, findAkte, findDocuments, noteInHistory, versionsOf } from '#office/casefiles/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import {
  itemsOf,
  setGiven,
  setReleased,
  setReopened,
  setWithdrawn,
  takeRenditions,
} from './inspection-store.ts'
import { WAYS, type Way } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

interface At {
  readonly akte: string
  readonly inspection: string
  readonly key?: string | undefined
}

export type ReleaseRefusal =
  | 'second-person-needed'
  | 'hidden-document'
  | 'why-missing'
  | 'way-missing'
  | 'to-missing'

const keyed = ({
  key,
  ...request
}: { readonly key?: string | undefined } & Readonly<Record<string, unknown>>) =>
  key ? { value: key, request } : undefined

/**
 * A second person has looked at what lies ready: it may leave (four eyes). `keep`: the redacted documents stay in the Akte,
 * each beside its original; a closed Akte takes nothing in.
 */
export function releaseInspection(
  room: InspectionRoom,
  actor: Actor,
  { keep = false, ...it }: At & { readonly keep?: boolean },
): Promise<Outcome<{ inspection: string; kept: number }, ReleaseRefusal | AtRefusal>> {
  const states = ['submitted'] as const
  const deed = { act: 'inspection.release', ...it, states, key: keyed({ ...it, keep }) }
  return performAt(room, actor, deed, async (hand, { id, akte, submittedBy }) => {
    if (submittedBy === actor.id) return refuse('second-person-needed')
    // who does not see all of it has not looked at it
    if (!(await seesAllGiven(hand.tx, id))) return refuse('hidden-document')
    const mayKeep = keep && (await findAkte(hand.tx, akte))?.state === 'open'
    const kept = await settleRenditions(room, hand, id, mayKeep)
    await setReleased(hand.tx, id, actor.id, hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'inspection-released')
    hand.tell('inspection.released', { inspection: id, akte })
    return { ok: true as const, inspection: id, kept }
  })
}

/** Whether the session sees every document that goes along. */
async function seesAllGiven(tx: Tx, inspection: string): Promise<boolean> {
  const given = (await itemsOf(tx, inspection)).filter(({ choice }) => choice === 'given')
  const seen = await findDocuments(
    tx,
    given.map(({ document }) => document),
  )
  return seen.length === given.length
}

/** The redacted documents go beside their originals, or are dropped. How many were kept. */
async function settleRenditions(
  room: InspectionRoom,
  hand: Hand,
  inspection: string,
  keep: boolean,
): Promise<number> {
  const renditions = await takeRenditions(hand.tx, inspection)
  for (const { document, ...file } of renditions) {
    if (!keep) {
      await room.files.store.drop(hand.tx, file.object)
      continue
    }
    const versions = (await versionsOf(hand.tx, [document])).get(document) ?? []
    const newest = versions.toSorted((a, b) => b.number - a.number)[0]!
    const name = { role: 'redacted', name: 'geschwaerzt.pdf', mime: 'application/pdf' } as const
    await addFileWith(room.files, hand, { document, version: newest.id, file: { ...file, ...name } })
  }
  return keep ? renditions.length : 0
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
    await settleRenditions(room, hand, id, false)
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
    await settleRenditions(room, hand, id, false)
    hand.tell('inspection.withdrawn', { inspection: id, akte })
    return { ok: true as const, inspection: id }
  })
}
