import { describe, expect, test } from 'vitest'
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
  turkish,
  type Rest,
} from './testing/ask.ts'

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
    expect(assessed(EXTEND, { on: on('2026-06-12') }).unreviewedSince).toBe('2026-06-12')
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
    expect(pays([EXTEND, act('exceptional_form_discount')], swiss)).toBe(9300 - 4400)
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
    // one slip for each document, not both slips on one
    expect(pays([act('passierschein', { quantity: 2 }), act('emergency_travel_doc')])).toBe(2800)
    expect(pays([act('passierschein'), act('emergency_travel_doc', { quantity: 2 })])).toBe(3600)
    const decided = {
      key: 'economic_hardship',
      feeKey: 'emergency_travel_doc',
      cents: 500,
      reason: 'Notlage',
    }
    expect(pays([act('emergency_travel_doc'), act('passierschein')], { decisions: [decided] })).toBe(1000)
  })

  test('outside office hours the EU emergency travel document costs 60 euro', () => {
    expect(pays(act('eu_return_doc'))).toBe(5200)
    expect(pays(act('eu_return_doc', { cause: 'out_of_hours' }))).toBe(6000)
  })
})
