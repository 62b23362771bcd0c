import { describe, expect, test } from 'vitest'
import { assessFees, RANGE, type FeeAct, type FeeAssessment, type FeeCase } from './index.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const TODAY = on('2026-11-23')

type Rest = Partial<Omit<FeeCase, 'acts'>>
const act = (key: string, more: Partial<FeeAct> = {}): FeeAct => ({ key, ...more })
const asked = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}): FeeCase => ({
  ...{ on: TODAY, acts: [acts].flat() },
  ...rest,
})

function assessed(acts: FeeAct | readonly FeeAct[], rest: Rest = {}): FeeAssessment {
  const answer = assessFees(asked(acts, rest))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.assessment
}
const pays = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) => assessed(acts, rest).totalCents
const refused = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) => {
  const answer = assessFees(asked(acts, rest))
  return answer.ok ? 'accepted' : answer.refusal
}
const effects = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) =>
  assessed(acts, rest).lines[0]?.steps.map(({ effect, paragraph, cents }) => [effect, paragraph, cents])
const hints = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) =>
  assessed(acts, rest).hints.map(({ code }) => code)

const EXTEND = act('ae_extend_over_3m')
const turkish: Rest = { grounds: ['association_turkey'] }
const benefits: Rest = { grounds: ['benefits_recipient'] }
const refugee: Rest = { grounds: ['protected_persons'] }

describe('dates', () => {
  test('the refugee travel document cost 60 euro on 1.12.2021 and costs 70 euro on 1.5.2026', () => {
    expect(pays(act('ra_fluechtling'), { on: on('2021-12-01') })).toBe(6000)
    expect(pays(act('ra_fluechtling'), { on: on('2026-05-01') })).toBe(7000)
  })

  test('outside the dates nothing is reckoned, neither fee nor reduction', () => {
    expect(refused(act('ra_fluechtling'), { on: on('2022-01-01') })).toBe('outside-validity')
    expect(refused(EXTEND, { on: on('2026-04-28') })).toBe('outside-validity')
    const early = { on: on('2021-12-01'), grounds: ['benefits_recipient'] }
    expect(refused(act('ra_fluechtling'), early)).toBe('outside-validity')
    expect(refused(act('ra_fluechtling'), { on: on('2021-12-01'), age: 20 })).toBe('outside-validity')
    expect(refused(act('tip'))).toBe('unknown-fee')
    expect(refused(EXTEND, { grounds: ['nice_person'] })).toBe('unknown-reduction')
    expect(refused([])).toBe('nothing-asked')
  })

  test('an amount a later law may have changed is marked', () => {
    expect(assessed(EXTEND).unreviewedSince).toBe('2026-06-12')
    expect(assessed(EXTEND, { on: on('2026-06-11') }).unreviewedSince).toBeNull()
    expect(assessed(act('naturalisation')).unreviewedSince).toBeNull()
  })
})

describe('minors', () => {
  test('pay half, to the cent, where the law grants it', () => {
    expect(pays(EXTEND, { age: 17 })).toBe(4650)
    expect(pays(EXTEND, { age: 18 })).toBe(9300)
    expect(effects(EXTEND, { age: 17 })).toEqual([
      ['base', 'AufenthV § 45 Abs. 1 Nr. 2 b', 9300],
      ['half', 'AufenthV § 50 Abs. 1 Satz 1', 4650],
    ])
  })

  test('pay all for what § 50 does not name, and a person is told to look', () => {
    expect(pays(act('da_eu'), { age: 16 })).toBe(10900)
    expect(hints(act('da_eu'), { age: 16 })).toContain('minor-review')
    expect(pays(act('photo_by_authority'), { age: 10 })).toBe(600)
  })

  test('have a row of their own for the settlement permit of § 35', () => {
    expect(pays(act('ne_child_35'), { age: 16 })).toBe(5500)
    expect(refused(act('ne_child_35'), { age: 18 })).toBe('age-contradicts')
    expect(refused(act('ne_child_35'), { age: 15 })).toBe('age-contradicts')
  })

  test('are children under 12 for the extension of a provisional travel document', () => {
    expect(pays(act('ra_prov_extend'), { age: 11 })).toBe(600)
    expect(pays(act('ra_prov_extend'), { age: 12 })).toBe(2000)
    expect(effects(act('ra_prov_extend'), { age: 11 })?.[1]?.[1]).toBe('AufenthV § 50 Abs. 2')
    expect(refused(act('ra_child_no_chip'), { age: 12 })).toBe('age-contradicts')
  })

  test('are minors until the day they turn 18', () => {
    const born = (day: string) => pays(EXTEND, { birthDate: on(day) })
    expect(born('2008-11-24')).toBe(4650)
    expect(born('2008-11-23')).toBe(9300)
  })

  test('born on 29 February they turn 18 on 1 March', () => {
    const applied = (day: string) =>
      pays(EXTEND, { birthDate: on('2008-02-29'), appliedOn: on(day), on: on('2026-05-02') })
    expect(applied('2026-02-28')).toBe(4650)
    expect(applied('2026-03-01')).toBe(9300)
  })
})

