import { expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { openVorgang, readDocument, registerDocument } from '#office/casefiles/index.ts'
import { anAkte } from '#office/casefiles/testing/an-akte.ts'
import { insertPersons } from '#office/people/index.ts'
import { searchForm } from '#law/names/index.ts'
import names from '#law/names/testing/name-cases.json' with { type: 'json' }
import { draftLetter, letterForm, lettersOfAkte, previewLetter, type DraftLetter } from './index.ts'
import { letterOffice, ADDRESS, REFUSAL, inWindow, sure } from './testing/a-letter.ts'

const { office, room, order, withHead, pdfOf, signed, lettersIn } = letterOffice()

test('a letter becomes a draft of the Akte: PDF/A-2a with tags, authority, signatory, remedy, and the sheet in plain words', async () => {
  await withHead()
  const { anna } = office.it
  const { akte, reference } = await anAkte(office.it, anna)
  const made = await sure(draftLetter(room(), anna, order(akte)))
  expect(made.unreviewed).toBe(true)
  const read = await readBack(await pdfOf(made.document))
  const flat = read.text.replace(/\s+/gu, ' ')
  expect(read.isMarked).toBe(true)
  expect(read.metadata).toContain('<pdfaid:part>2')
  expect(read.metadata).toContain('<pdfaid:conformance>A')
  for (const words of [
    ...[
      'Landratsamt Musterstadt',
      'Ausländerbehörde',
      reference,
      'Kollege head',
      'Guten Tag Ayşe Yıldız-Özdemir',
    ],
    ...['Der Lebensunterhalt ist nicht gesichert.', 'Eine Ausnahme liegt nicht vor.', '1. Oktober 2026'],
    ...[
      'Rechtsbehelfsbelehrung',
      'Bayerisches Verwaltungsgericht München, Bayerstraße 30, 80335 München',
      'Art. 12 Abs. 2 AGVwGO',
    ],
    ...['Die Antwort ist leider: Nein.', 'Unfortunately the answer is no.'],
  ])
    expect(flat).toContain(words)
  const seen = await sure(readDocument(office.it.room, anna, { document: made.document }))
  expect(seen.found.document).toMatchObject({
    state: 'draft',
    direction: 'outgoing',
    recipient: 'Ayşe Yıldız-Özdemir',
    subject: 'Bescheid: Verlängerung der Aufenthaltserlaubnis',
  })
})

test('the address stands in the window of form B; a name of 200 letters wraps and stays in it; abroad the country comes last', async () => {
  await withHead()
  const { anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  const long =
    `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)} Yıldız-Özdemir von und zu Nguyễn Thị Hương und noch viele Namen mehr Łukasz Wałęsa`.slice(
      0,
      200,
    )
  const cases = [
    { ...ADDRESS },
    { ...ADDRESS, name: long, extra: 'c/o Familie Þórðarson' },
    { ...ADDRESS, place: '34433 Şişli\nİstanbul', country: 'Türkei' },
  ]
  for (const address of cases) {
    const made = await sure(draftLetter(room(), anna, order(akte, { address, languages: [] })))
    const lines = await inWindow(await pdfOf(made.document))
    const text = lines.join('').replace(/[\s\u200b]/gu, '')
    expect(text).toContain(address.name.replace(/\s/gu, ''))
    expect(text).toContain(address.place.replace(/\s/gu, ''))
    if (address.country) expect(text.endsWith('TÜRKEI')).toBe(true)
  }
})

test('every name of the office reads back as it is written, in the window and in the salutation', async () => {
  await withHead()
  const { anna, ground } = office.it
  for (const it of names.cases.filter(({ typeA }) => typeA)) {
    const id = ground.ids.uuid()
    const person = {
      id,
      familyName: it.familyName || it.givenNames,
      givenNames: it.familyName ? it.givenNames : '',
      searchName: searchForm(`${it.familyName} ${it.givenNames}`),
      birth: { year: 1990, month: 1, day: 1 },
      mail: null,
      phone: null,
      language: 'de',
    }
    await ground.db.transaction().execute((tx) => insertPersons(tx, [person], ground.clock.now()))
    const { akte } = await anAkte(office.it, anna, { person: id })
    const name = `${it.givenNames} ${it.familyName}`.trim()
    const made = await sure(
      draftLetter(
        room(),
        anna,
        order(akte, {
          template: 'eingang',
          values: { gegenstand: 'Antrag', eingang: '2026-11-20' },
          address: { ...ADDRESS, name },
          languages: [],
        }),
      ),
    )
    const bytes = await pdfOf(made.document)
    const even = (text: string): string =>
      text
        .normalize('NFC')
        .replace(/[\s\u200b]/gu, '')
        // pdf.js reads a letter put together from marks twice where other readers take the text beside it
        .replace(/(\P{M}\p{M}+)\1/gu, '$1')
    expect(even((await inWindow(bytes)).join('')), it.key).toContain(even(name))
    expect(even((await readBack(bytes)).text), it.key).toContain(even(`GutenTag${name}`))
  }
})

test('with a gap there is no letter: what is missing is named and nothing is kept; the preview shows the gap', async () => {
  await withHead()
  const { anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  const gap = order(akte, { values: { ...REFUSAL, gruende: ' ' } })
  expect(await draftLetter(room(), anna, gap)).toMatchObject({
    ok: false,
    refusal: 'values-missing',
    field: 'gruende',
    detail: { missing: [{ name: 'gruende', label: 'Gründe der Entscheidung' }] },
  })
  expect(await lettersIn(akte)).toEqual([])
  const shown = await previewLetter(room(), anna, gap)
  const text = shown.ok ? (await readBack(shown.bytes)).text : ''
  expect(text).toContain('[fehlt: Gründe der Entscheidung]')
  expect(text).toContain('VORSCHAU')
  expect(
    (await readBack(await pdfOf((await sure(draftLetter(room(), anna, order(akte)))).document))).text,
  ).not.toContain('VORSCHAU')
})

test('what cannot be a letter is refused by field', async () => {
  await withHead()
  const { anna, ben, clara, front, admin } = office.it
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  const told = async (more: Partial<DraftLetter>, actor: Actor = anna) => {
    const it = await draftLetter(room(), actor, order(akte, more))
    return it.ok ? 'ok' : `${it.refusal} ${it.field ?? ''}`.trim()
  }
  expect(await told({ template: 'nichts' })).toBe('unknown-template template')
  expect(await told({ template: 'constructor' })).toBe('unknown-template template')
  expect(await told({ vorgang: akte })).toBe('unknown-vorgang vorgang')
  expect(await told({ signatory: front.id })).toBe('unknown-signatory signatory')
  expect(await told({ signatory: 'niemand' })).toBe('unknown-signatory signatory')
  expect(await told({ address: { ...ADDRESS, place: 'München' } })).toBe('address-wrong place')
  expect(await told({ address: { ...ADDRESS, name: 'ꦲꦏ꧀ꦱꦫ' } })).toBe('sign-unknown name')
  expect(await told({ values: { ...REFUSAL, antrag_vom: '1.10.2026' } })).toBe('value-wrong antrag_vom')
  const tall = {
    ...{ name: 'W'.repeat(200), extra: 'M'.repeat(100), street: 'W'.repeat(100), country: 'Beispielland' },
    place: 'Ort\nBezirk\nPostamt',
  }
  expect(await told({ address: tall })).toBe('address-wrong name')
  expect(await told({ remark: 'x'.repeat(81) })).toBe('too-long remark')
  expect(await told({ enclosures: ['x'.repeat(201)] })).toBe('too-long enclosures')
  expect(await told({ document: akte })).toBe('no-letter document')
  expect(await told({}, clara)).toBe('unknown-file')
  expect(await told({}, front)).toBe('not-permitted')
  expect(await told({}, admin)).toBe('not-permitted')
  expect(await told({}, ben)).toBe('ok')
  expect((await previewLetter(room(), clara, order(akte))).ok).toBe(false)
  expect((await lettersOfAkte(room(), clara, { akte })).ok).toBe(false)
})

test('written anew a draft gets one more version; a repeated request is the same letter; a final one stays', async () => {
  await withHead()
  const { anna, head } = office.it
  const { akte } = await anAkte(office.it, anna)
  const first = await sure(draftLetter(room(), anna, order(akte, { requestKey: 'a' })))
  expect(await draftLetter(room(), anna, order(akte, { requestKey: 'a' }))).toEqual(first)
  const values = { ...REFUSAL, gegenstand: 'Niederlassungserlaubnis' }
  const again = await sure(draftLetter(room(), anna, order(akte, { values, document: first.document })))
  expect(again.document).toBe(first.document)
  const [letter, ...more] = await lettersIn(akte)
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    versions: 2,
    ready: 'not-final',
    document: { subject: 'Bescheid: Niederlassungserlaubnis' },
  })
  await signed(akte, first.document, head)
  expect((await lettersIn(akte))[0]!.ready).toBe('ready')
  expect(await draftLetter(room(), anna, order(akte, { document: first.document }))).toMatchObject({
    refusal: 'no-draft',
  })
})

test('what the catalogue wants for the visit and does not lie in the Akte is proposed as missing', async () => {
  const { anna } = office.it
  const { akte } = await anAkte(office.it, anna)
  const concern = [...office.it.room.catalogue.catalogue.concerns.values()].find(
    ({ documents }) => documents.filter((it) => it.condition.kind === 'always').length > 2,
  )!
  const { vorgang } = await sure(
    openVorgang(office.it.room, anna, { akte, subject: 'Verlängerung', concern: concern.key }),
  )
  const papers = async () => {
    const it = await letterForm(room(), anna, { akte, template: 'unterlagen', vorgang })
    return it.ok ? it.form.papers : []
  }
  const [wanted] = await papers()
  expect(wanted).toMatchObject({ there: false })
  await sure(
    registerDocument(office.it.room, anna, {
      site: 1,
      akte,
      subject: wanted!.name,
      direction: 'incoming',
      type: wanted!.key,
    }),
  )
  expect((await papers()).find(({ key }) => key === wanted!.key)!.there).toBe(true)
  const missing = (await papers()).filter(({ there }) => !there).map(({ key }) => key)
  const made = await sure(
    draftLetter(
      room(),
      anna,
      order(akte, {
        template: 'unterlagen',
        vorgang,
        values: { gegenstand: 'Verlängerung', unterlagen: missing, frist: '2026-12-15' },
      }),
    ),
  )
  expect((await readBack(await pdfOf(made.document))).text.replace(/\s+/gu, ' ')).toContain(
    (await papers()).find(({ there }) => !there)!.name,
  )
})
