import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { BirthDate } from '#law/names/index.ts'
import type { Card, CardMatch, CardState, OldDocument, PinLetter, Receiver } from './card.ts'

type Row = Omit<Card, 'birth'> & { year: number | null; month: number | null; day: number | null }

const COLUMNS = sql`c.id, c.site, c.delivery, c.serial, c.code, c.kind, c.family_name as "familyName",
  c.given_names as "givenNames", c.search_name as "searchName", c.birth_year as year, c.birth_month as month,
  c.birth_day as day, c.person, c.match, c.state, c.place, c.slot, c.received_on as "receivedOn", c.deadline,
  c.told_at as "toldAt", c.reminded_at as "remindedAt", c.receiver, c.old_document as "oldDocument",
  c.pin_letter as "pinLetter", c.visit, c.visit_made as "visitMade", c.ended_at as "endedAt", c.claim`

function read({ year, month, day, ...same }: Row): Card {
  return { ...same, birth: { year, month, day } }
}

export interface NewCard {
  readonly id: string
  readonly site: number
  readonly delivery: string
  readonly serial: string
  readonly serialKey: string
  readonly code: string
  readonly kind: string
  readonly familyName: string
  readonly givenNames: string
  readonly searchName: string
  readonly birth: BirthDate
  readonly person: string | null
  readonly match: CardMatch
  readonly place: string | null
  readonly slot: number | null
  readonly receivedOn: string
  readonly deadline: string
}

/** Adds those the site does not know; answers which. A card is known for ever, by its number. */
export async function insertCards(tx: Tx, cards: readonly NewCard[]): Promise<string[]> {
  if (cards.length === 0) return []
  const added = await sql<{ id: string }>`
    insert into pickup.card (id, site, delivery, serial, serial_key, code, kind, family_name, given_names, search_name,
                             birth_year, birth_month, birth_day, person, match, state, place, slot, received_on, deadline)
    select c.id, c.site, c.delivery, c.serial, c."serialKey", c.code, c.kind, c."familyName", c."givenNames",
           c."searchName", (c.birth->>'year')::smallint, (c.birth->>'month')::smallint, (c.birth->>'day')::smallint,
           c.person, c.match, 'in_stock', c.place, c.slot, c."receivedOn", c.deadline
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb)
      as c (id uuid, site smallint, delivery uuid, serial text, "serialKey" text, code text, kind text,
            "familyName" text, "givenNames" text, "searchName" text, birth jsonb, person uuid, match text, place text,
            slot smallint, "receivedOn" date, deadline date)
    on conflict (site, serial_key) do nothing returning id`.execute(tx)
  return added.rows.map(({ id }) => id)
}

