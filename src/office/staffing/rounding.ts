/** Rounds once, for display: hundredths, halves away from zero, blind to the last bits of binary fractions. */
export const shownHundredths = (value: number): number => {
  const rounded = Math.round(Math.abs(value) * 100 * (1 + 1e-12)) / 100
  return value < 0 ? 0 - rounded : rounded
}

/** The step of posts an office can fill: the next half post above. 2.5000000001 of binary fractions stays 2.5. */
export const POLICY_STEP = 0.5
export const policyPosts = (posts: number): number =>
  Math.ceil((posts / POLICY_STEP) * (1 - 1e-12) - 1e-12) * POLICY_STEP || 0

/**
 * Hundredths that add up to the shown difference: each part is cut, and what is missing goes to those cut most. So a
 * head who adds the printed rows gets the printed sum.
 */
export function shownParts(parts: readonly number[], shownSum: number): number[] {
  const cut = parts.map((part) => Math.floor(part * 100 + 1e-9))
  let open = Math.round(shownSum * 100) - cut.reduce((sum, part) => sum + part, 0)
  const order = parts
    .map((part, index) => ({ index, rest: part * 100 - cut[index]! }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  for (let n = 0; open !== 0 && order.length > 0; n += 1) {
    const step = Math.sign(open)
    const at = step > 0 ? order[n % order.length]! : order[order.length - 1 - (n % order.length)]!
    cut[at.index]! += step
    open -= step
  }
  return cut.map((part) => part / 100)
}
