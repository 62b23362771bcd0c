import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { drawNumber, visitByNumber, type Visit } from '#office/visits/index.ts'
import { isOfRoll } from './block.ts'
import { keepOfRoll, lockNumber, useNumber } from './block-store.ts'
import type { ConflictReason } from './entry.ts'
import type { ToMerge } from './merged.ts'
import type { OutageRoom } from './room.ts'

type Given = { readonly number: string; readonly ticketCode: string }
type NumberRefusal = Extract<ConflictReason, 'number-unknown' | 'number-used' | 'numbers-used-up'>

/**
 * The number somebody holds already: from the block of this machine, or from the paper roll. Without one a number is
 * drawn now. What is in nobody's block and not of the roll, was given to nobody by us.
 */
export async function numberFor(
  room: OutageRoom,
  { tx }: Hand,
  { site, entry, holder, realAt }: ToMerge,
  { team }: Pick<Visit, 'team'>,
): Promise<Outcome<Given, NumberRefusal>> {
  const day = officeDay(realAt)
  const { number } = entry
  const { ground, reception } = room
  if (number === null) {
    const teams = await reception.calling.staff.teams(tx, site)
    const letter = teams.find(({ key }) => key === team)?.letter ?? 'A'
    const drawn = await drawNumber(tx, site, day, letter, ground.chance.below(1000))
    return drawn ? { ok: true, number: drawn, ticketCode: ground.ids.code() } : refuse('numbers-used-up')
  }
  if (await visitByNumber(tx, site, day, number)) return refuse('number-used')
  const isRoll = entry.kind !== 'check-in' && entry.kind !== 'draw' && isOfRoll(number)
  if (isRoll) await keepOfRoll(tx, { site, day, number, code: ground.ids.code(), at: realAt })
  const kept = await lockNumber(tx, site, day, number)
  // a colleague may enter from paper what any machine gave; a machine speaks for its own block only
  const isOwn = entry.kind === 'paper' || isRoll || kept?.holder === holder
  if (!kept || !isOwn) return refuse('number-unknown')
  if (kept.entry !== null) return refuse('number-used')
  await useNumber(tx, site, day, number, entry.id)
  return { ok: true, number, ticketCode: kept.ticketCode }
}
