import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface HandOverRow {
  readonly process: string
  readonly akte: string | null
  readonly site: number
  readonly office: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly sha256: Uint8Array
  readonly confirmedAt: Temporal.Instant | null
  readonly confirmed: boolean | null
  readonly fault: string | null
}

const ROW = sql`h.process, h.akte, h.site, h.office, h.made_by as "madeBy", h.made_at as "madeAt", h.sha256,
  h.confirmed_at as "confirmedAt", h.confirmed, h.fault`

export async function insertHandOver(tx: Tx, it: HandOverRow): Promise<void> {
  await sql`
    insert into retention.hand_over (process, akte, site, office, made_by, made_at, sha256)
    values (${it.process}, ${it.akte}, ${it.site}, ${it.office}, ${it.madeBy}, ${String(it.madeAt)},
            ${Buffer.from(it.sha256)})`.execute(tx)
}

export async function handOversOf(tx: Tx, akte: string): Promise<HandOverRow[]> {
  const found = await sql<HandOverRow>`
    select ${ROW} from retention.hand_over h where h.akte = ${akte} order by h.made_at`.execute(tx)
  return found.rows
}

/** `confirmed` null: it has only arrived. False when no such hand-over is known (or seen). */
export async function confirmHandOver(
  tx: Tx,
  it: {
    process: string
    site: number
    at: Temporal.Instant
    confirmed: boolean | null
    fault: string | null
  },
): Promise<boolean> {
  const done = await sql`
    update retention.hand_over h set confirmed_at = ${String(it.at)}, confirmed = coalesce(${it.confirmed}, h.confirmed),
      fault = ${it.fault} where h.process = ${it.process} and h.site = ${it.site}`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}
