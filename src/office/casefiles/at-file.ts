import { consult, perform, type Db, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { findAkte } from './akte-store.ts'
import { findDocument } from './document-store.ts'
import type { Akte } from './akte.ts'
import type { FileDocument } from './document.ts'
import { isUuid, readersOf, type ReaderTokens } from './reader-tokens.ts'
import { asSystem, readAs, siteOfAkte, siteOfDocument } from './reader-store.ts'
import type { CasefilesRoom } from './room.ts'

/** Which file an act is about: an Akte, or one document (with or without Akte). */
export type At = { readonly akte: string; readonly document?: undefined } | { readonly document: string }

/** What an act finds at its place; `akte` is null for a draft that lies nowhere yet, or behind a closed door. */
export interface Place {
  readonly akte: Akte | null
  readonly document: FileDocument | null
  readonly readers: ReaderTokens
}

export type FileRefusal = 'unknown-file' | 'read-only' | 'akte-closed'

export interface FileDeed {
  readonly act: string
  readonly at: At
  /** `write` (unless told): refused where the actor may only read, and in a closed Akte. `reopen`: as write, closed or not. */
  readonly right?: 'read' | 'write' | 'reopen'
  readonly why?: string
  readonly key?: { readonly value: string; readonly request: unknown } | undefined
}

/** One act at a file: the session sees with the eyes of the actor, and the database holds back what those may not see. */
export async function performOnFile<T extends object, Name extends string>(
  room: Pick<CasefilesRoom, 'ground'>,
  actor: Actor,
  deed: FileDeed,
  work: (hand: Hand, place: Place) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | FileRefusal | CommonRefusal>> {
  const { ground } = room
  // who may do this nowhere learns nothing of this file, not even whether there is one
  if (!isPermitted(ground.permissions, actor, deed.act, null)) return refuse('not-permitted')
  const site = await siteAt(ground.db, deed.at)
  if (site === null) return refuse('unknown-file')
  return perform(ground, actor, { ...deed, site }, async (hand): Promise<Outcome<T, Name | FileRefusal>> => {
    const place = await enter(hand.tx, actor, deed.at, hand.now)
    if (!place) return refuse('unknown-file')
    hand.about(subjectOf(deed.at))
    const right = deed.right ?? 'write'
    if (right !== 'read') {
      const writers = await writersOf(hand.tx, deed.at)
      if (!writers.some((token) => place.readers.includes(token))) return refuse('read-only')
      if (right === 'write' && (await isClosed(hand.tx, place))) return refuse('akte-closed')
    }
    return work(hand, place)
  })
}

/** Also of an Akte behind a closed door, by whoever was let into one of its documents alone. */
async function isClosed(tx: Tx, { akte, document }: Place): Promise<boolean> {
  if (akte || !document?.akte) return akte?.state === 'closed'
  const behind = document.akte
  return (await asSystem(tx, () => findAkte(tx, behind)))?.state === 'closed'
}

export type FileLook<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly refusal: 'unknown-file' | 'not-permitted' }

/** A look at a file, with its trail row; also the look in vain leaves one. */
export async function consultFile<T>(
  room: Pick<CasefilesRoom, 'ground'>,
  actor: Actor,
  deed: Pick<FileDeed, 'act' | 'at' | 'why'>,
  look: (tx: Tx, place: Place, now: Temporal.Instant) => Promise<T>,
): Promise<FileLook<T>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, deed.act, null)) return { ok: false, refusal: 'not-permitted' }
  const site = await siteAt(ground.db, deed.at)
  if (site === null) return { ok: false, refusal: 'unknown-file' }
  const asked = { act: deed.act, site, subject: subjectOf(deed.at), ...(deed.why && { why: deed.why }) }
  const seen = await consult(ground, actor, asked, async (tx, now) => {
    const place = await enter(tx, actor, deed.at, now)
    return place && { found: await look(tx, place, now) }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, found: seen.found.found } : { ok: false, refusal: 'unknown-file' }
}

/** For lists over many files of a site: the session sees what the actor may see, nothing else. */
export async function consultFiles<T>(
  room: Pick<CasefilesRoom, 'ground'>,
  actor: Actor,
  deed: { readonly act: string; readonly site: number; readonly subject?: string },
  look: (tx: Tx, readers: ReaderTokens, now: Temporal.Instant) => Promise<T>,
): Promise<{ ok: true; found: T } | { ok: false; refusal: 'not-permitted' }> {
  return consult(room.ground, actor, deed, async (tx, now) => {
    const readers = await readersOf(tx, actor, now)
    await readAs(tx, readers)
    return look(tx, readers, now)
  })
}

/** For acts of neighbours that are not about one file: the transaction sees with the eyes of the actor from here on. */
export async function seeAs(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<ReaderTokens> {
  const readers = await readersOf(tx, actor, now)
  await readAs(tx, readers)
  return readers
}

async function siteAt(db: Db, at: At): Promise<number | null> {
  if ('document' in at && at.document !== undefined)
    return isUuid(at.document) ? siteOfDocument(db, at.document) : null
  return isUuid(at.akte) ? siteOfAkte(db, at.akte) : null
}

async function enter(tx: Tx, actor: Actor, at: At, now: Temporal.Instant): Promise<Place | null> {
  const readers = await seeAs(tx, actor, now)
  if ('document' in at && at.document !== undefined) {
    const document = await findDocument(tx, at.document)
    if (!document) return null
    return { akte: document.akte ? await findAkte(tx, document.akte) : null, document, readers }
  }
  const akte = await findAkte(tx, at.akte)
  return akte && { akte, document: null, readers }
}

async function writersOf(tx: Tx, at: At): Promise<readonly string[]> {
  if ('document' in at && at.document !== undefined)
    return (await findDocument(tx, at.document))?.writers ?? []
  return (await findAkte(tx, at.akte))?.writers ?? []
}

function subjectOf(at: At): string {
  return 'document' in at && at.document !== undefined ? `document:${at.document}` : `akte:${at.akte}`
}