describe('travel documents for people under 24', () => {
  test('whoever turns 24 today pays as an adult; the day before, less', () => {
    expect(pays(act('ra_auslaender'), { birthDate: on('2002-11-23') })).toBe(10000)
    expect(pays(act('ra_auslaender'), { birthDate: on('2002-11-24') })).toBe(9700)
    expect(pays(act('ra_fluechtling'), { birthDate: on('2002-11-24') })).toBe(3800)
  })

  test('the day of the application counts, and a change of the age until then is pointed out', () => {
    const rest: Rest = { birthDate: on('2002-11-20'), appliedOn: on('2026-11-19') }
    expect(pays(act('ra_auslaender'), rest)).toBe(9700)
    expect(hints(act('ra_auslaender'), rest)).toEqual(['row-by-age', 'age-band-changes'])
  })

  test('a row of the wrong age is set right, both ways', () => {
    expect(assessed(act('ra_fluechtling_u24'), { age: 24 }).lines[0]?.feeKey).toBe('ra_fluechtling')
    expect(assessed(act('aufenthaltskarte_24plus'), { age: 23 }).lines[0]?.cents).toBe(2760)
  })

  test('without an age the chosen row stands, and a person is told', () => {
    expect(pays(act('ra_auslaender'))).toBe(10000)
    expect(hints(act('ra_auslaender'))).toEqual(['age-unknown'])
  })

  test('an age that cannot be is refused', () => {
    expect(refused(EXTEND, { age: -1 })).toBe('age-invalid')
    expect(refused(EXTEND, { age: 17.5 })).toBe('age-invalid')
    expect(refused(EXTEND, { birthDate: on('2027-01-01') })).toBe('age-invalid')
    expect(refused(EXTEND, { birthDate: on('2000-01-01'), age: 25 })).toBe('age-invalid')
    expect(refused(EXTEND, { appliedOn: on('2026-11-24') })).toBe('age-invalid')
  })
})

