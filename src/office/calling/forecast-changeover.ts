/** Longer than this nobody needs from one visitor to the next: a break, or a look at a file. Minutes. */
const LONGEST = 10

/** Between two visitors at one desk, on average. Minutes. */
export interface Changeover {
  /** From the end of one to the call of the next. */
  readonly notes: number
  /** From the call to the begin. */
  readonly walk: number
}

interface Ended {
  readonly id: string
  readonly arrived: number
  readonly served: number | null
  readonly ended: number
}

/**
 * Where the next one was waiting already. Over all desks of a site together: nothing is kept of a single one.
 * @param calls begin of calls (minutes since any moment); @param ended the visits, in the same minutes.
 */
export function changeoverOf(
  calls: readonly { readonly visit: string; readonly desk: number; readonly called: number }[],
  ended: readonly Ended[],
): (Changeover & { readonly count: number }) | null {
  const times = new Map(ended.map((it) => [it.id, it]))
  const seen: Changeover[] = []
  for (const atDesk of Map.groupBy(calls, ({ desk }) => desk).values()) {
    const inOrder = atDesk.toSorted((a, b) => a.called - b.called)
    inOrder.slice(1).forEach(({ visit, called }, n) => {
      const [before, next] = [times.get(inOrder[n]!.visit), times.get(visit)]
      if (!before || !next || next.arrived > before.ended || before.ended > called) return
      const [notes, walk] = [called - before.ended, Math.max(0, (next.served ?? called) - called)]
      if (notes + walk <= LONGEST) seen.push({ notes, walk })
    })
  }
  const mean = (of: (it: Changeover) => number) => seen.reduce((sum, it) => sum + of(it), 0) / seen.length
  return seen.length > 0
    ? { count: seen.length, notes: mean((it) => it.notes), walk: mean((it) => it.walk) }
    : null
}
