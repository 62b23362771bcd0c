import type pg from 'pg'
import type { Findings } from './judge.ts'
import type { Model } from './model.ts'
import type { Tally } from './play.ts'

const SCHEMAS = ['casefiles', 'circulation', 'filesearch', 'inspection', 'letters', 'retention']

/** What the program must read before it knows whose eyes it has, and what says nothing about a file. */
const OPEN: Readonly<Record<string, string>> = {
  'casefiles.plan_unit': 'the plan of files, no file',
  'casefiles.reference_rule': 'how a Geschäftszeichen reads',
  'casefiles.reference_count': 'how many were given',
  'casefiles.deputy': 'read to know whose eyes a session has',
  'letters.template': 'what letters are written from',
  'letters.letterhead': 'what stands at their head',
  'retention.disposal': 'the process with the archive',
  'retention.disposal_item': 'what of it was decided, by id',
  'retention.disposal_message': 'digests of messages',
  'retention.deletion_list': 'who decided when',
  'retention.deletion_item': 'rule, days and numbers',
  'retention.arrival': 'waits for a person, is no file yet',
}

/** Past the program: the role of the application, asked by hand, without tokens and with those of nobody. */
export async function lookPastTheProgram(app: pg.Pool, found: Findings): Promise<void> {
  const client = await app.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema = any($1) and table_type = 'BASE TABLE' order by 1`,
      [SCHEMAS],
    )
    for (const tokens of [null, '', 'account:00000000-0000-7000-8000-000000000000', ',', 'team:1:'])
      for (const { name } of rows.filter((it) => !(it.name in OPEN))) {
        found.looks += 1
        const seen = await rowsSeen(client, name, tokens)
        if (seen > 0)
          found.leaks.push(`${seen} rows of ${name} past the program with ${tokens ?? 'no tokens'}`)
      }
  } finally {
    client.release()
  }
}

async function rowsSeen(client: pg.PoolClient, name: string, tokens: string | null): Promise<number> {
  await client.query('begin')
  try {
    if (tokens !== null) await client.query(`select set_config('willkommen.readers', $1, true)`, [tokens])
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${name}`)
    return Number(rows[0]!.n)
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 0
    throw error
  } finally {
    await client.query('rollback')
  }
}

/** One column, named `it`. */
export async function rowsIn(admin: pg.Pool, sql: string): Promise<string[]> {
  return (await admin.query<{ it: string }>(sql)).rows.map(({ it }) => it)
}

/** Row by row: everything that was acknowledged is there, once, and nothing else; what is gone left nothing. */
export async function compareRows(
  admin: pg.Pool,
  model: Model,
  tally: Tally,
  found: Findings,
): Promise<void> {
  const list = (sql: string): Promise<string[]> => rowsIn(admin, sql)
  const same = (what: string, is: readonly string[], should: readonly string[]): void => {
    const [seen, wanted] = [new Set(is), new Set(should)]
    for (const it of should) if (!seen.has(it)) found.lost.push(`${what} ${it} is not stored`)
    for (const it of is) if (!wanted.has(it)) found.lost.push(`${what} ${it} was acknowledged to nobody`)
    if (is.length !== seen.size) found.lost.push(`${what} stands twice`)
  }
  const papers = [...model.papers.values()]
  same(
    'Akte',
    await list(`select id || ' ' || reference || ' ' || state as it from casefiles.akte`),
    [...model.akten.values()].map((it) => `${it.id} ${it.reference} ${it.closed ? 'closed' : 'open'}`),
  )
  same(
    'paper',
    await list(
      `select id || ' ' || coalesce(akte::text, '-') || ' ' || coalesce(number::text, '-') || ' ' || state as it from casefiles.document`,
    ),
    papers.map((it) => `${it.id} ${it.akte ?? '-'} ${it.number ?? '-'} ${it.state}`),
  )
  same(
    'file',
    await list(
      `select v.document || ' ' || v.id || ' ' || p.id || ' ' || encode(p.sha256, 'hex') as it
       from casefiles.version v join casefiles.primary_file p on p.version = v.id`,
    ),
    papers.flatMap((it) =>
      it.versions.flatMap((one) => one.files.map((file) => `${it.id} ${one.id} ${file.id} ${file.sha256}`)),
    ),
  )
  same('note', await list('select id as it from casefiles.mark where removed_at is null'), [
    ...model.notes.keys(),
  ])
  same('link', await list('select id as it from casefiles.link'), [...model.links.keys()])
  same('entry of the search', await list('select id as it from filesearch.entry'), [
    ...model.akten.keys(),
    ...model.papers.keys(),
  ])
  const strayed = await list(
    `select p.id as it from casefiles.primary_file p join casefiles.version v on v.id = p.version
     join casefiles.document d on d.id = v.document left join store.object o on o.id = p.object
     where o.id is null or o.scope <> coalesce(d.akte, d.id)`,
  )
  for (const it of strayed) found.lost.push(`file ${it} does not lie under the key of its Akte`)
  await compareTrail(admin, tally, found)
}

/** Each acknowledged act has its row in the trail, and no row speaks of an act nobody did. */
async function compareTrail(admin: pg.Pool, { done }: Tally, found: Findings): Promise<void> {
  const acts = Object.keys(done)
  const { rows } = await admin.query<{ act: string; n: string }>(
    `select act, count(*) as n from trail.entry where actor_kind = 'staff' and act = any($1) group by act`,
    [acts],
  )
  for (const act of acts) {
    const n = Number(rows.find((it) => it.act === act)?.n ?? 0)
    if (n !== done[act]) found.lost.push(`${n} rows in the trail of ${done[act]} acts ${act}`)
  }
}
