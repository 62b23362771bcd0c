import { SMALLEST, suppressSmall } from '#ground/smallgroups/index.ts'
import type { Account } from '#office/staff/index.ts'

/** Areas whose load is told as one: an area with five colleagues or more, or small ones together. */
export interface Unit {
  /** The keys of its areas, joined by +. */
  readonly key: string
  readonly areas: readonly string[]
}

/**
 * Load says how whoever works in an area fared. An area of fewer than five is told together with the other small ones, and with
 * the next smallest where those are not five; when even then they are not, nothing is told of them, and no total beside the rest.
 */
export function unitsOf(
  areas: readonly string[],
  accounts: readonly Pick<Account, 'teams' | 'active'>[],
): readonly Unit[] {
  const size = (area: string): number =>
    accounts.filter(({ teams, active }) => active && teams.includes(area)).length
  const groups = Object.fromEntries(areas.map((area) => [area, size(area)]))
  const { show, suppress } = suppressSmall({ groups })
  const alone = show.map((area) => ({ key: area, areas: [area] }))
  // whoever works in two of them is one colleague: counted once, as the five have to be five people
  const people = accounts.filter(
    ({ teams, active }) => active && teams.some((team) => suppress.includes(team)),
  ).length
  if (suppress.length === 0 || people < SMALLEST) return alone
  return [...alone, { key: suppress.join('+'), areas: suppress }]
}
