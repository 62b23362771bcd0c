import { createHash } from 'node:crypto'
import type { EntryItem, Statement, StatementEntry } from '#ground/banking/index.ts'

/** One transfer of a file, with what tells it from every other. */
export interface FileItem {
  readonly statement: Statement
  readonly entry: StatementEntry
  readonly item: EntryItem
  readonly fingerprint: string
}

/**
 * Every transfer of a file. The reference of the bank names an entry; where there is none, its place in the history of the
 * account does: the balance before it. So two like transfers of a day are two, and the same one in another file is one.
 */
export function itemsOf(statements: readonly Statement[]): FileItem[] {
  const seen = new Map<string, number>()
  return statements.flatMap((statement) => {
    let before = statement.opening.cents
    return statement.entries.flatMap((entry) => {
      const place = before
      before += entry.cents
      return entry.items
        .filter(({ cents }) => cents !== 0)
        .map((item) => {
          const name = nameOf(statement, entry, item, place)
          const nth = (seen.get(name) ?? 0) + 1
          seen.set(name, nth)
          return { statement, entry, item, fingerprint: digest(`${name}\n${nth}`) }
        })
    })
  })
}

function nameOf(statement: Statement, entry: StatementEntry, item: EntryItem, place: number): string {
  const own = [item.no, item.cents, item.text, item.creditorReference, item.endToEndId, item.party]
  const which = entry.bankReference ?? `at ${place}`
  return JSON.stringify([
    statement.account,
    entry.bookedOn.toString(),
    entry.cents,
    which,
    item.bankReference,
    ...own,
  ])
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A name made of another one: told twice, it is the same payment (UUID version 8, RFC 9562). */
export function derivedId(...of: readonly string[]): string {
  const hex = digest(of.join('\n')).slice(0, 32)
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  const whole = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17)}`
  return whole.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** What was sent, by its content. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
