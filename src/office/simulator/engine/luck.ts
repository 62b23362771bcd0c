import { stirred } from '#ground/identity/chance.ts'
import { normalQuantile } from '#office/calling/index.ts'
import type { Spread } from './setting.ts'

/**
 * Chance by name: every visitor has an own stream for each purpose, so that two settings with one seed meet the same people
 * at the same moments, however many more or fewer others there are (common random numbers).
 */
export const PURPOSE = {
  ...{
    wanted: 1,
    lead: 2,
    cancel: 3,
    cancelAt: 4,
    move: 5,
    noShow: 6,
    lateness: 7,
    language: 8,
    priority: 9,
  },
  ...{
    service: 10,
    park: 11,
    parkAt: 12,
    parkFor: 13,
    patience: 14,
    admit: 15,
    walk: 16,
    notes: 17,
    reaction: 18,
  },
  ...{
    unheard: 19,
    unheardBack: 20,
    unheardFor: 21,
    payNow: 22,
    kiosk: 23,
    kioskFor: 24,
    cashierFor: 25,
    back: 26,
  },
  ...{ backFor: 27, ground: 28, count: 29, gap: 30, lot: 31, name: 32, number: 33 },
} as const

/** Two whole numbers of 32 bits into one, every bit of which depends on all of theirs (the last stir of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export function hashOf(name: string): number {
  let h = 2166136261
  for (let n = 0; n < name.length; n++) h = Math.imul(h ^ name.charCodeAt(n), 16777619)
  return mix(h, name.length)
}

/** Above 0 and below 1. */
export function shareOf(luck: number, purpose: number): number {
  return (stirred(mix(luck, purpose) || 1) + 0.5) / 2 ** 32
}

/** What such a share of all does not exceed. */
export function drawn(spread: Spread, share: number): number {
  switch (spread.of) {
    case 'fixed':
      return spread.value
    case 'exponential':
      return -Math.log(1 - share) * spread.mean
    case 'normal':
      return spread.mean + spread.sd * normalQuantile(share)
    case 'lognormal': {
      const variance = Math.log(1 + spread.cv * spread.cv)
      return spread.mean * Math.exp(Math.sqrt(variance) * normalQuantile(share) - variance / 2)
    }
    case 'quantiles': {
      const at = share * (spread.values.length - 1)
      const low = Math.floor(at)
      const [from, to] = [spread.values[low] ?? 0, spread.values[low + 1] ?? spread.values.at(-1) ?? 0]
      return from + (to - from) * (at - low)
    }
  }
}

/** On average; for what is planned ahead. */
export function meanOfSpread(spread: Spread): number {
  if (spread.of === 'fixed') return spread.value
  if (spread.of !== 'quantiles') return spread.mean
  const { values } = spread
  const parts = values.slice(1).map((value, n) => (value + values[n]!) / 2)
  return parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) / parts.length : (values[0] ?? 0)
}

/** How many come when `mean` are expected (Poisson); a greater share never gives fewer, nor does a greater mean. */
export function countOf(mean: number, share: number): number {
  if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(share)))
  let [count, one] = [0, Math.exp(-mean)]
  for (let upTo = one; upTo < share && count < 2000; upTo += one) one *= mean / ++count
  return count
}
