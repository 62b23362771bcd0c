import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { importsOf, type TakenImport } from './import-store.ts'
import { itemById, itemsOf, versionsOf, type ItemVersion, type StoredItem } from './item-store.ts'
import { reckonCosts, type Reckoned, type Totals } from './reckon.ts'
import type { CostsRoom } from './room.ts'
import { statementById, statementsOf, type Statement } from './statement-store.ts'

export interface StatementRow extends Statement {
  readonly total: Totals
}

export type ReadRefusal = 'not-permitted' | 'unknown-statement'

const mayRead = ({ ground }: CostsRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'costs.read', site)

const here = (items: readonly StoredItem[]): StoredItem[] => items.filter(({ removedAt }) => !removedAt)

/** All statements of a site with what each comes to, the latest first; those taken away as well. */
export async function readStatements(
  room: CostsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ statements: readonly StatementRow[] }, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { db } = room.ground
  const found = await statementsOf(db, site)
  const statements = await Promise.all(
    found.map(async (it) => ({ ...it, total: reckonCosts(here(await itemsOf(db, it.id))).total })),
  )
  return { ok: true, statements }
}

export interface WholeStatement {
  readonly statement: Statement
  readonly reckoned: Reckoned
  /** Items that were taken away. */
  readonly removed: readonly StoredItem[]
  readonly imports: readonly TakenImport[]
}

/** One statement with all it comes to. Names no person: no row in the trail. */
export async function readStatement(
  room: CostsRoom,
  actor: Actor,
  { site, statement: id }: { readonly site: number; readonly statement: string },
): Promise<Outcome<WholeStatement, ReadRefusal>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { db } = room.ground
  const statement = await statementById(db, site, id)
  if (!statement) return refuse('unknown-statement')
  const [items, imports] = await Promise.all([itemsOf(db, id), importsOf(db, id)])
  const removed = items.filter(({ removedAt }) => removedAt)
  return { ok: true, statement, reckoned: reckonCosts(here(items)), removed, imports }
}

/** One item and what it was before. */
export async function readItem(
  room: CostsRoom,
  actor: Actor,
  { site, statement, item: id }: { readonly site: number; readonly statement: string; readonly item: string },
): Promise<Outcome<{ item: StoredItem; versions: readonly ItemVersion[] }, ReadRefusal | 'unknown-item'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { db } = room.ground
  if (!(await statementById(db, site, statement))) return refuse('unknown-statement')
  const item = await itemById(db, statement, id)
  if (!item) return refuse('unknown-item')
  return { ok: true, item, versions: await versionsOf(db, id) }
}
