/**
 * What was read or drawn a moment ago, in the memory of this process and nowhere else: there is no copy on a disk that
 * would have to be closed, moved, saved and deleted with its document. Whoever takes something from it has asked the
 * database for the right to it just before.
 */
export interface Shelf {
  /** What lies under `key`, or what `make` gives. Asked twice at once, it is made once. */
  keep<T>(
    key: string,
    now: Temporal.Instant,
    sizeOf: (it: T) => number | null,
    make: () => Promise<T>,
  ): Promise<T>
  has(key: string): boolean
  /** Takes away everything whose key begins so. */
  clear(start: string): void
}

const LIFE = { minutes: 30 }

interface Kept {
  readonly value: unknown
  readonly bytes: number
  readonly until: Temporal.Instant
}

/** `most`: bytes it holds at most; what was not asked for longest goes first. */
export function openShelf(most: number): Shelf {
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<unknown>>()
  let held = 0
  const drop = (key: string): void => {
    held -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const put = (key: string, it: Kept): void => {
    drop(key)
    if (it.bytes > most / 4) return
    kept.set(key, it)
    held += it.bytes
    for (const oldest of kept.keys()) {
      if (held <= most) return
      drop(oldest)
    }
  }
  return {
    async keep<T>(
      key: string,
      now: Temporal.Instant,
      sizeOf: (it: T) => number | null,
      make: () => Promise<T>,
    ): Promise<T> {
      const there = kept.get(key)
      if (there && Temporal.Instant.compare(there.until, now) > 0) {
        kept.delete(key)
        kept.set(key, there)
        return there.value as T
      }
      const already = making.get(key)
      if (already) return already as Promise<T>
      const made = make()
      making.set(key, made)
      try {
        const value = await made
        const bytes = sizeOf(value)
        if (bytes !== null) put(key, { value, bytes, until: now.add(LIFE) })
        return value
      } finally {
        making.delete(key)
      }
    },
    has: (key) => kept.has(key) || making.has(key),
    clear(start) {
      for (const key of [...kept.keys()]) if (key.startsWith(start)) drop(key)
    },
  }
}
