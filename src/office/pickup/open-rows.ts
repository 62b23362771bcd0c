import { consult, perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { addCards } from './add-cards.ts'
import { serialKey } from './card.ts'
import { cardsByKey } from './card-store.ts'
import { readRow, type RowFaults } from './list-row.ts'
import {
  countInDelivery,
  newestDeliveries,
  openRowForUpdate,
  openRows,
  settleRow,
  type Delivery,
  type OpenRow,
} from './list-store.ts'
import type { ListField } from './list-text.ts'
import { isUuid, type PickupRoom } from './room.ts'

export interface WaitingRow extends OpenRow {
  readonly faults: RowFaults
}

/** Rows that wait to be corrected, and the lists taken in last. */
export async function readLists(
  room: PickupRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ rows: readonly WaitingRow[]; deliveries: readonly Delivery[] }, 'not-permitted'>> {
  const deed = { act: 'pickup.read-lists', site, subject: `cards:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const rows = (await openRows(tx, site)).map((row): WaitingRow => {
      const verdict = readRow(row, officeDay(now))
      // what reads well and waits all the same carries a number that another card of its list has
      return { ...row, faults: verdict.ok ? { serial: 'serial-twice' } : verdict.faults }
    })
    return { rows, deliveries: await newestDeliveries(tx, site, 12) }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

type RowCommand = { readonly site: number; readonly row: string; readonly key?: string | undefined }
export type CorrectRefusal = CommonRefusal | 'unknown-row' | 'row-faulty' | 'card-known'

/** The row as a colleague has put it right becomes a card. */
export async function correctRow(
  room: PickupRoom,
  actor: Actor,
  command: RowCommand & { readonly fields: Readonly<Record<ListField, string>> },
): Promise<Outcome<{ place: boolean }, CorrectRefusal>> {
  return withRow<{ place: boolean }, CorrectRefusal>(
    room,
    actor,
    'pickup.correct-row',
    command,
    async (hand, row) => {
      const read = readRow({ ...command.fields, line: row.line }, officeDay(hand.now))
      if (!read.ok) return refuse('row-faulty', { detail: { faults: read.faults } })
      const stock = await cardsByKey(hand.tx, command.site, [serialKey(read.row.serial)])
      if (stock.size > 0) return refuse('card-known', { field: 'serial' })
      const { delivery } = row
      const made = await addCards(room, hand, { site: command.site, delivery, rows: [read.row], tell: true })
      await countInDelivery(hand.tx, delivery, made.added)
      await settleRow(hand.tx, row.id, hand.now)
      return { ok: true, place: made.unplaced === 0 }
    },
  )
}

/** The row is no card (a sum at the end of a list, a card that never came): struck, with a reason. */
export async function strikeRow(
  room: PickupRoom,
  actor: Actor,
  command: RowCommand & { readonly why: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-row' | 'reason-missing'>> {
  if (command.why.trim() === '') return refuse('reason-missing', { field: 'why' })
  return withRow(room, actor, 'pickup.strike-row', command, async ({ tx, now }, row) => {
    await settleRow(tx, row.id, now)
    return { ok: true as const }
  })
}

function withRow<T extends object, Name extends string>(
  room: PickupRoom,
  actor: Actor,
  act: string,
  command: RowCommand & { readonly why?: string },
  work: (hand: Hand, row: OpenRow) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | CommonRefusal | 'unknown-row'>> {
  const { key, why, ...request } = command
  const deed = {
    ...{ act, site: command.site, ...(why && { why: why.trim().slice(0, 500) }) },
    key: key === undefined ? undefined : { value: key, request },
  }
  return perform<T, Name | 'unknown-row'>(room.ground, actor, deed, async (hand) => {
    const row = isUuid(command.row) ? await openRowForUpdate(hand.tx, command.site, command.row) : null
    if (!row) return refuse('unknown-row')
    hand.about(`row:${row.id}`)
    return work(hand, row)
  }) as Promise<Outcome<T, Name | CommonRefusal | 'unknown-row'>>
}
