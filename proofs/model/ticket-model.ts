/**
 * A ticket from the door to the end, told a second time: for each state what may be done and where it leads. The product
 * writes the same the other way round, act by act.
 */
export const LEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  booked: { arrive: 'waiting', admit: 'waiting', miss: 'no_show', cancel: 'cancelled' },
  waiting: {
    ...{ call: 'called', leave: 'left', 'finish-here': 'finished' },
    ...{ 'note-called': 'parked', 'note-finished': 'finished' },
  },
  called: {
    ...{ recall: 'called', serve: 'serving', withdraw: 'waiting', miss: 'no_show' },
    ...{ park: 'parked', forward: 'waiting', finish: 'finished', 'note-finished': 'finished' },
  },
  serving: { park: 'parked', forward: 'waiting', finish: 'finished', 'note-finished': 'finished' },
  parked: { unpark: 'waiting', leave: 'left', 'finish-here': 'finished', 'note-finished': 'finished' },
  // done at the reception itself, and it was a slip: waits again, or never was
  finished: { reopen: 'waiting', void: 'cancelled' },
  no_show: { admit: 'waiting' },
  left: {},
  cancelled: {},
}

/** Someone in the hall. Minutes as numbers; `due` is the time of the appointment. */
export interface Guest {
  readonly id: string
  readonly priority: 0 | 1 | 2
  readonly due: number | null
  readonly arrived: number
  /** Shares a language with the desk that asks; is to come back to it. */
  readonly speaks: boolean
  readonly known: boolean
  /** Back from the cashier: to the desk that asks, or kept for another. */
  readonly back: 'here' | 'elsewhere' | null
}

/**
 * Who goes first, in the words of the rule: urgent ones by arrival; then whoever comes back to this desk; then whoever is due, by the moment from which they
 * are; then walk-ins by arrival; then appointments whose time has not come. A walk-in is due after 45 minutes, a
 * preferred guest at once, an appointment at its time or, if more than 10 minutes late, on arrival. Last who is kept for
 * another desk. A shared language counts 5 minutes, coming back 10, together 10, among those of one row.
 */
export function goesFirst(a: Guest, b: Guest, now: number): boolean {
  const [x, y] = [standing(a, now), standing(b, now)]
  if (x.row !== y.row) return x.row < y.row
  if (x.since !== y.since) return x.since < y.since
  return a.arrived !== b.arrived ? a.arrived < b.arrived : a.id < b.id
}

function standing(it: Guest, now: number): { row: number; since: number } {
  if (it.priority === 2) return { row: 1, since: it.arrived }
  const isLate = it.due !== null && it.arrived > it.due + 10
  const due = it.priority === 1 || isLate ? it.arrived : (it.due ?? it.arrived + 45)
  if (it.back) return { row: it.back === 'here' ? 2 : 6, since: due }
  const lead = it.known ? 10 : it.speaks ? 5 : 0
  if (due <= now) return { row: 3, since: due - lead }
  return it.due === null ? { row: 4, since: it.arrived - lead } : { row: 5, since: it.due }
}
