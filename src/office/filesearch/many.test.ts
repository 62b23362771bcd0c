import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { search, type Cursor, type SearchQuery } from './index.ts'

let database: FreshDatabase
let db: Db
const MANY = 12_000

/** Twelve thousand entries on 800 days: all speak of an Antrag, one in a hundred of something rare. */
beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
  await database.adminPool.query(
    `insert into filesearch.entry
       (id, kind, akte, site, state, date, reference, title, names, readers, vector)
     select md5(n::text)::uuid, 'document', md5((n / 10)::text)::uuid, 1, 'registered',
       date '2026-11-20' - (n * 37 % 800), n::text, 'Schreiben ' || n, '{}',
       case when n % 300 = 7 then '{account:9}'::text[] when n % 10 = 3 then '{team:1:b}' else '{desk:1}' end || '{system}',
       to_tsvector('filesearch.german', 'antrag ' || case when n % 100 = 7 then 'quittenbaum ' else '' end
           || case when n % 5 = 2 then 'birnbaum blatt ' || (n % 10 = 2)::int || ' ' else '' end
           || case when n % 8 = 5 then 'kirschbaum' else '' end)
         || array_to_tsvector(array['%' || extract(year from date '2026-11-20' - (n * 37 % 800))::int])
     from generate_series(1, $1::int) n`,
    [MANY],
  )
  await database.adminPool.query('analyze filesearch.entry')
})
afterAll(() => database.drop())

function as<T>(readers: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('willkommen.readers', ${readers.join(',')}, true)`.execute(tx)
    return work(tx)
  })
}

/** Every hit, by going on to the end. */
async function all(readers: readonly string[], query: Omit<SearchQuery, 'before'>) {
  const hits: { date: string; id: string }[] = []
  let before: Cursor | null = null
  let calls = 0
  do {
    const found = await as(readers, (tx) => search(tx, { ...query, before, limit: 100 }))
    hits.push(...found.hits.map(({ date, id }) => ({ date, id })))
    before = found.more
    calls += 1
  } while (before)
  return { hits, calls }
}

const expected = async (condition: string) =>
  (
    await database.adminPool.query<{ date: string; id: string }>(
      `select date::text, id from filesearch.entry where ${condition} order by entry.date desc, id desc`,
    )
  ).rows

test.each([
  ['a very common word', ['desk:1'], 'Antrag', `readers && '{desk:1}'`],
  [
    'a rare word',
    ['desk:1', 'account:9'],
    'Quittenbaum',
    `readers && '{desk:1,account:9}' and vector @@ 'quittenbaum'`,
  ],
  ['a word in one of five', ['desk:1'], 'Birnbaum', `readers && '{desk:1}' and vector @@ 'birnbaum'`],
  [
    'more than a first look takes',
    ['desk:1'],
    'Kirschbaum',
    `readers && '{desk:1}' and vector @@ 'kirschbaum'`,
  ],
  [
    'words in a row',
    ['desk:1', 'team:1:b'],
    '"Birnbaum Blatt 1"',
    `readers && '{desk:1,team:1:b}' and vector @@ '''birnbaum'' <-> ''blatt'' <-> ''1'''`,
  ],
  ['a common word without a rare one', ['account:9'], 'Antrag -Nichts', `readers && '{account:9}'`],
  [
    'whoever may see next to nothing',
    ['team:1:b'],
    'Antrag Quittenbaum',
    `readers && '{team:1:b}' and vector @@ 'quittenbaum'`,
  ],
])(
  'going on and on leads through everything once, the newest first: %s',
  async (_, readers, text, condition) => {
    const { hits } = await all(readers, { text })
    expect(hits).toEqual(await expected(condition))
  },
)

test('a filter alone lists, and dates bound the list on both sides', async () => {
  const filter = { from: Temporal.PlainDate.from('2026-01-01'), until: Temporal.PlainDate.from('2026-01-05') }
  const { hits } = await all(['desk:1'], { text: '', filter })
  expect(hits).toEqual(
    await expected(`readers && '{desk:1}' and date >= '2026-01-01' and date < '2026-01-05'`),
  )
})

test('a filter that nothing meets ends, also with a very common word', async () => {
  expect(await all(['desk:1'], { text: 'Antrag', filter: { types: ['none'] } })).toEqual({
    hits: [],
    calls: 1,
  })
})

test('a common word is found without counting on', async () => {
  const found = await as(['desk:1'], (tx) => search(tx, { text: 'Antrag' }))
  expect(found).toMatchObject({ count: null, proposals: [] })
  expect(found.more).not.toBeNull()
})
