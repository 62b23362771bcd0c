import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { StoreProblem } from '#ground/store/index.ts'
import {
  consultFile,
  findDocuments,
  findPrimary,
  type Akte,
  type FileDocument,
  type FileLook,
} from '#office/casefiles/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { groundsOn, type Ground } from '#law/inspection/index.ts'
import { isUuid } from './at-inspection.ts'
import { areasOf, findInspection, inspectionsOf, itemsOf } from './inspection-store.ts'
import type { Inspection, Item, MarkedArea } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

/** All inspections of an Akte, newest first. */
export function readInspections(
  room: InspectionRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<{ akte: Akte; inspections: readonly Inspection[] }>> {
  return consultFile(room.files, actor, { act: 'inspection.look', at: { akte } }, async (tx, place) => ({
    akte: place.akte!,
    inspections: await inspectionsOf(tx, akte),
  }))
}

export interface ShownItem extends Item {
  readonly subject: string
  readonly number: number | null
  readonly isDraft: boolean
  /** Of the file that is shown; null: not known, or it has none. */
  readonly pageCount: number | null
  readonly areas: readonly MarkedArea[]
}

export interface ShownInspection {
  readonly inspection: Inspection
  readonly akte: Akte
  readonly items: readonly ShownItem[]
  readonly grounds: readonly Ground[]
  readonly names: ReadonlyMap<string, string>
}

/** One inspection with its documents and marks; null: there is none of this id in the Akte. */
export function readInspection(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection }: { akte: string; inspection: string },
): Promise<FileLook<ShownInspection | null>> {
  const look = { act: 'inspection.look', at: { akte } }
  return consultFile(room.files, actor, look, async (tx, place, now) => {
    const it = isUuid(inspection) ? await findInspection(tx, inspection) : null
    if (!it || it.akte !== akte) return null
    const items = await itemsOf(tx, it.id)
    const ids = items.map(({ document }) => document)
    const documents = new Map((await findDocuments(tx, ids)).map((row) => [row.id, row]))
    const areas = await areasOf(tx, it.id)
    const shown: ShownItem[] = []
    for (const item of items) {
      const document = documents.get(item.document)
      const file = item.file ? await findPrimary(tx, item.file) : null
      if (document) shown.push(shownItem(item, document, file?.pages ?? null, areas))
    }
    const names = new Map((await readAccountsAt(tx, place.akte!.site)).map(({ id, name }) => [id, name]))
    const grounds = groundsOn(officeDay(now), it.audience)
    return { inspection: it, akte: place.akte!, items: shown, grounds, names }
  })
}

const shownItem = (
  item: Item,
  { subject, number, state }: FileDocument,
  pageCount: number | null,
  areas: readonly MarkedArea[],
): ShownItem => ({
  ...item,
  ...{ subject, number, pageCount, isDraft: state === 'draft' },
  areas: areas.filter(({ document }) => document === item.document),
})

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly ok: false
      readonly refusal: 'unknown-file' | 'not-permitted' | 'unknown-inspection' | 'not-ready' | 'no-bytes'
    }

/** What lies ready: for the second person to look at, for whoever hands it out. Each time a row in the trail. */
export async function fetchBundle(
  room: InspectionRoom,
  actor: Actor,
  { akte, inspection }: { akte: string; inspection: string },
): Promise<Fetched> {
  const look = { act: 'inspection.fetch', at: { akte } }
  const seen = await consultFile(room.files, actor, look, async (tx, place) => {
    const it = isUuid(inspection) ? await findInspection(tx, inspection) : null
    if (it?.akte !== akte) return null
    // It holds the pages of all that are given: whoever does not see one of them does not get it this way.
    const given = (await itemsOf(tx, it.id)).filter(({ choice }) => choice === 'given')
    const papers = await findDocuments(
      tx,
      given.map(({ document }) => document),
    )
    const isHidden = papers.length < given.length
    return { object: it.object, reference: place.akte!.reference, isHidden }
  })
  if (!seen.ok) return seen
  if (!seen.found) return { ok: false, refusal: 'unknown-inspection' }
  const { object, reference, isHidden } = seen.found
  if (isHidden) return { ok: false, refusal: 'not-permitted' }
  if (!object) return { ok: false, refusal: 'not-ready' }
  try {
    const bytes = await room.files.store.read(room.ground.db, object)
    return { ok: true, bytes, name: `Akteneinsicht ${reference.replaceAll(/[/\\]/g, '-')}.pdf` }
  } catch (error) {
    if (error instanceof StoreProblem) return { ok: false, refusal: 'no-bytes' }
    throw error
  }
}
