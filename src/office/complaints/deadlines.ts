import { z } from 'zod'
import file from './data/deadlines.json' with { type: 'json' }

const shape = z.strictObject({
  /** First day on which complaints come in under these. */
  from: z.iso.date(),
  firstDays: z.int().positive(),
  finalDays: z.int().positive(),
  /** For the second look, when somebody is not content. */
  againDays: z.int().positive(),
  /** Working days before a day is due on which the owner is reminded. */
  remindDays: z.int().nonnegative(),
  /** Days after the answer within which somebody may ask for the second look. */
  contestDays: z.int().positive(),
  /** Days after which a settled complaint loses all that people typed. */
  keptDays: z.int().positive(),
})

export type Deadlines = z.infer<typeof shape>

const known: readonly Deadlines[] = z
  .strictObject({ _meta: z.looseObject({}), deadlines: z.array(shape).min(1) })
  .parse(file).deadlines

/** Those in force on a day; what came in under earlier ones keeps its days. */
export function deadlinesOn(day: Temporal.PlainDate, among: readonly Deadlines[] = known): Deadlines {
  const begun = among.filter(({ from }) => from <= day.toString())
  const last = begun.toSorted((a, b) => b.from.localeCompare(a.from))[0]
  if (!last) throw new RangeError(`no deadlines before ${day.toString()}`)
  return last
}
