import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { stateOf, type Claim, type ClaimEnd } from './claim.ts'

type Row = Omit<Claim, 'state'>

const COLUMNS = sql`c.id, c.site, c.kassenzeichen, c.visit, c.person, c.akte, c.issued_at as "issuedAt",
  c.due_on as "dueOn", c.total_cents as "totalCents", c.owed_cents as "owedCents",
  c.overpaid_cents as "overpaidCents", c.relieved_cents as "relievedCents", c.ended, c.explanation,
  c.before_hand_out as "beforeHandOut",
  (select coalesce(jsonb_agg(jsonb_build_object('no', l.no, 'feeKey', l.fee_key, 'title', l.title,
     'paragraph', l.paragraph, 'baseCents', l.base_cents, 'cents', l.cents, 'steps', l.steps) order by l.no), '[]')
   from claims.line l where l.claim = c.id) as lines`

function read(row: Row): Claim {
  return { ...row, state: stateOf(row) }
}

/** As it is asked for; what became of it follows from the books. */
type NewClaim = Omit<Row, 'owedCents' | 'overpaidCents' | 'relievedCents' | 'ended'>

/** False when the Kassenzeichen is taken already: another is drawn. */
export async function insertClaim(tx: Tx, it: NewClaim): Promise<boolean> {
  const added = await sql`
    insert into claims.claim (id, site, kassenzeichen, visit, person, akte, issued_at, due_on, total_cents,
                              before_hand_out, explanation)
    values (${it.id}, ${it.site}, ${it.kassenzeichen}, ${it.visit}, ${it.person}, ${it.akte}, ${it.issuedAt}, ${it.dueOn},
            ${it.totalCents}, ${it.beforeHandOut}, ${JSON.stringify(it.explanation)}::jsonb)
    on conflict (kassenzeichen) do nothing`.execute(tx)
  if (added.numAffectedRows !== 1n) return false
  await sql`
    insert into claims.line (claim, no, fee_key, title, paragraph, base_cents, cents, steps)
    select ${it.id}::uuid, l.no, l."feeKey", l.title, l.paragraph, l."baseCents", l.cents, coalesce(l.steps, '[]'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(it.lines)}::jsonb)
      as l (no smallint, "feeKey" text, title text, paragraph text, "baseCents" bigint, cents bigint, steps jsonb)`.execute(
    tx,
  )
  return true
}

export async function claimById(db: Db | Tx, id: string): Promise<Claim | null> {
  const found = await sql<Row>`select ${COLUMNS} from claims.claim c where c.id = ${id}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function claimByKassenzeichen(db: Db | Tx, kassenzeichen: string): Promise<Claim | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from claims.claim c where c.kassenzeichen = ${kassenzeichen}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Kept from changing until the commit. Whoever needs a till as well takes the claim first. */
export async function lockClaim(
  tx: Tx,
  by: { readonly id: string } | { readonly kassenzeichen: string },
): Promise<Claim | null> {
  const which = 'id' in by ? sql`c.id = ${by.id}` : sql`c.kassenzeichen = ${by.kassenzeichen}`
  const found = await sql<Row>`select ${COLUMNS} from claims.claim c where ${which} for update of c`.execute(
    tx,
  )
  return found.rows[0] ? read(found.rows[0]) : null
}

export type Whose = { readonly visit: string } | { readonly person: string } | { readonly akte: string }

/** Newest first. */
export async function claimsOf(db: Db | Tx, whose: Whose): Promise<Claim[]> {
  const [column, value] = Object.entries(whose)[0] as ['visit' | 'person' | 'akte', string]
  const found = await sql<Row>`
    select ${COLUMNS} from claims.claim c where ${sql.ref(`c.${column}`)} = ${value}
    order by c.issued_at desc, c.id desc limit 200`.execute(db)
  return found.rows.map(read)
}

export interface ShownAtMachine {
  readonly site: number
  /** null: no such claim at the site of the machine. */
  readonly kassenzeichen: string | null
  readonly state: Claim['state']
  readonly owedCents: number
}

/** The machine of a key and what is owed for a Kassenzeichen at its site, at one look; null: no machine has this key. */
export async function owedAtMachine(
  db: Db | Tx,
  device: string,
  kassenzeichen: string,
): Promise<ShownAtMachine | null> {
  const found = await sql<{
    site: number
    kassenzeichen: string | null
    ended: ClaimEnd | null
    owedCents: number
    totalCents: number
  }>`
    select t.site, c.kassenzeichen, c.ended, c.owed_cents as "owedCents", c.total_cents as "totalCents"
    from claims.till t left join claims.claim c on c.kassenzeichen = ${kassenzeichen} and c.site = t.site
    where t.device = ${device} and t.active`.execute(db)
  const row = found.rows[0]
  return row ? { ...row, state: stateOf(row) } : null
}

/** What is open at a site and not more than this, newest first: for machines that cannot ask for a while. */
export async function openDebts(
  db: Db | Tx,
  site: number,
  mostCents: number,
): Promise<{ kassenzeichen: string; owedCents: number }[]> {
  const found = await sql<{ kassenzeichen: string; owedCents: number }>`
    select c.kassenzeichen, c.owed_cents as "owedCents" from claims.claim c
    where c.site = ${site} and c.owed_cents between 1 and ${mostCents} order by c.due_on desc limit 20000`.execute(
    db,
  )
  return found.rows
}

export async function endClaim(tx: Tx, id: string, ended: ClaimEnd, at: Temporal.Instant): Promise<void> {
  await sql`update claims.claim set ended = ${ended}, ended_at = ${at} where id = ${id} and ended is null`.execute(
    tx,
  )
}

/** Why one person took a claim back; an order has its reason of its own. */
export async function noteWhyEnded(tx: Tx, id: string, reasonCode: string): Promise<void> {
  await sql`update claims.claim set ended_reason = ${reasonCode} where id = ${id} and ended is not null`.execute(
    tx,
  )
}

/** What is still owed and must be paid before a document is handed out: of these persons, or these claims whatever they say. */
export async function owedBeforeHandOut(
  tx: Tx,
  { persons, claims }: { readonly persons: readonly string[]; readonly claims: readonly string[] },
): Promise<Claim[]> {
  if (persons.length === 0 && claims.length === 0) return []
  const found = await sql<Row>`
    select ${COLUMNS} from claims.claim c
    where c.owed_cents > 0 and (c.id = any(${[...claims]}::uuid[])
      or (c.before_hand_out and c.person = any(${[...persons]}::uuid[])))
    order by c.issued_at`.execute(tx)
  return found.rows.map(read)
}
