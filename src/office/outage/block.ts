import type { Actor } from '#ground/permission/permission.ts'

/** A number kept for one machine, and the code that opens its ticket's page on a phone once the server is back. */
export interface KeptNumber {
  readonly number: string
  readonly code: string
}

/** So many numbers of each letter a machine holds when it was last heard. A terminal gives about one a minute. */
export const BLOCK_SIZE = 30
/** With so many left or fewer the block is filled up again. */
export const BLOCK_LOW = 15

/** How many more a machine gets. Pure. */
export function missingOf(open: number): number {
  return open <= BLOCK_LOW ? BLOCK_SIZE - open : 0
}

/** Whose block it is: a device by its key, a colleague's browser by the name it gave itself. */
export function holderOf(actor: Actor, browser?: string): string {
  return actor.kind === 'device' ? `device:${actor.id}` : `browser:${browser ?? actor.id}`
}

/** The pre-printed roll of the drawer, N001 to N300: outside all letters of teams. */
export const ROLL_LAST = 300

export function isOfRoll(number: string): boolean {
  const n = Number(number.slice(1))
  return /^N\d{3}$/.test(number) && n >= 1 && n <= ROLL_LAST
}
