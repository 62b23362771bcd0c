import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readTeams } from '#office/staff/index.ts'
import { addMonths, monthOf } from './calendar.ts'
import { insertImport, takenMonths } from './history-store.ts'
import {
  MOST_FAULTS,
  readHistoryText,
  subjectName,
  type HistoryRow,
  type RowFault,
  type Subjects,
  type TableRefusal,
} from './history-text.ts'
import type { ObservationRoom } from './room.ts'

export interface ImportCommand {
  readonly site: number
  /** Of the file, or what somebody calls it. */
  readonly name: string
  readonly text: string
  /** Made up for a demonstration; said wherever it is shown. */
  readonly isInvented?: boolean
  readonly key?: string | undefined
}

export type ImportRefusal = TableRefusal | 'rows-faulty' | 'name-missing' | CommonRefusal

const NAME_MOST = 120

/**
 * Takes case numbers of earlier years in, all rows or none: with one fault nothing is written and every fault is named. A month that
 * was imported before is a fault; whoever wants to replace it takes that import back first.
 */
export async function importHistory(
  room: ObservationRoom,
  actor: Actor,
  { site, name, text, isInvented = false, key }: ImportCommand,
): Promise<Outcome<{ id: string; rows: number; from: string; to: string }, ImportRefusal>> {
  const deed = {
    ...{ act: 'observation.import-history', site },
    key: key === undefined ? undefined : { value: key, request: { site, name, text } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const called = name.replaceAll('\u0000', ' ').trim().slice(0, NAME_MOST).toWellFormed()
    if (called === '') return refuse('name-missing', { field: 'name' })
    const last = addMonths(monthOf(officeDay(now)), -1)
    const read = readHistoryText(text, await subjectsOf(room, tx, site), last)
    if (!read.ok) return read
    const taken = await takenMonths(tx, site, read.rows)
    const double = read.rows.filter((row) => taken.has(`${row.subject} ${row.month}`)).map(alreadyThere)
    const faults = [...read.faults, ...double].toSorted((a, b) => a.line - b.line)
    const faulty = read.faulty + double.length
    if (faulty > 0)
      return refuse('rows-faulty', {
        field: 'table',
        detail: { faults: faults.slice(0, MOST_FAULTS), faulty, rows: read.rows.length + read.faulty },
      })
    const months = read.rows.map(({ month }) => month).toSorted()
    const it = { id: room.ground.ids.uuid(), name: called, isInvented, rows: read.rows.length }
    const [from, to] = [months[0]!, months.at(-1)!]
    await insertImport(tx, site, { ...it, firstMonth: from, lastMonth: to, importedAt: now }, read.rows)
    about(`history:${it.id}`, { rows: it.rows, from, to })
    tell('observation.history-imported', { rows: it.rows })
    return { ok: true as const, id: it.id, rows: it.rows, from, to }
  })
}

const alreadyThere = ({ line, month }: HistoryRow): RowFault => ({
  line,
  column: 'month',
  why: 'already-there',
  value: month,
})

/** Concerns of the catalogue and areas of the site, by key and by name. */
async function subjectsOf({ catalogue }: ObservationRoom, tx: Tx, site: number): Promise<Subjects> {
  const concerns = [...catalogue.catalogue.concerns.values()].map(({ key, name }) => ({ key, name: name.de }))
  return { concerns: byName(concerns), areas: byName(await readTeams(tx, site)) }
}

function byName(list: readonly { readonly key: string; readonly name: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { key, name } of list)
    for (const words of new Set([subjectName(key), subjectName(name)]))
      found.getOrInsertComputed(words, () => []).push(key)
  return found
}
