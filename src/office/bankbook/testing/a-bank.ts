import {
  camtFile,
  OFFICE_IBAN,
  type WrittenEntry,
  type WrittenStatement,
} from '#ground/banking/testing/camt-file.ts'
import { sql } from 'kysely'
import { beforeAll, expect } from 'vitest'
import { claimById, type Claim } from '#office/claims/index.ts'
import { cashOffice, HEAD, KARL, type CashOffice } from '#office/claims/testing/a-cash-office.ts'
import {
  importStatement,
  openBankbook,
  saveAccount,
  type BankbookRoom,
  type Imported,
  readBank,
  readEntry,
  type BankView,
  type ShownEntry,
} from '../index.ts'

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

/** For a test file: one office with its account for all its tests. */
export interface BankDesk {
  readonly it: CashOffice
  readonly room: BankbookRoom
  claimNow(id: string): Promise<Claim>
  view(): Promise<BankView>
  /** The one open entry with this text. */
  open(text: string): Promise<ShownEntry>
  /** What stands on each account of the books. */
  accounts(): Promise<Record<string, number>>
}

export function bankDesk(): BankDesk {
  const office = cashOffice()
  const held: { room?: BankbookRoom } = {}
  beforeAll(async () => {
    held.room = await aBankbook(office.it)
  })
  const view = async () => {
    const seen = await readBank(held.room!, KARL, { site: 1 })
    return seen.ok ? seen : expect.fail(seen.refusal)
  }
  return {
    get it() {
      return office.it
    },
    get room() {
      return held.room!
    },
    view,
    claimNow: async (id) => (await claimById(office.it.ground.db, id))!,
    async open(text) {
      const found = (await view()).open.filter((it) => it.text === text)
      expect(found).toHaveLength(1)
      const seen = await readEntry(held.room!, KARL, { site: 1, entry: found[0]!.id })
      return seen.ok ? seen.entry : expect.fail(seen.refusal)
    },
    async accounts() {
      const found = await sql<{ account: string; cents: number }>`
        select account, sum(cents)::bigint as cents from claims.posting group by account`.execute(
        office.it.ground.db,
      )
      return Object.fromEntries(found.rows.map(({ account, cents }) => [account, cents]))
    },
  }
}
