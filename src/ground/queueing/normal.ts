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

/** The x below which a share of Student's distribution lies. */
export function studentQuantile(share: number, freedom: number): number {
  if (share === 0.5) return 0
  if (share < 0.5) return -studentQuantile(1 - share, freedom)
  let high = 2
  while (studentShare(high, freedom) < share) high *= 2
  return findCrossing((t) => studentShare(t, freedom), share, 0, high)
}

/** Share of Student's distribution up to t, t ≥ 0: by the sum over the angle for whole degrees of freedom. */
function studentShare(t: number, freedom: number): number {
  if (freedom > 2000) return normalShare(t)
  const angle = Math.atan(t / Math.sqrt(freedom))
  const cos2 = Math.cos(angle) ** 2
  const isOdd = freedom % 2 === 1
  let [term, sum] = isOdd ? [Math.cos(angle), freedom > 1 ? Math.cos(angle) : 0] : [1, 1]
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cos2 * (k - 1)) / k
    sum += term
  }
  const inside = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
  return 0.5 + inside / 2
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
