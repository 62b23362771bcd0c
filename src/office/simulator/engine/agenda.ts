/** What is to happen when, the earliest first; of two at one moment, the one noted first. A heap: a year has millions. */
export class Agenda {
  readonly #entries: { readonly at: number; readonly order: number; readonly run: () => void }[] = []
  #order = 0

  add(at: number, run: () => void): void {
    const entries = this.#entries
    const entry = { at, order: this.#order++, run }
    let n = entries.length
    entries.push(entry)
    while (n > 0) {
      const above = (n - 1) >> 1
      if (!isBefore(entry, entries[above]!)) break
      entries[n] = entries[above]!
      n = above
    }
    entries[n] = entry
  }

  next(): { readonly at: number; readonly run: () => void } | undefined {
    const entries = this.#entries
    const [first, last] = [entries[0], entries.pop()]
    if (last === undefined || entries.length === 0) return first
    let n = 0
    for (;;) {
      let child = 2 * n + 1
      if (child >= entries.length) break
      if (child + 1 < entries.length && isBefore(entries[child + 1]!, entries[child]!)) child += 1
      if (!isBefore(entries[child]!, last)) break
      entries[n] = entries[child]!
      n = child
    }
    entries[n] = last
    return first
  }
}

function isBefore(
  a: { readonly at: number; readonly order: number },
  b: { readonly at: number; readonly order: number },
): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
