import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { consultFile, performOnFile, type FileLook, type FileRefusal } from './at-file.ts'
import { findAkte } from './akte-store.ts'
import { findDocument } from './document-store.ts'
import { note } from './history.ts'
import { deleteLink, insertLink, linksOf, type Link } from './link-store.ts'
import { isUuid } from './reader-tokens.ts'
import type { CasefilesRoom } from './room.ts'

export type { Link } from './link-store.ts'

export interface NewLink {
  readonly akte: string
  readonly document?: string | null
  readonly toAkte: string
  readonly toDocument?: string | null
  readonly about: string
  readonly key?: string | undefined
}

/** Verweis: this Akte (or document) has to do with that one. */
export function linkFiles(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...it }: NewLink,
): Promise<
  Outcome<{ link: string }, 'unknown-target' | 'same-target' | 'too-long' | FileRefusal | CommonRefusal>
> {
  const deed = {
    act: 'casefiles.link',
    at: { akte: it.akte },
    key: key ? { value: key, request: it } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const { akte, document = null, toAkte, toDocument = null } = it
    if (it.about.length > 200) return refuse('too-long', { field: 'about' })
    if (akte === toAkte && document === toDocument) return refuse('same-target', { field: 'toAkte' })
    if (!isUuid(toAkte) || !(await findAkte(hand.tx, toAkte)))
      return refuse('unknown-target', { field: 'toAkte' })
    if (document !== null && (!isUuid(document) || (await findDocument(hand.tx, document))?.akte !== akte))
      return refuse('unknown-target', { field: 'document' })
    if (
      toDocument !== null &&
      (!isUuid(toDocument) || (await findDocument(hand.tx, toDocument))?.akte !== toAkte)
    )
      return refuse('unknown-target', { field: 'toDocument' })
    const link = room.ground.ids.uuid()
    await insertLink(hand.tx, {
      id: link,
      akte,
      document,
      toAkte,
      toDocument,
      about: it.about.trim(),
      madeAt: hand.now,
    })
    await note(hand, actor.id, { akte, document }, 'linked', { new: toAkte, remark: it.about.trim() || null })
    hand.tell('casefiles.changed', { akte, fields: ['links'] })
    return { ok: true as const, link }
  })
}

export function unlinkFiles(
  room: CasefilesRoom,
  actor: Actor,
  { akte, link, key }: { akte: string; link: string; key?: string | undefined },
): Promise<Outcome<{ link: string }, 'unknown-target' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.link',
    at: { akte },
    key: key ? { value: key, request: { akte, unlink: link } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    if (!isUuid(link) || !(await deleteLink(hand.tx, link, akte))) return refuse('unknown-target')
    await note(hand, actor.id, { akte }, 'unlinked', { old: link })
    hand.tell('casefiles.changed', { akte, fields: ['links'] })
    return { ok: true as const, link }
  })
}

/** Both ways, only between what the actor may see. */
export function readLinks(
  room: CasefilesRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<readonly Link[]>> {
  return consultFile(room, actor, { act: 'casefiles.look', at: { akte } }, (tx) => linksOf(tx, akte))
}
