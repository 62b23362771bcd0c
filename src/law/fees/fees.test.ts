import { describe, expect, test } from 'vitest'
import data from './fees.json' with { type: 'json' }
import { readFeeTable } from './fee-table.ts'
import { describeFee, feeByKey, feeKeys, feeReductions } from './index.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

function amountOf(key: string, day: string): number | null | string {
  const answer = feeByKey(key, on(day))
  return answer.ok ? answer.row.amountCents : answer.refusal
}

describe('the fee table', () => {
  test('holds all 83 fees and 15 reductions, each row in force on the day the text was read', () => {
    expect(feeKeys()).toHaveLength(83)
    expect(feeReductions).toHaveLength(15)
    for (const key of feeKeys()) expect(feeByKey(key, on('2026-04-29')).ok, key).toBe(true)
  })

  test('an extension by more than three months costs 93 euro, half for a child', () => {
    const answer = feeByKey('ae_extend_over_3m', on('2026-05-04'))
    expect(answer).toMatchObject({ ok: true, row: { amountCents: 9300, minor: { amountCents: 4650 } } })
  })

  test('the refugee travel document cost 60 euro on 1.12.2021 and 70 euro on 1.5.2026', () => {
    expect(amountOf('ra_fluechtling', '2021-12-01')).toBe(6000)
    expect(amountOf('ra_fluechtling', '2026-05-01')).toBe(7000)
  })

  test('between two known texts the amount is refused, not guessed', () => {
    expect(amountOf('ra_fluechtling', '2022-01-01')).toBe('outside-validity')
    expect(amountOf('ra_fluechtling', '2026-04-28')).toBe('outside-validity')
    expect(amountOf('ne_other', '2020-01-01')).toBe('outside-validity')
    expect(amountOf('no_such_fee', '2026-05-01')).toBe('unknown-fee')
  })

  test('where the law grants half to minors, the half is exact to the cent', () => {
    for (const row of data.rows) {
      if (row.minor?.basis !== '§ 50 Abs. 1 Satz 1 AufenthV' || row.amountCents === null) continue
      expect(row.minor.amountCents * 2, row.key).toBe(row.amountCents)
    }
  })
})

describe('how a fee is described', () => {
  const describeOn = (key: string, day: string) => {
    const answer = feeByKey(key, on(day))
    if (!answer.ok) throw new Error(answer.refusal)
    return describeFee(answer.row, on(day))
  }

  test('names its paragraph', () => {
    expect(describeOn('ae_extend_over_3m', '2026-05-04').paragraph).toBe('AufenthV § 45 Abs. 1 Nr. 2 b')
    expect(describeOn('naturalisation_child', '2026-05-04').paragraph).toBe('StAG § 38 Abs. 2 Satz 2')
    expect(describeOn('da_eu', '2026-05-04').paragraph).toBe('AufenthV § 44a Abs. 1')
  })

  test('says from 12.6.2026 that AufenthV amounts are not yet checked against the new law', () => {
    expect(describeOn('ae_extend_over_3m', '2026-06-11').unreviewedSince).toBeNull()
    expect(describeOn('ae_extend_over_3m', '2026-06-12').unreviewedSince).toBe('2026-06-12')
    expect(describeOn('naturalisation', '2026-11-23').unreviewedSince).toBeNull()
  })
})

describe('a table with a fault is not accepted', () => {
  test('unknown field', () => {
    const rows = [{ ...data.rows[0], amountEuro: 100 }, ...data.rows.slice(1)]
    expect(() => readFeeTable({ ...data, rows })).toThrow(/amountEuro/)
  })

  test('reduction of a fee that does not exist', () => {
    const rows = data.rows.filter((row) => row.key !== 'eat_reissue')
    expect(() => readFeeTable({ ...data, rows })).toThrow(/eat_reissue/)
  })

  test('two amounts for one day', () => {
    expect(() => readFeeTable({ ...data, rows: [...data.rows, data.rows[0]] })).toThrow(
      /two rows for one day/,
    )
  })
})
