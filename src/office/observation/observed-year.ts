import type { Db, Tx } from '#ground/act/act.ts'
import { historiesOf } from './histories.ts'
import { learnedFigures, type Measured } from './learned.ts'

/** What a year really was, for the error of a plan that was made before. */
export interface ObservedConcern {
  readonly concern: string
  /** Null: an area whose minutes nobody knows has none. */
  readonly area: string | null
  /** Null: no month of the year has data. */
  readonly cases: number | null
  readonly months: number
  readonly missing: readonly string[]
  readonly minutes: Measured | null
}

/** Cases (imported ones, else told ones) and minutes of each concern in a calendar year. Part of a year says how many months it has. */
export async function observedYear(
  db: Db | Tx,
  { site, year }: { readonly site: number; readonly year: number },
): Promise<ObservedConcern[]> {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const learned = await learnedFigures(db, { site, from, to: from.add({ years: 1 }) })
  const histories = await historiesOf(db, site)
  return histories
    .filter(({ subject }) => subject.startsWith('concern:'))
    .map(({ subject, months }) => {
      const concern = subject.slice('concern:'.length)
      const own = months.filter(({ month }) => month.startsWith(`${year}-`))
      const counted = own.flatMap(({ cases }) => (cases === null ? [] : [cases]))
      const it = learned.concerns.filter((one) => one.concern === concern).toSorted((a, b) => b.n - a.n)[0]
      return {
        concern,
        area: it?.area ?? null,
        cases: counted.length === 0 ? null : counted.reduce((all, n) => all + n, 0),
        months: counted.length,
        missing: own.filter(({ cases }) => cases === null).map(({ month }) => month),
        minutes: it?.minutes ?? null,
      }
    })
}
