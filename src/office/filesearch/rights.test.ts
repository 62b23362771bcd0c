import { beforeAll, expect, test } from 'vitest'
import { forget, noteWords, putEntry, putText, refreshStatistics, setReaders } from './index.ts'
import { aSearch } from './testing/a-search.ts'

const office = aSearch()
/** Another paper, whose words stay whatever becomes of the others. */
beforeAll(async () => {
  await office.it.aDocument({ title: 'Antrag' }, 'Antrag auf Aufenthaltserlaubnis')
})

test('who has no tokens finds nothing, not a word, not a count', async () => {
  expect(await office.it.found('Aufenthaltserlaubnis', [])).toMatchObject({
    hits: [],
    count: 0,
    more: null,
    proposals: [],
  })
})

test('rights decide anew with every search; what is taken from somebody says nothing any more', async () => {
  const secret = await office.it.aDocument(
    { title: 'Geheimschutz Quittengelee', names: ['Zacharias Quast'] },
    'Quittengelee',
  )
  expect(await office.it.idsOf('quittengelee')).toEqual([secret])
  await office.it.as(['system'], (tx) => setReaders(tx, [{ id: secret, readers: ['account:7', 'system'] }]))
  for (const text of ['quittengelee', 'Quittengele', 'Quast', 'Zacharyas', 'gelee', 'quitt*'])
    expect(await office.it.found(text)).toMatchObject({ hits: [], proposals: [], more: null })
  expect(await office.it.idsOf('quittengelee', ['account:7'])).toEqual([secret])
})

test('what is forgotten leaves no trace in any table, its words included', async () => {
  const gone = await office.it.aDocument(
    {
      title: 'Xylophonbescheid',
      names: ['Ottokar Zwetschgenmann'],
      reference: 'Z-99/77-5',
      numbers: ['555000777'],
    },
    'Das Xylophonkonzert fand statt, die Aufenthaltserlaubnis blieb.',
  )
  await office.it.as(['system'], (tx) => forget(tx, { documents: [gone] }))
  const { rows: tables } = await office.it.database.adminPool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema = 'filesearch' and table_type = 'BASE TABLE'`,
  )
  expect(tables.length).toBeGreaterThanOrEqual(5)
  for (const { name } of tables) {
    const { rows } = await office.it.database.adminPool.query<{ line: string }>(
      `select t::text as line from ${name} t`,
    )
    for (const { line } of rows) expect(line).not.toMatch(/xylophon|zwetschg|ottokar|z9977|555000777/i)
  }
  expect(await office.it.idsOf('Aufenthaltserlaubnis')).not.toContain(gone)
  expect((await office.it.found('aufenthaltserlaubnis')).hits).not.toEqual([])
})

test('what the planner noted about words is taken anew, so that it holds nothing of what was destroyed', async () => {
  const gone = await office.it.aDocument({ title: 'Sauerampferbescheid' }, 'Sauerampfer')
  const noted = async () => {
    const { rows } = await office.it.database.adminPool.query<{ n: number }>(
      `select count(*)::int as n from pg_stats where schemaname = 'filesearch' and to_jsonb(pg_stats)::text ~* 'sauerampf|prefmareuas'`,
    )
    return rows[0]?.n
  }
  await office.it.db.transaction().execute(refreshStatistics)
  await office.it.database.adminPool.query('analyze filesearch.word')
  expect(await noted()).toBe(1)
  await office.it.as(['system'], (tx) => forget(tx, { documents: [gone] }))
  await office.it.db.transaction().execute(refreshStatistics)
  expect(await noted()).toBe(0)
})

test('a corrected heading and a text read anew leave none of their old words', async () => {
  const id = await office.it.aDocument(
    { title: 'Heidelbeerantrag', names: ['Kunibert Falschmann'] },
    'Brombeerhecke und Aufenthaltserlaubnis',
  )
  const entry = office.it.entry({ id, title: 'Antrag', names: ['Kunibert Richtig'] })
  await office.it.as(['system'], (tx) => putEntry(tx, entry))
  await office.it.as(['system'], (tx) => putText(tx, id, ['Stachelbeeren']))
  const { rows } = await office.it.database.adminPool.query<{ word: string }>(
    `select word from filesearch.word where word ~ 'heidel|brombe|falschman' union all select word from filesearch.dropped`,
  )
  expect(rows).toEqual([])
  expect(await office.it.idsOf('Heidelbeerantrag')).toEqual([])
  expect(await office.it.idsOf('Richtig Stachelbeeren')).toEqual([id])
  expect((await office.it.found('Aufenthaltserlaubnis')).hits).not.toEqual([])
})

test('a text far longer than one vector holds goes in, and its words are found to the last page that fits', async () => {
  const letters = (n: number) =>
    [...n.toString(26)].map((it) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(it, 26)]).join('')
  const junk = (page: number) =>
    Array.from({ length: 900 }, (_, n) => `w${letters(page)}x${letters(n)}q`).join(' ')
  const pages = Array.from({ length: 400 }, (_, page) => junk(page))
  pages[0] = `Anfangswort ${pages[0]}`
  const long = await office.it.aDocument({ title: 'Sammelband' }, ...pages)
  expect(await office.it.idsOf('Anfangswort Sammelband')).toEqual([long])
  const [hit] = (await office.it.found(`w${letters(30)}x${letters(7)}q`)).hits
  expect(hit).toMatchObject({ id: long, page: 31 })
})

test('many file the same new words at once: nobody waits in a circle, and no word is lost', async () => {
  const papers = Array.from({ length: 12 }, (_, n) =>
    office.it.aDocument(
      { title: `Mirabellen${n % 3}`, names: ['Quendolin Wrzosek'] },
      'Mirabellenkuchen und Reineclauden',
    ),
  )
  const ids = await Promise.all(papers)
  while ((await office.it.db.transaction().execute(noteWords)) > 0);
  expect((await office.it.idsOf('Mirabellenkuchen')).toSorted()).toEqual(ids.toSorted())
  expect((await office.it.found('Wrzossek')).proposals).toContainEqual({ typed: 'Wrzossek', word: 'Wrzosek' })
  expect((await office.it.database.adminPool.query('select from filesearch.pending')).rowCount).toBe(0)
})

test('the application itself can read none of the tables', async () => {
  for (const table of ['entry', 'page', 'word', 'pending', 'dropped'])
    await expect(office.it.database.appPool.query(`select * from filesearch.${table}`)).rejects.toThrow(
      /permission denied/,
    )
})
