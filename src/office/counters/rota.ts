/**
 * How many people take turns so that nobody sits at a desk too long in one go. People without names: a number, never a plan
 * for a colleague. Pure.
 */
export interface Rota {
  /** Nobody can do with fewer. */
  readonly least: number
  /** So many suffice: found by giving each desk to whoever is away from one the longest. */
  readonly enough: number
}

const HALF = 30

/** `desks`: open in each half hour. Whoever sat as long as allowed is away for at least half an hour. */
export function rotaFor(desks: readonly number[], longestMinutes: number): Rota {
  const longest = Math.max(1, Math.floor(longestMinutes / HALF))
  const most = Math.max(0, ...desks)
  let least = most
  // In any stretch one half hour longer than allowed everybody is away at least once.
  for (let from = 0; from + longest < desks.length; from += 1) {
    const work = desks.slice(from, from + longest + 1).reduce((sum, value) => sum + value, 0)
    least = Math.max(least, Math.ceil(work / longest))
  }
  let enough = least
  while (enough < 2 * most && !suffices(desks, longest, enough)) enough += 1
  return { least, enough: Math.max(enough, least) }
}

/** Whether so many people can keep the desks open, none longer than `longest` half hours in one go. */
export function suffices(desks: readonly number[], longest: number, people: number): boolean {
  // Half hours in a row at a desk (positive), or away from one (negative).
  let rows = Array.from({ length: people }, () => -longest)
  for (const open of desks) {
    const able = rows.map((row, who) => ({ row, who })).filter(({ row }) => row < longest)
    // Who has been away longest first, then who sits shortest: whoever could tire next is spared, so if anybody can do it, they can.
    const chosen = new Set(
      able
        .toSorted((a, b) => a.row - b.row)
        .slice(0, open)
        .map(({ who }) => who),
    )
    if (chosen.size < open) return false
    rows = rows.map((row, who) => (chosen.has(who) ? Math.max(row, 0) + 1 : Math.min(row, 0) - 1))
  }
  return true
}
