import type { Ground } from '#ground/act/act.ts'
import { shipped, type CatalogueBook } from '#office/catalogue/index.ts'
import { staffDirectory, type TeamDirectory } from './directory.ts'
import { createExpectedMinutes, type ExpectedMinutes } from './expected-minutes.ts'
import type { Feed } from '#ground/events/feed.ts'
import { createRulesBook, type RulesBook } from './rules-book.ts'
import type { OfficeRules } from './rules.ts'

/** What the acts of this module share inside one process. */
export interface CallingRoom {
  readonly ground: Ground
  /** What one can come for, as it is now in this office. */
  readonly catalogue: CatalogueBook
  readonly staff: TeamDirectory
  /** What each site has set. */
  readonly rules: RulesBook
  readonly expected: ExpectedMinutes
}

export function openCalling(given: {
  readonly ground: Ground
  readonly catalogue?: CatalogueBook
  readonly staff?: TeamDirectory
  /** Where no site has set anything. */
  readonly rules?: Partial<OfficeRules>
  /** Without it this process learns of changed rules only by its own. */
  readonly feed?: Pick<Feed, 'subscribe'>
}): CallingRoom {
  const { ground, catalogue = shipped, staff = staffDirectory, rules, feed } = given
  const expected = createExpectedMinutes(ground, catalogue)
  return { ground, catalogue, staff, rules: createRulesBook(ground, rules, feed), expected }
}

/** Queue and arriving, as this site has set them. */
export function rulesOf(room: Pick<CallingRoom, 'rules'>, site: number): OfficeRules {
  return room.rules.of(site)
}
