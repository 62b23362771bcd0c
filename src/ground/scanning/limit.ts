/** Lets at most `most` pieces of work run at the same moment; the others wait in the order in which they came. */
export interface Limit {
  <T>(work: () => Promise<T>): Promise<T>
  readonly most: number
}

export function limitTo(most: number): Limit {
  let running = 0
  const waiting: (() => void)[] = []
  const limited = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
  return Object.assign(limited, { most })
}
