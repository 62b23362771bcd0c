import { describe, expect, test } from 'vitest'
import { RANGE, type FeeAct } from './index.ts'
import {
  act,
  assessed,
  benefits,
  effects,
  EXTEND,
  hints,
  on,
  pays,
  refugee,
  refused,
  type Rest,
} from './testing/ask.ts'

describe('the processing fee', () => {
  test('is half for settlement, all for the rest, and half of that for minors', () => {
    const of = (key: string, together: string, rest: Rest = {}) => pays(act(key, { together }), rest)
    expect(of('processing_ne_da', 'da_eu')).toBe(5450)
    const late = act('processing_other', { together: 'eu_return_doc', cause: 'out_of_hours' })
    expect(pays(late)).toBe(6000)
    expect(of('processing_ne_da', 'da_eu', { age: 16 })).toBe(2725)
    expect(of('processing_ne_da', 'ne_child_35', { age: 16 })).toBe(2825)
    expect(of('processing_ne_da', 'ne_other', { age: 16, grounds: ['association_turkey'] })).toBe(690)
    expect(of('obj_refusal', 'ne_child_35', { age: 16 })).toBe(2750)
    expect(of('obj_refusal', 'ra_prov_extend', { age: 15 })).toBe(1000)
    expect(of('processing_other', 'ae_extend_over_3m')).toBe(9300)
    expect(of('processing_other', 'ae_extend_over_3m', { age: 16 })).toBe(4650)
    expect(of('obj_refusal', 'ae_extend_over_3m', { age: 16 })).toBe(2325)
    expect(of('obj_refusal', 'da_eu', { age: 16 })).toBe(5450)
  })

  test('needs what is applied for, and only what it is for', () => {
    expect(refused(act('processing_other'))).toBe('together-missing')
    expect(refused(act('processing_other', { together: 'ne_other' }))).toBe('together-invalid')
    expect(refused(act('processing_ne_da', { together: 'tip' }))).toBe('together-invalid')
  })

  test('is free only for the applications the paragraph names', () => {
    const of = (together: string, rest: Rest) => pays(act('processing_other', { together }), rest)
    expect(of('ae_extend_over_3m', benefits)).toBe(0)
    expect(of('integration_course_advice', benefits)).toBe(2100)
    expect(of('ae_change_purpose', benefits)).toBe(9800)
    expect(of('visa_d_issue', { grounds: ['german_family_visa'] })).toBe(7500)
    const visa = act('processing_other', { together: 'visa_d_issue' })
    expect(hints(visa, { grounds: ['german_family_visa'] })).toContain('processing-of-free-act')
  })

  test('of an act that costs nobody anything there is none', () => {
    const change = act('processing_other', { together: 'condition_change_title' })
    expect(pays(change, { grounds: ['employment_condition'] })).toBe(0)
    const card = act('processing_other', { together: 'eat_reissue', cause: 'chip_defect' })
    expect(pays(card, { grounds: ['chip_defect_not_own_fault'] })).toBe(0)
    expect(pays(card)).toBe(6700)
  })

  test('is not due before work began, for objections as well, nor after another office took it', () => {
    const settle = act('processing_ne_da', { together: 'ne_other' })
    const early: Rest = { grounds: ['processing_not_due'] }
    expect(pays(settle, early)).toBe(0)
    expect(effects(act('obj_expulsion'), early)?.at(-1)?.[1]).toBe(
      'AufenthV § 51 Abs. 3 i. V. m. § 49 Abs. 3',
    )
    expect(effects(settle, { paidElsewhere: true })?.at(-1)).toEqual(['elsewhere', 'AufenthV § 49 Abs. 4', 0])
    expect(pays(EXTEND, { paidElsewhere: true })).toBe(9300)
  })

  test('is credited on what was applied for, on nothing else, and what is left is kept', () => {
    const credited = (acts: FeeAct | readonly FeeAct[], creditCents: number, rest: Rest = {}) => {
      const { creditCents: used, dueCents } = assessed(acts, { ...rest, creditCents })
      return { used, dueCents }
    }
    expect(credited(act('ne_other'), 5650)).toEqual({ used: 5650, dueCents: 5650 })
    expect(credited([EXTEND, act('photo_by_authority')], 9300)).toEqual({ used: 9300, dueCents: 600 })
    expect(credited(EXTEND, 9300, benefits)).toEqual({ used: 0, dueCents: 0 })
    expect(credited([EXTEND, act('exceptional_form_discount')], 9300)).toEqual({ used: 4900, dueCents: 0 })
    expect(credited(act('naturalisation'), 5000)).toEqual({ used: 0, dueCents: 25500 })
    expect(hints(EXTEND, { ...benefits, creditCents: 9300 })).toContain('credit-kept')
    expect(refused(EXTEND, { creditCents: -1 })).toBe('credit-invalid')
    expect(refused(EXTEND, { creditCents: 0.5 })).toBe('credit-invalid')
  })

  test('set together with the act it is credited at once', () => {
    const both = assessed([EXTEND, act('processing_other', { together: 'ae_extend_over_3m' })])
    expect(both).toMatchObject({ totalCents: 18600, creditCents: 9300, dueCents: 9300 })
    // two applications for the one card that was issued: nobody gets more back than it costs
    const [lost, changed] = ['loss', 'card_life_or_data_change'].map((cause) =>
      act('processing_other', { together: 'eat_reissue', cause }),
    )
    const card = assessed([act('eat_reissue', { cause: 'loss' }), lost!, changed!])
    expect(card).toMatchObject({ totalCents: 20100, creditCents: 6700, dueCents: 13400 })
    const settle = [act('ne_other'), EXTEND, act('processing_other', { together: 'ae_extend_over_3m' })]
    const decided = { key: 'economic_hardship', feeKey: EXTEND.key, cents: 1000, reason: 'Notlage' }
    expect(assessed(settle, { decisions: [decided] })).toMatchObject({ creditCents: 1000, dueCents: 20600 })
    const papers = [act('emergency_travel_doc'), act('passierschein')]
    const applied = act('processing_other', { together: 'emergency_travel_doc' })
    expect(assessed([...papers, applied]).dueCents).toBe(1800)
    const form = [EXTEND, act('exceptional_form_discount'), act('processing_other', { together: EXTEND.key })]
    expect(assessed(form).dueCents).toBe(9300)
  })
})

