import { describe, expect, test } from 'vitest'
import { factsFrom, ownFees } from './index.ts'

const TODAY = Temporal.PlainDate.from('2026-11-23')
const EXTEND = ['ae_extend_up_to_3m', 'ae_extend_over_3m']

const own = (keys: readonly string[], facts: readonly string[] = [], concern = 'study_extend') =>
  ownFees(concern, keys, facts, TODAY)
const first = (keys: readonly string[], facts: readonly string[] = [], concern?: string) =>
  own(keys, facts, concern).lines[0]
const asked = (keys: readonly string[], facts: readonly string[] = []) =>
  own(keys, facts).asked.map(({ fact }) => fact)

describe('what a concern costs somebody', () => {
  test('is what everybody pays while nothing was said, and what younger people pay', () => {
    expect(own(EXTEND).lines).toEqual([
      { key: 'ae_extend_up_to_3m', from: 9600, to: 9600, why: [], younger: [{ below: 18, cents: 4800 }] },
      { key: 'ae_extend_over_3m', from: 9300, to: 9300, why: [], younger: [{ below: 18, cents: 4650 }] },
    ])
  })

  test('is less after the answers, with the reason and its paragraph', () => {
    expect(first(EXTEND, ['minor'])).toMatchObject({
      ...{ from: 4800, younger: [] },
      why: [{ effect: 'half', ground: null, paragraph: 'AufenthV § 50 Abs. 1 Satz 1' }],
    })
    expect(first(EXTEND, ['minor', 'benefits_recipient'])?.why).toEqual([
      { effect: 'free', ground: 'benefits_recipient', paragraph: 'AufenthV § 53 Abs. 1 Nr. 1' },
    ])
    expect(first(EXTEND, ['association_turkey'])).toMatchObject({
      ...{ from: 4600, younger: [{ below: 24, cents: 2760 }] },
    })
    expect(first(EXTEND, ['association_turkey', 'young'])).toMatchObject({ from: 2760 })
  })

  test('keeps to what a concern or an answer really says', () => {
    expect(factsFrom('refugee_title', {})).toEqual(['protected_persons'])
    expect(factsFrom('humanitarian_25_3', {})).toEqual([])
    expect(factsFrom('study_extend', { benefits: true, minor: false, scholarship: true })).toEqual([
      'benefits_recipient',
    ])
    expect(factsFrom('child_born', { child: true, minor: true })).toEqual(['minor'])
  })

  test('leaves open what depends on something nobody asked', () => {
    expect(first(['eat_reissue'], ['benefits_recipient'], 'title_reissue_after_loss')).toMatchObject({
      ...{ from: 0, to: 6700, why: [], younger: [] },
    })
    expect(first(['eat_reissue'], ['benefits_recipient'], 'title_transfer')).toMatchObject({ from: 0, to: 0 })
    expect(first(['title_transfer_paper'], ['association_turkey'])).toMatchObject({ from: 0, to: 800 })
  })

  test('shows the row of the age, and those of other ages only while nobody said', () => {
    const papers = ['ra_fluechtling', 'ra_fluechtling_u24', 'ra_child_no_chip']
    expect(own(papers).lines.map(({ from }) => from)).toEqual([7000, 3800, 1400])
    expect(own(papers, ['young'])).toMatchObject({
      lines: [{ key: 'ra_fluechtling_u24', from: 3800 }],
      others: ['ra_fluechtling', 'ra_child_no_chip'],
    })
  })

  test('names a processing fee only beside the fee it is a part of', () => {
    expect(own(['ne_other', 'processing_ne_da']).lines[1]).toMatchObject({ from: 5650 })
    expect(own(['processing_ne_da']).lines).toEqual([])
    expect(first(['handover_surcharge'])).toMatchObject({ from: 1500 })
    expect(own(['nationality_certificate']).lines).toEqual([])
  })

  test('asks only what would change an amount', () => {
    expect(asked(EXTEND)).toEqual([
      ...[
        'minor',
        'swiss',
        'protected_persons',
        'admission_23_2',
        'public_scholarship',
        'association_turkey',
      ],
      'benefits_recipient',
    ])
    expect(asked(EXTEND, ['association_turkey'])).toContain('young')
    expect(asked(['condition_change_title'])).toContain('employment_condition')
    expect(asked(['naturalisation', 'naturalisation_child'])).toEqual([])
    expect(asked(['ra_fluechtling', 'ra_fluechtling_u24', 'ra_child_no_chip'])).toEqual(['minor', 'young'])
    expect(asked(['eat_reissue'])).toContain('chip_defect_not_own_fault')
  })

  test('is not told before the law was read', () => {
    const early = ownFees('study_extend', EXTEND, ['minor'], Temporal.PlainDate.from('2026-04-28'))
    expect(early.lines).toEqual([])
  })
})
