/**
 * Whether winners and losers arrived alike: the rank-sum test of Mann and Whitney, two-sided, by the normal approximation
 * (with these numbers exact to the third decimal). Arrivals have no ties.
 * @param won whether the n-th arrival won
 * @returns the probability of a difference at least as large if arrival did not matter
 */
export function rankP(won: readonly boolean[]): number {
  const winners = won.filter(Boolean).length
  const losers = won.length - winners
  if (winners === 0 || losers === 0) return 1
  const ranks = won.reduce((sum, it, n) => sum + (it ? n + 1 : 0), 0)
  const u = ranks - (winners * (winners + 1)) / 2
  const mean = (winners * losers) / 2
  const deviation = Math.sqrt((winners * losers * (won.length + 1)) / 12)
  return 2 * upperTail(Math.abs(u - mean) / deviation)
}

/** Upper tail of the normal distribution; Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
}
