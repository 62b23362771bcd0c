import { describe, expect, test } from 'vitest'
import { shipped } from '#office/catalogue/index.ts'
import { comingFor } from './coming.ts'
import { expiryOf, readExpiry } from './expiry.ts'
import { reductionsOf } from './reductions.ts'

const today = Temporal.PlainDate.from('2026-11-23')

describe('whether one has to come', () => {
  const coming = (key: string) => comingFor(shipped.catalogue.concerns.get(key)!)

  test.each([
    ['residence_rule_change', 'no'],
    ['employer_change', 'once'],
    ['hand_in_documents', 'no'],
    ['study_extend', 'once'],
    ['citizenship', 'once'],
    ['obligation_declaration', 'appointment'],
    ['card_pickup', 'walk_in'],
    ['pay_fee', 'walk_in'],
    ['bestin_first', 'talk'],
    ['bestin_job_loss', 'talk'],
    ['fast_track_employer', 'elsewhere'],
  ])('%s: %s', (key, expected) => {
    expect(coming(key)).toBe(expected)
  })
})

describe('the end of a paper', () => {
  test.each([
    ['2026-11-22', 'expired', -1],
    ['2026-11-23', 'today', 0],
    ['2026-12-03', 'soon', 10],
    ['2026-12-07', 'soon', 14],
    ['2026-12-08', 'weeks', 15],
    ['2027-01-18', 'weeks', 56],
    ['2027-01-19', 'later', 57],
  ])('%s is %s', (until, band, days) => {
    expect(expiryOf(Temporal.PlainDate.from(until), today)).toEqual({ band, days })
  })

  test('is read as somebody types it, and never guessed', () => {
    expect(readExpiry({ day: '3', month: '12', year: '2026' }, today)).toMatchObject({ ok: true })
    expect(readExpiry({ day: '3', month: '12', year: '26' }, today)).toMatchObject({ refusal: 'incomplete' })
    expect(readExpiry({ day: '', month: '', year: '' }, today)).toMatchObject({ refusal: 'incomplete' })
    expect(readExpiry({ day: '30', month: '2', year: '2027' }, today)).toMatchObject({
      refusal: 'no-such-day',
    })
    expect(readExpiry({ day: '00', month: '12', year: '2026' }, today)).toMatchObject({
      refusal: 'no-such-day',
    })
    expect(readExpiry({ day: '1', month: '1', year: '9999' }, today)).toMatchObject({
      refusal: 'no-such-day',
    })
  })
})

describe('who pays less', () => {
  const keys = (fees: readonly string[], date = today) => reductionsOf(fees, date).map(({ key }) => key)

  test('is named with the paragraph, and only where it touches a fee of the concern', () => {
    expect(reductionsOf(['ae_extend_over_3m'], today)).toContainEqual({
      ...{ key: 'benefits_recipient', effect: 'free', paragraph: 'AufenthV § 53 Abs. 1' },
    })
    expect(keys(['ae_extend_over_3m'])).not.toContain('employment_condition')
  })

  test('what the ordinance allows for all its fees is not promised for naturalisation, which has its own law', () => {
    expect(keys(['ae_extend_over_3m'])).toContain('economic_hardship')
    expect(keys(['naturalisation'])).toEqual(['naturalisation_hardship'])
  })

  test('is not told for a concern without fees, nor before the law was read', () => {
    expect(keys([])).toEqual([])
    expect(keys(['ae_extend_over_3m'], Temporal.PlainDate.from('2026-04-28'))).toEqual([])
  })
})
