/** Which players are in: one bit each, the first player the lowest. */
export type Coalition = number
export const isIn = (players: Coalition, player: number): boolean =>
  player >= 0 && (players & (1 << player)) !== 0

/**
 * Shapley values of a game with few players: what each adds, averaged over all orders in which they may come. They add
 * up to the value of all less the value of none (Shapley 1953). Exact, 2^players evaluations: for at most about twelve.
 */
export function shapley(players: number, valueOf: (players: Coalition) => number): number[] {
  if (players === 0) return []
  const values = Array.from({ length: 2 ** players }, (_, set) => valueOf(set))
  // weight of a set of a given size that a player joins: size! (players − size − 1)! / players!
  const weights = [1 / players]
  for (let size = 1; size < players; size += 1) weights.push((weights[size - 1]! * size) / (players - size))
  const sums = Array.from({ length: players }, () => 0)
  for (const [set, value] of values.entries()) {
    const weight = weights[sizeOf(set)]
    for (let player = 0; player < players; player += 1)
      if (!isIn(set, player)) sums[player]! += weight! * (values[set + (1 << player)]! - value)
  }
  return sums
}

function sizeOf(set: Coalition): number {
  let size = 0
  for (let left = set; left > 0; left &= left - 1) size += 1
  return size
}
