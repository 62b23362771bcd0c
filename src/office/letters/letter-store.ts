import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'
import type { Dispatch, DispatchState, Letter, Notified, Printing } from './letter.ts'

const LETTER = sql`l.document, l.site, l.template, l.template_version as "templateVersion", l.decision, l.signatory,
  l.content, l.made_by as "madeBy", l.made_at as "madeAt", l.revision`
const DISPATCH = sql`d.id, d.document, d.site, d.version, d.sha256, d.channel, d.abroad, d.recipient, d.state, d.consent,
  d.asked_by as "askedBy", d.asked_at as "askedAt", d.left_on as "leftOn", d.ended_by as "endedBy",
  d.ended_at as "endedAt", d.answer, d.attempts, d.in_hand as "inHand"`

/** Written anew while its document is a draft. */
export async function upsertLetter(tx: Tx, it: Letter): Promise<void> {
  await sql`
    insert into letters.letter (document, site, template, template_version, decision, signatory, content, made_by, made_at)
    values (${it.document}, ${it.site}, ${it.template}, ${it.templateVersion}, ${it.decision}, ${it.signatory},
            ${JSON.stringify(it.content)}::jsonb, ${it.madeBy}, ${String(it.madeAt)})
    on conflict (document) do update set template = excluded.template, template_version = excluded.template_version,
      decision = excluded.decision, signatory = excluded.signatory, content = excluded.content, made_by = excluded.made_by,
      made_at = excluded.made_at, revision = letter.revision + 1`.execute(tx)
}

export async function findLetter(tx: Tx, document: string): Promise<Letter | null> {
  const found =
    await sql<Letter>`select ${LETTER} from letters.letter l where l.document = ${document}`.execute(tx)
  return found.rows[0] ?? null
}

