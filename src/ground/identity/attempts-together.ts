import type { Db } from '../act/act.ts'
import { readManyAttempts } from './attempt-store.ts'

interface Asked {
  readonly bucket: string
  readonly at: Temporal.Instant
}
interface Waiting {
  readonly asked: readonly Asked[]
  readonly resolve: (counts: Map<string, number>) => void
  readonly reject: (error: unknown) => void
}

const readers = new WeakMap<Db, (asked: readonly Asked[]) => Promise<Map<string, number>>>()

/** Looks up counters; whoever asks while a look is under way shares the next one. At a rush many book at once. */
export function attemptsTogether(db: Db, asked: readonly Asked[]): Promise<Map<string, number>> {
  let reader = readers.get(db)
  if (!reader) readers.set(db, (reader = createReader(db)))
  return reader(asked)
}

function createReader(db: Db): (asked: readonly Asked[]) => Promise<Map<string, number>> {
  let waiting: Waiting[] = []
  let isUnderWay = false

  async function look(): Promise<void> {
    isUnderWay = true
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      try {
        const counts = await readManyAttempts(
          db,
          now.flatMap(({ asked }) => asked),
        )
        for (const one of now) one.resolve(counts)
      } catch (error) {
        for (const one of now) one.reject(error)
      }
    }
    isUnderWay = false
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      if (!isUnderWay) void look()
    })
}
