import { sayable } from '#ground/act/sayable.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { changeStatement, twinOf, type StatementCommand, type StatementRefusal } from './change.ts'
import { BOUNDS, changedParts, type CostItem, type ItemBody } from './item.ts'
import { itemById, removeItems, versionsOf, writeItems, type StoredItem } from './item-store.ts'
import type { CostsRoom } from './room.ts'
import { itemRefusal, type TypedRefusal } from './typed.ts'

export type ItemRefusal =
  | StatementRefusal
  | TypedRefusal
  | 'unknown-item'
  | 'changed-meanwhile'
  | 'item-twice'
  | 'too-many-items'

/** Which item, in which version it was looked at. */
export interface ItemCommand extends StatementCommand {
  readonly item: string
  readonly version: number
}

/** Adds an item or changes one. Who looked at an older version is refused and told which parts differ now. */
export function saveItem(
  room: CostsRoom,
  actor: Actor,
  command: StatementCommand & {
    readonly body: ItemBody
    readonly item?: string | undefined
    readonly version?: number | undefined
  },
): Promise<Outcome<{ item: string; version: number }, ItemRefusal>> {
  const { statement, item: id, version: seen = 0 } = command
  return changeStatement(room, actor, 'costs.save-item', command, async ({ tx, now }, items) => {
    const body = cleaned(command.body)
    const all = await items()
    const known = all.find((it) => it.id === id)
    if (id !== undefined && !known) return refuse('unknown-item')
    const stale = known && staleOf(known, seen, body)
    if (stale) return stale
    if (!known && all.filter(({ removedAt }) => !removedAt).length >= BOUNDS.items)
      return refuse('too-many-items', { detail: { most: BOUNDS.items } })
    const next: CostItem = { ...body, id: id ?? room.ground.ids.uuid(), version: (known?.version ?? 0) + 1 }
    const refused = itemRefusal(next) ?? twinRefusal(all, next)
    if (refused) return refused
    const isSame = known && !known.removedAt && changedParts(known, next).length === 0
    if (isSame) return { ok: true, item: next.id, version: known.version }
    await writeItems(tx, [next], { statement, act: 'costs.save-item' }, now)
    return { ok: true, item: next.id, version: next.version }
  })
}

/** Takes an item out of the sums; it can be brought back. */
export function removeItem(
  room: CostsRoom,
  actor: Actor,
  command: ItemCommand,
): Promise<Outcome<object, ItemRefusal>> {
  const { statement, item, version } = command
  return changeStatement(room, actor, 'costs.remove-item', command, async ({ tx, now }) => {
    const known = await itemById(tx, statement, item)
    if (!known || known.removedAt) return refuse('unknown-item')
    const stale = staleOf(known, version, known)
    if (stale) return stale
    await removeItems(tx, [item], now)
    return { ok: true }
  })
}

/** An item as it was in an earlier version, or back among the others when it was taken away. */
export function restoreItem(
  room: CostsRoom,
  actor: Actor,
  command: ItemCommand & { readonly restore: number },
): Promise<Outcome<{ version: number }, ItemRefusal>> {
  const { statement, item, version, restore } = command
  return changeStatement(room, actor, 'costs.restore-item', command, async ({ tx, now }, items) => {
    const all = await items()
    const known = all.find(({ id }) => id === item)
    const old = known && (await versionsOf(tx, item)).find((it) => it.version === restore)
    if (!known || !old) return refuse('unknown-item')
    const stale = staleOf(known, version, old.body)
    if (stale) return stale
    const next: CostItem = { ...old.body, id: item, version: known.version + 1 }
    const refused = twinRefusal(all, next)
    if (refused) return refused
    await writeItems(tx, [next], { statement, act: 'costs.restore-item' }, now)
    return { ok: true, version: next.version }
  })
}

function staleOf(known: StoredItem, seen: number, body: ItemBody) {
  if (known.version === seen) return null
  return refuse('changed-meanwhile', {
    field: 'version',
    detail: { version: known.version, parts: changedParts(known, body) },
  })
}

function twinRefusal(all: readonly StoredItem[], item: CostItem) {
  return twinOf(all, item) ? refuse('item-twice', { field: 'name', detail: { year: item.year } }) : null
}

const cleaned = (body: ItemBody): ItemBody => ({
  ...body,
  ...{ area: sayable(body.area).trim(), name: sayable(body.name).trim() },
  ...{ source: sayable(body.source).trim(), note: sayable(body.note).trim() },
})
