import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCamt053, type CamtFault, type Statement } from '#ground/banking/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { lockAccounts, type Account } from './account-store.ts'
import { bookItems, type Told } from './book-items.ts'
import {
  importByDigest,
  insertImport,
  insertStatement,
  knownFingerprints,
  type Import,
} from './entry-store.ts'
import { digestOf, itemsOf, type FileItem } from './fingerprint.ts'
import type { BankbookRoom } from './room.ts'

export interface ImportStatement {
  readonly site: number
  readonly fileName: string
  readonly bytes: Uint8Array
}

export type ImportRefusal = CommonRefusal | 'not-readable' | 'unknown-account' | 'too-many'

/** What a file brought. */
export interface Imported extends Told {
  readonly import: Import
  /** The very same file was read before: nothing was done. */
  readonly repeated: boolean
}

/** Transfers of one file: they are booked in one transaction, and others wait for the account meanwhile. */
const MOST_ITEMS = 5_000

const NOTHING: Told = { matched: 0, unclear: 0, proposed: 0, returned: 0, open: 0 }

/**
 * A statement of the bank: read whole or not at all, every transfer booked once, whatever file it comes in. What came in and
 * names one claim pays it; everything else waits as unclear money for a person. A transfer that came back takes its payment
 * back.
 */
export async function importStatement(
  room: BankbookRoom,
  actor: Actor,
  { site, fileName, bytes }: ImportStatement,
): Promise<Outcome<Imported, ImportRefusal>> {
  const deed = { act: 'bankbook.import', site }
  if (!isPermitted(room.ground.permissions, actor, deed.act, site)) return refuse('not-permitted')
  const read = readCamt053(bytes)
  if (!read.ok) return refuse('not-readable', { field: 'file', detail: asDetail(read) })
  const items = itemsOf(read.statements)
  if (items.length > MOST_ITEMS) return refuse('too-many', { field: 'file', detail: { most: MOST_ITEMS } })
  return perform<Imported, ImportRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    const accounts = await lockAccounts(tx, [...new Set(read.statements.map(({ account }) => account))])
    const stranger = read.statements.find((it) => !accountOf(accounts, site, it))
    if (stranger) return refuse('unknown-account', { field: 'file', detail: { account: stranger.account } })
    const digest = digestOf(bytes)
    const before = await importByDigest(tx, site, digest)
    if (before) {
      hand.about(`import:${before.id}`, { repeated: true })
      return { ok: true, import: before, repeated: true, ...NOTHING }
    }
    const known = await knownFingerprints(
      tx,
      items.map(({ fingerprint }) => fingerprint),
    )
    const fresh = items.filter(({ fingerprint }) => !known.has(fingerprint))
    const it: Import = {
      ...{ id: room.ground.ids.uuid(), site, digest, fileName: nameOf(fileName), bytes: bytes.length },
      ...{ version: read.version, at: now, items: items.length, added: fresh.length },
    }
    await insertImport(tx, it)
    const placed = await placeOf(room, hand, it, read.statements, accounts)
    const told = await bookItems(
      room,
      hand,
      site,
      fresh.map((from) => ({ from, ...placed(from) })),
    )
    hand.about(`import:${it.id}`, { file: it.fileName, items: it.items, added: it.added, ...told })
    return { ok: true, import: it, repeated: false, ...told }
  })
}

const accountOf = (accounts: readonly Account[], site: number, { account }: Statement): Account | undefined =>
  accounts.find((it) => it.account === account && it.site === site)

/** Enters the statements; tells of each transfer where it stands. */
async function placeOf(
  room: BankbookRoom,
  { tx }: Hand,
  { id, site }: Import,
  statements: readonly Statement[],
  accounts: readonly Account[],
): Promise<(it: FileItem) => { statement: string; till: string }> {
  const places = new Map<Statement, { statement: string; till: string }>()
  for (const statement of statements) {
    const { till } = accountOf(accounts, site, statement)!
    const place = { statement: room.ground.ids.uuid(), till }
    await insertStatement(tx, { id: place.statement, import: id, site, till, statement })
    places.set(statement, place)
  }
  return ({ statement }) => places.get(statement)!
}

const asDetail = ({ refusal, line, path, found }: CamtFault) => ({ fault: refusal, line, path, found })

/** Shown again, never used as a path. */
const nameOf = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200) || 'camt.xml'
