import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '#ground/act/act.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  forget,
  noteWords,
  putEntry,
  putText,
  search,
  searchWithin,
  setReaders,
  type Entry,
} from './index.ts'

let database: FreshDatabase
let db: Db

beforeAll(async () => {
  database = await freshDatabase()
  db = kysely<DB>(database.appPool)
})
afterAll(() => database.drop())

const DESK = ['desk:1']
const AKTE = randomUUID()

/** In the transaction of a colleague who has these tokens. */
function as<T>(readers: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('willkommen.readers', ${readers.join(',')}, true)`.execute(tx)
    return work(tx)
  })
}

let day = Temporal.PlainDate.from('2026-01-01')

async function aDocument(said: Partial<Entry>, ...pages: string[]): Promise<string> {
  const id = randomUUID()
  day = day.add({ days: 1 })
  const entry: Entry = {
    ...{ id, kind: 'document', akte: AKTE, site: 1, team: 'b', type: null, direction: 'incoming', date: day },
    ...{
      state: 'registered',
      reference: '',
      title: 'Schreiben',
      names: [],
      numbers: [],
      readers: ['desk:1', 'system'],
    },
    ...said,
  }
  await as(['system'], async (tx) => {
    await putEntry(tx, entry)
    if (pages.length > 0) await putText(tx, id, pages)
  })
  return id
}

const found = async (text: string, readers: readonly string[] = DESK) =>
  as(readers, (tx) => search(tx, { text }))
const idsOf = async (text: string, readers?: readonly string[]) =>
  (await found(text, readers)).hits.map(({ id }) => id)

describe('what a colleague types', () => {
  let permit: string
  let commitment: string
  let mail: string
  beforeAll(async () => {
    permit = await aDocument(
      {
        reference: '33.12-4711/2026-0003',
        title: 'Antrag auf Erteilung einer Aufenthaltserlaubnis',
        names: ['Łukasz Müller-Yıldız'],
        numbers: ['AZR 100 000 123 456', '1987-11-03'],
      },
      'Sehr geehrte Damen und Herren, ich beantrage die Erteilung der Aufenthaltserlaubnis nach § 25b AufenthG.',
      'Mein Reisepass C01X00T47 wurde am 3. November 2021 in Warschau ausgestellt, AZR-Nummer 100 000 777 888.',
    )
    commitment = await aDocument(
      { title: 'Verpflichtungserklärung', names: ['Nguyễn Thị Ánh'] },
      'Die Verpflichtungserklärungen der Gastgeber liegen vor; die Übernahme der Kosten ist erklärt.',
    )
    mail = await aDocument({ title: '居留许可 فارسی', names: [] }, 'Справка о несудимости. 居留许可申请')
  })

  test.each([
    ['aufenthaltserlaubnis'],
    ['Erteilung Aufenthaltserlaubnisse'],
    ['"Erteilung der Aufenthaltserlaubnis"'],
    ['erlaubnis'],
    ['aufenth*'],
    ['33.12-4711/2026-0003'],
    ['33.12–4711/2026–0003'],
    ['2026-0003'],
    ['33.12-4711*'],
    ['100000123456'],
    ['100 000 123 456'],
    ['100 000 777 888'],
    ['03.11.1987'],
    ['3.11.2021'],
    ['2021-11-03'],
    ['c01x00t47'],
    ['Müller'],
    ['Mueller Lukasz'],
    ['MULLER yildiz'],
    ['§ 25b'],
    ['Antrag ODER Gibtsnicht'],
    ['antrag -Verpflichtungserklärung'],
    ['"Lukasz Müller"'],
  ])('%s finds the application', async (text) => {
    expect(await idsOf(text)).toEqual([permit])
  })

  test.each([['Nguyen'], ['nguyễn anh'], ['Verpflichtungserklärung'], ['gastgeber kosten'], ['Uebernahme']])(
    '%s finds the commitment',
    async (text) => {
      expect(await idsOf(text)).toEqual([commitment])
    },
  )

  test.each([['居留'], ['СПРАВКА'], ['فارسی']])('other scripts are found as well: %s', async (text) => {
    expect(await idsOf(text)).toEqual([mail])
  })

  test.each([
    ['100000123457'],
    ['4711'],
    ['Erlaubnis -Antrag'],
    ['"Aufenthaltserlaubnis Erteilung"'],
    ['05.11.1987'],
  ])('%s finds nothing', async (text) => {
    expect((await found(text)).hits.filter(() => true)).toEqual([])
  })

  test.each([['Mülller'], ['Miller Lukasz'], ['Yildis'], ['Müler Aufenthaltserlaubnis']])(
    'a misspelt name is found, and the answer says that it is another: %s',
    async (text) => {
      const answer = await found(text)
      expect(answer.hits.map(({ id }) => id)).toContain(permit)
      expect(answer.alike).toBe(true)
    },
  )

  test('a slip in a word is answered with the word as it stands in the text', async () => {
    const { proposals } = await found('aufenthaltserlaunbis')
    expect(proposals).toContainEqual({ typed: 'aufenthaltserlaunbis', word: 'Aufenthaltserlaubnis' })
  })

  test('what was found is marked in heading and text, as pieces of text', async () => {
    const [hit] = (await found('erteilung 25b')).hits
    expect(hit?.title.filter(({ mark }) => mark)).toEqual([{ text: 'Erteilung', mark: true }])
    expect(hit?.page).toBe(1)
    expect(hit?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['Erteilung', '25b'])
  })

  test('inside one document every place is named', async () => {
    const pages = await as(DESK, (tx) =>
      searchWithin(tx, permit, 'reisepass "Erteilung der Aufenthaltserlaubnis"'),
    )
    expect(pages.map(({ page, ranges }) => [page, ranges.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(await as(['desk:2'], (tx) => searchWithin(tx, permit, 'reisepass'))).toEqual([])
  })

  test.each([
    [''],
    ['   '],
    ["' | & ! <-> :*"],
    ['"'],
    ['-'],
    ['- -- ODER | *'],
    ['\\'],
    ['der die das'],
    ['\0\ud800'],
    ['a'.repeat(5000)],
    ["'); drop table filesearch.entry; --"],
    ['((((((((('],
    ['§'],
    ['%_%'],
    ['x '.repeat(300)],
  ])('anything can be typed: %#', async (text) => {
    expect(Array.isArray((await found(text)).hits)).toBe(true)
  })
})

test('who has no tokens finds nothing, not a word, not a count', async () => {
  expect(await found('Aufenthaltserlaubnis', [])).toMatchObject({
    hits: [],
    count: 0,
    more: null,
    proposals: [],
  })
})

test('rights decide anew with every search; what is taken from somebody says nothing any more', async () => {
  const secret = await aDocument(
    { title: 'Geheimschutz Quittengelee', names: ['Zacharias Quast'] },
    'Quittengelee',
  )
  expect(await idsOf('quittengelee')).toEqual([secret])
  await as(['system'], (tx) => setReaders(tx, [{ id: secret, readers: ['account:7', 'system'] }]))
  for (const text of ['quittengelee', 'Quittengele', 'Quast', 'Zacharyas', 'gelee', 'quitt*'])
    expect(await found(text)).toMatchObject({ hits: [], proposals: [], more: null })
  expect(await idsOf('quittengelee', ['account:7'])).toEqual([secret])
})

test('what is forgotten leaves no trace in any table, its words included', async () => {
  const gone = await aDocument(
    {
      title: 'Xylophonbescheid',
      names: ['Ottokar Zwetschgenmann'],
      reference: 'Z-99/77-5',
      numbers: ['555000777'],
    },
    'Das Xylophonkonzert fand statt, die Aufenthaltserlaubnis blieb.',
  )
  await as(['system'], (tx) => forget(tx, { documents: [gone] }))
  const { rows: tables } = await database.adminPool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema = 'filesearch' and table_type = 'BASE TABLE'`,
  )
  expect(tables.length).toBeGreaterThanOrEqual(5)
  for (const { name } of tables) {
    const { rows } = await database.adminPool.query<{ line: string }>(`select t::text as line from ${name} t`)
    for (const { line } of rows) expect(line).not.toMatch(/xylophon|zwetschg|ottokar|z9977|555000777/i)
  }
  expect(await idsOf('Aufenthaltserlaubnis')).not.toContain(gone)
  expect((await found('aufenthaltserlaubnis')).hits).not.toEqual([])
})