describe('people under the association agreement with Turkey', () => {
  test('pay what an identity card costs Germans of their age', () => {
    expect(pays(act('ne_other'), { ...turkish, age: 24 })).toBe(4600)
    expect(pays(act('ne_other'), { ...turkish, age: 23 })).toBe(2760)
    expect(effects(act('ne_other'), { ...turkish, age: 23 })?.[1]).toEqual([
      ...['replace', 'AufenthV § 52a Abs. 2 Satz 2'],
      2760,
    ])
    expect(refused(act('ne_other'), turkish)).toBe('age-missing')
  })

  test('their amount is not halved once more for minors', () => {
    expect(pays(EXTEND, { ...turkish, age: 10 })).toBe(2760)
  })

  test('a minor pays the half where that is less', () => {
    const transfer = act('title_transfer_paper', { together: 'ne_other' })
    expect(pays(transfer, { ...turkish, age: 30 })).toBe(800)
    expect(pays(transfer, { ...turkish, age: 10 })).toBe(600)
    expect(hints(transfer, { ...turkish, age: 10 })).toContain('half-is-less')
  })

  test('a title on another paper depends on the title, which has to be said', () => {
    const transfer = (together: string) =>
      pays(act('title_transfer_paper', { together }), { ...turkish, age: 30 })
    expect(transfer('da_eu')).toBe(800)
    expect(transfer('ae_issue_over_1y')).toBe(0)
    expect(refused(act('title_transfer_paper'), { ...turkish, age: 30 })).toBe('together-missing')
    expect(pays(act('title_transfer_paper'))).toBe(1200)
  })

  test('pay nothing for a title on a form (§ 52a Abs. 3 Nr. 1), nor for changing their commuter card', () => {
    expect(pays([EXTEND, act('exceptional_form_discount')], { ...turkish, age: 30 })).toBe(0)
    const change = act('doc_change', { together: 'border_commuter_1y' })
    expect(pays(change, { ...turkish, age: 30 })).toBe(0)
    expect(pays(act('doc_change', { together: 'ra_auslaender' }), { ...turkish, age: 30 })).toBe(1500)
  })

  test('pay the processing fee from their own amount', () => {
    const settle = act('processing_ne_da', { together: 'ne_other' })
    expect(pays(settle, { ...turkish, age: 30 })).toBe(2300)
    expect(pays(settle, { ...turkish, age: 20 })).toBe(1380)
    expect(pays(act('obj_refusal', { together: 'ne_other' }), { ...turkish, age: 30 })).toBe(2300)
    expect(
      pays(act('processing_other', { together: 'fiktionsbescheinigung' }), { ...turkish, age: 30 }),
    ).toBe(0)
  })

  test('the express surcharge stays', () => {
    expect(pays([EXTEND, act('express_surcharge')], { ...turkish, age: 30 })).toBe(4600 + 3500)
  })
})

describe('citizens of Switzerland', () => {
  const swiss: Rest = { grounds: ['swiss'], age: 30 }
  test('pay as for an identity card, 8 euro for the commuter card, nothing for processing those', () => {
    expect(pays(EXTEND, swiss)).toBe(4600)
    expect(pays(act('border_commuter_1y'), swiss)).toBe(800)
    expect(pays(act('fiktionsbescheinigung'), swiss)).toBe(0)
    expect(pays(act('processing_other', { together: 'ae_extend_over_3m' }), swiss)).toBe(0)
    expect(pays(act('processing_other', { together: 'duldung_renew_label' }), swiss)).toBe(3300)
    expect(pays(act('ae_change_purpose'), swiss)).toBe(9800)
  })

  test('the new card after a defect they did not cause stays free', () => {
    const both: Rest = { grounds: ['chip_defect_not_own_fault', 'swiss'], age: 30 }
    expect(pays(act('eat_reissue', { cause: 'chip_defect' }), both)).toBe(0)
  })
})

describe('free', () => {
  test('beats the half and the amount of one’s own', () => {
    const all: Rest = { grounds: ['association_turkey', 'benefits_recipient'], age: 10 }
    expect(effects(EXTEND, all)?.map(([effect]) => effect)).toEqual(['base', 'replace', 'free'])
    expect(effects(EXTEND, { ...benefits, age: 10 })?.at(-1)).toEqual([
      'free',
      'AufenthV § 53 Abs. 1 Nr. 1',
      0,
    ])
  })

  test('holds for what the paragraph names and for nothing else', () => {
    expect(pays(act('fiktionsbescheinigung'), refugee)).toBe(0)
    expect(pays(act('ne_other'), refugee)).toBe(0)
    expect(pays(act('ne_self_employed'), refugee)).toBe(12400)
    expect(pays(act('ra_fluechtling'), { ...refugee, age: 40 })).toBe(7000)
    expect(pays(act('ae_change_purpose'), benefits)).toBe(9800)
    expect(pays(act('duldung_renew_label'), benefits)).toBe(0)
    expect(pays(act('visa_d_issue'), { grounds: ['german_family_visa'] })).toBe(0)
    expect(pays(act('eat_reissue', { cause: 'new_passport' }), { grounds: ['admission_23_2'] })).toBe(6700)
  })

  test('a new card is free after a new passport, not after its loss; without the cause nobody guesses', () => {
    const card = (cause: string, rest: Rest) => pays(act('eat_reissue', { cause }), rest)
    for (const rest of [refugee, benefits, { grounds: ['public_scholarship'] }]) {
      expect(card('new_passport', rest)).toBe(0)
      expect(card('card_life_or_data_change', rest)).toBe(0)
      expect(card('loss', rest)).toBe(6700)
      expect(card('chip_defect', rest)).toBe(6700)
      expect(refused(act('eat_reissue'), rest)).toBe('cause-missing')
    }
    expect(pays(act('eat_reissue'))).toBe(6700)
    expect(refused(act('eat_reissue', { cause: 'boredom' }))).toBe('unknown-cause')
  })

  test('a broken chip is free for everybody who did not break it, and no other cause is', () => {
    const innocent: Rest = { grounds: ['chip_defect_not_own_fault'] }
    expect(pays(act('eat_reissue', { cause: 'chip_defect' }), innocent)).toBe(0)
    expect(pays(act('eat_reissue', { cause: 'loss' }), innocent)).toBe(6700)
    const eu = act('aufenthaltskarte_24plus', { cause: 'chip_defect_not_own_fault' })
    expect(pays(eu, { age: 30 })).toBe(0)
  })

  test('acts that cost nobody anything', () => {
    expect(pays(act('condition_change_title'), { grounds: ['employment_condition'] })).toBe(0)
    expect(pays(act('doc_change', { cause: 'marriage_noted' }))).toBe(0)
    expect(pays(act('doc_change'))).toBe(1500)
    expect(pays(act('naturalisation', { cause: 'redress_15' }))).toBe(0)
    expect(pays(act('nationality_certificate', { cause: 'restitution_116' }))).toBe(0)
  })

  test('never makes of a discount nothing: who pays the fee keeps it', () => {
    const acts = [act('ne_self_employed'), act('exceptional_form_discount')]
    expect(pays(acts, refugee)).toBe(12400 - 4400)
  })
})

