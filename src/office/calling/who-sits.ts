import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsById, readDesks } from '#office/staff/index.ts'
import { visitsIn, type Visit } from '#office/visits/index.ts'
import { startOf } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn } from './seat-store.ts'

export interface SeatAtDesk {
  readonly desk: number
  readonly room: string
  readonly team: string
  /** null: free. */
  readonly colleague: {
    readonly name: string
    readonly me: boolean
    readonly onBreak: boolean
    readonly breakUntil: Temporal.Instant | null
  } | null
  /** Who is called here or served here, and since when. A number, no name. */
  readonly guest: {
    readonly number: string
    readonly serving: boolean
    readonly since: Temporal.Instant | null
  } | null
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
  const guests = await visitsIn(ground.db, site, officeDay(ground.clock.now()), ['called', 'serving'])
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
        breakUntil: seat.breakUntil,
      }
      const guest = guests.find(({ desk }) => desk === id)
      return {
        desk: id,
        room: name,
        team,
        colleague: colleague ?? null,
        guest: guest ? guestOf(guest) : null,
      }
    }),
  }
}

function guestOf({ number, state, calledAt, servedAt }: Visit) {
  const serving = state === 'serving'
  return { number: number ?? '', serving, since: serving ? servedAt : calledAt }
}
