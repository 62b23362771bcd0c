import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '#ground/identity/chance.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Answer, Carrier } from './hands.ts'
import type { Machine } from './machine.ts'
import type { Stage } from './stage.ts'
import type { Truth } from './truth.ts'
import { surely } from './wire.ts'

export interface Owed {
  readonly id: string
  readonly kassenzeichen: string
  readonly totalCents: number
}

/** Somebody outside the machines who got or gave money, as the proof remembers it. */
export interface Handed {
  readonly till: string
  readonly claim: string | null
  readonly cents: number
  receipt: number | null
}

export interface World {
  readonly stage: Stage
  readonly truth: Truth
  readonly machines: readonly Machine[]
  /** Machines, clerks and cashiers all speak over lines like this. */
  readonly line: Carrier
  readonly claims: Owed[]
  readonly reliefs: { readonly id: string; readonly by: Actor; readonly kind: string }[]
  /** Payments at drawers, by their name. */
  readonly handed: Map<string, Handed>
  /** What came to the account: for whom the words of the transfer say, and how the bank calls it. */
  readonly transfers: { readonly names: string | null; readonly cents: number; readonly reference: string }[]
  /** Payments about which somebody told something else. */
  readonly tampered: Set<string>
  /** Money a machine took for a number nobody gave, and whose claim a cashier put it on. */
  readonly assigned: Map<string, string>
  /** What a count found more or less than the books said, by till. */
  readonly differences: Map<string, number>
  readonly refunds: string[]
  readonly wrong: string[]
  readonly acts: Record<string, number>
  readonly newName: () => string
  readonly today: Temporal.PlainDate
}

/** Said until somebody answers; what our own mistakes answer is noted. */
export async function say(world: World, act: string, actor: Actor, input: object): Promise<Answer> {
  const told = await surely(world.line, { act, actor, input }, () => pause(3))
  if (told.thrown !== undefined) world.wrong.push(`${act}: ${told.thrown}`)
  if (told.ok) world.acts[act] = (world.acts[act] ?? 0) + 1
  return told
}

/** Mostly one of the newest, so that several pay one claim; now and then an old one. */
export function someone({ claims }: World, chance: Chance): Owed | undefined {
  const among = chance.below(4) === 0 ? claims.length : Math.min(12, claims.length)
  return claims[claims.length - 1 - chance.below(Math.max(1, among))]
}
