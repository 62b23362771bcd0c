import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsById, readDesks } from '#office/staff/index.ts'
import { startOf } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn } from './seat-store.ts'

export interface SeatAtDesk {
  readonly desk: number
  readonly room: string
  readonly team: string
  /** null: free. */
  readonly colleague: { readonly name: string; readonly me: boolean; readonly onBreak: boolean } | null
}

/** Every desk of a site and who sits there today. For colleagues; it says nothing about visitors. */
export async function whoSits(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ desks: readonly SeatAtDesk[] }, 'not-permitted'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'calling.who-sits', site)) return refuse('not-permitted')
  const seats = await seatsIn(ground.db, site, startOf(officeDay(ground.clock.now())))
  const accounts = await readAccountsById(
    ground.db,
    seats.map(({ account }) => account),
  )
  const desks = (await readDesks(ground.db, site)).filter(({ active }) => active)
  return {
    ok: true,
    desks: desks.map(({ id, room: name, team }) => {
      const seat = seats.find(({ desk }) => desk === id)
      const account = seat && accounts.find((one) => one.id === seat.account)
      const colleague = seat && {
        name: account?.name ?? '',
        me: seat.account === actor.id,
        onBreak: seat.onBreak,
      }
      return { desk: id, room: name, team, colleague: colleague ?? null }
    }),
  }
}
