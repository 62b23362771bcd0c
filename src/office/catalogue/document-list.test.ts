import { describe, expect, test } from 'vitest'
import { shipped, type Answers } from './index.ts'

const { catalogue, documentList, feesFor, questionsFor } = shipped
const today = Temporal.PlainDate.from('2026-11-23')

function listFor(concernKeys: string[], answers: Answers = {}) {
  const list = documentList(concernKeys, answers, today)
  if (!list.ok) throw new Error(list.refusal)
  const of = (key: string) => list.documents.find(({ document }) => document.key === key)
  return { ...list, of, keys: list.documents.map(({ document }) => document.key) }
}

describe('the personal document list', () => {
  test('a student who extends on time brings seven papers and one of each proof', () => {
    const list = listFor(['study_extend'], { overStandardTime: false })
    expect(list.keys).toEqual([
      'application_form',
      'passport',
      'photo_digital',
      'current_title',
      'enrolment_certificate',
      'transcript',
      'health_insurance',
    ])
    expect(list.oneOf.map(({ group, documents }) => [group.key, documents.length])).toEqual([
      ['oneOfFunds', 5],
      ['oneOfHousing', 2],
    ])
    expect(list.of('health_insurance')?.document.maxAgeDays).toBe(90)
    expect(list.of('passport')?.document.form).toBe('original_and_copy')
  })

  test('whoever studies longer also brings the forecast, and learns why', () => {
    const forecast = listFor(['study_extend'], { overStandardTime: true }).of('study_forecast')
    expect(forecast).toMatchObject({
      need: 'required',
      why: { label: { en: 'only beyond the standard study period' } },
    })
  })

  test('an unanswered question leaves the document on the list with its condition', () => {
    expect(listFor(['study_extend']).of('study_forecast')?.need).toBe('depends')
  })

  test('“not the first application” means extension', () => {
    expect(listFor(['blue_card'], { first: false }).of('payslips')).toMatchObject({
      need: 'required',
      count: 3,
    })
    expect(listFor(['blue_card'], { first: true }).keys).not.toContain('payslips')
  })

  test('two concerns in one visit share their papers, the stronger need and the higher number win', () => {
    const both = listFor(['study_extend', 'card_pickup', 'ne_skilled', 'good_integration'], {
      employed: true,
    })
    expect(both.keys.filter((key) => key === 'passport')).toHaveLength(1)
    expect(both.of('passport')?.concernKeys).toHaveLength(4)
    expect(both.of('current_title')).toMatchObject({ need: 'required', why: null })
    expect(both.of('payslips')?.count).toBe(6)
    expect(listFor(['ne_skilled', 'duldung_extend'], { employed: true }).of('payslips')?.count).toBe(6)
    expect(both.of('language_certificate')?.levels.map((level) => level.de)).toHaveLength(2)
  })

  test('what is voluntary or only if available is never required', () => {
    expect(listFor(['separation_case']).of('hardship_evidence')).toMatchObject({
      need: 'voluntary',
      document: { sensitive: 'art9' },
    })
    expect(listFor(['short_info']).of('passport')?.need).toBe('ifAvailable')
  })

  test('both parents are named as the reason when a child is born', () => {
    const list = listFor(['child_born'])
    expect(list.of('sponsor_id')).toMatchObject({ need: 'required', why: { key: 'bothParents' } })
    expect(list.of('birth_certificate')?.need).toBe('required')
  })

  test('a concern outside its dates refuses the whole list', () => {
    const later = Temporal.PlainDate.from('2027-03-05')
    expect(documentList(['study_extend', 'ukraine_24'], {}, later)).toMatchObject({
      ok: false,
      refusal: 'concern-outside-dates',
    })
    expect(documentList(['no_such'], {}, today)).toMatchObject({ ok: false, refusal: 'unknown-concern' })
  })
})

describe('the questions asked', () => {
  const keys = (...concernKeys: string[]) => questionsFor(concernKeys).map((condition) => condition.key)

  test('are only those that change the list, each once', () => {
    expect(keys('study_extend')).toEqual(['overStandardTime'])
    expect(keys('blue_card', 'skilled_academic')).toEqual([
      'first',
      'enteredWithVisa',
      'hasTitle',
      'regulatedProfession',
      'foreignDegree',
      'age45',
      'movedRecently',
    ])
    expect(keys('appointment_change')).toEqual([])
  })

  test('do not ask what the concern already says', () => {
    expect(keys('child_born')).toEqual([])
    expect(keys('family_german')).toContain('child')
  })

  test('each has words, and answering them all leaves nothing open in any concern', () => {
    for (const key of catalogue.concerns.keys()) {
      const asked = questionsFor([key])
      for (const answer of [true, false]) {
        const list = listFor([key], Object.fromEntries(asked.map((condition) => [condition.key, answer])))
        expect(list.documents.filter(({ need }) => need === 'depends')).toEqual([])
      }
      for (const condition of asked) {
        const change = (answer: boolean) => JSON.stringify(listFor([key], { [condition.key]: answer }))
        expect(change(true), `${key} ${condition.key}`).not.toBe(change(false))
        expect(condition.question).not.toBeNull()
      }
    }
  })
})

describe('the fees of a concern', () => {
  test('are named with paragraph, cents and the Arabic name', () => {
    const fees = feesFor('study_extend', today)
    expect(fees).toMatchObject({
      ok: true,
      unknown: [],
      lines: [
        { key: 'ae_extend_up_to_3m', amountCents: 9600 },
        {
          key: 'ae_extend_over_3m',
          amountCents: 9300,
          minorAmountCents: 4650,
          paragraph: 'AufenthV § 45 Abs. 1 Nr. 2 b',
        },
      ],
    })
    expect(fees.ok && fees.lines.every((line) => line.name.ar !== undefined)).toBe(true)
  })

  test('say that the law of 12.6.2026 was not yet read', () => {
    const fees = feesFor('study_extend', today)
    expect(fees.ok && fees.lines.map((line) => line.unreviewedSince)).toEqual(['2026-06-12', '2026-06-12'])
  })

  test('every concern of the catalogue has an answer today', () => {
    for (const key of catalogue.concerns.keys())
      expect(feesFor(key, today), key).toMatchObject({ ok: true, unknown: [] })
    expect(feesFor('bestin_first', today)).toMatchObject({ lines: [] })
    expect(feesFor('no_such', today)).toMatchObject({ ok: false, refusal: 'unknown-concern' })
  })
})
