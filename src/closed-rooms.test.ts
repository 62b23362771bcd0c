import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedSchemas } from './migrations.ts'
import { aFullCase, type AFullCase } from '../testing/a-full-case.ts'

/**
 * Asked of the catalog of the database, so that a table or a column that somebody adds tomorrow is asked as well: whether
 * erasing a case leaves anything of it, and whether what is sealed is sealed.
 */

let it: AFullCase
beforeAll(async () => {
  it = await aFullCase()
})
afterAll(() => it.close())

interface Column {
  readonly table: string
  readonly column: string
}
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await it.admin.query(text, values)).rows as T[]

/** What speaks of no person: the house itself, organisations, public lists, rules, counts. A new table is none of these. */
const OF_NOBODY = new Set([
  ...['counselling.lock', 'counselling.member', 'counselling.member_session', 'counselling.tally'],
  ...['partners.partner', 'partners.contact', 'partners.agreement', 'partners.agreement_document'],
  ...['courses.offer', 'courses.import', 'earlywarning.rule_revision', 'counselreports.report'],
])
/** That a case was erased: its number of the machine and the day. */
const ERASED = 'counselling.erased'

/** Tables of the closed rooms that fall with their case, by whatever way of foreign keys that cascade. */
const falling = async (): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      `with recursive of_case (id) as (
         select 'counselling.case'::regclass::oid
         union select c.conrelid from pg_constraint c join of_case o on c.confrelid = o.id
         where c.contype = 'f' and c.confdeltype = 'c')
       select n.nspname || '.' || t.relname as name from of_case o join pg_class t on t.oid = o.id
       join pg_namespace n on n.oid = t.relnamespace order by 1`,
    )
  ).map(({ name }) => name)

const tablesOf = async (where: 'closed' | 'open'): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where (schemaname = any($1)) = $2 and schemaname not in ('pg_catalog', 'information_schema') order by 1`,
      [closedSchemas, where === 'closed'],
    )
  ).map(({ name }) => name)

const isBook = (table: string): boolean => table.startsWith('closedbooks.')
const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

/** Tables with a row that holds one of these words, in a text, a number or the name of something. */
async function holding(tables: readonly string[], words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) {
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      `select count(*)::int as n from ${quoted(table)} t
       where exists (select from unnest($1::text[]) w where strpos(t::text, w) > 0)`,
      [words],
    )
    if (n > 0) found.push(table)
  }
  return found
}

test('a table of the closed rooms falls with its case or speaks of nobody, and each that falls is filled here', async () => {
  const [all, fall] = [await tablesOf('closed'), await falling()]
  const others = all.filter((table) => !isBook(table) && !fall.includes(table) && table !== ERASED)
  expect(new Set(others)).toEqual(OF_NOBODY)
  const empty: string[] = []
  for (const table of fall)
    if ((await rows(`select from ${quoted(table)} limit 1`)).length === 0) empty.push(table)
  expect(empty).toEqual([])
})

/** Bytes that are no content: digests of 32 bytes, and what the books and the lock are made of. */
const DIGESTS = new Set([
  ...['member.invite', 'member_session.digest', 'case.code', 'person_session.digest', 'consent.text_digest'],
  ...['to_file.key', 'referral.link', 'referral.session', 'reminder.token', 'reminder_outbox.occasion'],
  ...['lock.salt', 'chain.head', 'entry.hash', 'entry.payload_digest', 'request_key.fingerprint'],
])
/** No word of a person: a proof of the secret, salt of the books, the contract of two offices. */
const PLAIN = new Set(['lock.proof', 'payload.salt', 'agreement_document.bytes'])
const IV_AND_TAG = 28

test('every other column of bytes is sealed in every row: no length, no word and no beginning of a file shows', async () => {
  const columns = await rows<Column>(
    `select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
     where table_schema = any($1) and data_type = 'bytea' order by 1, 2`,
    [closedSchemas],
  )
  const nameOf = ({ table, column }: Column) => `${table.split('.')[1]}.${column}`
  const clear: string[] = []
  let sealed = 0
  for (const one of columns) {
    const name = nameOf(one)
    const found = await rows<{ bytes: Buffer }>(
      `select "${one.column}" as bytes from ${quoted(one.table)} where "${one.column}" is not null`,
    )
    if (PLAIN.has(name)) continue
    for (const { bytes } of found) {
      if (DIGESTS.has(name) ? bytes.length !== 32 : !looksSealed(bytes)) clear.push(name)
      sealed += DIGESTS.has(name) ? 0 : 1
    }
  }
  expect(new Set(clear)).toEqual(new Set())
  expect(sealed).toBeGreaterThan(20)
  const known = columns.map(nameOf)
  expect([...DIGESTS, ...PLAIN].filter((name) => !known.includes(name))).toEqual([])
})

/** Chance bytes are no text: of 28 and more of them, some always break UTF-8. */
function looksSealed(bytes: Buffer): boolean {
  if (bytes.length < IV_AND_TAG) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return false
  } catch {
    return !bytes.includes('%PDF') && !bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  }
}

test('what was said stands nowhere in clear; erased, no row outside the books refers to the case or to anything of it', async () => {
  const fall = await falling()
  const words = [it.caseId, it.number]
  for (const table of fall) {
    const keys = await rows<{ id: string }>(
      `select to_jsonb(t) ->> 'id' as id from ${quoted(table)} t
       where to_jsonb(t) ? 'id' and strpos(t::text, $1) = 0`,
      [it.other],
    )
    words.push(...keys.map(({ id }) => id))
  }
  const everywhere = [...(await tablesOf('closed')), ...(await tablesOf('open'))]
  expect(await holding(everywhere, it.words)).toEqual([])
  const outside = (await tablesOf('closed')).filter((table) => !isBook(table) && table !== ERASED)
  expect(await holding(await tablesOf('open'), words)).toEqual([])
  expect((await holding(outside, words)).toSorted()).toEqual(fall)
  await it.erase()
  expect(await holding(outside, words)).toEqual([])
  expect(await holding(['closedbooks.payload'], words)).toEqual([])
  expect(await holding([ERASED], words)).toEqual([ERASED])
  expect(await holding(await tablesOf('open'), words)).toEqual([])
  expect(await it.survives()).toBe(true)
})
