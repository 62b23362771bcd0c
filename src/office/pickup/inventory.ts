import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readSerial, serialKey } from './card.ts'
import { cardByCode, cardsByKey } from './card-store.ts'
import {
  countFound,
  endInventory,
  insertInventory,
  lastInventories,
  missingIn,
  noteFound,
  oddIn,
  openInventory,
  unknownIn,
  type CountedCard,
  type Inventory,
} from './inventory-store.ts'
import type { PickupRoom } from './room.ts'
import { readPlace } from './shelf.ts'

export type InventoryRefusal =
  | CommonRefusal
  | 'inventory-open'
  | 'no-inventory'
  | 'nothing-typed'
  | 'too-much-typed'

type At = { readonly site: number; readonly key?: string | undefined }
const LINES_MAX = 500

function deedOf(act: string, { site, key }: At, request: object = {}) {
  return { act, site, key: key === undefined ? undefined : { value: key, request: { site, ...request } } }
}

/** Begins to count: from now on what is scanned is compared with the books of this moment. */
export async function startInventory(
  room: PickupRoom,
  actor: Actor,
  at: At,
): Promise<Outcome<{ inventory: string }, InventoryRefusal>> {
  const deed = deedOf('pickup.start-inventory', at)
  return perform<{ inventory: string }, InventoryRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const inventory = room.ground.ids.uuid()
      if (!(await insertInventory(tx, at.site, inventory, now))) return refuse('inventory-open')
      about(`inventory:${inventory}`)
      tell('pickup.inventory', { site: at.site, on: true })
      return { ok: true, inventory }
    },
  ) as Promise<Outcome<{ inventory: string }, InventoryRefusal>>
}

/**
 * Cards found in the shelf, one number per line as a scanner types them; a line that is a place says where the following
 * ones lie.
 */
export async function noteInventory(
  room: PickupRoom,
  actor: Actor,
  command: At & { readonly typed: string },
): Promise<Outcome<{ noted: number; unknown: number }, InventoryRefusal>> {
  const lines = command.typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().slice(0, 60))
    .filter((line) => line !== '')
  if (lines.length === 0) return refuse('nothing-typed', { field: 'typed' })
  if (lines.length > LINES_MAX)
    return refuse('too-much-typed', { field: 'typed', detail: { most: LINES_MAX } })
  type Noted = { noted: number; unknown: number }
  const deed = deedOf('pickup.note-inventory', command, { lines })
  return perform<Noted, InventoryRefusal>(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const it = await openInventory(tx, command.site)
    if (!it) return refuse('no-inventory')
    let place: string | null = null
    const rows: { typed: string; card: string | null; place: string | null }[] = []
    for (const line of lines) {
      const at = readPlace(line)
      if (at) place = at
      else rows.push({ ...(await cardOf(tx, command.site, line)), place })
    }
    if (rows.length === 0) return refuse('nothing-typed', { field: 'typed' })
    await noteFound(tx, it.id, rows)
    const unknown = rows.filter(({ card }) => card === null).length
    about(`inventory:${it.id}`, { noted: rows.length, unknown })
    tell('pickup.inventory', { site: command.site, on: true })
    return { ok: true, noted: rows.length, unknown }
  }) as Promise<Outcome<Noted, InventoryRefusal>>
}

async function cardOf(tx: Parameters<typeof cardByCode>[0], site: number, line: string) {
  const serial = readSerial(line)
  const code = readCode(line)
  const byKey = serial ? (await cardsByKey(tx, site, [serialKey(serial)])).get(serialKey(serial)) : undefined
  const card = byKey ?? (code ? await cardByCode(tx, site, code) : null)
  return { typed: serial ?? line, card: card?.id ?? null }
}

/** Ends the counting; its two numbers stay. */
export async function finishInventory(
  room: PickupRoom,
  actor: Actor,
  at: At,
): Promise<Outcome<{ expected: number; found: number }, InventoryRefusal>> {
  type Counts = { expected: number; found: number }
  const deed = deedOf('pickup.finish-inventory', at)
  return perform<Counts, InventoryRefusal>(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const it = await openInventory(tx, at.site)
    if (!it) return refuse('no-inventory')
    const found = await countFound(tx, it)
    const expected = found + (await missingIn(tx, at.site, it)).length
    await endInventory(tx, it.id, now, { expected, found })
    about(`inventory:${it.id}`, { expected, found })
    tell('pickup.inventory', { site: at.site, on: false })
    return { ok: true, expected, found }
  }) as Promise<Outcome<Counts, InventoryRefusal>>
}

export interface InventoryPicture {
  readonly open: Inventory | null
  readonly found: number
  readonly missing: readonly CountedCard[]
  readonly odd: readonly CountedCard[]
  readonly unknown: readonly string[]
  readonly before: readonly Inventory[]
}

/** Expected against found, as far as it was counted. */
export async function readInventory(
  room: PickupRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<InventoryPicture, 'not-permitted'>> {
  const deed = { act: 'pickup.read-inventory', site, subject: `cards:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx): Promise<InventoryPicture> => {
    const open = await openInventory(tx, site)
    const before = await lastInventories(tx, site, 5)
    if (!open) return { open, found: 0, missing: [], odd: [], unknown: [], before }
    return {
      ...{ open, before, found: await countFound(tx, open), missing: await missingIn(tx, site, open) },
      ...{ odd: await oddIn(tx, open), unknown: await unknownIn(tx, open) },
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}