export async function lockLetter(tx: Tx, document: string): Promise<Letter | null> {
  const found = await sql<Letter>`
    select ${LETTER} from letters.letter l where l.document = ${document} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function lettersOf(tx: Tx, documents: readonly string[]): Promise<Letter[]> {
  if (documents.length === 0) return []
  const found = await sql<Letter>`
    select ${LETTER} from letters.letter l where l.document = any(${[...documents]}::uuid[]) order by l.made_at desc limit 500`.execute(
    tx,
  )
  return found.rows
}

/** False: this version waits already. */
export async function insertDispatch(tx: Tx, it: Dispatch): Promise<boolean> {
  const made = await sql`
    insert into letters.dispatch (id, document, site, version, sha256, channel, abroad, recipient, state, consent, asked_by,
                                  asked_at)
    values (${it.id}, ${it.document}, ${it.site}, ${it.version}, ${it.sha256}, ${it.channel}, ${it.abroad}, ${it.recipient},
            ${it.state}, ${it.consent}, ${it.askedBy}, ${String(it.askedAt)})
    on conflict do nothing returning id`.execute(tx)
  return made.rows.length > 0
}

export async function lockDispatches(tx: Tx, ids: readonly string[]): Promise<Dispatch[]> {
  const found = await sql<Dispatch>`
    select ${DISPATCH} from letters.dispatch d where d.id = any(${[...ids]}::uuid[]) order by d.asked_at, d.id for update`.execute(
    tx,
  )
  return found.rows
}

export async function dispatchesOf(tx: Tx, documents: readonly string[]): Promise<Dispatch[]> {
  if (documents.length === 0) return []
  const found = await sql<Dispatch>`
    select ${DISPATCH} from letters.dispatch d where d.document = any(${[...documents]}::uuid[]) order by d.asked_at, d.id`.execute(
    tx,
  )
  return found.rows
}

export async function queueOf(tx: Tx, site: number, most: number): Promise<Dispatch[]> {
  const found = await sql<Dispatch>`
    select ${DISPATCH} from letters.dispatch d
    where d.site = ${site} and d.channel = 'print' and d.state = 'waiting' order by d.asked_at, d.id limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** What nobody knows of, whatever its age; then what left lately by post, newest first, and mails that did not reach anybody. */
export async function lately(
  tx: Tx,
  site: number,
  since: Temporal.Instant,
  most: number,
): Promise<Dispatch[]> {
  const found = await sql<Dispatch>`
    select ${DISPATCH} from letters.dispatch d
    where d.site = ${site} and (d.ended_at >= ${String(since)} or d.state = 'unknown') and d.state <> 'withdrawn'
    order by (d.state = 'unknown') desc, d.ended_at desc, d.id limit ${most}`.execute(tx)
  return found.rows
}

/** The next mail that is due, if nobody else has it in hand; it is ours until `until`. */
export async function claimMail(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Dispatch | null> {
  const found = await sql<Dispatch>`
    update letters.dispatch d set attempts = d.attempts + 1, in_hand = true, next_at = ${String(until)}
    where d.id = (select c.id from letters.dispatch c
                  where c.channel = 'mail' and c.state = 'waiting' and not c.in_hand and (c.next_at is null or c.next_at <= ${String(now)})
                  order by c.asked_at, c.id limit 1 for update skip locked)
    returning ${DISPATCH}`.execute(tx)
  return found.rows[0] ?? null
}

/** Those of whom nobody came back: the time of their claim has run out. */
export async function lostMails(tx: Tx, now: Temporal.Instant): Promise<Dispatch[]> {
  const found = await sql<Dispatch>`
    select ${DISPATCH} from letters.dispatch d
    where d.state = 'waiting' and d.in_hand and d.next_at <= ${String(now)} order by d.asked_at, d.id limit 100`.execute(
    tx,
  )
  return found.rows
}

export async function settleDispatch(
  tx: Tx,
  id: string,
  it: {
    state: DispatchState
    leftOn?: Temporal.PlainDate | null
    endedBy: string
    endedAt: Temporal.Instant
    answer?: string
  },
): Promise<void> {
  await sql`
    update letters.dispatch d set state = ${it.state}, left_on = ${it.leftOn ? String(it.leftOn) : null}, ended_by = ${it.endedBy},
      ended_at = ${String(it.endedAt)}, answer = ${(it.answer ?? '').slice(0, 500)}, next_at = null,
      in_hand = false
    where d.id = ${id}`.execute(tx)
}

/** It is tried again later. */
export async function postpone(tx: Tx, id: string, at: Temporal.Instant, answer: string): Promise<void> {
  await sql`
    update letters.dispatch d set next_at = ${String(at)}, in_hand = false, answer = ${answer.slice(0, 500)}
    where d.id = ${id} and d.state = 'waiting'`.execute(tx)
}

export async function insertPrinting(tx: Tx, id: string, it: Printing): Promise<void> {
  await sql`
    insert into letters.printing (id, dispatch, batch, printed_by, printed_at, reason)
    values (${id}, ${it.dispatch}, ${it.batch}, ${it.printedBy}, ${String(it.printedAt)}, ${it.reason})`.execute(
    tx,
  )
}

export async function printingsOf(tx: Tx, dispatches: readonly string[]): Promise<Printing[]> {
  if (dispatches.length === 0) return []
  const found = await sql<Printing>`
    select p.dispatch, p.batch, p.printed_by as "printedBy", p.printed_at as "printedAt", p.reason
    from letters.printing p where p.dispatch = any(${[...dispatches]}::uuid[]) order by p.printed_at, p.id`.execute(
    tx,
  )
  return found.rows
}

export async function upsertNotified(tx: Tx, it: Notified): Promise<void> {
  await sql`
    insert into letters.notified (dispatch, on_day, basis, remark, hint, decided_by, decided_at)
    values (${it.dispatch}, ${it.onDay && String(it.onDay)}, ${it.basis}, ${it.remark}, ${it.hint}, ${it.decidedBy},
            ${String(it.decidedAt)})
    on conflict (dispatch) do update set on_day = excluded.on_day, basis = excluded.basis, remark = excluded.remark,
      hint = excluded.hint, decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(tx)
}

export async function notifiedOf(tx: Tx, dispatches: readonly string[]): Promise<Notified[]> {
  if (dispatches.length === 0) return []
  const found = await sql<Notified>`
    select n.dispatch, n.on_day as "onDay", n.basis, n.remark, n.hint, n.decided_by as "decidedBy",
           n.decided_at as "decidedAt"
    from letters.notified n where n.dispatch = any(${[...dispatches]}::uuid[])`.execute(tx)
  return found.rows
}
