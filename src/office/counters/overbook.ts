/** Booking more places than there are: what it brings, what it costs, and how many more cost least. Pure. */
import { overbooking, type Overbooked } from '#ground/queueing/index.ts'

export interface OverbookQuestion {
  readonly places: number
  readonly extra: number
  /** Share of appointments nobody comes to. */
  readonly noShow: number
  /** Cost of an empty place against one visitor too many, in any unit; both from the office. */
  readonly idleCost: number
  readonly excessCost: number
}

export interface OverbookAnswer extends Overbooked {
  readonly booked: number
  readonly cost: number
  /** The same without overbooking. */
  readonly without: Overbooked & { readonly cost: number }
  /** Extra places that cost least, and what they cost. */
  readonly best: { readonly extra: number; readonly cost: number }
}

export function overbookAnswer(question: OverbookQuestion): OverbookAnswer {
  const { places, extra } = question
  const at = (more: number) => {
    const found = overbooking({
      capacity: places,
      booked: places + more,
      showProbability: 1 - question.noShow,
    })
    const cost = found.expectedIdleSlots * question.idleCost + found.expectedExcess * question.excessCost
    return { ...found, cost }
  }
  let best = { extra: 0, cost: at(0).cost }
  // The cost is convex in the number booked: the first rise is the end.
  for (let more = 1; more <= places; more += 1) {
    const { cost } = at(more)
    if (cost >= best.cost) break
    best = { extra: more, cost }
  }
  return { ...at(extra), booked: places + extra, without: at(0), best }
}
