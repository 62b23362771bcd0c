import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { performOnFile, type FileRefusal } from './at-file.ts'
import { insertMark, removeMarkRow, versionsOf } from './document-store.ts'
import type { Mark } from './document.ts'
import { note } from './history.ts'
import { isUuid } from './reader-tokens.ts'
import type { CasefilesRoom } from './room.ts'

export interface NewMark extends Pick<
  Mark,
  'document' | 'version' | 'page' | 'x' | 'y' | 'w' | 'h' | 'words'
> {
  readonly kind: string
  readonly key?: string | undefined
}

const isShare = (it: number): boolean => Number.isFinite(it) && it >= 0 && it <= 1

/** A note, highlight or stamp is laid over a page; the file beneath is not touched. Whoever reads may note. */
export function addMark(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...it }: NewMark,
): Promise<
  Outcome<
    { mark: string },
    'kind-wrong' | 'place-wrong' | 'words-missing' | 'unknown-version' | FileRefusal | CommonRefusal
  >
> {
  const deed = {
    act: 'casefiles.mark',
    at: { document: it.document },
    right: 'read' as const,
    key: key ? { value: key, request: it } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    if (it.kind !== 'note' && it.kind !== 'highlight' && it.kind !== 'stamp')
      return refuse('kind-wrong', { field: 'kind' })
    if (
      ![it.x, it.y, it.w, it.h].every(isShare) ||
      !Number.isInteger(it.page) ||
      it.page < 1 ||
      it.page > 100_000
    )
      return refuse('place-wrong', { field: 'page' })
    const words = it.words.trim()
    if ((words === '' && it.kind !== 'highlight') || words.length > 2000)
      return refuse('words-missing', { field: 'words' })
    const versions = (await versionsOf(hand.tx, [it.document])).get(it.document) ?? []
    if (!versions.some(({ id }) => id === it.version)) return refuse('unknown-version', { field: 'version' })
    const mark = room.ground.ids.uuid()
    await insertMark(hand.tx, { ...it, id: mark, kind: it.kind, words, madeBy: actor.id, madeAt: hand.now })
    await note(hand, actor.id, { akte: place.document!.akte, document: it.document }, `mark-${it.kind}`, {
      new: words || null,
    })
    hand.tell('casefiles.document', { akte: place.document!.akte, document: it.document, what: 'marked' })
    return { ok: true as const, mark }
  })
}

/** Taken off the page again; the history keeps it. */
export function removeMark(
  room: CasefilesRoom,
  actor: Actor,
  { document, mark, key }: { document: string; mark: string; key?: string | undefined },
): Promise<Outcome<{ mark: string }, 'unknown-mark' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.mark',
    at: { document },
    right: 'read' as const,
    key: key ? { value: key, request: { document, remove: mark } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    if (!isUuid(mark) || !(await removeMarkRow(hand.tx, mark, document, hand.now)))
      return refuse('unknown-mark')
    await note(hand, actor.id, { akte: place.document!.akte, document }, 'mark-removed', { old: mark })
    hand.tell('casefiles.document', { akte: place.document!.akte, document, what: 'marked' })
    return { ok: true as const, mark }
  })
}
