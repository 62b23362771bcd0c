import { describe, expect, test } from 'vitest'
import type { Language } from '../languages/index.ts'
import { letterPdf, type Letter, type LetterBlock } from './index.ts'
import { readBack } from './testing/read-back.ts'

const at = Temporal.Instant.from('2026-11-23T09:00:00Z')

function letter(language: Language, title: string, blocks: Letter['blocks']): Promise<Uint8Array> {
  const office = { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde', lines: ['12345 Musterstadt'] }
  return letterPdf({ language, title, office, blocks, foot: [], pageOf: '{page}/{pages}', at })
}

const says = (text: string): LetterBlock => ({ kind: 'text', text })

describe('a letter as PDF', () => {
  test('is tagged, says its language and title, and claims PDF/UA-1', async () => {
    const read = await readBack(await letter('de', 'Ihr Termin', [{ kind: 'heading', text: 'Wann' }]))
    expect(read.isMarked).toBe(true)
    expect(read.tree).toContain('"role":"H1"')
    expect(read.tree).toContain('"role":"H2"')
    expect(read.info).toMatchObject({ Title: 'Ihr Termin', Language: 'de-DE' })
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('can be made for keeping: PDF/A-2a', async () => {
    const pdf = await letterPdf({
      ...{ language: 'de', title: 'Quittung', blocks: [says('Text')], foot: [], pageOf: '{page}', at },
      office: { authority: 'Stadt', name: 'Amt', lines: [] },
      standard: 'a-2a',
    })
    const { metadata } = await readBack(pdf)
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  test.each([
    ['de', 'Straße, Ämter und 12 ẞ'],
    ['de', 'Yıldız-Özdemir, Nguyễn Thị Ánh, Łukasz Ţăran Ǩ'],
    ['de', 'Принесіть паспорт і довідку з роботи'],
    ['de', '请带上护照，办理居留许可（第81条）。'],
  ] as const)('%s: "%s" can be read out of it', async (language, sentence) => {
    const { text } = await readBack(await letter(language, 'Titel', [says(sentence)]))
    // a reader puts a little air between Latin and Chinese signs
    expect(text.normalize('NFKC').replaceAll(' ', '')).toContain(
      sentence.normalize('NFKC').replaceAll(' ', ''),
    )
  })

  test('sets Arabic from right to left, each word whole', async () => {
    const sentence = 'يرجى إحضار جواز السفر'
    const { words } = await readBack(await letter('ar', 'موعدك', [says(sentence)]))
    const line = words.filter(({ text }) => sentence.split(' ').includes(text))
    expect(line.toSorted((a, b) => b.x - a.x).map(({ text }) => text)).toEqual(sentence.split(' '))
  })

  test('keeps Latin words and numbers in order within an Arabic letter', async () => {
    const pdf = await letter('ar', 'موعدك', [
      { kind: 'facts', items: [{ name: 'الرمز', value: '0A1B-2C3D-4E5F', ltr: true }] },
      says('12345 Musterstadt'),
    ])
    const { text, info } = await readBack(pdf)
    expect(info['Language']).toBe('ar')
    expect(text).toContain('0A1B-2C3D-4E5F')
    expect(text).toContain('12345 Musterstadt')
  })

  test('shows whatever a name holds as it is and evaluates nothing', async () => {
    const hostile = '#panic("x") \\ $a$ "]" *fett* _k_ @ref <label> // #{ } [#read("frame.typ")]'
    const { text } = await readBack(await letter('de', 'Titel', [says(hostile)]))
    expect(text).toContain(hostile)
  })

  test('is made even of signs no font has: they are replaced, and the letter stays accessible', async () => {
    const blocks = [says('😀 ไทย \u0000\u0001 \ud800 \ue000 \u2066Ende\u2069')]
    const read = await readBack(await letter('de', 'Titel', blocks))
    expect(read.text).toMatch(/� .*Ende/)
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('is made of what was pasted from a file with its mark', async () => {
    for (const typed of ['Frau \ufeff Beispiel', 'fehlt \u00ad\u200b\ufeff', '\u0430\ufeff']) {
      const { text } = await readBack(await letter('de', 'Titel', [says(typed)]))
      expect(text).not.toContain('\ufeff')
    }
  })

  test('is the same to the byte when asked for twice, and names the time it was given', async () => {
    const one = await letter('de', 'Titel', [says('Text')])
    expect(Buffer.compare(one, await letter('de', 'Titel', [says('Text')]))).toBe(0)
    expect((await readBack(one)).info['CreationDate']).toContain('20261123090000')
  })

  test('shows lists with boxes to tick, notes and a code with its words', async () => {
    const pdf = await letter('de', 'Titel', [
      { kind: 'checklist', items: [{ text: 'Reisepass', more: ['Original'] }] },
      { kind: 'list', items: ['zuerst', 'dann'], numbered: true },
      { kind: 'note', title: 'Achtung', lines: ['Wichtig'] },
      { kind: 'code', label: 'Ihr Code', value: '0A1B', content: '0A1B', alt: 'Quadrat mit dem Code' },
    ])
    const { text, tree } = await readBack(pdf)
    for (const word of ['Reisepass', 'Original', '1.', 'zuerst', 'Achtung', 'Wichtig', '0A1B', '1/1'])
      expect(text).toContain(word)
    expect(tree).toContain('"role":"LI"')
    expect(tree).toContain('Quadrat mit dem Code')
  })
})
