import type { Place, Wish } from './appointment.ts'
import { cellsOfPools, type Pool } from './quota.ts'
import { lanesFor, openDay, type Lane, type OpenDay, type Plan } from './capacity.ts'
import {
  addInto,
  CELL_MINUTES,
  cellAt,
  cellEnd,
  clearCells,
  dayAt,
  allFree,
  hasCell,
  instantOf,
  keepOnly,
  noCells,
  runsOf,
  setCells,
  without,
  type Cells,
  type DayNumber,
} from './cells.ts'

/**
 * What this process believes to be taken: one bit per five minutes, lane and day. It only proposes; the exclusion
 * constraint decides. A stale belief costs a repeat ("just taken"), never a double booking.
 */
interface Known {
  readonly lane: number
  readonly day: DayNumber
  /** Cells; from = to for a booking that no longer blocks. */
  readonly from: number
  readonly to: number
  readonly version: number
}

interface LaneDay {
  readonly cells: Cells
  readonly ids: Set<string>
}

export interface Proposal {
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly planVersion: number
}

export class Projection {
  readonly #plans = new Map<number, Plan>()
  readonly #busy = new Map<number, Map<DayNumber, LaneDay>>()
  readonly #known = new Map<string, Known>()
  readonly #holds = new Map<string, number>()
  #nextHoldEnd = Infinity
  readonly #open = new Map<string, OpenDay | null>()
  readonly #starts = new Map<string, Map<string, Cells>>()
  readonly #lanes = new Map<string, Lane[]>()
  readonly #teams = new Map<number, string>()
  #today: DayNumber = 0

  setPlan(plan: Plan): void {
    this.#plans.set(plan.site, plan)
    // Opening hours changed: everything computed from them is computed anew when asked for.
    this.#open.clear()
    this.#starts.clear()
    this.#lanes.clear()
    for (const lane of plan.lanes) this.#teams.set(lane.id, `${plan.site}/${lane.team}`)
  }

  plan(site: number): Plan | undefined {
    return this.#plans.get(site)
  }

