/** What is to happen when, in the order of time; things of one moment in the order in which they were noted. */
export class Agenda<Item> {
  #entries: { readonly at: number; readonly order: number; readonly item: Item }[] = []
  #order = 0

  add(at: Temporal.Instant, item: Item): void {
    const entry = { at: at.epochMilliseconds, order: this.#order++, item }
    // A day has some hundred entries; a search from the end is short, because most things happen late.
    let index = this.#entries.length
    while (index > 0 && this.#entries[index - 1]!.at > entry.at) index -= 1
    this.#entries.splice(index, 0, entry)
  }

  next(): { readonly at: Temporal.Instant; readonly item: Item } | undefined {
    const entry = this.#entries.shift()
    return entry && { at: Temporal.Instant.fromEpochMilliseconds(entry.at), item: entry.item }
  }

  has(test: (item: Item) => boolean): boolean {
    return this.#entries.some((entry) => test(entry.item))
  }

  get size(): number {
    return this.#entries.length
  }
}
