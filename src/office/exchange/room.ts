import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { newToken } from '#ground/identity/token.ts'
import type { CallingRoom } from '#office/calling/index.ts'

/** What the acts of this module share inside one process. */
export interface ExchangeRoom {
  readonly ground: Ground
  readonly calling: CallingRoom
  /** Deliveries and their signatures run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  /** From it every secret of a subscription is derived; shared by all processes of an office. */
  readonly secret: string
  readonly secrets: Chance
  /** Hosts allowed beside those the administration names: the demonstration allows this machine. */
  readonly hosts: readonly string[]
}

export interface ExchangeOptions {
  readonly secret?: string | undefined
  readonly hosts?: readonly string[] | undefined
  readonly wallClock?: Clock | undefined
  readonly secrets?: Chance
}

export function openExchange(
  { ground, calling }: { ground: Ground; calling: CallingRoom },
  options: ExchangeOptions = {},
): ExchangeRoom {
  const secrets = options.secrets ?? systemChance
  return {
    ...{ ground, calling, secrets },
    wallClock: options.wallClock ?? systemClock,
    secret: options.secret ?? newToken(secrets),
    hosts: options.hosts ?? [],
  }
}
