import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { PageImage } from '#ground/pages/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { isId } from './at-item.ts'
import { bytesReader } from './item-bytes.ts'
import { oneLine } from './names.ts'
import { mayBeFiled, type Item, type ItemFile, type ItemPage, type Rendition, type StepRow } from './item.ts'
import { childrenOf, countStates, filesOf, findItem, listItems, stepsOf } from './item-store.ts'
import { pagesOf, progressOf, renditionsOf } from './page-store.ts'
import type { IntakeRoom } from './room.ts'
import { isPaged } from './steps/outcome.ts'

export const LISTS = {
  open: ['working', 'waiting', 'held', 'ready'],
  filed: ['filed'],
  over: ['returned', 'parted', 'destroyed'],
  quarantine: ['quarantined'],
} as const
export type ListName = keyof typeof LISTS

export interface ListedItem {
  readonly item: Item
  readonly steps: readonly StepRow[]
  readonly person: Person | null
  /** Pages, and how many of them are read. */
  readonly pages: number
  readonly read: number
  readonly bytes: number
  readonly mayBeFiled: boolean
}

const MOST = 200

/** The inbox. Names and subjects: a trail row. */
export async function listIntake(
  room: IntakeRoom,
  actor: Actor,
  { site, list, words = '' }: { site: number; list: ListName; words?: string },
): Promise<Outcome<{ items: readonly ListedItem[]; counts: ReadonlyMap<string, number> }, 'not-permitted'>> {
  const deed = list === 'quarantine' ? { act: 'intake.list-quarantine', site } : { act: 'intake.list', site }
  const looked = await consult(room.ground, actor, deed, async (tx) => {
    const items = await listItems(tx, {
      site,
      states: LISTS[list],
      most: MOST,
      words: oneLine(words, 100),
    })
    const ids = items.map(({ id }) => id)
    const [steps, files, progress] = [
      await stepsOf(tx, ids),
      await filesOf(tx, ids),
      await progressOf(tx, ids),
    ]
    const persons = await findPersons(tx, [...new Set(items.flatMap(({ person }) => person ?? []))])
    return {
      counts: await countStates(tx, site),
      items: items.map((item) => ({
        item,
        steps: steps.get(item.id) ?? [],
        person: (item.person && persons.get(item.person)) || null,
        pages: progress.get(item.id)?.pages ?? 0,
        read: progress.get(item.id)?.read ?? 0,
        bytes: (files.get(item.id) ?? []).reduce((sum, it) => sum + it.bytes, 0),
        mayBeFiled: mayBeFiled(item, files.get(item.id) ?? []),
      })),
    }
  })
  return looked.ok ? { ok: true, ...looked.found } : looked
}

export interface SeenItem {
  readonly item: Item
  readonly steps: readonly StepRow[]
  readonly files: readonly ItemFile[]
  readonly pages: readonly ItemPage[]
  readonly renditions: readonly Rendition[]
  readonly person: Person | null
  readonly parts: readonly Item[]
  readonly mayBeFiled: boolean
}

/** One item with everything but its bytes. */
export async function lookAtItem(
  room: IntakeRoom,
  actor: Actor,
  id: string,
): Promise<Outcome<SeenItem, 'not-permitted' | 'unknown-item'>> {
  const known = isId(id) ? await findItem(room.ground.db, id) : null
  if (!known) return refuse(mayAnywhere(room, actor, 'intake.look') ? 'unknown-item' : 'not-permitted')
  const deed = { act: 'intake.look', site: known.site, subject: `intake:${id}` }
  const looked = await consult(room.ground, actor, deed, async (tx) => {
    const files = (await filesOf(tx, [id])).get(id) ?? []
    return {
      item: known,
      files,
      steps: (await stepsOf(tx, [id])).get(id) ?? [],
      pages: await pagesOf(tx, id),
      renditions: await renditionsOf(tx, id),
      person: known.person ? ((await findPersons(tx, [known.person])).get(known.person) ?? null) : null,
      parts: await childrenOf(tx, id),
      mayBeFiled: mayBeFiled(known, files),
    }
  })
  return looked.ok ? { ok: true, ...looked.found } : looked
}

type PageRefusal = 'not-permitted' | 'unknown-item' | 'no-picture'

/** A page as it will be filed, drawn; only while it is in the inbox. Quarantined files are not opened at all. */
export async function pageOfItem(
  room: IntakeRoom,
  actor: Actor,
  { item: id, page, width }: { item: string; page: number; width: number },
): Promise<Outcome<{ image: PageImage; rotation: number }, PageRefusal>> {
  const item = isId(id) ? await findItem(room.ground.db, id) : null
  if (!item) return refuse(mayAnywhere(room, actor, 'intake.look-at-page') ? 'unknown-item' : 'not-permitted')
  const deed = { act: 'intake.look-at-page', site: item.site, subject: `intake:${id}` }
  const found = await consult(room.ground, actor, deed, async (tx) => {
    if (['filed', 'quarantined', 'destroyed'].includes(item.state)) return null
    const row = (await pagesOf(tx, id)).find(({ position }) => position === page)
    const file = row && ((await filesOf(tx, [id])).get(id) ?? []).find((it) => it.id === row.file)
    return row && file ? { row, file } : null
  })
  if (!found.ok) return found
  if (!found.found || !isPaged(found.found.file.kind)) return refuse('no-picture')
  const { row, file } = found.found
  const bytes = await bytesReader(room, item)(file)
  const across = Math.min(2000, Math.max(60, Math.round(width)))
  const image = await room.pages
    .knownPages(file.kind as 'pdf', bytes)
    .image(row.number, across, { format: 'jpeg' })
  return image.ok ? { ok: true, image: image.value, rotation: row.rotation } : refuse('no-picture')
}

/** A file as it came, for looking at what cannot be drawn. Only what was scanned for viruses, unless the office has none. */
export async function openIntakeFile(
  room: IntakeRoom,
  actor: Actor,
  { item: id, file }: { item: string; file: string },
): Promise<Outcome<{ file: ItemFile; bytes: Uint8Array }, 'not-permitted' | 'unknown-item' | 'not-checked'>> {
  const item = isId(id) ? await findItem(room.ground.db, id) : null
  if (!item) return refuse(mayAnywhere(room, actor, 'intake.open-file') ? 'unknown-item' : 'not-permitted')
  const deed = { act: 'intake.open-file', site: item.site, subject: `intake:${id}` }
  const looked = await consult(room.ground, actor, deed, async (tx) =>
    ((await filesOf(tx, [id])).get(id) ?? []).find((it) => it.id === file),
  )
  if (!looked.ok) return looked
  if (!looked.found || ['filed', 'destroyed'].includes(item.state)) return refuse('unknown-item')
  if (!['clean', 'not-scanned'].includes(looked.found.verdict)) return refuse('not-checked')
  return { ok: true, file: looked.found, bytes: await room.store.read(room.ground.db, looked.found.object) }
}

/** Somebody without the right learns nothing, not even that there is no such item. */
function mayAnywhere({ ground }: IntakeRoom, actor: Actor, act: string): boolean {
  return isPermitted(ground.permissions, actor, act, null)
}
