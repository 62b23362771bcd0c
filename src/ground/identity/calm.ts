import type { Db } from '../act/act.ts'
import { anyAttempts } from './attempt-store.ts'

/** How long an answer stands, in milliseconds; so late another process learns of the first count. */
const STANDS_MS = 3000

interface Known {
  readonly at: number
  readonly calm: Promise<boolean>
}

const known = new WeakMap<Db, Map<string, Known>>()

/**
 * Whether no counter of this kind has counted anything since `since`: then nobody can be over a limit, and one look every
 * few seconds serves everybody instead of one for each request. What this process counts itself, it knows at once.
 */
export function isCalm(
  db: Db,
  kind: string,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Promise<boolean> {
  const kinds = known.get(db) ?? new Map<string, Known>()
  known.set(db, kinds)
  const last = kinds.get(kind)
  const at = now.epochMilliseconds
  if (last && Math.abs(at - last.at) < STANDS_MS) return last.calm
  const calm = anyAttempts(db, `${kind}:`, since).then((any) => !any)
  kinds.set(kind, { at, calm })
  calm.catch(() => kinds.delete(kind))
  return calm
}

/** Something was counted here. */
export function notCalm(db: Db, kind: string, now: Temporal.Instant): void {
  known.get(db)?.set(kind, { at: now.epochMilliseconds, calm: Promise.resolve(false) })
}
