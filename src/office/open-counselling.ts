import type pg from 'pg'
import type { Db } from '#ground/act/act.ts'
import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { PasswordCost } from '#ground/identity/password.ts'
import { bindCounselling, bindCounselReports } from './bind-counselling.ts'
import { bindEarlyWarning } from './bind-earlywarning.ts'
import { bindCourses } from './bind-courses.ts'
import { bindGuidance } from './bind-guidance.ts'
import { bindPartners } from './bind-partners.ts'
import * as counselling from './counselling/index.ts'
import type { GuidanceOptions } from './guidance/index.ts'
import { permissions } from './permissions.ts'

export interface ClosedOptions {
  /** The closed login; not the application's (docs/decisions/0032). */
  readonly pool: pg.Pool
  /** Seals the keys of all cases. */
  readonly secret: string
  /** The office's database, for counters of failed guesses alone. */
  readonly attempts: Db
  readonly clock?: Clock
  readonly chance?: Chance
  /** For a counselling nobody works in; no setting leads here. */
  readonly passwordCost?: PasswordCost
  readonly setupToken?: string
  /** Looks at documents for malware; without it they are marked as not looked at. */
  readonly scan?: GuidanceOptions['scan']
}

/** The closed rooms, composed apart from the office: the office does not know them, and no page gets both by one name. */
export type Counselling = Awaited<ReturnType<typeof openClosedRooms>>

export async function openClosedRooms(options: ClosedOptions) {
  const { pool, clock = systemClock, chance = systemChance } = options
  const ground = {
    ...{
      db: kysely<DB>(pool),
      clock,
      chance,
      ids: createIds(clock, chance),
      permissions,
      books: CLOSED_BOOKS,
    },
    // live lines of the office never hear of the closed rooms
    wake: () => undefined,
  }
  const room = await counselling.openCounselling(ground, {
    ...{ secret: options.secret, attempts: options.attempts },
    ...(options.passwordCost && { passwordCost: options.passwordCost }),
    ...(options.setupToken && { setupToken: options.setupToken }),
  })
  const guidance = bindGuidance(room, options.scan)
  const courses = bindCourses(room)
  return {
    ground,
    setupToken: room.setupToken,
    ...bindCounselling(room),
    guidance,
    courses,
    earlywarning: bindEarlyWarning({ guidance: guidance.room, offers: () => courses.offersFor({}) }),
    partners: bindPartners(room),
    reports: bindCounselReports({ counselling: room }),
  }
}
