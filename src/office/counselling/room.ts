import type { Db, Ground } from '#ground/act/act.ts'
import { CLOSED_BOOKS } from '#ground/act/books.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { PASSWORD_COST, type PasswordCost } from '#ground/identity/password.ts'
import { newToken } from '#ground/identity/token.ts'
import type { OwnData } from './own-data.ts'
import { openVault, type Vault } from './vault.ts'

/** What the acts of the counselling share inside one process. */
export interface CounsellingRoom {
  /** On the closed login, with the closed books. */
  readonly ground: Ground
  readonly vault: Vault
  /** The office's database, for one thing only: counters of failed guesses per network, digested, naming nobody. */
  readonly attempts: Db
  /** Sessions run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  readonly secrets: Chance
  readonly passwordCost: PasswordCost
  /** Whoever shows this may create the first lead; printed at the console while there is no member. */
  readonly setupToken: string
  /** What the other closed rooms tell a person who asks what is held of them; see `addOwnData`. */
  readonly ownData: OwnData[]
}

export interface CounsellingOptions {
  /** Seals the keys of all cases; at least 32 random characters. */
  readonly secret: string
  readonly attempts: Db
  readonly wallClock?: Clock
  readonly secrets?: Chance
  readonly passwordCost?: PasswordCost
  readonly setupToken?: string
}

/** Throws `WrongCounsellingSecret` when the keys in the database were sealed with another secret. */
export async function openCounselling(
  ground: Ground,
  { secret, attempts, ...options }: CounsellingOptions,
): Promise<CounsellingRoom> {
  const secrets = options.secrets ?? systemChance
  return {
    ground: { ...ground, books: CLOSED_BOOKS },
    vault: await openVault(ground.db, secret, secrets),
    attempts,
    secrets,
    wallClock: options.wallClock ?? systemClock,
    passwordCost: options.passwordCost ?? PASSWORD_COST,
    setupToken: options.setupToken ?? newToken(secrets),
    ownData: [],
  }
}