/** The cards, kept from changing, always in the same order so that two colleagues never wait for each other. */
export async function lockCards(tx: Tx, site: number, ids: readonly string[]): Promise<Card[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c where c.site = ${site} and c.id = any(${[...ids]}::uuid[])
    order by c.id for update`.execute(tx)
  return found.rows.map(read)
}

export async function cardById(db: Db | Tx, site: number, id: string): Promise<Card | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c where c.site = ${site} and c.id = ${id}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function cardsByKey(
  db: Db | Tx,
  site: number,
  serialKeys: readonly string[],
): Promise<Map<string, Card>> {
  const found = await sql<Row & { serialKey: string }>`
    select ${COLUMNS}, c.serial_key as "serialKey" from pickup.card c
    where c.site = ${site} and c.serial_key = any(${[...serialKeys]})`.execute(db)
  return new Map(found.rows.map((row) => [row.serialKey, read(row)]))
}

export async function cardByCode(db: Db | Tx, site: number, code: string): Promise<Card | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c where c.site = ${site} and c.code = ${code}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** In stock first, then what ended last: so that "already handed out on …" can be told. */
export async function cardsOfWords(
  db: Db | Tx,
  site: number,
  asked: { readonly words: readonly string[]; readonly birth: BirthDate; readonly serial: string | null },
  most: number,
): Promise<Card[]> {
  const patterns = asked.words.map((word) => `% ${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  const { year, month, day } = asked.birth
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c
    where c.site = ${site} and c.erased_at is null and (
      ${asked.serial === null ? sql`false` : sql`c.serial like ${`${asked.serial}%`}`}
      or (${patterns.length > 0} and ' ' || replace(c.search_name, '-', ' ') like all(${patterns})))
      and (${year}::smallint is null or c.birth_year is null or c.birth_year = ${year})
      and (${month}::smallint is null or c.birth_month is null or c.birth_month = ${month})
      and (${day}::smallint is null or c.birth_day is null or c.birth_day = ${day})
    order by c.state <> 'in_stock', c.ended_at desc, c.search_name, c.received_on, c.id limit ${most}`.execute(
    db,
  )
  return found.rows.map(read)
}

/** Cards in stock of a person, or of people who carry this family name. */
export async function cardsBeside(
  db: Db | Tx,
  site: number,
  of: { readonly person: string | null; readonly familyName: string },
  most: number,
): Promise<Card[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c
    where c.site = ${site} and c.state = 'in_stock'
      and (c.family_name = ${of.familyName} or c.person = ${of.person}::uuid)
    order by c.search_name, c.received_on, c.id limit ${most}`.execute(db)
  return found.rows.map(read)
}

export type StockFilter = 'all' | 'overdue' | 'unplaced' | 'unmatched' | 'untold' | 'lost'

/** The stock, the oldest first. */
export async function stockOf(
  db: Db | Tx,
  site: number,
  asked: {
    readonly filter: StockFilter
    readonly today: Temporal.PlainDate
    readonly most: number
    readonly from: number
  },
): Promise<Card[]> {
  const today = asked.today.toString()
  const only = {
    all: sql`c.state = 'in_stock'`,
    overdue: sql`c.state = 'in_stock' and c.deadline < ${today}`,
    unplaced: sql`c.state = 'in_stock' and c.place is null`,
    unmatched: sql`c.state = 'in_stock' and c.match = 'several'`,
    untold: sql`c.state = 'in_stock' and c.told_at is null`,
    lost: sql`c.state = 'lost'`,
  }[asked.filter]
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c where c.site = ${site} and ${only}
    order by c.received_on, c.search_name, c.id limit ${asked.most} offset ${asked.from}`.execute(db)
  return found.rows.map(read)
}

export type StockCounts = Readonly<Record<StockFilter, number>> & { readonly handedOutToday: number }

export async function countStock(
  db: Db | Tx,
  site: number,
  today: Temporal.PlainDate,
  midnight: Temporal.Instant,
): Promise<StockCounts> {
  const found = await sql<StockCounts>`
    select count(*) filter (where c.state = 'in_stock')::int as "all",
           count(*) filter (where c.state = 'in_stock' and c.deadline < ${today.toString()})::int as overdue,
           count(*) filter (where c.state = 'in_stock' and c.place is null)::int as unplaced,
           count(*) filter (where c.state = 'in_stock' and c.match = 'several')::int as unmatched,
           count(*) filter (where c.state = 'in_stock' and c.told_at is null)::int as untold,
           count(*) filter (where c.state = 'lost')::int as lost,
           count(*) filter (where c.state = 'handed_out' and c.ended_at >= ${midnight.toString()})::int as "handedOutToday"
    from pickup.card c where c.site = ${site}`.execute(db)
  return found.rows[0]!
}

export interface CardChange {
  readonly state?: CardState
  readonly place?: string | null
  readonly slot?: number | null
  readonly person?: string | null
  readonly match?: CardMatch
  readonly deadline?: Temporal.PlainDate
  readonly toldAt?: Temporal.Instant
  readonly remindedAt?: Temporal.Instant
  readonly identityChecked?: boolean
  readonly receiver?: Receiver | null
  readonly oldDocument?: OldDocument | null
  readonly pinLetter?: PinLetter | null
  readonly visit?: string | null
  readonly visitMade?: boolean
  readonly endedAt?: Temporal.Instant | null
  readonly claim?: string | null
  readonly unpaidWhy?: string | null
}

const NAMES: Readonly<Record<keyof CardChange, string>> = {
  state: 'state',
  place: 'place',
  slot: 'slot',
  person: 'person',
  match: 'match',
  deadline: 'deadline',
  toldAt: 'told_at',
  remindedAt: 'reminded_at',
  identityChecked: 'identity_checked',
  receiver: 'receiver',
  oldDocument: 'old_document',
  pinLetter: 'pin_letter',
  visit: 'visit',
  visitMade: 'visit_made',
  endedAt: 'ended_at',
  claim: 'claim',
  unpaidWhy: 'unpaid_why',
}

/** Changes the card only while it is in this state: of two colleagues one changes it and one changes nothing. */
export async function changeCard(
  tx: Tx,
  id: string,
  from: CardState,
  change: CardChange,
): Promise<Card | null> {
  const parts = Object.entries(change).map(([name, value]) => {
    const given = value as CardChange[keyof CardChange]
    const isPlain = given === null || ['string', 'number', 'boolean'].includes(typeof given)
    return sql`${sql.ref(NAMES[name as keyof CardChange])} = ${isPlain ? given : String(given)}`
  })
  const changed = await sql<Row>`
    update pickup.card c set ${sql.join(parts)} where c.id = ${id} and c.state = ${from} returning ${COLUMNS}`.execute(
    tx,
  )
  return changed.rows[0] ? read(changed.rows[0]) : null
}

/** How many cards went out with a visit. */
export async function cardsOfVisit(tx: Tx, visit: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from pickup.card c where c.visit = ${visit}`.execute(tx)
  return found.rows[0]!.n
}

/** Told so long ago and not fetched, never reminded, and not beyond the last day. */
export async function cardsToRemind(
  db: Db | Tx,
  toldBefore: Temporal.Instant,
  today: Temporal.PlainDate,
  most: number,
): Promise<Card[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from pickup.card c
    where c.state = 'in_stock' and c.told_at <= ${toldBefore.toString()} and c.reminded_at is null
      and c.person is not null and c.deadline > ${today.toString()}
    order by c.told_at, c.id limit ${most}`.execute(db)
  return found.rows.map(read)
}

/** Names, birth date and number of cards that are gone since; what is counted stays. */
export async function eraseEnded(tx: Tx, before: Temporal.Instant, now: Temporal.Instant): Promise<number> {
  const gone = await sql`
    update pickup.card c
    set erased_at = ${now.toString()}, serial = null, code = null, family_name = null, given_names = null,
        search_name = null, birth_year = null, birth_month = null, birth_day = null, person = null
    where c.ended_at < ${before.toString()} and c.erased_at is null and c.state <> 'lost'`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
