import type { Ground } from '#ground/act/act.ts'
import { shipped, type CatalogueBook } from '#office/catalogue/index.ts'
import { staffDirectory, type TeamDirectory } from './directory.ts'
import { createKnowing, type Knowing } from './expected-minutes.ts'
import { createLooks, type HallLooks } from './hall-looks.ts'
import type { Feed } from '#ground/events/feed.ts'
import { createRulesBook, type RulesBook } from './rules-book.ts'
import type { OfficeRules } from './rules.ts'

/** Hours of a team on a day; null: not known. */
export type HoursOf = (
  site: number,
  team: string,
  day: Temporal.PlainDate,
) => readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant }[] | null

/** What the acts of this module share inside one process. */
export interface CallingRoom {
  readonly ground: Ground
  /** What one can come for, as it is now in this office. */
  readonly catalogue: CatalogueBook
  readonly staff: TeamDirectory
  /** What each site has set. */
  readonly rules: RulesBook
  /** What each site has measured of itself. */
  readonly knowing: Knowing
  /** The last look at each hall and what is forecast from it. */
  readonly looks: HallLooks
  readonly hours: HoursOf
}

export function openCalling(given: {
  readonly ground: Ground
  readonly catalogue?: CatalogueBook
  readonly staff?: TeamDirectory
  /** Where no site has set anything. */
  readonly rules?: Partial<OfficeRules>
  /** Without it this process learns of changed rules only by its own. */
  readonly feed?: Pick<Feed, 'subscribe'>
  readonly hours?: HoursOf
}): CallingRoom {
  const { ground, catalogue = shipped, staff = staffDirectory, rules, feed, hours = () => null } = given
  return {
    ...{ ground, catalogue, staff, hours, looks: createLooks() },
    rules: createRulesBook(ground, rules, feed),
    knowing: createKnowing(ground, catalogue),
  }
}

/** Queue and arriving, as this site has set them. */
export function rulesOf(room: Pick<CallingRoom, 'rules'>, site: number): OfficeRules {
  return room.rules.of(site)
}
