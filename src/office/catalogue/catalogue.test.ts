import { describe, expect, test } from 'vitest'
import concernData from './data/concerns.json' with { type: 'json' }
import documentData from './data/document-types.json' with { type: 'json' }
import situationData from './data/life-situations.json' with { type: 'json' }
import { localHint, localName, localText, shipped } from './index.ts'
import { translations } from './data/translations.ts'
import { translationFile } from './entries.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { catalogueFiles } from './the-catalogue.ts'

const { catalogue, teams, concernOn, concerns, minutes, bookableConcerns, receptionConcerns } = shipped
const on = (day: string) => Temporal.PlainDate.from(day)
const today = on('2026-11-23')
const arabic = /[\u0600-\u06FF]/

describe('the catalogue', () => {
  test('holds 82 concerns and 96 document types, frozen', () => {
    expect(catalogue.concerns.size).toBe(82)
    expect(catalogue.documentTypes.size).toBe(96)
    expect(Object.isFrozen(catalogue.concerns.get('study_extend')?.documents)).toBe(true)
  })

  test('every concern names its law or is a service that needs none, and its minutes have an origin', () => {
    const withoutLaw = [...catalogue.concerns.values()].filter((concern) => concern.legalBasis.length === 0)
    expect(withoutLaw.map((concern) => concern.key)).toEqual(['appointment_change'])
    for (const concern of catalogue.concerns.values()) expect(concern.minutesSource).not.toBe('')
    expect(minutes('citizenship')).toBe(60)
    expect(minutes('no_such_concern')).toBeUndefined()
  })

  test('every name, hint, label and question is there in German, English and Arabic', () => {
    const { concerns: all, documentTypes, conditions, situations } = catalogue
    const texts = [
      ...[...all.values()].flatMap((concern) => [
        concern.name,
        ...concern.followUps.map((step) => step.name),
      ]),
      ...[...documentTypes.values()].flatMap(({ name, hint }) => (hint === null ? [name] : [name, hint])),
      ...[...conditions.values()].flatMap(({ label, question }) =>
        question === null ? [label] : [label, question],
      ),
      ...situations.map((situation) => situation.name),
    ]
    for (const text of texts) {
      expect(text.en, text.de).toBeTruthy()
      expect(text.ar, text.de).toMatch(arabic)
    }
  })

  test.each(
    translations.map((file) => translationFile.parse(file)).map((file) => [file._meta.language, file]),
  )('every text in %s belongs to an entry', (_, file) => {
    const follow = new Set(
      [...catalogue.concerns.values()].flatMap(({ followUps }) => followUps.map((step) => step.key)),
    )
    const known: [Record<string, string>, { has(key: string): boolean }][] = [
      [file.concerns, catalogue.concerns],
      [file.documents, catalogue.documentTypes],
      [file.documentHints, catalogue.documentTypes],
      [file.conditions, catalogue.conditions],
      [file.questions, catalogue.conditions],
      [file.followUps, follow],
      [file.fees, catalogue.feeNames],
      [file.situations, new Set(catalogue.situations.map(({ key }) => key))],
      [file.teams, new Set(teams.map(({ key }) => key))],
    ]
    for (const [texts, entries] of known)
      expect(Object.keys(texts).filter((key) => !entries.has(key))).toEqual([])
  })

  test('about ten situations in life lead to every concern', () => {
    expect(catalogue.situations).toHaveLength(10)
    expect(new Set(catalogue.situations.flatMap(({ concernKeys }) => concernKeys)).size).toBe(82)
  })
})

describe('texts in the language of the visitor', () => {
  const study = catalogue.concerns.get('study_extend')!

  test('in Arabic, and German where a text is missing, said so', () => {
    expect(localName(study, 'ar')).toEqual({ text: 'تصريح إقامة للدراسة – تمديد', language: 'ar' })
    expect(localText({ de: 'Karte' }, 'ar')).toEqual({ text: 'Karte', language: 'de' })
    expect(localText({ de: 'Karte' }, 'en')).toEqual({ text: 'Karte', language: 'de' })
  })

  test('a document without a hint has none in any language', () => {
    expect(localHint(catalogue.documentTypes.get('cv')!, 'ar')).toBeUndefined()
    expect(localHint(catalogue.documentTypes.get('photo_digital')!, 'en')?.text).toContain('6 euro')
  })
})

describe('a concern on a day', () => {
  test('is refused before its law was read, and when it is unknown', () => {
    expect(concernOn('study_extend', on('2026-04-29')).ok).toBe(true)
    expect(concernOn('study_extend', on('2026-04-28'))).toMatchObject({
      refusal: 'concern-outside-dates',
      validFrom: '2026-04-29',
    })
    expect(concernOn('toString', today)).toMatchObject({ ok: false, refusal: 'unknown-concern' })
  })

  test('temporary protection for Ukraine ends with 4.3.2027', () => {
    expect(concernOn('ukraine_24', on('2027-03-04')).ok).toBe(true)
    expect(concernOn('ukraine_24', on('2027-03-05'))).toMatchObject({
      ok: false,
      refusal: 'concern-outside-dates',
    })
    expect(concerns(on('2027-03-05'))).toHaveLength(81)
    expect(concerns(on('2026-04-28'))).toEqual([])
  })

  test('can be booked, or finished at the reception, or both', () => {
    const bookable = bookableConcerns(today).map((concern) => concern.key)
    const reception = receptionConcerns(today).map((concern) => concern.key)
    expect(bookable).toContain('study_extend')
    expect(bookable).not.toContain('card_pickup')
    expect(reception).toContain('card_pickup')
    expect(bookable.filter((key) => reception.includes(key))).toContain('duldung_extend')
  })
})

describe('a catalogue with a fault does not load', () => {
  const [first, ...others] = concernData.concerns
  const withFirst = (change: object) => ({
    ...catalogueFiles,
    concerns: { ...concernData, concerns: [{ ...first, ...change }, ...others] },
  })

  test.each([
    ['unknown field', { colour: 'red' }, /colour/],
    ['unknown document', { documents: [{ doc: 'library_card', condition: 'always' }] }, /library_card/],
    ['unknown condition', { documents: [{ doc: 'passport', condition: 'onSundays' }] }, /onSundays/],
    ['unknown fee', { feeKeys: ['tip'] }, /tip/],
    ['unknown follow-up', { followUps: ['go_home'] }, /go_home/],
    ['unknown group', { responsibilityGroup: 'nobody' }, /nobody/],
    ['unknown channel', { channels: ['fax'] }, /channels/],
    ['known answer to no condition', { knownAnswers: { rainy: true } }, /rainy/],
    ['end before begin', { validTo: '2026-04-29' }, /ends before it begins/],
    ['a key used twice', { key: 'card_pickup' }, /twice/],
  ])('%s', (_, change, message) => expect(() => loadCatalogue(withFirst(change))).toThrow(message))

  test('a concern that no situation leads to', () => {
    const situations = {
      ...situationData,
      situations: situationData.situations.map((situation) => ({
        ...situation,
        concernKeys: situation.concernKeys.filter((key) => key !== 'citizenship'),
      })),
    }
    expect(() => loadCatalogue({ ...catalogueFiles, situations })).toThrow(
      /citizenship is in no life situation/,
    )
  })

  test('a substitute that is no document type', () => {
    const documentTypes = {
      ...documentData,
      documentTypes: documentData.documentTypes.map((type) =>
        type.key === 'cv' ? { ...type, substitutes: ['poem'] } : type,
      ),
    }
    expect(() => loadCatalogue({ ...catalogueFiles, documentTypes })).toThrow(/poem/)
  })
})
