import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Item } from './item.ts'
import { findItem, lockItem } from './item-store.ts'
import type { IntakeRoom } from './room.ts'

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

interface Deed {
  readonly act: string
  readonly item: string
  readonly why?: string
  readonly key?: string | undefined
  readonly request?: unknown
}

/** One act at an item of the inbox, which nobody else changes meanwhile. */
export async function performAtItem<T extends object, Name extends string>(
  room: Pick<IntakeRoom, 'ground'>,
  actor: Actor,
  { act, item, why, key, request }: Deed,
  work: (hand: Hand, item: Item) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | 'unknown-item' | CommonRefusal>> {
  const known = isId(item) ? await findItem(room.ground.db, item) : null
  if (!known) return refuse('unknown-item')
  const deed = {
    ...{ act, site: known.site },
    ...(why && { why }),
    key: key ? { value: key, request: [item, request ?? null] } : undefined,
  }
  return perform<T, Name | 'unknown-item'>(room.ground, actor, deed, async (hand) => {
    const locked = await lockItem(hand.tx, item)
    if (!locked) return refuse('unknown-item')
    hand.about(`intake:${item}`)
    return work(hand, locked)
  })
}

/** States in which a colleague may still change something. */
export const isOpen = ({ state }: Pick<Item, 'state'>): boolean =>
  ['working', 'waiting', 'held', 'ready'].includes(state)
