import type { Tagged } from './pure-death.ts'

/**
 * Chance that somebody who never gives up still waits after some minutes, for each number of visitors before her: the same
 * as `fateOf` asks for one state of the house, but for all at once (the transposed equations, uniformised). A day asks it
 * at every quarter hour, and its counters are few: one table each is enough.
 */
export function patientTable(
  states: number,
  { servedPerMinute, perWaiting }: Tagged,
  minutes: number,
): Float64Array {
  let now = new Float64Array(states).fill(1)
  const fastest = servedPerMinute + states * perWaiting
  if (states === 0 || fastest === 0 || minutes <= 0) return now
  const forward = now.map((_, ahead) => (servedPerMinute + ahead * perWaiting) / fastest)
  const parts = Math.max(1, Math.ceil((fastest * minutes) / 400))
  for (let part = 0; part < parts; part += 1) now = advanced(now, forward, (fastest * minutes) / parts)
  return now
}

function advanced(
  from: Float64Array<ArrayBuffer>,
  forward: Float64Array,
  events: number,
): Float64Array<ArrayBuffer> {
  let [now, next] = [from.slice(), new Float64Array(from.length)]
  const sum = new Float64Array(from.length)
  let weight = Math.exp(-events)
  for (let k = 0; k <= events || weight > 1e-16; k += 1) {
    if (k > 0) {
      weight *= events / k
      for (let ahead = 0; ahead < now.length; ahead += 1) {
        const before = ahead === 0 ? 0 : now[ahead - 1]!
        next[ahead] = now[ahead]! + forward[ahead]! * (before - now[ahead]!)
      }
      ;[now, next] = [next, now]
    }
    for (let ahead = 0; ahead < now.length; ahead += 1) sum[ahead] = sum[ahead]! + weight * now[ahead]!
  }
  return sum
}