describe('discretion', () => {
  const decide = (key: string, feeKey: string, cents: number, reason = 'Einkommen unter dem Regelsatz') => ({
    decisions: [{ key, feeKey, cents, reason }],
  })

  test('is open where the law leaves it to a person, and changes nothing by itself', () => {
    const settle = assessed(act('ne_other'), benefits)
    expect(settle.totalCents).toBe(11300)
    expect(settle.open).toEqual([
      {
        ...{ reduction: 'benefits_recipient', feeKey: 'ne_other', line: 1 },
        ...{ paragraph: 'AufenthV § 53 Abs. 1 letzter Halbsatz', question: 'reduce-or-waive' },
      },
    ])
    expect(assessed(EXTEND, { grounds: ['in_training_no_wage'] }).open).toHaveLength(1)
    expect(assessed(act('ne_other'), { grounds: ['in_training_no_wage'] }).open).toHaveLength(0)
    expect(assessed(EXTEND, { grounds: ['intl_agreements'] }).open[0]?.question).toBe('agreement')
    expect(assessed(act('naturalisation'), { grounds: ['economic_hardship'] }).open).toHaveLength(0)
  })

  test('a decision lowers the line, with its reason, and is no longer open', () => {
    const rest = { ...benefits, ...decide('benefits_recipient', 'ne_other', 5000) }
    const { lines, open } = assessed(act('ne_other'), rest)
    expect(lines[0]?.steps.at(-1)).toMatchObject({
      ...{ effect: 'decision', cents: 5000, changeCents: -6300, reason: 'Einkommen unter dem Regelsatz' },
    })
    expect(open).toEqual([])
    expect(pays(act('naturalisation'), decide('naturalisation_hardship', 'naturalisation', 0))).toBe(0)
    const child = decide('naturalisation_hardship', 'naturalisation_child', 100)
    expect(pays(act('naturalisation_child'), child)).toBe(100)
    expect(pays(act('ra_auslaender'), { ...decide('economic_hardship', 'ra_auslaender', 0), age: 20 })).toBe(
      0,
    )
  })

  test.each([
    ['more than the fee', decide('economic_hardship', 'ne_other', 11301)],
    ['less than nothing', decide('economic_hardship', 'ne_other', -1)],
    ['parts of a cent', decide('economic_hardship', 'ne_other', 0.5)],
    ['without a reason', decide('economic_hardship', 'ne_other', 0, '  ')],
    ['for a fee that is not asked', decide('economic_hardship', 'ae_extend_over_3m', 0)],
    ['where the law leaves nothing open', decide('protected_persons', 'ne_other', 0)],
    ['of another law', decide('naturalisation_hardship', 'ne_other', 0)],
    ['benefits nobody has', decide('benefits_recipient', 'ne_other', 0)],
    ['an agreement nobody named', decide('intl_agreements', 'ne_other', 0)],
    ['a range that is none', decide(RANGE, 'ne_other', 0)],
  ])('%s is no decision', (_, rest) => {
    expect(refused(act('ne_other'), rest)).toBe('decision-invalid')
  })

  test('nobody decides twice about a line, about a discount, or about nothing', () => {
    const one = { key: 'economic_hardship', feeKey: 'ne_other', cents: 100, reason: 'Notlage' }
    expect(refused(act('ne_other'), { decisions: [one, one] })).toBe('decision-invalid')
    expect(refused(act('ne_other'), { ...refugee, decisions: [one] })).toBe('decision-invalid')
    const discount = { ...one, feeKey: 'exceptional_form_discount', cents: 0 }
    const acts = [act('ne_other'), act('exceptional_form_discount')]
    expect(refused(acts, { decisions: [discount] })).toBe('decision-invalid')
  })

  test('a certificate of nationality costs what a person names between 5 and 51 euro', () => {
    const one = act('nationality_certificate')
    const name = (cents: number) => decide(RANGE, one.key, cents, 'einfacher Aufwand')
    expect(refused(one)).toBe('amount-to-be-named')
    expect(pays(one, name(500))).toBe(500)
    expect(pays(one, name(5100))).toBe(5100)
    expect(refused(one, name(499))).toBe('decision-invalid')
    expect(refused(one, name(5101))).toBe('decision-invalid')
  })
})

