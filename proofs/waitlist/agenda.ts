/** What is to happen, in the order of time; what was entered first comes first. */
export class Agenda {
  readonly #heap: { at: number; turn: number; run: () => Promise<void> }[] = []
  #turn = 0

  add(at: Temporal.Instant | number, run: () => Promise<void>): void {
    const ms = typeof at === 'number' ? at : at.epochMilliseconds
    const heap = this.#heap
    heap.push({ at: ms, turn: this.#turn++, run })
    for (let n = heap.length - 1; n > 0;) {
      const parent = (n - 1) >> 1
      if (before(heap[parent]!, heap[n]!)) break
      ;[heap[parent], heap[n]] = [heap[n]!, heap[parent]!]
      n = parent
    }
  }

  take(): { at: number; run: () => Promise<void> } | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (!top || heap.length === 0) return top
    heap[0] = last!
    for (let n = 0; ;) {
      const [left, right] = [2 * n + 1, 2 * n + 2]
      let least = n
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right
      if (least === n) return top
      ;[heap[least], heap[n]] = [heap[n]!, heap[least]!]
      n = least
    }
  }
}

type Due = { readonly at: number; readonly turn: number }
const before = (one: Due, other: Due): boolean =>
  one.at < other.at || (one.at === other.at && one.turn < other.turn)
