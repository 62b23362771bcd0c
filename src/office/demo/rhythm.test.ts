import { describe, expect, it } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { cancelledShare, hourShares, leadDays, takenShares } from './derive-rhythm.ts'
import { diceOf } from './dice.ts'
import { takenAt, takenShare } from './rhythm.ts'
import rhythm from './rhythm.json' with { type: 'json' }

describe('what is derived from watching a booking page', () => {
  it('takes the days between taking and appointment in order of length', () => {
    const taken = (slot: string) => ({ seenAt: '2026-02-01 08:00:00', slot, change: 'taken' })
    const leads = leadDays([
      taken('2026-02-11 08:00:00'),
      taken('2026-02-02 20:00:00'),
      { ...taken('2026-03-01 08:00:00'), change: 'freed' },
    ])
    expect(leads).toEqual([1.5, 1.5, 1.5, 1.5, 1.5, 10, 10, 10, 10, 10])
  })

  it('counts for each day ahead which of its places are gone', () => {
    const seen = (seenAt: string, slot: string, change: string) => ({
      seenAt,
      slot: `2026-03-20 ${slot}`,
      change,
    })
    const shares = takenShares([
      { seenAt: '2026-03-01 00:00:00', slot: '2026-03-02 08:00:00', change: 'initial' },
      seen('2026-03-06 20:00:00', '08:00:00', 'freed'),
      seen('2026-03-06 20:00:00', '08:10:00', 'freed'),
      seen('2026-03-15 12:00:00', '08:00:00', 'taken'),
      seen('2026-03-18 12:00:00', '08:10:00', 'taken'),
      seen('2026-03-19 12:00:00', '08:10:00', 'freed'),
      { seenAt: '2026-03-21 12:00:00', slot: '2026-03-22 08:00:00', change: 'taken' },
    ])
    expect(shares.slice(0, 6)).toEqual([0.5, 1, 0.5, 0.5, 0.5, 0])
  })

  it('spreads takings over the hours and relates what is given back', () => {
    const counts = [
      { hour: '2023-01-01 07:00', taken: 3, cancelled: 1 },
      { hour: '2023-01-02 20:00', taken: 1, cancelled: 0 },
    ]
    expect([hourShares(counts)[7], hourShares(counts)[20], hourShares(counts)[8]]).toEqual([0.75, 0.25, 0])
    expect(cancelledShare(counts)).toBe(0.25)
  })
})

describe('the rhythm of the demo office', () => {
  it('stands on the figures documented for the real office', () => {
    // 22,152 rows: 3,460 takings in two months of 2026, 21,122 takings and 4,460 given back in 2023 and 2024.
    expect(rhythm.cancelledPerTaken).toBe(0.211)
    expect(rhythm.takenShareByDaysAhead[0]).toBe(0.892)
    expect(rhythm.takenShareByDaysAhead).toHaveLength(14)
    expect(rhythm.takingsByHour.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2)
    // New places come at eight in the evening, and are gone then.
    expect(rhythm.takingsByHour.indexOf(Math.max(...rhythm.takingsByHour))).toBe(20)
    expect(rhythm.leadDays).toEqual(rhythm.leadDays.toSorted((a, b) => a - b))
  })

  it('never fills a farther week more than a nearer one beyond what was measured', () => {
    const far = Array.from({ length: 40 }, (_, n) => takenShare(14 + n))
    expect(far).toEqual(far.toSorted((a, b) => b - a))
    expect(far[0]).toBeLessThan(0.4)
    expect(far.at(-1)).toBeGreaterThan(0.02)
  })

  it('lets every booking be made before now and before its time', () => {
    const dice = diceOf(seededChance(5))
    const now = Temporal.Instant.from('2026-11-23T05:00:00Z')
    for (let hours = -300; hours < 1400; hours += 7) {
      const start = now.add({ hours })
      const at = takenAt(dice, start, now)
      expect(at.epochMilliseconds).toBeLessThan(Math.min(now.epochMilliseconds, start.epochMilliseconds))
    }
  })
})
