/** A printer takes one caller at a time. So many wait in this process; whoever comes after them is told at once. */
const WAIT_AT_MOST = 4

export interface Lines {
  /** Runs when the printer is free; null: too many wait already. */
  inTurn<T>(printer: string, work: () => Promise<T>): Promise<T | null>
}

export function createLines(): Lines {
  const lines = new Map<string, { last: Promise<unknown>; count: number }>()
  return {
    async inTurn(printer, work) {
      const line = lines.get(printer) ?? { last: Promise.resolve(), count: 0 }
      if (line.count > WAIT_AT_MOST) return null
      lines.set(printer, line)
      line.count += 1
      const mine = line.last.then(work)
      line.last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        line.count -= 1
        if (line.count === 0) lines.delete(printer)
      }
    },
  }
}
