import type { SimDemand, SimHabits, SimPayment } from './setting.ts'

/**
 * What is assumed of an office that has measured too little. Each figure is marked as assumed where it is used, and gives way
 * to the office's own. Lead times: the quantiles of a German immigration office that offers 14 days (Bielefeld 2026, free
 * places seen every 15 minutes); no-shows: 10 to 25 in 100 are told of German offices; the rest is our estimate.
 */
export const ASSUMED_DEMAND: Omit<SimDemand, 'bookings' | 'walkIns'> = {
  leadDays: { of: 'quantiles', values: [0.2, 2.4, 6.4, 6.9, 7.1, 7.6, 8, 8.6, 9.5, 10.8, 12.7, 21, 45] },
  languages: [
    { code: 'de', weight: 5 },
    { code: 'en', weight: 3 },
    { code: 'ar', weight: 2 },
    { code: 'uk', weight: 1 },
    { code: 'tr', weight: 1 },
  ],
  cancelShare: 0.21,
  moveShare: 0.25,
  noShow: [
    { upToDays: 7, share: 0.1 },
    { upToDays: 28, share: 0.15 },
    { upToDays: null, share: 0.22 },
  ],
  punctuality: { of: 'normal', mean: -10, sd: 10 },
  patience: { of: 'lognormal', mean: 150, cv: 0.6 },
  preferredShare: 0.03,
  urgentShare: 0.005,
}

export const ASSUMED_HABITS: SimHabits = {
  walkSeconds: { of: 'lognormal', mean: 45, cv: 0.5 },
  notesSeconds: { of: 'exponential', mean: 45 },
  reactionSeconds: { of: 'exponential', mean: 20 },
  unheardShare: 0.03,
  unheardSeconds: 180,
  unheardBackShare: 0.4,
  unheardBackMinutes: { of: 'exponential', mean: 12 },
  admitLateShare: 0.7,
  parkShare: 0.04,
  parkMinutes: { of: 'lognormal', mean: 12, cv: 0.5 },
  overtimeMinutes: 60,
}

export const ASSUMED_PAYMENT: SimPayment = {
  payNowShare: 0.85,
  kioskShare: 0.6,
  kiosks: 1,
  kioskMinutes: { of: 'lognormal', mean: 2.5, cv: 0.5 },
  cashierTeam: null,
  cashierMinutes: { of: 'lognormal', mean: 4, cv: 0.5 },
  backShare: 0.5,
  backMinutes: { of: 'lognormal', mean: 3, cv: 0.4 },
  grounds: [],
}

/** One service in three is much shorter or longer than the mean: standard deviation over mean, as measured at counters. */
export const ASSUMED_CV = 0.8
/** How a day's walk-ins come between opening and closing: most in the first hours, few towards the end. Weights. */
const WALK_IN_SHAPE: readonly number[] = [1.8, 1.6, 1.4, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2]

/** So many walk-ins of a day, spread over its half hours; `from` and `to` are half hours after midnight. */
export function spreadOverDay(total: number, from: number, to: number): number[] {
  const weights = Array.from({ length: 48 }, (_, n) => {
    if (n < from || n >= to) return 0
    return WALK_IN_SHAPE[Math.floor(((n - from) / (to - from)) * WALK_IN_SHAPE.length)]!
  })
  const all = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((weight) => (all > 0 ? (total * weight) / all : 0))
}
