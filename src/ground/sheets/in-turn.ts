/** So much work at once; the rest waits in line, first come first served. What fails makes room like what ends well. */
export function inTurn(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0
  const line: (() => void)[] = []
  return async (work) => {
    // a place is handed over from one to the next, so nobody slips in between
    if (busy < most) busy += 1
    else await new Promise<void>((resolve) => line.push(resolve))
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
