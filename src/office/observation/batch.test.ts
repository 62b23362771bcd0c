import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { gather, isTellable, nameOf, settle, type Gathering } from './batch.ts'
import { inFives } from './histories.ts'
import type { Tally } from './tally.ts'

const FIRST = '2026-01-01'
const tally = (key: string, n: number, part = 0, kind: Tally['kind'] = 'concern'): Tally => ({
  ...{ kind, team: 't', key, n, part },
  histogram: new Map([[1, { n, sum: n, squares: n }]]),
})

/** Weeks of counts of three concerns; some days are corrected a week later. */
const weeks = fc.array(
  fc.record({
    counts: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
    corrected: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 30 },
)

/** What is told week by week, as the errand does it. */
function tellAll(all: readonly { counts: readonly number[]; corrected: readonly number[] }[]) {
  const told: { week: number; key: string; n: number }[] = []
  let gathered = new Map<string, Gathering>()
  all.forEach(({ counts }, week) => {
    const before = all[week - 1]
    counts.forEach((n, key) => {
      if (n > 0) gather(gathered, FIRST, [tally(String(key), n)])
      const taken = before ? Math.min(before.corrected[key]!, before.counts[key]!) : 0
      if (taken > 0) gather(gathered, FIRST, [tally(String(key), taken)], -1)
    })
    const settled = settle(gathered, FIRST)
    for (const { key, n } of settled.told) told.push({ week, key, n })
    gathered = new Map(settled.waiting.map((it) => [nameOf(it), it]))
  })
  return told
}

test('whatever two periods, page or download one compares: what they differ by is nobody or five at least', () => {
  fc.assert(
    fc.property(weeks, fc.nat(30), fc.nat(30), fc.nat(30), (all, from, to, inner) => {
      const told = tellAll(all)
      const sum = (key: string, a: number, b: number): number =>
        told.filter((it) => it.key === key && it.week >= a && it.week < b).reduce((n, it) => n + it.n, 0)
      for (const key of ['0', '1', '2']) {
        const [wide, narrow] = [sum(key, from, to), sum(key, Math.max(from, inner), to)]
        for (const n of [wide, narrow, wide - narrow]) expect(n === 0 || n >= 5).toBe(true)
      }
    }),
  )
})

test('nothing is lost: what was counted, less what was corrected, is told but for the rest that waits', () => {
  fc.assert(
    fc.property(weeks, (all) => {
      const told = tellAll(all)
      for (const key of [0, 1, 2]) {
        const counted = all.reduce((n, it) => n + it.counts[key]!, 0)
        const taken = all.slice(0, -1).reduce((n, it) => n + Math.min(it.corrected[key]!, it.counts[key]!), 0)
        const sum = told.filter((it) => it.key === String(key)).reduce((n, it) => n + it.n, 0)
        expect(counted - taken - sum).toBeLessThan(5)
      }
    }),
  )
})

test('a share is told when both sides are five: who stayed away and who came', () => {
  expect(isTellable(tally('0', 40, 4, 'missed'))).toBe(false)
  expect(isTellable(tally('0', 40, 5, 'missed'))).toBe(true)
  expect(isTellable(tally('0', 9, 5, 'left'))).toBe(false)
})

test('numbers brought along are told in fives too, and none is lost but a rest below five', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 40 }), (cases) => {
      const told = inFives(cases.map((n, at) => ({ subject: 'concern:a', month: String(at), cases: n })))
      expect(told.every((it) => it.cases === 0 || it.cases >= 5)).toBe(true)
      const rest = cases.reduce((a, b) => a + b, 0) - told.reduce((a, it) => a + it.cases, 0)
      expect(rest).toBeGreaterThanOrEqual(0)
      expect(rest).toBeLessThan(5)
    }),
  )
})
