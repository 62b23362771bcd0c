import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { PrinterState } from '#ground/print/index.ts'
import type { KnownPrinter, Printer, Way } from './printer.ts'

const COLUMNS = sql`p.id, p.site, p.name, p.place, p.host, p.port, p.dots, p.stands, p.device, p.active, p.state,
  p.state_since as "stateSince", p.asked_at as "askedAt"`

/** Of one site, or of all. */
export async function readPrinters(db: Db | Tx, site: number | null = null): Promise<KnownPrinter[]> {
  const found = await sql<KnownPrinter>`
    select ${COLUMNS} from printing.printer p
    where ${site}::smallint is null or p.site = ${site} order by p.site, p.stands desc, p.name`.execute(db)
  return found.rows
}

export async function readPrinter(db: Db | Tx, id: string): Promise<KnownPrinter | null> {
  const found = await sql<KnownPrinter>`
    select ${COLUMNS} from printing.printer p where p.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** False when another printer of the site has this name. Another address is another printer: how it is, is not known. */
export async function upsertPrinter(tx: Tx, it: Printer, now: Temporal.Instant): Promise<boolean> {
  const taken = await sql`
    select 1 from printing.printer p where p.site = ${it.site} and p.name = ${it.name} and p.id <> ${it.id}`.execute(
    tx,
  )
  if (taken.rows.length > 0) return false
  await sql`
    insert into printing.printer as p (id, site, name, place, host, port, dots, stands, device, active, state_since)
    values (${it.id}, ${it.site}, ${it.name}, ${it.place}, ${it.host}, ${it.port}, ${it.dots}, ${it.stands},
            ${it.device}, ${it.active}, ${now.toString()})
    on conflict (id) do update set name = excluded.name, place = excluded.place, host = excluded.host,
      port = excluded.port, dots = excluded.dots, stands = excluded.stands, device = excluded.device,
      active = excluded.active,
      state = case when (p.host, p.port) = (excluded.host, excluded.port) then p.state else 'ready' end`.execute(
    tx,
  )
  return true
}

/** True when it was different before. */
export async function saveState(
  tx: Tx,
  id: string,
  state: PrinterState,
  now: Temporal.Instant,
): Promise<boolean> {
  const changed = await sql`
    update printing.printer p set state = ${state}, state_since = ${now.toString()}, asked_at = ${now.toString()}
    where p.id = ${id} and p.state <> ${state}`.execute(tx)
  return Number(changed.numAffectedRows ?? 0) > 0
}

export async function noteAsked(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update printing.printer p set asked_at = ${now.toString()} where p.id = ${id}`.execute(db)
}

export async function readWays(db: Db | Tx, site: number): Promise<Way[]> {
  const found = await sql<Way>`
    select w.letter, w.arrow, w.floor from printing.way w where w.site = ${site} order by w.letter`.execute(
    db,
  )
  return found.rows
}

/** No arrow: the way is not shown any more. */
export async function saveWayRow(
  tx: Tx,
  site: number,
  { letter, arrow, floor }: Omit<Way, 'arrow'> & { readonly arrow: Way['arrow'] | null },
): Promise<void> {
  if (arrow === null) {
    await sql`delete from printing.way w where w.site = ${site} and w.letter = ${letter}`.execute(tx)
    return
  }
  await sql`
    insert into printing.way (site, letter, arrow, floor) values (${site}, ${letter}, ${arrow}, ${floor})
    on conflict (site, letter) do update set arrow = excluded.arrow, floor = excluded.floor`.execute(tx)
}
