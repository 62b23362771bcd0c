import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Notice, NoticeAct, NoticeStep, Side } from './notice.ts'

const COLUMNS = sql`n.id, n.site, n.author, n.area, n.since, n.reasons, n.what, n.risk, n.tried, n.wish, n.council, n.state,
  n.submitted_at as "submittedAt", n.acknowledge_by as "acknowledgeBy", n.answer_by as "answerBy", n.answer, n.owner, n.due,
  n.check_on as "checkOn", n.reminded_at as "remindedAt", n.ended_at as "endedAt", n.version`

export async function insertNotice(tx: Tx, it: Notice): Promise<void> {
  await sql`
    insert into workload.notice (id, site, author, area, since, reasons, what, risk, tried, wish, council, state, submitted_at,
      acknowledge_by, answer_by, version)
    values (${it.id}, ${it.site}, ${it.author}, ${it.area}, ${it.since.toString()}, ${it.reasons}, ${it.what}, ${it.risk},
      ${it.tried}, ${it.wish}, ${it.council}, ${it.state}, ${it.submittedAt.toString()}, ${it.acknowledgeBy.toString()},
      ${it.answerBy.toString()}, ${it.version})`.execute(tx)
}

export type NoticeFilter = Partial<Readonly<Record<'author', string>>> & {
  /** Only those the Personalrat may read. */
  readonly council?: boolean
}

/** Open ones first, the longest waiting first; then the ended ones, the latest first. */
export async function readNotices(
  db: Db | Tx,
  site: number,
  { author, council = false }: NoticeFilter,
): Promise<Notice[]> {
  const found = await sql<Notice>`
    select ${COLUMNS} from workload.notice n
    where n.site = ${site} and (${author ?? null}::uuid is null or n.author = ${author ?? null}::uuid)
      and (not ${council}::boolean or n.council)
    order by n.ended_at is not null, case when n.ended_at is null then n.submitted_at end, n.ended_at desc, n.id
    limit 200`.execute(db)
  return found.rows
}

export async function readNotice(db: Db | Tx, id: string): Promise<Notice | null> {
  const found = await sql<Notice>`select ${COLUMNS} from workload.notice n where n.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockNotice(tx: Tx, id: string): Promise<Notice | null> {
  const found = await sql<Notice>`
    select ${COLUMNS} from workload.notice n where n.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveNotice(tx: Tx, it: Notice): Promise<void> {
  await sql`
    update workload.notice n set state = ${it.state}, answer_by = ${it.answerBy.toString()}, answer = ${it.answer}, owner = ${it.owner},
      due = ${it.due?.toString() ?? null}, check_on = ${it.checkOn?.toString() ?? null},
      ended_at = ${it.endedAt?.toString() ?? null}, version = n.version + 1
    where n.id = ${it.id}`.execute(tx)
}

export async function noteNoticeReminded(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update workload.notice n set reminded_at = ${now.toString()} where n.id = ${id}`.execute(tx)
}

export async function addStep(
  tx: Tx,
  notice: string,
  it: {
    readonly act: 'submit' | NoticeAct
    readonly side: Side
    readonly words: string
    readonly now: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into workload.notice_step (notice, nth, act, side, words, at)
    select ${notice}, coalesce(max(s.nth), 0) + 1, ${it.act}, ${it.side}, ${it.words}, ${it.now.toString()}
    from workload.notice_step s where s.notice = ${notice}`.execute(tx)
}

export async function readSteps(db: Db | Tx, notice: string): Promise<NoticeStep[]> {
  const found = await sql<NoticeStep>`
    select s.nth, s.act, s.side, s.words, s.at from workload.notice_step s where s.notice = ${notice} order by s.nth`.execute(
    db,
  )
  return found.rows
}

export async function forgetNotices(tx: Tx, site: number, before: Temporal.Instant): Promise<void> {
  await sql`delete from workload.notice n where n.site = ${site} and n.ended_at < ${before.toString()}`.execute(
    tx,
  )
}