describe('bad input', () => {
  test('no pieces, parts of a piece, too many, one act twice', () => {
    expect(refused({ ...EXTEND, quantity: 0 })).toBe('quantity-invalid')
    expect(refused({ ...EXTEND, quantity: 1.5 })).toBe('quantity-invalid')
    expect(refused({ ...EXTEND, quantity: 501 })).toBe('quantity-invalid')
    expect(refused([EXTEND, EXTEND])).toBe('named-twice')
    expect(refused([act('ra_auslaender'), act('ra_auslaender_u24')], { age: 30 })).toBe('named-twice')
    expect(pays(act('school_list', { quantity: 23 }), { age: 30 })).toBe(23 * 1200)
    expect(pays(act('verpflichtungserklaerung', { quantity: 2 }), { age: 30 })).toBe(5800)
  })

  test('two applications in one case are two lines, and a decision says which it means', () => {
    const acts = ['ae_extend_over_3m', 'certificate_on_request'].map((together) =>
      act('processing_other', { together }),
    )
    const one = { key: 'economic_hardship', feeKey: 'processing_other', cents: 0, reason: 'Notlage' }
    expect(pays(acts)).toBe(11100)
    expect(refused(acts, { decisions: [one] })).toBe('decision-invalid')
    expect(pays(acts, { decisions: [{ ...one, line: 1 }] })).toBe(1800)
  })
})

describe('the maxima of § 69', () => {
  test('are exceeded by two amounts of the ordinance only; they are marked and left as they are', () => {
    const above = (key: string) => hints(act(key), { age: 30 }).includes('above-maximum')
    expect(['entry_permission_short', 'fast_track_81a'].every(above)).toBe(true)
    expect(
      ['ae_issue_over_1y', 'ne_highly_qualified', 'eat_reissue', 'eat_as_ausweisersatz'].some(above),
    ).toBe(false)
    expect(pays(act('fast_track_81a'))).toBe(41100)
    expect(hints(act('fast_track_81a'), { on: on('2026-04-29') })).toContain('above-maximum')
  })
})
