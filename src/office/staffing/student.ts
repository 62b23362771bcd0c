/** ln Γ(x) for x > 0 (Lanczos, g = 7); about 15 digits. */
function logGamma(x: number): number {
  const c = [
    ...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313],
    ...[-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6],
    1.5056327351493116e-7,
  ]
  const z = x - 1
  const t = z + 7.5
  const sum = c.slice(1).reduce((total, part, index) => total + part / (z + index + 1), c[0]!)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Continued fraction of the incomplete beta function (Lentz). */
function betaFraction(a: number, b: number, x: number): number {
  let [d, c] = [1 / (1 - ((a + b) * x) / (a + 1)), 1]
  let h = d
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return h
}

/** Regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

export const NORMAL_975 = 1.959963984540054

/**
 * The 97.5 % quantile of Student's t for `freedom` degrees (any positive real): what 95 % intervals of a mean of few
 * cases stand on. 5 cases: 2.776; many: 1.960.
 */
export function student975(freedom: number): number {
  if (freedom > 1e6) return NORMAL_975
  const tail = (t: number): number => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
  let [low, high] = [1, 2]
  while (tail(high) > 0.025) high *= 2
  for (let n = 0; n < 80; n += 1) {
    const middle = (low + high) / 2
    if (tail(middle) > 0.025) low = middle
    else high = middle
  }
  return (low + high) / 2
}
