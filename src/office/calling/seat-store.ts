import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Who sits at which desk now. */
export interface Seat {
  readonly site: number
  readonly desk: number
  readonly account: string
  readonly since: Temporal.Instant
  readonly onBreak: boolean
  /** When the break is meant to end; null: not said. */
  readonly breakUntil: Temporal.Instant | null
}

interface Row {
  site: number
  desk: number
  account: string
  since: Temporal.Instant
  on_break: boolean
  break_until: Temporal.Instant | null
}

function read({ on_break, break_until, ...same }: Row): Seat {
  return { ...same, onBreak: on_break, breakUntil: break_until }
}

/** The seat at a desk, locked: whatever happens at one desk happens one after the other. */
export async function lockSeat(tx: Tx, site: number, desk: number): Promise<Seat | null> {
  const found = await sql<Row>`
    select s.* from calling.sitting s where s.site = ${site} and s.desk = ${desk} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Where an account sits and who sits at a desk, locked in one order, so that two who swap desks cannot block each other. */
export async function lockSeats(tx: Tx, account: string, site: number, desk: number): Promise<Seat[]> {
  const found = await sql<Row>`
    select s.* from calling.sitting s where s.account = ${account} or (s.site = ${site} and s.desk = ${desk})
    order by s.site, s.desk for update`.execute(tx)
  return found.rows.map(read)
}

export async function seatsIn(db: Db | Tx, site: number, since: Temporal.Instant): Promise<Seat[]> {
  const found = await sql<Row>`
    select s.* from calling.sitting s where s.site = ${site} and s.since >= ${since.toString()} order by s.desk`.execute(
    db,
  )
  return found.rows.map(read)
}

/** Comes back false when someone else took the desk, or the account another desk, at the same moment. */
export async function takeSeat(tx: Tx, seat: Omit<Seat, 'onBreak' | 'breakUntil'>): Promise<boolean> {
  const taken = await sql`
    insert into calling.sitting (site, desk, account, since)
    values (${seat.site}, ${seat.desk}, ${seat.account}, ${seat.since.toString()})
    on conflict do nothing returning desk`.execute(tx)
  return taken.rows.length > 0
}

export async function leaveSeat(tx: Tx, site: number, desk: number): Promise<void> {
  await sql`delete from calling.sitting s where s.site = ${site} and s.desk = ${desk}`.execute(tx)
}

/** Seats of earlier days; returns how many there were. */
export async function leaveOldSeats(tx: Tx, site: number, before: Temporal.Instant): Promise<number> {
  const gone = await sql`
    delete from calling.sitting s where s.site = ${site} and s.since < ${before.toString()} returning desk`.execute(
    tx,
  )
  return gone.rows.length
}

export async function setBreak(
  tx: Tx,
  { site, desk }: Pick<Seat, 'site' | 'desk'>,
  onBreak: boolean,
  until: Temporal.Instant | null = null,
): Promise<void> {
  await sql`
    update calling.sitting set on_break = ${onBreak}, break_until = ${until && until.toString()} where site = ${site} and desk = ${desk}`.execute(
    tx,
  )
}

/** Changes whenever somebody sits down, stands up, takes a break or ends it. */
export async function seatMark(db: Db | Tx, site: number): Promise<string> {
  const found = await sql<{ mark: string }>`
    select count(*) || '/' || count(*) filter (where s.on_break) || '/' || coalesce(max(s.since)::text, '')
           || '/' || coalesce(sum(s.desk), 0) as mark
    from calling.sitting s where s.site = ${site}`.execute(db)
  return found.rows[0]!.mark
}
