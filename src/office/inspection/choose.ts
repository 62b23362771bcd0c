import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPrimary } from '#office/casefiles/index.ts'
import { groundOn } from '#law/inspection/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import { itemsOf, setItem, touch } from './inspection-store.ts'
import { readPageList } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

export interface Choice {
  readonly akte: string
  readonly inspection: string
  readonly document: string
  readonly choice: 'given' | 'excluded'
  /** '' for all, else as `1-3, 7`. */
  readonly pages?: string
  readonly ground?: string | null
  readonly remark?: string
  readonly key?: string | undefined
}

export type ChooseRefusal =
  | 'unknown-document'
  | 'ground-missing'
  | 'pages-wrong'
  | 'remark-too-long'
  | 'choice-unknown'

/** A document goes along, whole or in part, or is kept back with its ground. */
export function chooseDocument(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection, key, ...it }: Choice,
): Promise<Outcome<{ document: string }, ChooseRefusal | AtRefusal>> {
  const deed = {
    act: 'inspection.choose',
    ...{ akte, inspection, states: ['open'] as const },
    key: key ? { value: key, request: { inspection, ...it } } : undefined,
  }
  return performAt(room, actor, deed, async (hand, { id, audience }) => {
    const item = (await itemsOf(hand.tx, id)).find(({ document }) => document === it.document)
    if (!item) return refuse('unknown-document', { field: 'document' })
    if (it.choice !== 'given' && it.choice !== 'excluded')
      return refuse('choice-unknown', { field: 'choice' })
    const ground = it.choice === 'excluded' ? (it.ground ?? null) : null
    const isKnown = ground !== null && groundOn(officeDay(hand.now), audience, ground) !== undefined
    if (it.choice === 'excluded' && !isKnown) return refuse('ground-missing', { field: 'ground' })
    const pages = it.choice === 'given' ? (it.pages ?? '').trim() : ''
    const file = item.file ? await findPrimary(hand.tx, item.file) : null
    if (pages !== '' && readPageList(pages, file?.pages ?? 99_999) === null)
      return refuse('pages-wrong', { field: 'pages' })
    const remark = (it.remark ?? '').trim()
    if (remark.length > 500) return refuse('remark-too-long', { field: 'remark' })
    await setItem(hand.tx, id, { document: it.document, choice: it.choice, pages, ground, remark })
    await touch(hand.tx, id)
    return { ok: true as const, document: it.document }
  })
}
