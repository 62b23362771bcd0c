import { describe, expect, test } from 'vitest'
import { limitationOf } from './index.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const asked = (since: string, day: string, until: readonly string[] = []) => ({
  ...{ law: 'AufenthV' as const, since: on(since), on: on(day) },
  interruptedUntil: until.map(on),
})

function proposed(...given: Parameters<typeof limitationOf>) {
  const answer = limitationOf(...given)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer
}

describe('limitation', () => {
  test('a fee due in 2026 can be asked for until the end of 2031', () => {
    expect(proposed('pay', asked('2026-05-02', '2031-12-31'))).toMatchObject({ isOver: false })
    expect(proposed('pay', asked('2026-12-07', '2032-01-01'))).toMatchObject({
      isOver: true,
      unreviewed: true,
    })
  })

  test('it can be set for four years after the year it arose in, and asked back for three', () => {
    expect(String(proposed('set', asked('2026-05-02', '2026-11-23')).lastDay)).toBe('2030-12-31')
    expect(String(proposed('give-back', asked('2026-05-02', '2026-11-23')).lastDay)).toBe('2029-12-31')
  })

  test('after an interruption it runs anew from the end of that year; for setting a fee nothing does', () => {
    const until = ['2028-03-01', '2027-01-01']
    expect(String(proposed('pay', asked('2026-05-02', '2026-11-23', until)).lastDay)).toBe('2033-12-31')
    expect(String(proposed('set', asked('2026-05-02', '2026-11-23', until)).lastDay)).toBe('2030-12-31')
    expect(String(proposed('give-back', asked('2026-05-02', '2026-11-23', until)).lastDay)).toBe('2029-12-31')
  })

  test('is marked from the day on which its law changed', () => {
    expect(proposed('pay', asked('2026-05-02', '2026-06-11')).unreviewed).toBe(false)
    expect(proposed('pay', asked('2026-05-02', '2026-06-12')).unreviewed).toBe(true)
  })

  test('names what a person has to rule out before', () => {
    const { checks, section } = proposed('pay', asked('2026-05-02', '2032-01-01'))
    expect(section).toBe('§ 18 Abs. 1 BGebG i. V. m. § 69 Abs. 3 Satz 2 AufenthG')
    expect(checks).toContainEqual({ key: 'abroad-or-unregistered', section: '§ 70 Abs. 2 AufenthG' })
    expect(checks.map(({ key }) => key)).not.toContain('pending-remedy')
  })

  test('says nothing of another law or of days before its text was read', () => {
    const staG = { law: 'StAG' as const, since: on('2026-05-02'), on: on('2040-01-01') }
    expect(limitationOf('pay', staG)).toEqual({ ok: false, refusal: 'no-rule' })
    const early = limitationOf('pay', asked('2020-01-01', '2040-01-01'))
    expect(early).toEqual({ ok: false, refusal: 'outside-validity' })
  })
})
