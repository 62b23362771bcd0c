import { INDEPENDENT, type Level, type Task } from './task.ts'

/** A level as it was decided: from a day on, until the day (excluded) on which it no longer counts. */
export interface Standing {
  readonly id: string
  readonly account: string
  readonly task: string
  readonly level: Level
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
  /** `attendance`: taken over from a training somebody attended; both are decisions of the head. */
  readonly source: 'judged' | 'attendance'
  readonly note: string
}

/** What counts of a person for a task on a day. */
export interface Counting {
  /** After its day an independent level counts as "with guidance" and a lower one as none, until it is renewed. */
  readonly level: Level
  readonly hasExpired: boolean
  /** The word it follows from; null: nothing was ever decided. */
  readonly standing: Standing | null
}

const NOTHING: Counting = { level: 0, hasExpired: false, standing: null }

/** The latest word that holds on the day, of those of one person about one task. */
export function levelOn(standings: readonly Standing[], day: Temporal.PlainDate): Counting {
  const begun = standings.filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0)
  // of two words from the same day the later decision stands: the store returns them in the order of deciding
  const standing = begun.reduce<Standing | null>(
    (last, it) => (last && Temporal.PlainDate.compare(last.from, it.from) > 0 ? last : it),
    null,
  )
  if (!standing) return NOTHING
  const hasExpired = standing.until !== null && Temporal.PlainDate.compare(standing.until, day) <= 0
  if (!hasExpired) return { level: standing.level, hasExpired, standing }
  return { level: standing.level >= INDEPENDENT ? 1 : 0, hasExpired, standing }
}

/** One person and what counts of her for each task. */
export interface Row {
  readonly account: string
  readonly counting: ReadonlyMap<string, Counting>
}

export function rowsOf(
  accounts: readonly string[],
  tasks: readonly Pick<Task, 'key'>[],
  standings: readonly Standing[],
  day: Temporal.PlainDate,
): Row[] {
  const by = Map.groupBy(standings, ({ account, task }) => `${account} ${task}`)
  return accounts.map((account) => ({
    account,
    counting: new Map(tasks.map(({ key }) => [key, levelOn(by.get(`${account} ${key}`) ?? [], day)])),
  }))
}

/** A task that hangs on too few people on a day. */
export interface Weak {
  readonly task: string
  /** Who can do it alone on that day: nobody, exactly one, or fewer than agreed. */
  readonly independent: readonly string[]
  /** Who can do it with guidance: the next to be taught. */
  readonly guided: readonly string[]
  readonly least: number
  readonly kind: 'nobody' | 'one' | 'few'
}

/** Tasks that nobody, one person, or fewer than agreed can do alone; in the order of the tasks. */
export function weakPoints(tasks: readonly Task[], rows: readonly Row[]): Weak[] {
  return tasks.flatMap(({ key, least }) => {
    const at = (counts: (level: Level) => boolean) =>
      rows.filter(({ counting }) => counts(counting.get(key)?.level ?? 0)).map(({ account }) => account)
    const independent = at((level) => level >= INDEPENDENT)
    const has = independent.length
    if (has >= Math.max(2, least)) return []
    const kind = has === 0 ? 'nobody' : has === 1 ? 'one' : 'few'
    return [{ ...{ task: key, independent, least, kind }, guided: at((level) => level === 1) }]
  })
}
