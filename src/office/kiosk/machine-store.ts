import { sql } from 'kysely'
import type { Db, Hand, Tx } from '#ground/act/act.ts'
import type { Ids } from '#ground/identity/ids.ts'
import type { Till } from '#office/claims/index.ts'
import { ALARMS, isAlarm, type Incident } from './incident.ts'

/** What a machine last said of itself. */
export interface Machine {
  readonly till: string
  /** By our clock. */
  readonly seenAt: Temporal.Instant
  /** Positive: its clock is ahead of ours. */
  readonly clockOffSeconds: number
  /** Pieces by their worth in cents. */
  readonly stock: Readonly<Record<string, number>>
  /** The highest running number it has given. */
  readonly number: number
  /** Messages that still wait in it. */
  readonly unsent: number
  /** Taken without the office, and not told yet. */
  readonly offlineCents: number
}

export async function saveMachine(db: Db | Tx, site: number, it: Machine): Promise<void> {
  await sql`
    insert into kiosk.machine (till, site, seen_at, clock_off_seconds, stock, number, unsent, offline_cents)
    values (${it.till}, ${site}, ${it.seenAt}, ${it.clockOffSeconds}, ${JSON.stringify(it.stock)}::jsonb, ${it.number},
            ${it.unsent}, ${it.offlineCents})
    on conflict (till) do update set seen_at = excluded.seen_at, clock_off_seconds = excluded.clock_off_seconds,
      stock = excluded.stock, number = greatest(machine.number, excluded.number), unsent = excluded.unsent,
      offline_cents = excluded.offline_cents
    where machine.seen_at <= excluded.seen_at`.execute(db)
}

const MACHINE = sql`m.till, m.seen_at as "seenAt", m.clock_off_seconds as "clockOffSeconds", m.stock, m.number,
  m.unsent, m.offline_cents as "offlineCents"`

export async function machineOf(db: Db | Tx, till: string): Promise<Machine | null> {
  const found = await sql<Machine>`select ${MACHINE} from kiosk.machine m where m.till = ${till}`.execute(db)
  return found.rows[0] ?? null
}

export async function machinesAt(db: Db | Tx, site: number): Promise<Machine[]> {
  const found = await sql<Machine>`select ${MACHINE} from kiosk.machine m where m.site = ${site}`.execute(db)
  return found.rows
}

export interface NewMessage {
  readonly till: string
  readonly number: number
  readonly kind: 'payment' | 'reversal' | 'event'
  readonly subject: string
  readonly toldAt: Temporal.Instant | null
}

/** new: never heard. again: the same. other: this number stood for something else. */
export async function noteMessage(
  tx: Tx,
  it: NewMessage,
  now: Temporal.Instant,
): Promise<'new' | 'again' | 'other'> {
  const added = await sql`
    insert into kiosk.message (till, number, kind, subject, got_at, told_at)
    values (${it.till}, ${it.number}, ${it.kind}, ${it.subject}, ${now}, ${it.toldAt})
    on conflict (till, number) do nothing`.execute(tx)
  if (added.numAffectedRows === 1n) return 'new'
  const found = await sql<{ same: boolean }>`
    select kind = ${it.kind} and subject = ${it.subject} as same from kiosk.message
    where till = ${it.till} and number = ${it.number}`.execute(tx)
  return found.rows[0]?.same ? 'again' : 'other'
}

export interface Gap {
  readonly till: string
  readonly from: number
  readonly until: number
  /** When the number above arrived. */
  readonly since: Temporal.Instant
}

/**
 * Running numbers that never came, among the last ten thousand messages of each till (one wild number hides no gap below it);
 * also above the last that came, when the machine says that it has given more and that nothing waits in it.
 */
export async function gapsAt(db: Db | Tx, tills: readonly string[]): Promise<Gap[]> {
  const found = await sql<Gap>`
    select g.till, g.before + 1 as "from", g.number - 1 as "until", g.got_at as since
    from (select n.till, n.number, n.got_at,
                 coalesce(lag(n.number) over (partition by n.till order by n.number),
                          case when n.many <= 10000 then 0 else n.number - 1 end) as before
          from unnest(${[...tills]}::uuid[]) as t (till),
            lateral (select m.till, m.number, m.got_at, count(*) over () as many
                     from (select * from kiosk.message s where s.till = t.till order by s.number desc limit 10001) m) n) g
    where g.number > g.before + 1
    union all
    select m.till, l.number + 1, m.number, m.seen_at from kiosk.machine m,
      lateral (select coalesce(max(s.number), 0) as number from kiosk.message s where s.till = m.till) l
    where m.till = any(${[...tills]}::uuid[]) and m.unsent = 0 and m.number > l.number
    order by 1, 2 limit 200`.execute(db)
  return found.rows
}

export interface NewIncident {
  readonly kind: string
  readonly mark: string
  readonly toldAt?: Temporal.Instant | null
  readonly payment?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Noted once; whoever watches the machines is told. Answers whether it is new. */
export async function noteIncident(
  { tx, now, tell }: Hand,
  ids: Ids,
  till: Pick<Till, 'id' | 'site'>,
  it: NewIncident,
): Promise<boolean> {
  const added = await sql`
    insert into kiosk.incident (id, till, site, kind, mark, at, told_at, payment, detail)
    values (${ids.uuid()}, ${till.id}, ${till.site}, ${it.kind}, ${it.mark}, ${now}, ${it.toldAt ?? null},
            ${it.payment ?? null}, ${JSON.stringify(it.detail ?? {})}::jsonb)
    on conflict (till, kind, mark) do nothing`.execute(tx)
  if (added.numAffectedRows !== 1n) return false
  tell(isAlarm(it.kind) ? 'kiosk.alarm' : 'kiosk.status', { till: till.id, kind: it.kind }, `till:${till.id}`)
  return true
}

const INCIDENT = sql`i.id, i.till, i.site, i.kind, i.at, i.told_at as "toldAt", i.payment, i.detail,
  i.settled_at as "settledAt", i.settled_by as "settledBy", i.settled_note as "settledNote"`

/** Open ones first, of these the alarms, newest first: no flood of doors and jams washes an alarm away. */
export async function incidentsAt(db: Db | Tx, site: number): Promise<Incident[]> {
  const found = await sql<Incident>`
    select ${INCIDENT} from kiosk.incident i where i.site = ${site}
    order by i.settled_at is not null, i.settled_at is null and i.kind <> all(${[...ALARMS]}::text[]),
             i.at desc, i.id desc limit 200`.execute(db)
  return found.rows
}

export async function lockIncident(tx: Tx, id: string): Promise<Incident | null> {
  const found = await sql<Incident>`
    select ${INCIDENT} from kiosk.incident i where i.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function settle(
  tx: Tx,
  id: string,
  by: string,
  note: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update kiosk.incident set settled_at = ${at}, settled_by = ${by}, settled_note = ${note} where id = ${id}`.execute(
    tx,
  )
}

/** What was odd at a till in a time, oldest first: for the settlement of the week. */
export async function casesOf(
  db: Db | Tx,
  it: { readonly till: string; readonly from: Temporal.Instant | null; readonly until: Temporal.Instant },
): Promise<Pick<Incident, 'till' | 'at' | 'kind' | 'payment' | 'detail'>[]> {
  const found = await sql<Incident>`
    select ${INCIDENT} from kiosk.incident i where i.till = ${it.till} and i.at <= ${it.until}
      and (${it.from}::timestamptz is null or i.at > ${it.from}) order by i.at, i.id`.execute(db)
  return found.rows.map(({ till, at, kind, payment, detail }) => ({ till, at, kind, payment, detail }))
}
