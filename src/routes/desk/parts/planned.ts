import { formatTime } from '#ground/languages/index.ts'

/** What the published rota says of this moment, at the desk: where I am meant to be, what comes then, who is meant where. */
export interface Planned {
  readonly mine: Moment | null
  readonly next: (Moment & { readonly from: string }) | null
  readonly seats: Readonly<Record<number, string>>
}

interface Moment {
  readonly kind: 'desk' | 'back' | 'break'
  readonly desk: number | null
  readonly room: string
  readonly until: string
}

export async function plannedAt(
  { office, actor }: App.Locals,
  site: number,
  rooms: ReadonlyMap<number, string>,
): Promise<Planned> {
  const found = await office.rota.dutyNow(actor, { site })
  if (!found.ok) return { mine: null, next: null, seats: {} }
  type Duty = NonNullable<typeof found.mine>
  const moment = ({ kind, desk, end }: Duty): Moment => ({
    ...{ kind, desk, room: (desk !== null && rooms.get(desk)) || '', until: formatTime(end) },
  })
  const { mine, next, seats } = found
  return {
    mine: mine && moment(mine),
    next: next && { ...moment(next), from: formatTime(next.start) },
    seats: Object.fromEntries(seats.map(({ desk, name }) => [desk, name])),
  }
}
