/** Longer than this nobody needs from one visitor to the next: a break, or a look at a file. Minutes. */
const LONGEST = 10

/**
 * From the end of one visitor to the begin of the next at the same desk, on average, where the next one was waiting
 * already. Over all desks of a site together: nothing is kept of a single one.
 * @param calls begin of calls (minutes since any moment); @param ended the visits, in the same minutes.
 */
export function changeoverOf(
  calls: readonly { readonly visit: string; readonly desk: number; readonly called: number }[],
  ended: readonly {
    readonly id: string
    readonly arrived: number
    readonly served: number | null
    readonly ended: number
  }[],
): { count: number; minutes: number } | null {
  const times = new Map(ended.map((it) => [it.id, it]))
  let [count, sum] = [0, 0]
  for (const atDesk of Map.groupBy(calls, ({ desk }) => desk).values()) {
    const inOrder = atDesk.toSorted((a, b) => a.called - b.called)
    inOrder.slice(1).forEach(({ visit, called }, n) => {
      const [before, next] = [times.get(inOrder[n]!.visit), times.get(visit)]
      if (!before || !next || next.arrived > before.ended || before.ended > called) return
      const minutes = (next.served ?? called) - before.ended
      if (minutes > LONGEST) return
      count += 1
      sum += minutes
    })
  }
  return count > 0 ? { count, minutes: sum / count } : null
}
