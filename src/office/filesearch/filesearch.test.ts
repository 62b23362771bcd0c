import { beforeAll, describe, expect, test } from 'vitest'
import { searchWithin } from './index.ts'
import { aSearch, DESK } from './testing/a-search.ts'

const office = aSearch()

describe('what a colleague types', () => {
  let permit: string
  let commitment: string
  let mail: string
  beforeAll(async () => {
    permit = await office.it.aDocument(
      {
        reference: '33.12-4711/2026-0003',
        title: 'Antrag auf Erteilung einer Aufenthaltserlaubnis',
        names: ['Łukasz Müller-Yıldız'],
        numbers: ['AZR 100 000 123 456', '1987-11-03'],
      },
      'Sehr geehrte Damen und Herren, ich beantrage die Erteilung der Aufenthaltserlaubnis nach § 25b AufenthG.',
      'Mein Reisepass C01X00T47 wurde am 3. November 2021 in Warschau ausgestellt, AZR-Nummer 100 000 777 888.',
    )
    commitment = await office.it.aDocument(
      { title: 'Verpflichtungserklärung', names: ['Nguyễn Thị Ánh'] },
      'Die Verpflichtungserklärungen der Gastgeber liegen vor; die Übernahme der Kosten ist erklärt.',
    )
    mail = await office.it.aDocument(
      { title: '居留许可 فارسی', names: [] },
      'Справка о несудимости. 居留许可申请',
    )
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
    expect(await office.it.idsOf(text)).toEqual([permit])
  })

  test.each([['Nguyen'], ['nguyễn anh'], ['Verpflichtungserklärung'], ['gastgeber kosten'], ['Uebernahme']])(
    '%s finds the commitment',
    async (text) => {
      expect(await office.it.idsOf(text)).toEqual([commitment])
    },
  )

  test.each([['居留'], ['СПРАВКА'], ['فارسی']])('other scripts are found as well: %s', async (text) => {
    expect(await office.it.idsOf(text)).toEqual([mail])
  })

  test.each([
    ['100000123457'],
    ['4711'],
    ['Erlaubnis -Antrag'],
    ['"Aufenthaltserlaubnis Erteilung"'],
    ['05.11.1987'],
  ])('%s finds nothing', async (text) => {
    expect((await office.it.found(text)).hits.filter(() => true)).toEqual([])
  })

  test.each([['Mülller'], ['Miller Lukasz'], ['Yildis'], ['Müler Aufenthaltserlaubnis']])(
    'a misspelt name is found, and the answer says that it is another: %s',
    async (text) => {
      const answer = await office.it.found(text)
      expect(answer.hits.map(({ id }) => id)).toContain(permit)
      expect(answer.alike).toBe(true)
    },
  )

  test('a slip in a word is answered with the word as it stands in the text', async () => {
    const { proposals } = await office.it.found('aufenthaltserlaunbis')
    expect(proposals).toContainEqual({ typed: 'aufenthaltserlaunbis', word: 'Aufenthaltserlaubnis' })
  })

  test('what was found is marked in heading and text, as pieces of text', async () => {
    const [hit] = (await office.it.found('erteilung 25b')).hits
    expect(hit?.title.filter(({ mark }) => mark)).toEqual([{ text: 'Erteilung', mark: true }])
    expect(hit?.page).toBe(1)
    expect(hit?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['Erteilung', '25b'])
  })

  test('inside one document every place is named', async () => {
    const pages = await office.it.as(DESK, (tx) =>
      searchWithin(tx, permit, 'reisepass "Erteilung der Aufenthaltserlaubnis"'),
    )
    expect(pages.map(({ page, ranges }) => [page, ranges.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(await office.it.as(['desk:2'], (tx) => searchWithin(tx, permit, 'reisepass'))).toEqual([])
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
    expect(Array.isArray((await office.it.found(text)).hits)).toBe(true)
  })
})
