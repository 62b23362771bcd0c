/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** Share of the standard normal distribution up to x, to about fifteen digits. */
export function normalShare(x: number): number {
  if (x < -6 || x > 6) {
    const tail = tailBeyond(Math.abs(x))
    return x < 0 ? tail : 1 - tail
  }
  let [term, sum] = [x, x]
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 400; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 + normalDensity(x) * sum
}

/** The tail by its continued fraction; for x beyond 6. */
function tailBeyond(x: number): number {
  let below = x
  for (let k = 60; k > 0; k -= 1) below = x + k / below
  return normalDensity(x) / below
}

/** The x below which a share of the standard normal distribution lies; 0.975 gives 1.96. */
export function normalQuantile(share: number): number {
  if (!(share > 0)) return -Infinity
  if (!(share < 1)) return Infinity
  return findCrossing(normalShare, share, -40, 40)
}

/** The x below which a share of Student's distribution lies; degrees of freedom need not be whole (Welch, Satterthwaite). */
export function studentQuantile(share: number, freedom: number): number {
  if (share === 0.5) return 0
  if (share < 0.5) return -studentQuantile(1 - share, freedom)
  if (freedom > LIKE_NORMAL) return normalQuantile(share)
  let high = 2
  while (studentShare(high, freedom) < share) high *= 2
  return findCrossing((t) => studentShare(t, freedom), share, 0, high)
}

/** Degrees of freedom from which the difference to the normal distribution is below a ten thousandth. */
const LIKE_NORMAL = 20_000

/** Share of Student's distribution up to t, t ≥ 0: by the incomplete beta function. */
function studentShare(t: number, freedom: number): number {
  const [a, x] = [freedom / 2, freedom / (freedom + t * t)]
  const front = Math.exp(a * Math.log(x) + 0.5 * Math.log1p(-x) + logGamma(a + 0.5) - logGamma(a))
  // The fraction converges fast on one side of its middle; on the other the mirrored one does.
  if (x < (a + 1) / (a + 2.5)) return 1 - (front * betaFraction(a, 0.5, x)) / (2 * a * Math.sqrt(Math.PI))
  return 0.5 + (front * betaFraction(0.5, a, 1 - x)) / Math.sqrt(Math.PI)
}

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))]
  let fraction = d
  for (let m = 1; m < 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

/** Of x > 0: Stirling's series, after moving up to where it is exact. */
function logGamma(x: number): number {
  let [at, below] = [x, 0]
  for (; at < 12; at += 1) below += Math.log(at)
  const inverse = 1 / (at * at)
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - below
}

/** Where a rising function crosses a value, by halving. */
export function findCrossing(
  rising: (x: number) => number,
  value: number,
  low: number,
  high: number,
): number {
  let [from, to] = [low, high]
  for (let round = 0; round < 200 && to - from > 1e-13 * Math.max(1, Math.abs(from)); round += 1) {
    const middle = (from + to) / 2
    if (rising(middle) < value) from = middle
    else to = middle
  }
  return (from + to) / 2
}
