import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'
import { OPEN_BOOKS, type Books } from '../act/books.ts'
import type { Anchor } from './anchor.ts'

/** What is wrong with the trail, and where. */
export interface TrailFault {
  readonly chain: number
  readonly position: number | null
  readonly fault: 'changed' | 'missing' | 'head' | 'payload' | 'cut-since-anchor'
}

export interface Verdict {
  readonly entries: number
  readonly chains: number
  readonly anchors: number
  readonly faults: readonly TrailFault[]
}

interface Row {
  position: number
  micros: string
  actor_kind: string
  actor: string
  act: string
  subject: string | null
  site: number | null
  why: string | null
  digest: Uint8Array | null
  hash: Uint8Array
  salt: Uint8Array | null
  data: string | null
}

const PAGE = 5000

/**
 * Computes every chain anew, independently of the function that wrote it, and compares entries, heads, lengths and the
 * payloads that were not erased. An anchor is a head seen earlier: whatever was cut or rewritten since shows there.
 */
export async function verifyTrail(
  db: Db | Tx,
  anchors: readonly Anchor[] = [],
  books: Books = OPEN_BOOKS,
): Promise<Verdict> {
  const chains = await sql<{ id: number; length: number; head: Uint8Array }>`
    select c.id, c.length, c.head from ${sql.table(`${books.trail}.chain`)} c order by c.id`.execute(db)
  const faults: TrailFault[] = []
  const known = new Set(chains.rows.map(({ id }) => id))
  for (const { chain } of anchors.flatMap(({ heads }) => heads)) {
    if (!known.has(chain)) faults.push({ chain, position: null, fault: 'missing' })
  }
  let entries = 0
  for (const chain of chains.rows) {
    const marks = new Map(
      anchors.flatMap(({ heads }) =>
        heads.filter((head) => head.chain === chain.id).map((head) => [head.length, head.head]),
      ),
    )
    const seen = await verifyChain(db, chain, marks, books)
    entries += seen.entries
    faults.push(...seen.faults)
  }
  return { entries, chains: chains.rows.length, anchors: anchors.length, faults }
}

async function verifyChain(
  db: Db | Tx,
  chain: { id: number; length: number; head: Uint8Array },
  marks: ReadonlyMap<number, string>,
  books: Books,
): Promise<{ entries: number; faults: TrailFault[] }> {
  const faults: TrailFault[] = []
  const note = (position: number | null, fault: TrailFault['fault']) =>
    void faults.push({ chain: chain.id, position, fault })
  let link = createHash('sha256').update(`willkommen trail ${chain.id}`).digest()
  let position = 0
  for (;;) {
    const page = await readPage(db, chain.id, position, books)
    for (const row of page) {
      if (row.position !== position + 1) note(position + 1, 'missing')
      position = row.position
      const expected = createHash('sha256').update(link).update(canonical(chain.id, row)).digest()
      if (!expected.equals(row.hash)) note(position, 'changed')
      if (!payloadFits(row)) note(position, 'payload')
      link = Buffer.from(row.hash)
      const mark = marks.get(position)
      if (mark !== undefined && mark !== link.toString('hex')) note(position, 'cut-since-anchor')
    }
    if (page.length < PAGE) break
  }
  if (position !== chain.length || !link.equals(chain.head)) note(position, 'head')
  for (const length of marks.keys()) if (length > position) note(length, 'cut-since-anchor')
  return { entries: position, faults }
}

async function readPage(db: Db | Tx, chain: number, after: number, books: Books): Promise<Row[]> {
  const found = await sql<Row>`
    select e.position, ((extract(epoch from e.at) * 1000000)::bigint)::text as micros, e.actor_kind, e.actor, e.act,
           e.subject, e.site, e.why, e.payload_digest as digest, e.hash, p.salt, p.data
    from ${sql.table(`${books.trail}.entry`)} e
    left join ${sql.table(`${books.trail}.payload`)} p on p.chain = e.chain and p.position = e.position
    where e.chain = ${chain} and e.position > ${after} order by e.position limit ${PAGE}`.execute(db)
  return found.rows
}

/** The text that is hashed: every field with its length in bytes before it, `-` for an absent one. */
function canonical(chain: number, row: Row): string {
  const site = row.site === null ? null : String(row.site)
  const digest = row.digest && Buffer.from(row.digest).toString('hex')
  const fields = [row.actor_kind, row.actor, row.act, row.subject, site, row.why, digest]
  return `${chain},${row.position},${row.micros},${fields.map(field).join('')}`
}

function field(value: string | null): string {
  return value === null ? '-' : `${Buffer.byteLength(value)}:${value}`
}

/** An erased payload is no fault; one that was put in or changed is. */
function payloadFits({ salt, data, digest }: Row): boolean {
  if (data === null || salt === null) return true
  if (digest === null) return false
  return createHash('sha256').update(salt).update(data).digest().equals(digest)
}
