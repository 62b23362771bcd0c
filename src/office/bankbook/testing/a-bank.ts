import {
  camtFile,
  OFFICE_IBAN,
  type WrittenEntry,
  type WrittenStatement,
} from '#ground/banking/testing/camt-file.ts'
import { HEAD, KARL, type CashOffice } from '#office/claims/testing/a-cash-office.ts'
import { importStatement, openBankbook, saveAccount, type BankbookRoom, type Imported } from '../index.ts'

export { camtFile, OFFICE_IBAN, type WrittenEntry, type WrittenStatement }

/** An office whose account the bank has told of. */
export async function aBankbook(it: CashOffice): Promise<BankbookRoom> {
  const room = openBankbook({ ground: it.ground, claims: it.room })
  const saved = await saveAccount(room, HEAD, { site: 1, till: it.tills.bank, iban: OFFICE_IBAN })
  if (!saved.ok) throw new Error(saved.refusal)
  return room
}

let files = 0

/** A file of one statement; each has another number. */
export const fileOf = (
  entries: readonly WrittenEntry[],
  more: Partial<WrittenStatement> = {},
): Uint8Array => {
  files += 1
  return camtFile([{ id: `2026-${files}`, entries, ...more }])
}

/** Somebody transferred so much and wrote this; each with a reference of its own. */
let transfers = 0
export function transfer(cents: number, text = '', more: Partial<WrittenEntry> = {}): WrittenEntry {
  transfers += 1
  return { items: [{ cents, text }], bankReference: `R${transfers}`, ...more }
}

export async function read(room: BankbookRoom, bytes: Uint8Array): Promise<Imported> {
  const told = await importStatement(room, KARL, { site: 1, fileName: 'camt.xml', bytes })
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told
}
