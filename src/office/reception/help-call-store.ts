import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface HelpCall {
  readonly id: string
  readonly site: number
  /** Id of the device. */
  readonly terminal: string
  readonly language: string
  readonly calledAt: Temporal.Instant
}

/** False when this terminal calls already. */
export async function startCall(tx: Tx, it: HelpCall): Promise<boolean> {
  const made = await sql`
    insert into reception.help_call (id, site, terminal, language, called_at)
    values (${it.id}, ${it.site}, ${it.terminal}, ${it.language}, ${it.calledAt.toString()})
    on conflict (site, terminal) where answered_at is null do nothing`.execute(tx)
  return Number(made.numAffectedRows ?? 0) > 0
}

/** The terminal of the call, also when it was answered before; null: there is none. */
export async function endCall(
  tx: Tx,
  site: number,
  id: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const found = await sql<{ terminal: string }>`
    update reception.help_call h set answered_at = coalesce(h.answered_at, ${now.toString()})
    where h.id = ${id} and h.site = ${site} returning h.terminal`.execute(tx)
  return found.rows[0]?.terminal ?? null
}

export async function openCalls(db: Db | Tx, site: number): Promise<HelpCall[]> {
  const found = await sql<HelpCall>`
    select h.id, h.site, h.terminal, h.language, h.called_at as "calledAt" from reception.help_call h
    where h.site = ${site} and h.answered_at is null
    order by h.called_at`.execute(db)
  return found.rows
}

/** Nobody stands there any more. */
export async function removeCallsBefore(db: Db, before: Temporal.Instant): Promise<number> {
  const gone = await sql`
    delete from reception.help_call h where h.called_at < ${before.toString()}`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
