import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  contentOf,
  hidesSome,
  noteInHistory,
  performOnFile,
  type FileRefusal,
} from '#office/casefiles/index.ts'
import { fileToShow } from '#office/viewing/index.ts'
import { groundOn, type Audience } from '#law/inspection/index.ts'
import { insertInspection, insertItem } from './inspection-store.ts'
import type { Item } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

export interface NewInspectionRequest {
  readonly akte: string
  readonly audience: Audience
  readonly party: string
  readonly representative?: string
  readonly reason: string
  readonly scope?: string
  readonly key?: string | undefined
}

export type OpenRefusal =
  | 'party-missing'
  | 'representative-too-long'
  | 'reason-missing'
  | 'scope-too-long'
  | 'audience-unknown'
  | 'nothing-to-inspect'
  | 'hidden-document'

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * Somebody asks to see the Akte. Every document of it is on the list at once: registered ones to be given, drafts kept back
 * with their ground (VwVfG § 29 Abs. 1 Satz 2); who works at it changes what must be changed.
 */
export function openInspection(
  room: InspectionRoom,
  actor: Actor,
  { key, ...request }: NewInspectionRequest,
): Promise<Outcome<{ inspection: string }, OpenRefusal | FileRefusal | CommonRefusal>> {
  const { akte, audience } = request
  const said = {
    party: plain(request.party),
    representative: plain(request.representative ?? ''),
    reason: request.reason.trim(),
    scope: (request.scope ?? '').trim(),
  }
  const deed = {
    act: 'inspection.open',
    ...{ at: { akte }, right: 'reopen' as const },
    key: key ? { value: key, request: { akte, audience, ...said } } : undefined,
  }
  return performOnFile(room.files, actor, deed, async (hand, place) => {
    const wrong = problemIn(audience, said)
    if (wrong) return refuse(...wrong)
    // what its opener does not see would be missing, and the party would not know
    if (await hidesSome(hand.tx, akte)) return refuse('hidden-document')
    const { documents } = await contentOf(hand.tx, akte)
    const items = documents.filter(({ state }) => state !== 'cancelled').map(itemOf(audience))
    if (items.length === 0) return refuse('nothing-to-inspect')
    const id = room.ground.ids.uuid()
    const made = { openedBy: actor.id, openedAt: hand.now }
    await insertInspection(hand.tx, { id, site: place.akte!.site, akte, audience, ...said, ...made })
    for (const item of items) await insertItem(hand.tx, id, knownGround(officeDay(hand.now), audience, item))
    await noteInHistory(hand, actor.id, { akte }, 'inspection-opened')
    hand.about(`inspection:${id}`, { akte, audience })
    hand.tell('inspection.opened', { inspection: id, akte })
    return { ok: true as const, inspection: id }
  })
}

function problemIn(
  audience: Audience,
  it: { party: string; representative: string; reason: string; scope: string },
): [OpenRefusal, { field: string }] | null {
  if (audience !== 'party' && audience !== 'court') return ['audience-unknown', { field: 'audience' }]
  if (it.party === '' || it.party.length > 200) return ['party-missing', { field: 'party' }]
  if (it.representative.length > 200) return ['representative-too-long', { field: 'representative' }]
  if (it.reason === '' || it.reason.length > 1000) return ['reason-missing', { field: 'reason' }]
  return it.scope.length > 1000 ? ['scope-too-long', { field: 'scope' }] : null
}

type Documents = Awaited<ReturnType<typeof contentOf>>['documents']

const itemOf =
  (audience: Audience) =>
  ({ id, state, versions }: Documents[number], index: number): Item => {
    const file = fileToShow(versions)
    const isDraft = state === 'draft' && audience === 'party'
    return {
      document: id,
      ...{ place: index + 1, file: file?.id ?? null, pages: '', remark: '' },
      ...(isDraft
        ? { choice: 'excluded' as const, ground: 'draft' }
        : { choice: 'given' as const, ground: null }),
    }
  }

/** Outside the dates of its law a ground is none: then a person decides. */
const knownGround = (on: Temporal.PlainDate, audience: Audience, item: Item): Item =>
  item.ground !== null && !groundOn(on, audience, item.ground)
    ? { ...item, choice: 'given', ground: null }
    : item