  sites(): number[] {
    return [...this.#plans.keys()]
  }

  get size(): number {
    return this.#known.size
  }

  /** Takes in a booking as it now is. Safe to repeat and to hear out of order: the version decides. */
  apply(place: Place): void {
    const known = this.#known.get(place.id)
    if (known && known.version >= place.version) return
    const day = dayAt(place.from)
    const live = place.state === 'booked' || place.state === 'held'
    // What ended is remembered by its bare version, so that an older event heard late cannot revive it.
    const next: Known = {
      lane: place.lane,
      day,
      from: live ? cellAt(day, place.from) : 0,
      to: live ? cellEnd(day, place.to) : 0,
      version: place.version,
    }
    this.#put(place.id, next, live ? place.until : null)
  }

  /** Takes back a tentative mark whose booking was refused. */
  forget(id: string): void {
    const known = this.#known.get(id)
    if (known?.version !== 0) return
    this.#remove(id, known)
    this.#known.delete(id)
    this.#holds.delete(id)
  }

  /** Frees the places of holds that have run out; a new day opens hours that were set aside until now. */
  sweep(nowMs: number): void {
    const today = dayAt(nowMs)
    if (today !== this.#today) {
      this.#today = today
      this.#opensWithDays()
    }
    if (nowMs < this.#nextHoldEnd) return
    this.#nextHoldEnd = Infinity
    for (const [id, until] of this.#holds) {
      if (until > nowMs) {
        this.#nextHoldEnd = Math.min(this.#nextHoldEnd, until)
        continue
      }
      const known = this.#known.get(id)
      // Only this process believes so, by its clock: what the database says of this very version still counts.
      if (known) this.#put(id, { ...known, from: 0, to: 0, version: Math.max(0, known.version - 1) }, null)
      this.#holds.delete(id)
    }
  }

  /** Only where hours are set aside does it matter how far ahead a day lies. */
  #opensWithDays(): void {
    if (![...this.#plans.values()].some(({ quotas }) => quotas.length > 0)) return
    this.#open.clear()
    this.#starts.clear()
  }

  /** Lets go of what lies behind, so that memory follows the future and not the history. */
  dropBefore(day: DayNumber): void {
    for (const [id, known] of this.#known) if (known.day < day) this.#known.delete(id)
    for (const days of this.#busy.values()) for (const key of days.keys()) if (key < day) days.delete(key)
    this.#open.clear()
    this.#starts.clear()
  }

  /** The cells of a day at which the wish can begin. */
  starts(wish: Wish, day: DayNumber): Cells {
    const length = Math.ceil(wish.minutes / CELL_MINUTES)
    const lanes = this.#lanesOf(wish)
    const shelf = this.#shelf(`${wish.site}/${wish.team}`, day)
    const label = `${length}:${lanesKey(wish)}|${wish.pools?.join() ?? ''}`
    let found = shelf.get(label)
    if (!found) {
      found = noCells()
      for (const lane of lanes) {
        const open = this.#openDay(lane, day, wish.pools)
        if (!open) continue
        const runs = runsOf(without(open.open, this.#busy.get(lane.id)?.get(day)?.cells), length)
        keepOnly(runs, open.grid)
        addInto(found, runs)
      }
      shelf.set(label, found)
    }
    return found
  }

  /** Chooses a lane for a start and marks it at once, so that the next request in this process sees it taken. */
  propose(
    wish: Wish,
    startMs: number,
    id: string,
    until: number,
    chance: (below: number) => number,
  ): Proposal | null {
    const plan = this.#plans.get(wish.site)
    if (!plan) return null
    const day = dayAt(startMs)
    const from = cellAt(day, startMs)
    const to = from + Math.ceil(wish.minutes / CELL_MINUTES)
    if (instantOf(day, from) !== startMs) return null
    const lane = this.#bestLane(wish, day, from, to, chance)
    if (!lane) return null
    this.#put(id, { lane: lane.id, day, from, to, version: 0 }, until)
    return { lane: lane.id, from: startMs, to: instantOf(day, to), planVersion: plan.version }
  }

  /** Prefers a lane in which the visit leaves the fewest odd gaps: neighbours on both sides, then one, then none. */
  #bestLane(
    wish: Wish,
    day: DayNumber,
    from: number,
    to: number,
    chance: (below: number) => number,
  ): Lane | null {
    let best: Lane[] = []
    let most = -1
    for (const lane of this.#lanesOf(wish)) {
      const open = this.#openDay(lane, day, wish.pools)
      if (!open || !hasCell(open.grid, from)) continue
      const free = without(open.open, this.#busy.get(lane.id)?.get(day)?.cells)
      if (!allFree(free, from, to)) continue
      const neighbours = Number(!hasCell(free, from - 1)) + Number(!hasCell(free, to))
      if (neighbours > most) {
        most = neighbours
        best = []
      }
      if (neighbours === most) best.push(lane)
    }
    return best.length > 0 ? best[chance(best.length)]! : null
  }

  #lanesOf(wish: Wish): Lane[] {
    const key = `${wish.site}/${wish.team}/${lanesKey(wish)}`
    let lanes = this.#lanes.get(key)
    if (!lanes) {
      const plan = this.#plans.get(wish.site)
      lanes = plan ? lanesFor(plan, wish) : []
      this.#lanes.set(key, lanes)
    }
    return lanes
  }

  #openDay(lane: Lane, day: DayNumber, pools: readonly Pool[] = OPEN): OpenDay | null {
    const plan = this.#plans.get(lane.site)!
    const key = plan.quotas.length === 0 ? `${lane.id}/${day}` : `${lane.id}/${day}/${pools.join()}`
    let open = this.#open.get(key)
    if (open === undefined) {
      open = hoursOn(plan, lane, day)
      const allowed = open && cellsOfPools(plan.quotas, lane, day, this.#today, pools)
      // Where a place may begin stays the office's grid; only the hours themselves are fewer.
      if (open && allowed) {
        const cells = Uint32Array.from(open.open)
        keepOnly(cells, allowed)
        open = { ...open, open: cells }
      }
      this.#open.set(key, open)
    }
    return open
  }

  /**
   * Any counter of the team that nobody uses at that time, whatever hours, grid and skills say: for staff who book outside
   * the rules. A counter that is switched off serves too.
   */
  proposeAnywhere(
    wish: Wish,
    startMs: number,
    id: string,
    until: number,
    chance: (below: number) => number,
  ): Proposal | null {
    const plan = this.#plans.get(wish.site)
    if (!plan) return null
    const day = dayAt(startMs)
    const from = cellAt(day, startMs)
    const to = from + Math.ceil(wish.minutes / CELL_MINUTES)
    if (instantOf(day, from) !== startMs) return null
    const free = plan.lanes.filter(
      (lane) =>
        lane.team === wish.team &&
        (!wish.needs.includes('step_free') || lane.stepFree) &&
        allFree(without(ALL_DAY, this.#busy.get(lane.id)?.get(day)?.cells), from, to),
    )
    const lane = free.find(({ active }) => active) ?? free[0]
    if (!lane) return null
    const same = free.filter(({ active }) => active === lane.active)
    const chosen = same[chance(same.length)]!
    this.#put(id, { lane: chosen.id, day, from, to, version: 0 }, until)
    return { lane: chosen.id, from: startMs, to: instantOf(day, to), planVersion: plan.version }
  }

  #shelf(team: string, day: DayNumber): Map<string, Cells> {
    const key = `${team}/${day}`
    let shelf = this.#starts.get(key)
    if (!shelf) {
      shelf = new Map()
      this.#starts.set(key, shelf)
    }
    return shelf
  }

  #put(id: string, next: Known, until: number | null): void {
    const known = this.#known.get(id)
    const same =
      known &&
      known.lane === next.lane &&
      known.day === next.day &&
      known.from === next.from &&
      known.to === next.to
    this.#known.set(id, next)
    if (!same) {
      if (known) this.#remove(id, known)
      if (next.to > next.from) this.#mark(id, next)
    }
    if (until === null) this.#holds.delete(id)
    else {
      this.#holds.set(id, until)
      this.#nextHoldEnd = Math.min(this.#nextHoldEnd, until)
    }
  }

  #mark(id: string, known: Known): void {
    let days = this.#busy.get(known.lane)
    if (!days) this.#busy.set(known.lane, (days = new Map()))
    let laneDay = days.get(known.day)
    if (!laneDay) days.set(known.day, (laneDay = { cells: noCells(), ids: new Set() }))
    laneDay.ids.add(id)
    setCells(laneDay.cells, known.from, known.to)
    this.#touch(known)
  }

  /** Removes one booking and draws the lane's day anew: another booking may already stand in the same cells. */
  #remove(id: string, known: Known): void {
    const laneDay = this.#busy.get(known.lane)?.get(known.day)
    if (!laneDay?.ids.delete(id)) return
    clearCells(laneDay.cells, known.from, known.to)
    for (const other of laneDay.ids) {
      const there = this.#known.get(other)
      if (there) setCells(laneDay.cells, there.from, there.to)
    }
    this.#touch(known)
  }

  #touch(known: Known): void {
    const team = this.#teams.get(known.lane)
    if (team) this.#starts.delete(`${team}/${known.day}`)
  }
}

/** A plan is never changed, a new one takes its place: the hours of a lane's day are reckoned once. Nobody writes into them. */
const reckoned = new WeakMap<Plan, Map<string, OpenDay | null>>()
const KEPT = 5000

function hoursOn(plan: Plan, lane: Lane, day: DayNumber): OpenDay | null {
  const known = reckoned.getOrInsertComputed(plan, () => new Map())
  if (known.size > KEPT) known.clear()
  return known.getOrInsertComputed(`${lane.id}/${day}`, () => openDay(plan, lane, day))
}

/** Which lanes may serve a wish depends on its concerns and needs only. */
function lanesKey(wish: Wish): string {
  return `${wish.concerns.join(',')}|${wish.needs.includes('step_free') ? 's' : ''}`
}

const OPEN: readonly Pool[] = ['open']
const ALL_DAY: Cells = noCells().fill(0xffff_ffff)
