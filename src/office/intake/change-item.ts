import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import { isId, isOpen, performAtItem } from './at-item.ts'
import { changeItem, noteCheck, reopenSteps, stepsOf } from './item-store.ts'
import { reorderPages, pagesOf, type PageOrder } from './page-store.ts'
import { oneLine } from './names.ts'
import type { Step } from './item.ts'
import type { IntakeRoom } from './room.ts'

export interface ItemFields {
  readonly subject?: string | undefined
  readonly sender?: string | undefined
  readonly foreignReference?: string | undefined
  readonly letterDate?: Temporal.PlainDate | null | undefined
  readonly person?: string | null | undefined
  readonly reference?: string | null | undefined
}

type Common = 'unknown-item' | 'not-open' | CommonRefusal

/** What a colleague corrects before it is filed. */
export function changeIntake(
  room: IntakeRoom,
  actor: Actor,
  { item, fields }: { item: string; fields: ItemFields },
): Promise<Outcome<object, Common | 'too-long' | 'unknown-person'>> {
  return performAtItem(room, actor, { act: 'intake.change', item }, async ({ tx, now, tell }, it) => {
    if (!isOpen(it)) return refuse('not-open')
    for (const [field, most] of [
      ['subject', 300],
      ['sender', 300],
      ['foreignReference', 100],
      ['reference', 80],
    ] as const)
      if ((fields[field] ?? '').length > most) return refuse('too-long', { field })
    const { person } = fields
    if (typeof person === 'string' && (!isId(person) || (await findPersons(tx, [person])).size === 0))
      return refuse('unknown-person', { field: 'person' })
    const given = Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        if (value === undefined) return []
        return [[name, typeof value === 'string' && name !== 'person' ? oneLine(value, 300) : value]]
      }),
    )
    await changeItem(tx, item, given, now)
    tell('intake.changed', { item })
    return { ok: true as const }
  })
}

/** Order, turning and leaving out of pages. The original stays as it came; what was read of a turned page is read again. */
export function arrangePages(
  room: IntakeRoom,
  actor: Actor,
  { item, pages }: { item: string; pages: readonly PageOrder[] },
): Promise<Outcome<object, Common | 'pages-differ'>> {
  return performAtItem(room, actor, { act: 'intake.arrange', item }, async ({ tx, now, tell }, it) => {
    if (!isOpen(it)) return refuse('not-open')
    const known = await pagesOf(tx, item)
    const name = (page: { file: string; number: number }): string => `${page.file}:${page.number}`
    const asked = new Set(pages.map(name))
    const isSame =
      asked.size === pages.length &&
      pages.length === known.length &&
      known.every((page) => asked.has(name(page)))
    if (
      !isSame ||
      pages.some(({ rotation }) => ![0, 90, 180, 270].includes(rotation)) ||
      pages.every((page) => page.isLeftOut)
    )
      return refuse('pages-differ', { field: 'pages' })
    await reorderPages(tx, item, pages)
    await goOnFrom(tx, item, 'text', now)
    tell('intake.again', { item })
    return { ok: true as const }
  })
}

/** A colleague has laid the scan beside the paper (RESISCAN). */
export function checkScan(
  room: IntakeRoom,
  actor: Actor,
  { item, note = '' }: { item: string; note?: string },
): Promise<Outcome<object, Common | 'too-long'>> {
  return performAtItem(room, actor, { act: 'intake.check-scan', item }, async ({ tx, now, tell }, it) => {
    if (!isOpen(it)) return refuse('not-open')
    if (note.length > 500) return refuse('too-long', { field: 'note' })
    await noteCheck(tx, item, { by: actor.id, note: oneLine(note, 500) }, now)
    await goOnFrom(tx, item, 'note', now)
    tell('intake.again', { item })
    return { ok: true as const }
  })
}

/** Once more, from the step that did not get through; what waits for a program looks for it again. */
export function retryItem(
  room: IntakeRoom,
  actor: Actor,
  { item }: { item: string },
): Promise<Outcome<object, Common>> {
  return performAtItem(room, actor, { act: 'intake.retry', item }, async ({ tx, now, tell }, it) => {
    if (!isOpen(it) && it.state !== 'filed') return refuse('not-open')
    const steps = (await stepsOf(tx, [item])).get(item) ?? []
    const first =
      it.problem === null || it.problem === 'given-up'
        ? steps.find(({ state }) => state !== 'done' && state !== 'skipped')
        : steps[0]
    if (it.state !== 'filed') await changeItem(tx, item, { problem: null, detail: '' }, now)
    await goOnFrom(tx, item, first?.step ?? 'check', now, it.state === 'filed')
    tell('intake.again', { item })
    return { ok: true as const }
  })
}

async function goOnFrom(
  tx: Parameters<typeof reopenSteps>[0],
  item: string,
  step: Step,
  now: Temporal.Instant,
  isFiled = false,
): Promise<void> {
  await reopenSteps(tx, item, step, now)
  if (!isFiled) await changeItem(tx, item, { state: 'working' }, now)
}