test('a corrected heading and a text read anew leave none of their old words', async () => {
  const id = await aDocument(
    { title: 'Heidelbeerantrag', names: ['Kunibert Falschmann'] },
    'Brombeerhecke und Aufenthaltserlaubnis',
  )
  const entry: Entry = {
    ...{ id, kind: 'document', akte: AKTE, site: 1, team: 'b', type: null, direction: 'incoming', date: day },
    ...{
      state: 'registered',
      reference: '',
      title: 'Antrag',
      names: ['Kunibert Richtig'],
      numbers: [],
      readers: DESK,
    },
  }
  await as(['system'], (tx) => putEntry(tx, entry))
  await as(['system'], (tx) => putText(tx, id, ['Stachelbeeren']))
  const { rows } = await database.adminPool.query<{ word: string }>(
    `select word from filesearch.word where word ~ 'heidel|brombe|falschman' union all select word from filesearch.dropped`,
  )
  expect(rows).toEqual([])
  expect(await idsOf('Heidelbeerantrag')).toEqual([])
  expect(await idsOf('Richtig Stachelbeeren')).toEqual([id])
  expect((await found('Aufenthaltserlaubnis')).hits).not.toEqual([])
})

test('a text far longer than one vector holds goes in, and its words are found to the last page that fits', async () => {
  const letters = (n: number) =>
    [...n.toString(26)].map((it) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(it, 26)]).join('')
  const junk = (page: number) =>
    Array.from({ length: 900 }, (_, n) => `w${letters(page)}x${letters(n)}q`).join(' ')
  const pages = Array.from({ length: 400 }, (_, page) => junk(page))
  pages[0] = `Anfangswort ${pages[0]}`
  const long = await aDocument({ title: 'Sammelband' }, ...pages)
  expect(await idsOf('Anfangswort Sammelband')).toEqual([long])
  const [hit] = (await found(`w${letters(30)}x${letters(7)}q`)).hits
  expect(hit).toMatchObject({ id: long, page: 31 })
})

test('many file the same new words at once: nobody waits in a circle, and no word is lost', async () => {
  const papers = Array.from({ length: 12 }, (_, n) =>
    aDocument(
      { title: `Mirabellen${n % 3}`, names: ['Quendolin Wrzosek'] },
      'Mirabellenkuchen und Reineclauden',
    ),
  )
  const ids = await Promise.all(papers)
  while ((await db.transaction().execute(noteWords)) > 0);
  expect((await idsOf('Mirabellenkuchen')).toSorted()).toEqual(ids.toSorted())
  expect((await found('Wrzossek')).proposals).toContainEqual({ typed: 'Wrzossek', word: 'Wrzosek' })
  expect((await database.adminPool.query('select from filesearch.pending')).rowCount).toBe(0)
})

test('the application itself can read none of the tables', async () => {
  for (const table of ['entry', 'page', 'word', 'pending', 'dropped'])
    await expect(database.appPool.query(`select * from filesearch.${table}`)).rejects.toThrow(
      /permission denied/,
    )
})