describe('surcharges and discounts', () => {
  test('go with an act of the case, which has to be clear', () => {
    expect(pays([EXTEND, act('express_surcharge'), act('handover_surcharge')])).toBe(9300 + 3500 + 1500)
    expect(refused(act('express_surcharge'))).toBe('together-missing')
    expect(refused([act('eat_reissue'), act('exceptional_form_discount')])).toBe('together-missing')
    expect(refused([EXTEND, act('ne_other'), act('express_surcharge')])).toBe('together-missing')
    expect(pays([EXTEND, act('ne_other'), act('express_surcharge', { together: 'ne_other' })])).toBe(24100)
    expect(refused([EXTEND, act('express_surcharge', { quantity: 2 })])).toBe('quantity-invalid')
  })

  test('the discount of a child is half as well, and never more than the fee', () => {
    const acts = [EXTEND, act('exceptional_form_discount')]
    expect(pays(acts)).toBe(4900)
    expect(pays(acts, { age: 10 })).toBe(4650 - 2200)
    expect(pays(acts, benefits)).toBe(0)
    expect(assessed(acts, benefits).lines[1]).toMatchObject({ cents: 0, baseCents: -4400 })
    const decided = { key: 'economic_hardship', feeKey: 'ae_extend_over_3m', cents: 1000, reason: 'Notlage' }
    const hard: Rest = { decisions: [decided] }
    expect(pays(acts, hard)).toBe(0)
    expect(assessed(acts, hard).lines[1]?.steps.at(-1)).toMatchObject({ effect: 'limit', cents: -1000 })
  })

  test('a pass slip paid together with the emergency travel document is credited on it', () => {
    expect(pays([act('passierschein'), act('emergency_travel_doc')])).toBe(1800)
    expect(pays([act('passierschein'), act('emergency_travel_doc')], { age: 10 })).toBe(900)
    expect(pays(act('passierschein'))).toBe(1000)
  })

  test('outside office hours the EU emergency travel document costs 60 euro', () => {
    expect(pays(act('eu_return_doc'))).toBe(5200)
    expect(pays(act('eu_return_doc', { cause: 'out_of_hours' }))).toBe(6000)
  })
})

describe('the processing fee', () => {
  test('is half for settlement, all for the rest, and half of that for minors', () => {
    const of = (key: string, together: string, rest: Rest = {}) => pays(act(key, { together }), rest)
    expect(of('processing_ne_da', 'da_eu')).toBe(5450)
    expect(of('processing_ne_da', 'da_eu', { age: 16 })).toBe(2725)
    expect(of('processing_ne_da', 'ne_child_35', { age: 16 })).toBe(2750)
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
  })
})
