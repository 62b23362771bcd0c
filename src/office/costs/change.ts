import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { nameKey, type CostItem } from './item.ts'
import { itemsOf, type StoredItem } from './item-store.ts'
import type { costsPermissions } from './permissions.ts'
import type { CostsRoom } from './room.ts'
import { lockStatement } from './statement-store.ts'

export type CostsAct = keyof typeof costsPermissions

export interface StatementCommand {
  readonly site: number
  readonly statement: string
  readonly key?: string | undefined
}

export type StatementRefusal = CommonRefusal | 'unknown-statement' | 'statement-removed'

/** One change within a statement; changes of the same one come one after another. */
export function changeStatement<T extends object, Name extends string>(
  { ground }: CostsRoom,
  actor: Actor,
  act: CostsAct,
  command: StatementCommand,
  change: (hand: Hand, items: () => Promise<StoredItem[]>) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, StatementRefusal | Name>> {
  const { site, statement, key, ...request } = command
  const deed = {
    act,
    site,
    key: key === undefined ? undefined : { value: key, request: { statement, ...request } },
  }
  return perform<T, StatementRefusal | Name>(ground, actor, deed, async (hand) => {
    const found = await lockStatement(hand.tx, site, statement)
    if (!found) return refuse('unknown-statement')
    if (found.removedAt && act !== 'costs.restore-statement') return refuse('statement-removed')
    hand.about(`costs:${statement}`)
    const changed = await change(hand, () => itemsOf(hand.tx, statement))
    if (changed.ok) hand.tell(act, { statement })
    return changed
  })
}

/** Another item of the same area, year and name; whoever has two of them adds up wrongly. */
export function twinOf(items: readonly StoredItem[], item: CostItem): StoredItem | undefined {
  const key = nameKey(item)
  return items.find((it) => it.id !== item.id && !it.removedAt && nameKey(it) === key)
}
