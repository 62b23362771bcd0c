import { perform } from '#ground/act/act.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { drawNumbers } from '#office/visits/index.ts'
import { holderOf, missingOf, type KeptNumber } from './block.ts'
import { keepNumbers, openNumbers } from './block-store.ts'
import type { OutageRoom } from './room.ts'

const NUMBERS_PER_DAY = 1000

export interface ReserveCommand {
  readonly site: number
  /** The name a colleague's browser gave itself; machines with a key need none. */
  readonly browser?: string | undefined
}

/**
 * Fills up the numbers one machine holds for today, a block per letter of the site. Does nothing, and leaves no row,
 * while there are enough.
 */
export async function reserveNumbers(
  room: OutageRoom,
  actor: Actor,
  { site, browser }: ReserveCommand,
): Promise<Outcome<{ numbers: readonly KeptNumber[] }, CommonRefusal>> {
  const { ground } = room
  const act = 'outage.reserve-numbers'
  if (!isPermitted(ground.permissions, actor, act, site)) return refuse('not-permitted')
  const holder = holderOf(actor, browser)
  const day = officeDay(ground.clock.now())
  const held = await openNumbers(ground.db, { site, day, holder })
  const letters = await lettersOf(room, site)
  if (letters.every((letter) => missingOf(countOf(held, letter)) === 0)) return { ok: true, numbers: held }
  return perform<{ numbers: readonly KeptNumber[] }, never>(ground, actor, { act, site }, async (hand) => {
    const { tx, now } = hand
    const today = officeDay(now)
    const of = { site, day: today, holder }
    for (const letter of letters) {
      const missing = missingOf(countOf(await openNumbers(tx, of), letter))
      if (missing === 0) continue
      const offset = ground.chance.below(NUMBERS_PER_DAY)
      const drawn = await drawNumbers(tx, { site, day: today, letter }, missing, offset)
      const numbers = drawn.map((number) => ({ number, code: ground.ids.code() }))
      await keepNumbers(tx, of, numbers, now)
    }
    const numbers = await openNumbers(tx, of)
    hand.about(`block:${site}/${today.toString()}/${holder}`, { numbers: numbers.length })
    hand.tell('outage.numbers-reserved', { site, holder, numbers: numbers.length })
    return { ok: true, numbers }
  })
}

async function lettersOf({ ground, reception }: OutageRoom, site: number): Promise<string[]> {
  const teams = await reception.calling.staff.teams(ground.db, site)
  return [...new Set(teams.map(({ letter }) => letter))]
}

const countOf = (numbers: readonly KeptNumber[], letter: string): number =>
  numbers.filter(({ number }) => number.startsWith(letter)).length
