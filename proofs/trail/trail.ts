import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from '#ground/act/act.ts'
import { CLOSED_BOOKS, OPEN_BOOKS, type Books } from '#ground/act/books.ts'
import { createPool } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { readAnchorFromDatabase } from '#ground/trail/anchor.ts'
import { appendTrail } from '#ground/trail/trail-store.ts'
import { verifyTrail } from '#ground/trail/verify.ts'
import { permissions } from '#office/permissions.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { MANIPULATIONS, someManipulation } from './manipulations.ts'
import { sendNotices } from './notices.ts'
import { openStage } from './office.ts'
import { learnVisits, story } from './story.ts'

/**
 * Every act and every look at a person's data leaves exactly one row; then a superuser manipulates the trail 1,000
 * times, each time on the untouched trail, and the verification against an anchor must find each. Planted: a
 * verification without the anchor misses what was cut or rewritten together with its head.
 */
export async function trail(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const told = await everyActLeavesOneRow(run, database)
  await lengthen(run, database)
  const howMany = run.full ? 10_000 : run.plant ? 200 : 1000
  const missed = await manipulate(run, database, howMany)
  const found = howMany - missed.length
  const ok = missed.length === 0 && told.gaps.length === 0
  const unfound = missed.length > 0 && { missed: [...new Set(missed)] }
  return { ok, manipulations: howMany, found, ...unfound, acts: told.acts, gaps: told.gaps }
}

/** Plays the story and compares the trail before and after each step. */
async function everyActLeavesOneRow(
  run: Run,
  database: OwnDatabase,
): Promise<{ acts: number; gaps: string[] }> {
  const stage = await openStage(run, database)
  const gaps: string[] = []
  const done = new Set<string>()
  for await (const step of story(stage)) {
    await learnVisits(stage)
    const before = await rowsByAct(database.admin)
    try {
      await step.do()
    } catch (error) {
      gaps.push(`${step.act}: ${String(error).slice(0, 200)}`)
      continue
    }
    done.add(step.act)
    const wrong = difference(before, await rowsByAct(database.admin), step.act, step.rows ?? 1)
    if (wrong) gaps.push(`${step.act}: ${wrong}`)
  }
  gaps.push(...(await sendNotices(run, stage, done)))
  for (const act of Object.keys(permissions)) if (!done.has(act)) gaps.push(`${act}: nobody has done it here`)
  run.say(`${done.size} acts, ${gaps.length} gaps${gaps.length > 0 ? `: ${gaps.join('; ')}` : ''}`)
  return { acts: done.size, gaps }
}

export async function rowsByAct(admin: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await admin.query<{ act: string; n: number }>(
    `select act, count(*)::int as n
     from (select e.act from trail.entry e union all select c.act from closedbooks.entry c) as both_books group by act`,
  )
  return new Map(rows.map(({ act, n }) => [act, n]))
}

export function difference(
  before: Map<string, number>,
  after: Map<string, number>,
  act: string,
  expected: number,
): string | null {
  for (const [name, n] of after) {
    const more = n - (before.get(name) ?? 0)
    const wanted = name === act ? expected : 0
    if (more !== wanted) return `${more} rows of ${name} instead of ${wanted}`
  }
  return expected > 0 && !after.has(act) ? 'no row' : null
}

/** Some hundred more rows over several chains, a third with personal detail, so that there is something to manipulate. */
async function lengthen(run: Run, database: OwnDatabase): Promise<void> {
  await lengthenBook(run, database.appUrl, OPEN_BOOKS)
  await lengthenBook(run, database.closedUrl, CLOSED_BOOKS)
}

async function lengthenBook(run: Run, url: string, books: Books): Promise<void> {
  const pool = createPool(url, { max: 6, name: 'proof trail' })
  run.afterwards(() => pool.end())
  const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const chance = seededChance(run.seed)
  const append = (n: number) =>
    db.transaction().execute((tx) =>
      appendTrail(
        tx,
        Array.from({ length: 8 }, (_, k) => ({
          ...{
            at: Temporal.Now.instant(),
            actorKind: 'staff',
            actor: `Kollegin ${k}`,
            act: 'appointments.find',
            site: 1,
          },
          ...{ subject: `visit:${n}/${k}`, why: k % 2 ? 'Anruf – „Ö“' : null },
          ...(k % 3 === 0 && { payload: { name: `Nguyễn ${n}` }, salt: chance.bytes(16) }),
        })),
        books,
      ),
    )
  for (let round = 0; round < 10; round++)
    await Promise.all(Array.from({ length: 6 }, (_, n) => append(round * 6 + n)))
}

async function manipulate(run: Run, database: OwnDatabase, howMany: number): Promise<string[]> {
  const pool = createPool(database.adminUrl, { max: 1, name: 'proof superuser' })
  run.afterwards(() => pool.end())
  const superuser: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const anchors = new Map<Books, Awaited<ReturnType<typeof readAnchorFromDatabase>>>()
  for (const books of [OPEN_BOOKS, CLOSED_BOOKS]) {
    const anchor = await readAnchorFromDatabase(superuser, Temporal.Now.instant(), books)
    anchors.set(books, anchor)
    const untouched = await verifyTrail(superuser, [anchor], books)
    if (untouched.faults.length > 0)
      throw new Error(`the untouched ${books.trail} is not whole: ${JSON.stringify(untouched.faults[0])}`)
  }
  const chance = seededChance(run.seed)
  const missed: string[] = []
  for (let n = 0; n < howMany; n++) {
    // every manipulation once in the office's book, then once in that of the closed rooms
    const books = Math.floor(n / MANIPULATIONS.length) % 2 === 1 ? CLOSED_BOOKS : OPEN_BOOKS
    const known = run.plant ? [] : [anchors.get(books)!]
    const { name, sql } = someManipulation(n, chance, books === CLOSED_BOOKS ? 'closedbooks' : 'trail')
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      let touched = 0
      for (const statement of sql) touched += (await client.query(statement)).rowCount ?? 0
      if (touched === 0) throw new Error(`${name}: changed nothing`)
      const { faults } = await verifyTrail(onClient(client), known, books)
      if (faults.length === 0) missed.push(`${books.trail}: ${name}`)
    } finally {
      await client.query('rollback')
      client.release()
    }
    if ((n + 1) % 250 === 0) run.say(`${n + 1} manipulations, ${missed.length} missed`)
  }
  return missed
}

/** The verification inside the superuser's own transaction, which alone sees the manipulation. */
function onClient(client: pg.PoolClient): Db {
  const lent = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: async () => lent, end: async () => undefined, options: {} }
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) })
}
