import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  addVersionWith,
  changeDraftWith,
  consultFile,
  findDocument,
  insertDocumentWith,
  performOnFile,
  setText,
  type DocumentRefusal,
  type FileRefusal,
  type Place,
  type VersionRefusal,
} from '#office/casefiles/index.ts'
import { compose, type Composed, type ComposeRefusal, type LetterOrder } from './compose.ts'
import { lockLetter, upsertLetter } from './letter-store.ts'
import type { LettersRoom } from './room.ts'

export interface DraftLetter extends LetterOrder {
  readonly akte: string
  /** A letter that is a draft already: it gets one more version. */
  readonly document?: string | undefined
  readonly requestKey?: string | undefined
}

export type DraftRefusal =
  | ComposeRefusal
  | DocumentRefusal
  | VersionRefusal
  | 'no-letter'
  | 'no-draft'
  | 'read-only'

/** A letter becomes a draft of the Akte: PDF/A in the store, text in the search; written anew it is a new version. */
export function draftLetter(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: DraftLetter,
): Promise<
  Outcome<
    { document: string; version: string; unreviewed: boolean },
    DraftRefusal | FileRefusal | CommonRefusal
  >
> {
  const deed = {
    ...{ act: 'letters.draft', at: { akte: it.akte } },
    key: requestKey ? { value: requestKey, request: it } : undefined,
  }
  return performOnFile(
    room,
    actor,
    deed,
    async (
      hand,
      place,
    ): Promise<Outcome<{ document: string; version: string; unreviewed: boolean }, DraftRefusal>> => {
      const made = await compose(room, hand.tx, place.akte!, it, { now: hand.now, preview: false })
      if (!made.ok) return made
      const kept =
        it.document === undefined
          ? await asNewDraft(room, hand, actor, it, made)
          : await asNewVersion(room, hand, actor, { document: it.document, place }, made)
      if (!kept.ok) return kept
      await upsertLetter(hand.tx, {
        ...{ document: kept.document, site: place.akte!.site, template: made.template.key },
        ...{
          templateVersion: made.template.version,
          decision: made.template.decision,
          signatory: it.signatory,
        },
        ...{ content: made.content, madeBy: actor.id, madeAt: hand.now, revision: 1 },
      })
      await setText(hand, { document: kept.document, pages: made.text })
      hand.about(`document:${kept.document}`, { template: made.template.key, version: made.template.version })
      hand.tell('letters.drafted', { document: kept.document, akte: it.akte })
      return { ...kept, unreviewed: made.unreviewed }
    },
  )
}

type Kept = Outcome<{ document: string; version: string }, DraftRefusal>

async function asNewDraft(
  room: LettersRoom,
  hand: Hand,
  actor: Actor,
  it: DraftLetter,
  made: Composed,
): Promise<Kept> {
  const files = [await fileOf(room, hand, it.akte, made)]
  const drafted = await insertDocumentWith(room.files, hand, actor.id, {
    ...{ site: made.site, akte: it.akte, vorgang: it.vorgang ?? null, subject: made.subject },
    ...{ direction: 'outgoing', draft: true, letterDate: made.day, sender: made.sender },
    ...{ recipient: made.recipient, note: noteOf(made), files },
  })
  return drafted.ok ? { ok: true, document: drafted.document, version: drafted.version! } : drafted
}

async function asNewVersion(
  room: LettersRoom,
  hand: Hand,
  actor: Actor,
  { document, place }: { document: string; place: Place },
  made: Composed,
): Promise<Kept> {
  const before = /^[0-9a-f-]{36}$/u.test(document) ? await lockLetter(hand.tx, document) : null
  const row = before && (await findDocument(hand.tx, document))
  const akte = place.akte!.id
  if (row?.akte !== akte) return refuse('no-letter', { field: 'document' })
  // A document may be closer than its Akte.
  if (!row.writers.some((token) => place.readers.includes(token))) return refuse('read-only')
  if (row.state !== 'draft') return refuse('no-draft', { field: 'document' })
  const { subject, recipient, day } = made
  await changeDraftWith(hand, actor.id, row, { subject, recipient, letterDate: day })
  const files = [await fileOf(room, hand, akte, made)]
  const added = await addVersionWith(room.files, hand, actor.id, { document, note: noteOf(made), files })
  return added.ok ? { ok: true, document, version: added.version } : added
}

const noteOf = ({ template }: Composed): string => `Vorlage ${template.title}, Fassung ${template.version}`

async function fileOf(room: LettersRoom, { tx }: Hand, akte: string, made: Composed) {
  const kept = await room.files.store.put(tx, akte, made.bytes)
  return {
    ...{ role: 'original' as const, name: `${made.template.key}-${made.day}.pdf`, mime: 'application/pdf' },
    ...{ pages: null, ...kept },
  }
}

/** How the letter would look, gaps shown by name; nothing is kept. */
export async function previewLetter(
  room: LettersRoom,
  actor: Actor,
  { akte, ...order }: LetterOrder & { readonly akte: string },
): Promise<{ ok: true; bytes: Uint8Array } | Refusal<ComposeRefusal | 'unknown-file' | 'not-permitted'>> {
  const seen = await consultFile(room, actor, { act: 'letters.preview', at: { akte } }, (tx, place, now) =>
    compose(room, tx, place.akte!, order, { now, preview: true }),
  )
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found.ok ? { ok: true, bytes: seen.found.bytes } : seen.found
}
