import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import type { Feed } from '#ground/events/feed.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { PASSWORD_COST, type PasswordCost } from '#ground/identity/password.ts'
import { newToken } from '#ground/identity/token.ts'
import { KeyCache } from './key-cache.ts'

/** What the acts of this module share inside one process. */
export interface StaffRoom {
  readonly ground: Ground
  /** Sessions and attempts run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  /** Never the seeded chance of a demonstration: whoever knows the seed would know every session. */
  readonly secrets: Chance
  readonly keys: KeyCache
  /** What a digest costs that is made from now on. */
  readonly passwordCost: PasswordCost
  /** Whoever shows this may create the first account; printed at the console while there is none. */
  readonly setupToken: string
}

export interface StaffOptions {
  readonly wallClock?: Clock
  readonly secrets?: Chance
  /** With the feed a revoked key ends at once in every process, without it within 30 s. */
  readonly feed?: Pick<Feed, 'subscribe'>
  /** Given when several processes serve one office, so that they agree. */
  readonly setupToken?: string
  /** Less than the usual only for an office nobody works in; no setting leads here. */
  readonly passwordCost?: PasswordCost
}

export function openStaff(ground: Ground, options: StaffOptions = {}): StaffRoom {
  const secrets = options.secrets ?? systemChance
  const keys = new KeyCache()
  options.feed?.subscribe((event) => {
    if (event.topic === 'staff.key-revoked') keys.clear()
  })
  return {
    ground,
    wallClock: options.wallClock ?? systemClock,
    secrets,
    keys,
    passwordCost: options.passwordCost ?? PASSWORD_COST,
    setupToken: options.setupToken ?? newToken(secrets),
  }
}
