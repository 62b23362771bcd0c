import { createHash } from 'node:crypto'
import { consult, perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { addCards } from './add-cards.ts'
import { serialKey } from './card.ts'
import { cardsByKey } from './card-store.ts'
import { readRow, type ReadRow, type RowFaults } from './list-row.ts'
import { insertDelivery, keepRows, rowsKnown } from './list-store.ts'
import { readListText, type ListRefusal, type RawRow } from './list-text.ts'
import type { PickupRoom } from './room.ts'

export interface ListCommand {
  readonly site: number
  /** Of the file; told in the history. */
  readonly name: string
  readonly text: string
}

/** What would become of a row. `known`: this card is in the books already; `twice`: this very row stands above. */
export interface PreviewRow {
  readonly raw: RawRow
  readonly fate: 'new' | 'known' | 'twice' | 'faulty' | 'asked-before'
  readonly faults: RowFaults
}

/** Reads a list and says what would be written. Writes nothing. */
export async function previewList(
  room: PickupRoom,
  actor: Actor,
  { site, text }: ListCommand,
): Promise<Outcome<{ rows: readonly PreviewRow[] }, ListRefusal | 'not-permitted'>> {
  const list = readListText(text)
  if (!list.ok)
    return refuse(list.refusal, { field: 'list', ...(list.missing && { detail: { missing: list.missing } }) })
  const deed = { act: 'pickup.preview-list', site, subject: `cards:${site}` }
  const seen = await consult(room.ground, actor, deed, (tx, now) =>
    judge(tx, site, list.rows, officeDay(now)),
  )
  return seen.ok
    ? { ok: true, rows: seen.found.map(({ raw, fate, faults }) => ({ raw, fate, faults })) }
    : seen
}

export interface ImportedList {
  readonly added: number
  readonly known: number
  /** Rows that wait to be corrected. */
  readonly kept: number
  /** Cards for which no place was free. */
  readonly unplaced: number
  /** People who are told. */
  readonly told: number
}

/**
 * Takes a delivery in: each new card gets a place and its person, and whoever is known for sure is told. Rows that cannot
 * be read are kept to be corrected: nothing is lost. The same list twice adds nothing.
 */
export async function importList(
  room: PickupRoom,
  actor: Actor,
  command: ListCommand & { readonly tell?: boolean; readonly key?: string | undefined },
): Promise<Outcome<ImportedList, ListRefusal | CommonRefusal>> {
  const { key, site, name, text, tell = true } = command
  const list = readListText(text)
  if (!list.ok)
    return refuse(list.refusal, { field: 'list', ...(list.missing && { detail: { missing: list.missing } }) })
  const deed = {
    ...{ act: 'pickup.import-list', site },
    key: key === undefined ? undefined : { value: key, request: { site, text, tell } },
  }
  return perform<ImportedList, ListRefusal>(room.ground, actor, deed, async (hand) => {
    const rows = await judge(hand.tx, site, list.rows, officeDay(hand.now))
    const fresh = rows.flatMap(({ fate, row }) => (fate === 'new' && row ? [row] : []))
    const faulty = rows.filter(({ fate }) => fate === 'faulty')
    const known = rows.filter(({ fate }) => fate === 'known' || fate === 'twice').length
    if (fresh.length === 0 && faulty.length === 0) {
      hand.about(`cards:${site}`, { added: 0, known })
      return { ok: true, added: 0, known, kept: 0, unplaced: 0, told: 0 }
    }
    return { ok: true, known, ...(await takeIn(room, hand, { site, name, tell, fresh, faulty })) }
  })
}

async function takeIn(
  room: PickupRoom,
  hand: Hand,
  it: {
    readonly site: number
    readonly name: string
    readonly tell: boolean
    readonly fresh: readonly ReadRow[]
    readonly faulty: readonly Judged[]
  },
): Promise<Omit<ImportedList, 'known'>> {
  const { ids } = room.ground
  const delivery = ids.uuid()
  const name = it.name.trim().slice(0, 200)
  await insertDelivery(hand.tx, { id: delivery, site: it.site, name, at: hand.now, cards: it.fresh.length })
  const made = await addCards(room, hand, { site: it.site, delivery, rows: it.fresh, tell: it.tell })
  const kept = it.faulty.map(({ raw, rowKey }) => ({ ...raw, rowKey, id: ids.uuid() }))
  const count = await keepRows(hand.tx, it.site, delivery, kept)
  hand.about(`delivery:${delivery}`, { added: made.added, kept: count })
  hand.tell('pickup.imported', { site: it.site, added: made.added, kept: count })
  return { ...made, kept: count }
}

interface Judged extends PreviewRow {
  readonly row: ReadRow | null
  readonly rowKey: string
}

async function judge(
  tx: Tx,
  site: number,
  raws: readonly RawRow[],
  today: Temporal.PlainDate,
): Promise<Judged[]> {
  const read = raws.map((raw) => ({ raw, rowKey: keyOfRow(raw), verdict: readRow(raw, today) }))
  const keys = read.flatMap(({ verdict }) => (verdict.ok ? [serialKey(verdict.row.serial)] : []))
  const stock = await cardsByKey(tx, site, keys)
  const asked = await rowsKnown(
    tx,
    site,
    read.map(({ rowKey }) => rowKey),
  )
  const above = new Map<string, string>()
  return read.map(({ raw, rowKey, verdict }): Judged => {
    const told = { raw, rowKey, row: null, faults: {} }
    if (asked.has(rowKey)) return { ...told, fate: 'asked-before' }
    if (!verdict.ok) return { ...told, fate: 'faulty', faults: verdict.faults }
    const { row } = verdict
    const other = above.get(row.serial)
    above.set(row.serial, other ?? ownerOf(row))
    if (other !== undefined && other !== ownerOf(row))
      return { ...told, fate: 'faulty', faults: { serial: 'serial-twice' } }
    if (other !== undefined) return { ...told, fate: 'twice' }
    return stock.has(serialKey(row.serial)) ? { ...told, fate: 'known' } : { ...told, fate: 'new', row }
  })
}

const ownerOf = ({ searchName, birth }: ReadRow): string => `${searchName}|${JSON.stringify(birth)}`

function keyOfRow({ line: _, ...fields }: RawRow): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
