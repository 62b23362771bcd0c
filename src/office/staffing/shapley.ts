/**
 * Shapley values of a game with few players: what each adds, averaged over all orders in which they may come. They add
 * up to the value of all less the value of none (Shapley 1953). Exact, 2^players evaluations: for at most about twelve.
 */
export function shapley(players: number, valueOf: (isIn: readonly boolean[]) => number): number[] {
  if (players === 0) return []
  const sets = 2 ** players
  const values = Array.from({ length: sets }, (_, set) =>
    valueOf(Array.from({ length: players }, (_, player) => Math.floor(set / 2 ** player) % 2 === 1)),
  )
  // weight of a set of a given size that a player joins: size! (players − size − 1)! / players!
  const weights = [1 / players]
  for (let size = 1; size < players; size += 1) weights.push((weights[size - 1]! * size) / (players - size))
  const sizes = values.map((_, set) => bits(set))
  return Array.from({ length: players }, (_, player) => {
    const bit = 2 ** player
    let total = 0
    for (let set = 0; set < sets; set += 1)
      if (Math.floor(set / bit) % 2 === 0)
        total += weights[sizes[set]!]! * (values[set + bit]! - values[set]!)
    return total
  })
}

const bits = (set: number): number => set.toString(2).replaceAll('0', '').length
