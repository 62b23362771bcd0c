import { refuse, type Refusal } from '#ground/act/refusal.ts'
import type { PageKind } from '#ground/pages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { StoreProblem } from '#ground/store/index.ts'
import {
  consultFile,
  findDocuments,
  findPrimary,
  type Akte,
  type FileDocument,
  type PrimaryFile,
} from '#office/casefiles/index.ts'
import { kindOf } from '#office/viewing/index.ts'
import { isUuid } from './at-inspection.ts'
import { areasOf, findInspection, itemsOf } from './inspection-store.ts'
import type { Inspection, Item, MarkedArea } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

/** A document of an inspection; `kind` null: it has no pages. */
export interface FileAtHand {
  readonly item: Item
  readonly document: FileDocument
  readonly file: PrimaryFile | null
  readonly kind: PageKind | null
  /** Its bytes, read when they are needed: a long file does not fit into memory at once. Null: they cannot be had. */
  read(): Promise<Uint8Array | null>
  readonly areas: readonly MarkedArea[]
}

export type GatherRefusal = 'unknown-inspection' | 'unknown-file' | 'not-permitted' | 'hidden-document'

export type Gathered =
  | {
      readonly ok: true
      readonly inspection: Inspection
      readonly akte: Akte
      readonly files: readonly FileAtHand[]
    }
  | Refusal<GatherRefusal>

/**
 * Everything an inspection is made of, as the actor sees it at this moment. A look in the name of `act`: it leaves its trail
 * row, before the one of what is done with it.
 */
export async function gather(
  room: InspectionRoom,
  actor: Actor,
  act: string,
  { akte, inspection }: { akte: string; inspection: string },
): Promise<Gathered> {
  const look = { act, at: { akte } }
  const seen = await consultFile(room.files, actor, look, async (tx, place) => {
    const it = isUuid(inspection) ? await findInspection(tx, inspection) : null
    if (!it || it.akte !== akte) return null
    const items = await itemsOf(tx, it.id)
    const documents = new Map(
      (
        await findDocuments(
          tx,
          items.map(({ document }) => document),
        )
      ).map((row) => [row.id, row]),
    )
    const files = new Map<string, PrimaryFile>()
    for (const { file } of items) {
      const found = file ? await findPrimary(tx, file) : null
      if (found) files.set(found.id, found)
    }
    return { it, akte: place.akte!, items, documents, files, areas: await areasOf(tx, it.id) }
  })
  if (!seen.ok) return seen
  if (!seen.found) return refuse('unknown-inspection')
  const { it, items, documents, files, areas } = seen.found
  const gathered: FileAtHand[] = []
  for (const item of items) {
    const document = documents.get(item.document)
    // left out in silence it would be missing, and nobody would know
    if (!document) return refuse('hidden-document')
    const file = item.file ? (files.get(item.file) ?? null) : null
    const read = () => (file ? bytesOf(room, file.object) : Promise.resolve(null))
    const own = areas.filter((area) => area.document === item.document)
    gathered.push({ item, document, file, kind: file ? kindOf(file.mime) : null, areas: own, read })
  }
  return { ok: true, inspection: it, akte: seen.found.akte, files: gathered }
}

async function bytesOf({ files, ground }: InspectionRoom, object: string): Promise<Uint8Array | null> {
  try {
    return await files.store.read(ground.db, object)
  } catch (error) {
    if (error instanceof StoreProblem) return null
    throw error
  }
}
